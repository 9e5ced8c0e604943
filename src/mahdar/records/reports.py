"""What one article reports of one encounter, with all that matching it with other papers' reports needs."""

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from mahdar.records.entities import EntityType
from mahdar.records.facts import Mode, Scope, Status, Tier


class Key(NamedTuple):
    """Two reports are compared where they share a key: the same name on days that overlap.

    Attributes:
        name: "meet RUS USA", or whatever else matching finds by.
        first: proleptic ordinal of the first day (`date.toordinal`); `last` of the last, inclusive.
    """

    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The article that a report stands in.

    Attributes:
        outlet: the outlet's domain, else its name as the page writes it, else None.
        agencies: the credited agencies, as the page writes them.
        published: the stated day, or None: only articles with one date others.
        not_before: first day on which the article can have been written; None where nothing bounds it.
        not_after: last such day, inclusive.
    """

    article: str
    page_sha256: str
    url: str | None
    outlet: str | None
    agencies: tuple[str, ...]
    title: str | None
    published: dt.date | None
    not_before: dt.date | None
    not_after: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """A participant as matching sees it.

    Attributes:
        side: whom the participant is there for: a state's code ("RUS"), the id of a body that is no state
            ("european-union"), or None where that is not known.
        specific: a person or a body; False for a state that stands for whoever came for it.
        name_ar: as the article's entity is called; `name_en` may be unknown.
        known: the entity is in the knowledge; else its id is a name.
    """

    entity: str
    type: EntityType
    name_ar: str
    name_en: str | None
    side: str | None
    specific: bool
    known: bool
    role: str = "participant"
    office: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One encounter as one article tells it; `id` is the encounter's own.

    Attributes:
        attendees: in the order of the article.
        first: first day on which the encounter can have been, by what the article says; None: open.
        last: last such day, inclusive. One day where the article fixes it; the range of a month or week it names;
            else what the status and the article's own dates leave.
        stated: the article gives the date itself (a day, or a range of days); `first` and `last` are its bounds then.
        when_words: the words that give the time, resolved or not («الاثنين المقبل»); "" where there are none.
        words: the sentence that shows the encounter.
        shown: field (status, date, place …) → the words that show it.
        span: where `words` stand in the article's text, half-open.
    """

    id: str
    origin: Origin
    mode: Mode
    status: Status
    scope: Scope
    tier: Tier
    attendees: tuple[Attendee, ...]
    date: str | None
    date_end: str | None
    first: dt.date | None
    last: dt.date | None
    stated: bool
    when_words: str
    place: str | None
    issues: tuple[str, ...]
    words: str
    shown: tuple[tuple[str, tuple[str, ...]], ...]
    within: str | None = None
    span: tuple[int, int] | None = None

    @property
    def day(self) -> dt.date | None:
        """The one day that the article fixes, or None."""
        return self.first if self.stated and self.first == self.last else None
