"""The layers of the measure: what counts as the same fact in each."""

from mahdar.reading.evaluation.pairing import paired
from mahdar.reading.evaluation.sameness import Identity, shared
from mahdar.reading.evaluation.sides import Deed, Meeting, Reference, Speech, Time

LAYERS = (
    "title", "published", "names", "names-untyped", "linking", "references", "times", "quotations",
    "quotations+speaker", "quotation kind", "encounters", "encounter status", "encounter date", "encounter place",
    "encounter issues", "acts",
)  # fmt: skip
# What is missed and what is spurious is listed for these; the others are attributes of paired facts.
ERROR_LAYERS = (
    "title", "published", "names", "linking", "references", "times", "quotations", "quotations+speaker", "encounters",
    "encounter attributes", "acts",
)  # fmt: skip

_SAME_TIME, _SAME_SPEECH, _SAME_SPEAKER = 0.5, 0.6, 0.5  # of the words
_SLACK = 1e-9


def same_entity(gold: Identity, found: Identity) -> float:
    """Linked: an English name and a name in the text in common."""
    return float(bool(gold.names & found.names and gold.surfaces & found.surfaces))


def same_reference(gold: Reference, found: Reference) -> float:
    """The same words for the same entity."""
    return float(gold.words == found.words and gold.whom.is_same(found.whom))


def same_time(gold: Time, found: Time) -> float:
    """The same value, and half of the words in common."""
    degree = shared(gold.words, found.words) if gold.value == found.value else 0.0
    return degree if degree >= _SAME_TIME else 0.0


def same_speech(gold: Speech, found: Speech) -> float:
    """Three fifths of the words in common."""
    degree = shared(gold.content, found.content)
    return degree if degree >= _SAME_SPEECH else 0.0


def same_speaker(gold: Speech, found: Speech) -> bool:
    """The same entity; of a speaker without a name, half of the describing words."""
    if gold.speaker is not None:
        return gold.speaker.is_same(found.speaker)
    return shared(gold.described, found.described) >= _SAME_SPEAKER


def same_meeting(gold: Meeting, found: Meeting) -> float:
    """The same mode and parties: all up to two, three quarters of three or four, three fifths of more."""
    if gold.mode != found.mode:
        return 0.0
    alike = _alike(gold.parties, found.parties)
    if alike < _needed(len(gold.parties), len(found.parties)) - _SLACK:
        return 0.0
    return alike + 0.1 * shared(gold.evidence, found.evidence) + 0.1 * (gold.status == found.status)


def same_place(gold: Meeting, found: Meeting) -> bool:
    """The same place, or none on both sides."""
    return found.place is None if gold.place is None else gold.place.is_same(found.place)


def same_deed(gold: Deed, found: Deed) -> float:
    """The same type, actor and recipient."""
    if gold.type != found.type or not (_acts_as(gold.actor, found.actor) and _acts_as(gold.recipient, found.recipient)):
        return 0.0
    return 1.0 + shared(gold.evidence, found.evidence)


def _needed(gold: int, found: int) -> float:
    if max(gold, found) <= 2:
        return 1.0
    return 0.75 if gold <= 4 else 0.6


def _alike(gold: tuple[Identity, ...], found: tuple[Identity, ...]) -> float:
    """The parties in common, as a share of all."""
    common = len(paired(gold, found, lambda one, other: float(one.is_same(other))).pairs)
    every = len(gold) + len(found) - common
    return common / every if every else 0.0


def _acts_as(gold: Identity | None, found: Identity | None) -> bool:
    """The same entity; where the annotators have only the state, anybody of it."""
    if gold is None or found is None:
        return gold is found
    return gold.is_same(found) or (gold.type == "GPE" and gold.country is not None and gold.country == found.country)
