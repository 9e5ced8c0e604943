"""One encounter in the record, merged from the reports of several articles."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from mahdar.records.facts import Mode, Status

Agreement = Literal["same", "near", "different"]


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One reason for or against two reports telling of one encounter.

    Attributes:
        field: persons, sides, mode, date, place, issues, status, words, judgement.
        points: what it adds to the score; negative against.
        because: one English clause that names the values compared.
        veto: it alone keeps the two apart.
    """

    field: str
    points: float
    because: str
    veto: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two reports, or a report and an entry, agree."""

    agreement: Agreement
    score: float
    parts: tuple[ScorePart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryParty:
    """Somebody who took part, by at least one report."""

    entity: str
    type: str
    name_ar: str
    name_en: str | None
    side: str | None
    role: str
    office: str | None
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A status that an entry went through: announced on this day, by these reports."""

    status: Status
    told: date | None  # the day of the earliest article that says so; None where none of them is dated
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What some reports say of one field, with the words of one of them."""

    value: str
    reports: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A field on which reports differ; `contradicts` where both cannot be true (two states as the place, a denial)."""

    field: str
    versions: tuple[Version, ...]
    contradicts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """An entry that may be the same as this one, left to a person."""

    entry: str
    score: float
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One meeting, call, visit, conference or press conference, from announced to held.

    Attributes:
        id: the smallest id among the reports that fix it; every other report's id cites it too.
        reports: ids, sorted.
        first: first day on which it was, or is to be, inclusive; None where no report bounds it. `last` likewise.
            Where it is not `dated` these are likely days: reckoned from when articles usually tell of such a thing.
        dated: the day (or the days of a longer encounter) are stated by a report or by a judgement.
        announced: the day of the first article that told of it as still to come.
        sources: independent sources among the reports: copies of one wire story, and articles that credit the same
            agency, count once.
        judged: fields whose value a person set.
        agencies: the agencies that its sources come from, one a source at the most: the knowledge's ids, else names as
            written, folded.
    """

    id: str
    mode: Mode
    status: Status
    reports: tuple[str, ...]
    articles: int
    sources: int
    outlets: tuple[str, ...]
    parties: tuple[EntryParty, ...]
    first: date | None
    last: date | None
    dated: bool
    announced: date | None
    place: str | None
    issues: tuple[str, ...]
    history: tuple[Step, ...]
    differences: tuple[Difference, ...]
    doubts: tuple[Doubt, ...]
    sure: bool
    judged: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()

    @property
    def contradicted(self) -> bool:
        """Whether reports say what cannot all be true."""
        return any(difference.contradicts for difference in self.differences)
