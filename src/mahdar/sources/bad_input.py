"""Input that gives no page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BadInput:
    """One piece of input that gives no page: a value, so that the run goes on behind it.

    Attributes:
        where: the file, and the line in it where it has lines: `news.jsonl, line 7`.
        what: what is wrong with it, as a clause without a full stop.
    """

    where: str
    what: str

    def __str__(self) -> str:
        """One sentence for a person."""
        return f"{self.where}: {self.what}"
