"""The ways in which pages write a full date, as one pattern over folded text."""

import re
from functools import cache

from mahdar.calendar.names import months, weekdays

_LATIN = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_FRENCH = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
)  # fmt: skip


@cache
def all_months() -> dict[str, int]:
    """Folded names of all usages, and the English and French ones, as the frames of some Arabic pages write dates."""
    english = {name[:length]: at for at, name in enumerate(_LATIN, 1) for length in (3, len(name))}
    french = {form: at for at, name in enumerate(_FRENCH, 1) for form in (name, _unmarked(name))}
    return {**months("gregorian"), **french, **english, "sept": 9}


def _unmarked(name: str) -> str:
    return name.translate(str.maketrans("éû", "eu"))


def _any(names: dict[str, int]) -> str:
    longest_first = sorted(names, key=len, reverse=True)
    return "(?:" + "|".join(name.replace(" ", " +") for name in longest_first) + ")"


@cache
def written_dates() -> re.Pattern[str]:
    """One alternative a way of writing; the group that closes last names it."""
    month, hijri = _any(all_months()), _any(months("hijri"))
    second = rf"(?: *[/\-(،] *{month}\)?| +{month}\)?)?(?![ء-ي])"
    weekday = rf"(?:(?P<w%s>{_any(weekdays())})(?![ء-ي])[ ,،:\-]*)?"
    year, day = r"(?:19|20)\d\d", r"\d\d?(?:st|nd|rd|th|er)?"
    ways = {
        "iso": rf"{weekday % 0}(?<!\d)(?P<iy>{year})(?P<is>[-/.])(?P<im>\d\d?)(?P=is)(?P<id>\d\d?)(?=t\d|\D|$)t?",
        "numeric": rf"{weekday % 1}(?<![\d/.])(?P<na>\d\d?) ?(?P<ns>[-/.]) ?(?P<nb>\d\d?) ?(?P=ns) ?"
        rf"(?P<ny>{year})(?!\d)",
        "hijri": rf"{weekday % 2}(?<!\d)(?P<hd>\d\d?)(?: +من)?(?: +شهر)?[ /\-]+(?P<hm>{hijri})[ ،,/\-]+"
        r"(?P<hy>1[34]\d\d)(?: ?ه(?:جري[اه]?)?(?![ء-ي]))?",
        "named": rf"{weekday % 3}(?<!\d)(?P<named_d>{day})(?: +من| +of)?[ /\-.]*(?P<named_m>{month}){second}"
        rf"[ ،,/\-.]*(?:لعام|عام|سنه)? *(?P<named_y>{year})(?!\d)(?: ?م(?![ء-ي]))?",
        "month": rf"{weekday % 4}(?<![ء-يa-z])(?P<month_m>{month}){second} +(?P<month_d>{day})[ ،,]+"
        rf"(?P<month_y>{year})(?!\d)",
        "year": rf"(?<!\d)(?P<year_y>{year})[ ،,]+{weekday % 5}(?P<year_d>{day})[ /\-]+(?P<year_m>{month}){second}",
    }
    return re.compile("|".join(f"(?P<{name}>{way})" for name, way in ways.items()))
