"""What an article tells: times, quotations, encounters, acts, and what could not be decided."""

from dataclasses import dataclass
from typing import Literal

from mahdar.records.entities import Participant
from mahdar.records.evidence import Evidence
from mahdar.text import Span

Mode = Literal["meet", "call", "visit", "multilateral", "press-conference"]
Status = Literal["held", "ongoing", "planned", "proposed", "postponed", "cancelled", "denied"]
Scope = Literal["single", "series", "generic"]
ActStatus = Literal["done", "intended", "conditional", "standing", "denied"]
Tier = Literal["sure", "review"]
Via = Literal["press-conference", "statement", "interview", "social-media", "agency"]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that fix a day, month, year or ISO week.

    Attributes:
        value: `2014-10-14`, `2014-10`, `2014`, `2014-W42`, or None where the page does not let it be known.
        expression: what the words say, in English («yesterday, Tuesday»), for readers of other languages.
    """

    span: Span
    value: str | None
    expression: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Somebody's words, or what somebody is reported to have said; `span` is the words, without their marks."""

    kind: Literal["direct", "indirect"]
    span: Span
    cue: Span
    speaker: str | None
    speaker_span: Span | None
    evidence: Evidence
    on_behalf_of: str | None = None
    via: Via | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """Who in the article says that something happened, will happen or did not; the narrator is None."""

    by: str | None
    says: Literal["affirms", "announces", "denies"]
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Encounter:
    """Two or more parties in contact. `proof` maps a field to the spans that show it."""

    mode: Mode
    status: Status
    participants: tuple[Participant, ...]
    span: Span
    evidence: Evidence
    proof: tuple[tuple[str, tuple[Span, ...]], ...]
    scope: Scope = "single"
    date: str | None = None
    date_end: str | None = None
    place: str | None = None
    venue: str | None = None
    issues: tuple[str, ...] = ()
    within: int | None = None  # index of the encounter that this one belongs to
    claims: tuple[Claim, ...] = ()
    tier: Tier = "review"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing that a political actor does or says to or about another, or on an issue."""

    type: str
    status: ActStatus
    actor: str
    recipient: str | None
    span: Span
    evidence: Evidence
    proof: tuple[tuple[str, tuple[Span, ...]], ...]
    acts_for: str | None = None
    issues: tuple[str, ...] = ()
    date: str | None = None
    claims: tuple[Claim, ...] = ()
    tier: Tier = "review"


@dataclass(frozen=True, slots=True)
class Unresolved:
    """What could not be decided, said instead of guessed."""

    span: Span
    kind: Literal["time", "reference", "place", "party"]
    reason: str
    candidates: tuple[str, ...] = ()
