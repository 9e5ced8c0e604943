"""Years: after «عام» or «سنة», after a preposition, in a range, in words."""

from collections.abc import Iterator

from mahdar.calendar.found import TimeFound
from mahdar.calendar.numbers import year_of
from mahdar.calendar.rule import rule
from mahdar.calendar.seen import Seen

# Without «عام» a number of four digits is a year only in these; an article seldom names an older one so.
FIRST, LAST = 1900, 2099
# Hijri years of our time: after «عام» alone, the calendar cannot be told.
HIJRI = range(1380, 1470)
LONGEST_RANGE = 60


@rule("year-word", r"[vV4]\(?(?P<list>(?:y[wR\-/])*)(?P<year>y)t?(?!e)")
def year_word(seen: Seen) -> Iterator[TimeFound]:
    """«عام 2013», «سنة 2014م», and both of «عامي 2007 و2008»."""
    if seen.has("list") and seen.parts("list"):
        yield from _each(seen)
        return
    year = seen.number("year")
    yield seen.time(None if year in HIJRI else f"{year:04}", str(year), "year")


@rule("year-of-the-century", r"v(?P<year>z)(?![XUcC\-/.])")
def year_of_the_century(seen: Seen) -> Iterator[TimeFound]:
    """«عام 67»: of the twentieth century."""
    yield seen.time(f"19{seen.number('year')}", f"'{seen.number('year')}", "year")


@rule("year-in-words", r"(?:[vV]|(?<=[fspabE])(?=c[cC]+(?:$|[\n.,)!])))(?P<year>c[cC]+)")
def year_in_words(seen: Seen) -> Iterator[TimeFound]:
    """«عام ألف وتسعمائة وأربعة عشر»; «في ألف وتسعمائة وأربعة عشر» where nothing that is counted follows."""
    year = year_of([word.value for word in seen.parts("year")])
    if year:
        yield seen.time(f"{year:04}", str(year), "year")


@rule("year-after-preposition", r"(?<=[fspabE])(?P<list>(?:y[wR\-/])*)(?P<year>y)t?(?![XcU2dzn]|[.,/\-][dzn])")
def year_after_preposition(seen: Seen) -> Iterator[TimeFound]:
    """«منذ 2013», «بحلول نهاية 2017», «بين 2010 و2014»."""
    yield from _each(seen)


@rule(
    "year-range",
    r"(?<![dzny./\-])(?P<list>y[\-/])(?P<year>y)(?![XcU2dzn]|[.,/\-][dzny])|(?<=q)(?P<from>yR)(?P<to>y)(?![XcU])",
)
def year_range(seen: Seen) -> Iterator[TimeFound]:
    """«2019/2020», «من 2010 إلى 2014»."""
    years = [word.value for word in seen.tokens.words[slice(*seen.match.span())] if word.letter == "y"]
    if 0 < years[-1] - years[0] <= LONGEST_RANGE:
        yield from _each(seen)


def _each(seen: Seen) -> Iterator[TimeFound]:
    """One time for each year, on its own digits."""
    for at in range(*seen.match.span()):
        word = seen.tokens.words[at]
        if word.letter == "y" and FIRST <= word.value <= LAST:
            yield seen.time(str(word.value), str(word.value), "year", at=(at, at + 1))
