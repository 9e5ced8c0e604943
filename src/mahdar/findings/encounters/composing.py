"""What a governing word makes of the status of what it governs: «نفى إلغاء الزيارة» leaves a visit that is planned."""

from typing import NamedTuple, cast

from mahdar.records.facts import Status
from mahdar.text import Span

HEADLINE, NOUN, TENSE, TOLD = range(4)  # how firmly the words say it: the firmer of two tellings wins
_TAKEN_BACK = ("cancelled", "postponed")
_STAYS = {  # under a word of this kind, what already has one of these statuses keeps it
    "planned": ("cancelled", "postponed", "denied", "proposed"),
    "proposed": ("denied",),
    "postponed": ("cancelled",),
    "ongoing": ("planned", "proposed", "cancelled", "postponed", "denied"),
    "held": ("planned", "proposed", "cancelled", "postponed", "denied"),
}
_NEGATED = {
    "held": "ongoing", "ongoing": "planned", "cancelled": "planned", "postponed": "planned", "denied": "proposed",
    "refused": "proposed",
}  # fmt: skip


class Decided(NamedTuple):
    """The status, the words that show it, and how firmly they say it."""

    status: Status
    span: Span
    firm: int = TOLD


def under(kind: str, state: Decided, span: Span) -> Decided:
    """The status of what stands under a word of status.

    Args:
        kind: a status, or «refused».
        state: what the words below it say.
        span: where the word stands.
    """
    if kind in ("proposed", "refused", "denied") and state.status in _TAKEN_BACK:
        return Decided("planned", span)
    if state.status in _STAYS.get(kind, ()):
        return state
    return Decided(cast("Status", "proposed" if kind == "refused" else kind), span)


def under_negated(kind: str, state: Decided, span: Span, *, will: bool = False) -> Decided:
    """The same where the word itself is negated: «لا يعتزم لقاء» denies, «لا يستبعد لقاء» proposes.

    Args:
        kind: as for `under`.
        state: of what stands under the word.
        span: of the negation.
        will: the word is one of willing: «لا يريد لقاء» refuses, and what is refused stays a proposal.
    """
    if kind == "carry" and state.status in _TAKEN_BACK:
        return Decided("planned", span)  # «لم يتم تأجيل اللقاء»
    return Decided("proposed" if will else cast("Status", _NEGATED.get(kind, "denied")), span)
