"""Headers of records and answers: a first line, then names and values."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Headers:
    """The first line and the fields behind it.

    Attributes:
        first: the first line: `WARC/1.1`, `HTTP/1.1 200 OK`.
        values: by name in small letters; of a name that stands several times, all, joined by commas.
    """

    first: str
    values: dict[str, str]

    @classmethod
    def of(cls, head: bytes) -> Self:
        """The headers that stand in some bytes: UTF-8, or else Latin-1, as old servers send them."""
        first, *lines = _text(head).replace("\r\n", "\n").rstrip("\n").split("\n")
        values: dict[str, str] = {}
        name = ""
        for line in lines:
            if line[:1] in (" ", "\t"):  # goes on from the line before
                values[name] = f"{values.get(name, '')} {line.strip()}"
                continue
            key, _, value = line.partition(":")
            name = key.strip().lower()
            values[name] = f"{values[name]}, {value.strip()}" if name in values else value.strip()
        return cls(first, values)

    def get(self, name: str) -> str:
        """A value by its name in small letters; empty where there is none."""
        return self.values.get(name, "")


def _text(head: bytes) -> str:
    try:
        return head.decode()
    except UnicodeDecodeError:
        return head.decode("latin-1")
