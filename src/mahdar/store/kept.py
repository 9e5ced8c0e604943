"""What goes into a record and what comes back out of it, as records."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from mahdar.records import Key, MadeWith, Page, Report

Document = dict[str, Any]  # minutes or a skipped page in the public form


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One page with all that a record keeps of it.

    Attributes:
        article: the article's id; of a skipped page the id that it would have.
        document: its minutes in the public form, or `{"schema", "id", "skipped"}`.
        reports: what it reports, one a single encounter; `keys` what each of them is found by, by the report's id.
        signature: what tells copies of one text; `bands` are what near copies share.
        sides: whom an entity acts for (a state's code, a body's id), for acts and quotations.
        made_with: what read the page, where the document does not say so, as that of a skipped page; None: not known.
        added: the day on which it is added.
    """

    article: str
    page: Page
    document: Document
    reports: tuple[Report, ...] = ()
    keys: Mapping[str, tuple[Key, ...]] = field(default_factory=dict)
    signature: bytes | None = None
    bands: tuple[str, ...] = ()
    sides: Mapping[str, str | None] = field(default_factory=dict)
    made_with: MadeWith | None = None
    added: date

    @property
    def address(self) -> str:
        """What versions of one report share: the address of the page, else the article's own id."""
        return address_of(self.article, self.page, self.document)

    @property
    def skipped(self) -> str | None:
        """Why the page gave no minutes, `reason: detail`; None where it gave some."""
        skipped = self.document.get("skipped")
        return f"{skipped['reason']}: {skipped['detail']}" if skipped else None


def address_of(article: str, page: Page, document: Document) -> str:
    """What versions of one report share: the address of the page, else the article's own id."""
    return document.get("article", {}).get("url") or page.url or article


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptArticle:
    """A row of the articles that are there.

    Attributes:
        address: what versions of one report share; `current`: the newest of them.
        published: as the page says, or None.
        skipped: why the page gave no minutes, or None.
    """

    id: str
    address: str
    current: bool
    given_id: str | None
    published: str | None
    skipped: str | None
    mahdar: str | None
    lexicon: str | None
    tagger: str | None


class PageVersion(NamedTuple):
    """One of the pages that stood at an address.

    Attributes:
        published: as the page says, or None.
        read: it gave minutes; else it was skipped.
        current: it is the one that counts.
    """

    article: str
    published: str | None
    read: bool
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What happened to an entry on a day: new, status, contradicted, corrected, merged, withdrawn."""

    day: date
    entry: str
    kind: str
    before: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """A fact that the record no longer has, and why.

    Attributes:
        kind: encounter, quotation or act.
        successor: the fact of the new reading on the same words, where there is one.
    """

    fact: str
    kind: str
    article: str
    day: date
    because: str
    successor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What became of a fact that was cited.

    Attributes:
        kind: encounter, quotation or act.
        cluster: the entry that an encounter belongs to now.
        withdrawn: set where the fact is no longer there.
    """

    fact: str
    kind: str
    article: str
    cluster: str | None = None
    withdrawn: Withdrawn | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much a record holds; facts are those of current articles."""

    articles: int
    skipped: int
    superseded: int
    undated: int
    entries: int
    reports: int
    quotations: int
    acts: int
    doubts: int
    judgements: int
