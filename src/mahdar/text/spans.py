"""Half-open spans of text."""

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open, in code points of the article's own text, never of a folded view."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that stand at this span of `text`."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end
