"""Which column of a table holds what, by its name."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import yaml

from mahdar.text import fold

MOST_SHOWN = 12  # columns in a message
_BETWEEN = re.compile(r"[\s_-]+")


@cache
def names() -> dict[str, tuple[str, ...]]:
    """The names that columns have, by what they hold."""
    listed = yaml.safe_load(files(__package__).joinpath("columns.yaml").read_text(encoding="utf-8"))
    return {kind: tuple(map(_plain, entries)) for kind, entries in listed.items()}


def columns_of(head: Sequence[str], text_column: str | None = None) -> dict[str, int]:
    """The number of the column for each kind that is there; `text` is missing where no name tells it.

    Args:
        head: the names of a table's columns.
        text_column: the one that holds the text, where the user named it.
    """
    places: dict[str, int] = {}
    for number, name in enumerate(head):
        places.setdefault(_plain(name), number)
    found = {kind: places[name] for kind, entries in names().items() for name in reversed(entries) if name in places}
    if text_column is not None:
        found.pop("text", None)
        if _plain(text_column) in places:
            found["text"] = places[_plain(text_column)]
    return found


def no_text(head: Sequence[str], text_column: str | None) -> str:
    """What is told where no column holds the text."""
    there = ", ".join(f'"{name[:40]}"' for name in head[:MOST_SHOWN]) + (", …" if len(head) > MOST_SHOWN else "")
    if text_column is not None:
        return f'no column "{text_column}" (there are {there})'
    return f"no column is known to hold text (there are {there}): name it with --text-column"


def _plain(name: str) -> str:
    return _BETWEEN.sub(" ", fold(name.strip().lstrip("\ufeff")).lower()).strip()
