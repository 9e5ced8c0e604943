"""Questions to the knowledge: «من كان وزير خارجية فرنسا يوم 14 أكتوبر 2014؟», `foreign minister of France`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from mahdar.calendar import interval, times
from mahdar.findings.mentions.naming import names_of
from mahdar.lexicon import Lexicon
from mahdar.lexicon.search import NameSearch, is_arabic, latin_words
from mahdar.sentences import words_of
from mahdar.tagger import tagger

Days = tuple[date, date]
_DATE = re.compile(r"(?<![\d-])(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?(?![\d-])")


@dataclass(frozen=True, slots=True)
class Question:
    """What a question asks after.

    Attributes:
        entities: ids of who or what is called so, best first.
        offices: ids of the offices that it names, "foreign-minister@FRA".
        days: first and last day that it names, both inclusive; None where it names none.
        close: where nothing was found, names that are spelled nearly so.
    """

    entities: tuple[str, ...]
    offices: tuple[str, ...]
    days: Days | None
    close: tuple[str, ...] = ()


def ask(query: str, known: Lexicon) -> Question:
    """What a question in Arabic or in Latin letters asks after: an office by its title and state, else a name."""
    days = _days(query)
    offices = tuple(dict.fromkeys(_offices(query, known)))
    if offices:
        return Question((), offices, days)
    search = NameSearch(known)
    entities = tuple(search.find(query)) or tuple(_named_in(query, known))
    return Question(entities, (), days, () if entities else tuple(search.close_to(query)))


def _days(query: str) -> Days | None:
    found = [time.value for time in times(query, None) if time.value] or _DATE.findall(query)
    return days_of(found[0]) if len(found) == 1 else None


def days_of(value: str) -> Days:
    """First and last day of `2014`, `2014-10` or `2014-10-14`, both inclusive.

    Raises:
        ValueError: it is no such date.
    """
    first, behind = interval(value)
    return first, behind - timedelta(days=1)


def _offices(query: str, known: Lexicon) -> Iterator[str]:
    if query in known.world.terms:
        yield query
    elif is_arabic(query):
        for office in names_of(words_of(query, known), known, tagger()).phrases:
            yield from (id_ for role in office.roles if (id_ := f"{role}@{office.of}") in known.world.terms)
    else:
        yield from _offices_in_latin(query, known)


def _offices_in_latin(query: str, known: Lexicon) -> Iterator[str]:
    """The longest English title in the query, and the state or body that the other words name."""
    asked = latin_words(_DATE.sub("", query))
    titles = ((words, role) for role in known.world.roles for words in [latin_words(known.world.roles[role].english)])
    fitting = [(words, role) for words, role in titles if words and _begins(asked, words) is not None]
    if not fitting:
        return
    longest = max(len(words) for words, _ in fitting)
    for title, role in fitting:
        if len(title) == longest:
            at = _begins(asked, title) or 0
            rest = [word for word in asked[:at] + asked[at + len(title) :] if word not in ("of", "the")]
            for id_ in NameSearch(known).find(" ".join(rest)) if rest else ():
                entity = known.world.entities[id_]
                of = entity.country if entity.type == "GPE" else id_
                if (office := f"{role}@{of}") in known.world.terms:
                    yield office


def _begins(words: list[str], part: list[str]) -> int | None:
    """Where `part` stands within `words`."""
    places = range(len(words) - len(part) + 1)
    return next((at for at in places if words[at : at + len(part)] == part), None)


def _named_in(query: str, known: Lexicon) -> Iterator[str]:
    """The known names within a longer question: «من هو سيرغي لافروف؟»."""
    if is_arabic(query):
        named = names_of(words_of(query, known), known, tagger()).named
        yield from dict.fromkeys(name.entity.id for name in named if name.entity.known)
