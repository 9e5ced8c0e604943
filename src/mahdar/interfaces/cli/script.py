"""How lines on a terminal are written: labels in Arabic or English, every piece of a page in its own direction."""

from collections.abc import Iterable
from datetime import date
from io import StringIO
from typing import Protocol

from rich.console import Console
from rich.text import Text

from mahdar.interfaces.cli.labels import issue, label
from mahdar.text import isolate, isolate_arabic

LONGEST = 160  # characters of evidence that a terminal line shows


class HasNames(Protocol):
    """Anything with its names in both scripts."""

    @property
    def name_ar(self) -> str | None:
        """As the Arabic press calls it."""
        ...

    @property
    def name_en(self) -> str | None:
        """In Latin letters."""
        ...


class Script:
    """Arabic labels and names, or English labels and romanised names."""

    def __init__(self, *, latin: bool) -> None:
        self._latin = latin
        self.comma = ", " if latin else "، "
        self.arrow = "→" if latin else "←"

    def label(self, key: str) -> str:
        """The label of `key`."""
        return label(key, latin=self._latin)

    def plain(self, text: str) -> str:
        """Dates, ids and codes: they turn over in a line of Arabic labels, not in one of English labels."""
        return isolate_arabic(text) if self._latin else isolate(text)

    def day(self, day: date | None) -> str:
        """A day, or that there is none."""
        return self.plain(day.isoformat()) if day else self.label("no-day")

    def bounds(self, first: date | None, last: date | None) -> str:
        """Between which days something lies, inclusive; nothing where neither is known."""
        known = [(key, day) for key, day in (("not-before", first), ("not-after", last)) if day]
        return self.comma.join(f"{self.label(key)} {self.day(day)}" for key, day in known)

    def name(self, named: HasNames, id_: str = "") -> str:
        """A name in the script that is asked for, else in the other one."""
        first, second = (named.name_en, named.name_ar) if self._latin else (named.name_ar, named.name_en)
        return self.plain(first or second or id_)

    def issues(self, ids: Iterable[str]) -> str:
        """What was talked about."""
        return self.comma.join(self.plain(issue(id_, latin=self._latin)) for id_ in ids)

    def words(self, text: str, longest: int | None = LONGEST) -> str:
        """Words of a page on one line, at most `longest` characters of them."""
        words = " ".join(text.split())
        return isolate(words if longest is None or len(words) <= longest else words[:longest] + "…")

    def id(self, id_: str) -> str:
        """An id, as it can be typed after another command."""
        return self.plain(f"[{id_}]")


def rendered(lines: Iterable[Text], *, coloured: bool) -> str:
    """The lines as a terminal takes them, none of them broken."""
    written = StringIO()
    out = Console(file=written, force_terminal=coloured, highlight=False, markup=False, emoji=False, soft_wrap=True)
    for line in lines:
        out.print(line)
    return written.getvalue()
