"""Headers of records and answers: a first line, then names and values."""

from dataclasses import dataclass
from typing import Self

from mahdar.sources.warc.damage import DamageError

_LONGEST_NUMBER = 18  # digits


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
        """The headers that stand in some bytes."""
        (_, first), *fields = fields_of(head)
        values: dict[str, list[str]] = {}
        for name, value in fields:
            values.setdefault(name.lower(), []).append(value)
        return cls(first, {name: ", ".join(all_) for name, all_ in values.items()})

    def get(self, name: str) -> str:
        """A value by its name in small letters; empty where there is none."""
        return self.values.get(name, "")


def fields_of(head: bytes) -> list[tuple[str, str]]:
    """The first line, under no name, and the names and values behind it: UTF-8, or else Latin-1 as old servers send."""
    first, *lines = _text(head).replace("\r\n", "\n").rstrip("\n").split("\n")
    fields = [("", first)]
    for line in lines:
        if line[:1] in (" ", "\t"):  # goes on from the line before
            name, value = fields.pop()
            fields.append((name, f"{value} {line.strip()}"))
        else:
            name, _, value = line.partition(":")
            fields.append((name.strip(), value.strip()))
    return fields


def _text(head: bytes) -> str:
    try:
        return head.decode()
    except UnicodeDecodeError:
        return head.decode("latin-1")


def length_in(head: Headers) -> int:
    """How many bytes stand behind the headers of a record.

    Raises:
        DamageError: they do not say so.
    """
    stated = head.get("content-length")
    if not stated.isascii() or not stated.isdigit() or len(stated) > _LONGEST_NUMBER:
        raise DamageError(f"its length is no number: {stated[:40]!r}" if stated else "it does not state its length")
    return int(stated)
