"""An article: the text of a page that is the story, where each piece stood, and when it was written."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from mahdar.text import Span

SectionKind = Literal["title", "kicker", "lead", "paragraph", "heading", "caption"]
PublishedFrom = Literal["page", "text", "url", "given", "none"]


@dataclass(frozen=True, slots=True)
class Section:
    """A paragraph, heading or the like: its span in the article's text and in the page's own characters."""

    span: Span
    kind: SectionKind
    page_span: Span


@dataclass(frozen=True, slots=True)
class Dropped:
    """A piece of the page that is not the story, and why: menu, counter, share, related, comments, legal and so on."""

    page_span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes: the name as the page writes it, and the domain of its address."""

    name: str | None
    domain: str | None


@dataclass(frozen=True, slots=True)
class DateReason:
    """A reason for a bound on the time of writing, with the words of the article that it rests on (None: the page)."""

    reason: str
    span: Span | None
    knowledge: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dated:
    """When the article can have been written: both days inclusive, None where nothing bounds it."""

    not_before: date | None
    not_after: date | None
    because: tuple[DateReason, ...] = ()

    @property
    def day(self) -> date | None:
        """The one day that the interval leaves, or None."""
        return self.not_before if self.not_before == self.not_after else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """The story of a page. `text` is the title and the paragraphs, a line each; spans of facts count in it.

    Attributes:
        published: ISO date or date and minute, in the outlet's local time, or None.
        sections: kept pieces in order; `dropped`: everything else of the page, in order.
    """

    id: str
    url: str | None
    page_sha256: str
    outlet: Outlet
    agency: tuple[str, ...]
    author: str | None
    language: str
    title: str | None
    published: str | None
    published_from: PublishedFrom
    dated: Dated
    text: str
    sections: tuple[Section, ...]
    dropped: tuple[Dropped, ...]

    @property
    def published_day(self) -> date | None:
        """The day of `published`."""
        return date.fromisoformat(self.published[:10]) if self.published else None
