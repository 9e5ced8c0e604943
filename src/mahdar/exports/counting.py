"""Rows that are counted on their way into a file."""

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Counting(Generic[T]):
    """Counts rows, and keeps the error that ended them: Arrow would turn it into one of its own, without a type."""

    def __init__(self, rows: Iterable[T]) -> None:
        self._rows = rows
        self.count = 0
        self.failed: Exception | None = None

    def __iter__(self) -> Iterator[T]:
        try:
            for row in self._rows:
                self.count += 1
                yield row
        except Exception as error:
            self.failed = error
            raise
