"""Why a fact was missed, or is spurious, as far as the two sides show it by themselves.

A class is read off what the program told instead: the same parties in another mode, one party too few, nothing at all.
Where nothing was told, the words of the annotators' evidence say whether the program knows a word there at all.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from mahdar.reading.evaluation.comparison import Comparison
from mahdar.reading.evaluation.layers import same_speaker
from mahdar.reading.evaluation.pairing import Paired
from mahdar.reading.evaluation.sameness import Identity, shared
from mahdar.reading.evaluation.sides import Deed, Meeting, Speech
from mahdar.sentences import words_of

_SAME_PLACE = 0.3  # of the words of two pieces of evidence: they speak of one thing
_SOME = 0.1  # of the words of two quotations: they overlap
F = TypeVar("F")


class ErrorClass(NamedTuple):
    """A layer, whether the fact is missed, spurious or told with a wrong attribute, and the class in words."""

    layer: str
    kind: str
    name: str


def error_classes(comparison: Comparison) -> Iterator[ErrorClass]:
    """The class of every error of one document in encounters, acts and quotations."""
    named = comparison.found.identities
    yield from _of_encounters(comparison, named)
    yield from _of_acts(comparison, named)
    yield from _of_quotations(comparison)


def _of_facts(
    layer: str, facts: Paired[F, F], missed: Callable[[F], str], spurious: Callable[[F], str]
) -> Iterator[ErrorClass]:
    """The classes of what only one side tells."""
    yield from (ErrorClass(layer, "missed", missed(fact)) for fact in facts.missed)
    yield from (ErrorClass(layer, "spurious", spurious(fact)) for fact in facts.spurious)


def _of_encounters(comparison: Comparison, named: Sequence[Identity]) -> Iterator[ErrorClass]:
    facts = comparison.encounters
    yield from _of_facts(
        "encounters",
        facts,
        lambda meeting: _missed_meeting(meeting, facts.spurious, named),
        lambda meeting: _spurious_meeting(meeting, comparison.gold.encounters),
    )
    for gold, found in facts.pairs:
        for field in ("status", "date", "place", "issues"):
            if (wrong := _attribute(getattr(gold, field), getattr(found, field))) is not None:
                yield ErrorClass("encounters", "attribute", f"{field} {wrong}")


def _missed_meeting(gold: Meeting, told: Iterable[Meeting], named: Sequence[Identity]) -> str:
    others = list(told)
    if any(_all_same(gold.parties, other.parties) for other in others):
        return "told in another mode"
    near = [other for other in others if _common(gold.parties, other.parties)]
    if any(other.mode == gold.mode for other in near):
        return "told with other parties"
    unnamed = [party for party in gold.parties if not _is_among(party, named)]
    if unnamed:
        return "a party is not recognised anywhere in the text"
    return "no word of meeting known there" if not _knows(gold.evidence, "meeting") else "a word of meeting, no parties"


def _spurious_meeting(found: Meeting, gold: Sequence[Meeting]) -> str:
    if any(_all_same(one.parties, found.parties) and one.mode == found.mode for one in gold):
        return "told twice"
    if any(_all_same(one.parties, found.parties) for one in gold):
        return "the mode is another"
    if any(_common(one.parties, found.parties) and one.mode == found.mode for one in gold):
        return "the parties are others"
    return "nothing like it annotated"


def _of_acts(comparison: Comparison, named: Sequence[Identity]) -> Iterator[ErrorClass]:
    facts = comparison.acts
    return _of_facts(
        "acts",
        facts,
        lambda deed: _missed_deed(deed, facts.spurious, named),
        lambda deed: _spurious_deed(deed, comparison.gold.acts),
    )


def _missed_deed(gold: Deed, told: Iterable[Deed], named: Sequence[Identity]) -> str:
    near = [other for other in told if shared(gold.evidence, other.evidence) >= _SAME_PLACE]
    if any(_same(gold.actor, other.actor) and _same(gold.recipient, other.recipient) for other in near):
        return "told as another type"
    if any(gold.type == other.type and _same(gold.actor, other.actor) for other in near):
        return "told with another recipient"
    if any(gold.type == other.type for other in near):
        return "told with another actor"
    if any(who is not None and not _is_among(who, named) for who in (gold.actor, gold.recipient)):
        return "a party is not recognised anywhere in the text"
    if gold.actor is None:
        return "no actor is told"
    return "no word of an act known there" if not _knows(gold.evidence, "act") else "a word of an act, nothing told"


def _spurious_deed(found: Deed, gold: Iterable[Deed]) -> str:
    near = [one for one in gold if shared(one.evidence, found.evidence) >= _SAME_PLACE]
    if any(one.type == found.type for one in near):
        return "the actor or the recipient is another"
    return "the type is another" if near else "nothing annotated there"


def _of_quotations(comparison: Comparison) -> Iterator[ErrorClass]:
    facts = comparison.quotations
    yield from _of_facts(
        "quotations",
        facts,
        lambda speech: _missed_speech(speech, facts.spurious),
        lambda speech: _spurious_speech(speech, facts.missed),
    )
    for gold, found in facts.pairs:
        if not same_speaker(gold, found):
            yield ErrorClass("quotations", "attribute", _speaker(gold, found))


def _missed_speech(gold: Speech, told: Iterable[Speech]) -> str:
    return "begins or ends elsewhere" if _overlaps(gold, told) else f"nothing told there ({gold.kind})"


def _spurious_speech(found: Speech, missed: Iterable[Speech]) -> str:
    return "begins or ends elsewhere" if _overlaps(found, missed) else "nothing annotated there"


def _overlaps(speech: Speech, others: Iterable[Speech]) -> bool:
    return any(shared(speech.content, other.content) >= _SOME for other in others)


def _speaker(gold: Speech, found: Speech) -> str:
    if found.speaker is None:
        return "speaker: somebody, told as nobody" if gold.speaker else "speaker: described in other words"
    return "speaker: somebody else" if gold.speaker else "speaker: described, told as somebody"


def _attribute(gold: object, found: object) -> str | None:
    """How an attribute differs: missing, too much, or another; None where it does not."""
    same = _same(gold, found) if isinstance(gold, Identity) and isinstance(found, Identity) else gold == found
    if same:
        return None
    if not found:
        return "missing"
    return "another" if gold else "where none is told"


def _same(one: Identity | None, other: Identity | None) -> bool:
    return one is other if one is None or other is None else one.is_same(other)


def _is_among(who: Identity, named: Iterable[Identity]) -> bool:
    return any(who.is_same(other) for other in named)


def _common(one: Sequence[Identity], other: Sequence[Identity]) -> int:
    return sum(1 for party in one if _is_among(party, other))


def _all_same(one: Sequence[Identity], other: Sequence[Identity]) -> bool:
    return len(one) == len(other) == _common(one, other)


def _knows(evidence: str, group: str) -> bool:
    return bool(words_of(evidence).group(group))
