"""A row of a table → a page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mahdar.records import Page
from mahdar.sources.addresses import web_address
from mahdar.sources.bad_input import BadInput
from mahdar.sources.jsonl import is_time
from mahdar.sources.passed_over import PassedOver

_SLASHED = re.compile(r"(\d{4})/(\d\d?)/(\d\d?)(?!\d)")
_MIDNIGHT = re.compile(r"[T ]00:00(?::00(?:\.0+)?)?$")


@dataclass(slots=True)
class Table:
    """What is known of a table while its rows are read.

    Attributes:
        name: of its file, for messages.
        head: the names of its columns.
        columns: the number of the column for each kind.
        undated: how many of its dates cannot be read with certainty.
    """

    name: str
    head: Sequence[str]
    columns: dict[str, int]
    undated: int = field(default=0)

    def page(self, row: Sequence[str | None], number: int, unit: str) -> Page | BadInput:
        """The page of a row; `number` counts in `unit`, "line" or "row"."""
        text = self._value(row, "text")
        if not text:
            return BadInput(f"{self.name}, {unit} {number}", f'nothing in column "{self.head[self.columns["text"]]}"')
        return Page(
            content=_with_title(self._value(row, "title"), text),
            origin=f"{self.name}:{number}",
            id=self._value(row, "id"),
            url=web_address(self._value(row, "url")),
            outlet=self._value(row, "outlet"),
            published=self._published(row),
        )

    def left_aside(self) -> Iterator[PassedOver]:
        """What is told once all rows were read."""
        if self.undated:
            column = self.head[self.columns["published"]]
            dates = "1 date" if self.undated == 1 else f"{self.undated:,} dates"
            yield PassedOver(self.name, f'{dates} in column "{column}" not written YYYY-MM-DD: left aside')

    def _value(self, row: Sequence[str | None], kind: str) -> str | None:
        number = self.columns.get(kind)
        value = row[number] if number is not None else None
        return value.strip() or None if value else None

    def _published(self, row: Sequence[str | None]) -> str | None:
        """The date, where its order is certain: 10/12/2019 is a day in October or in December."""
        value = self._value(row, "published")
        if value is None:
            return None
        value = _SLASHED.sub(lambda found: f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}", value)
        value = _MIDNIGHT.sub("", value)  # what a program writes that knows the day alone
        if is_time(value):
            return value
        self.undated += 1
        return None


def _with_title(title: str | None, text: str) -> str:
    """The text below its headline, unless it begins with it."""
    return text if not title or text.startswith(title) else f"{title}\n{text}"
