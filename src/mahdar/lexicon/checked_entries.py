"""What the checks across files read: the files whose shape is right, and the entries of some shapes."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

Good = list[tuple[Path, dict[str, Any]]]


def entries(good: Good, *shapes: str) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The entries of all files of these shapes, each with its file; a file without `entries` is one itself."""
    for path, content in good:
        if content["shape"] in shapes:
            for entry in content.get("entries", [content]):
                yield path, entry


def ids_of(good: Good, *shapes: str) -> set[str]:
    """The ids of the entries of these shapes."""
    return {entry["id"] for _, entry in entries(good, *shapes)}
