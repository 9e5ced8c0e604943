"""What is missed and what is spurious, to be read by a person."""

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple, TypeVar

from mahdar.reading.evaluation.comparison import Comparison
from mahdar.reading.evaluation.layers import same_speaker
from mahdar.reading.evaluation.pairing import Paired
from mahdar.reading.evaluation.sameness import Identity, plain
from mahdar.reading.evaluation.sides import Deed, Meeting, Reference, Speech, Time

Kind = Literal["missed", "spurious", "gold", "found"]
_LONGEST = 80
F = TypeVar("F")


class Error(NamedTuple):
    """One difference; `gold` and `found` are the two sides of one fact, told differently."""

    kind: Kind
    words: str


def errors(comparison: Comparison, layer: str) -> Iterator[Error]:
    """The differences in one layer.

    Raises:
        KeyError: no errors are listed for this layer; `ERROR_LAYERS` names those that have some.
    """
    return _LISTS[layer](comparison)


def _single(gold: str | None, found: str | None, *, same: bool) -> Iterator[Error]:
    if not same:
        yield from (Error("gold", gold or "none"), Error("found", found or "none"))


def _title(comparison: Comparison) -> Iterator[Error]:
    gold, found = comparison.gold.title, comparison.found.title
    return _single(gold, found, same=plain(gold or "") == plain(found or ""))


def _published(comparison: Comparison) -> Iterator[Error]:
    gold, found = comparison.gold.published, comparison.found.published
    return _single(gold, found, same=gold == found)


def _names(comparison: Comparison) -> Iterator[Error]:
    gold, found = comparison.gold.names, comparison.found.names
    yield from (Error("missed", f"{words} ({type_})") for words, type_ in sorted(gold - found))
    yield from (Error("spurious", f"{words} ({type_})") for words, type_ in sorted(found - gold))


def _told(facts: Paired[F, F], show: Callable[[F], str]) -> Iterator[Error]:
    yield from (Error("missed", show(fact)) for fact in facts.missed)
    yield from (Error("spurious", show(fact)) for fact in facts.spurious)


def _speakers(comparison: Comparison) -> Iterator[Error]:
    for gold, found in comparison.quotations.pairs:
        if not same_speaker(gold, found):
            yield from (Error("gold", _speech(gold)), Error("found", _speech(found)))


def _attributes(comparison: Comparison) -> Iterator[Error]:
    for gold, found in comparison.encounters.pairs:
        if _attributes_of(gold) != _attributes_of(found):
            yield from (Error("gold", _meeting(gold)), Error("found", _meeting(found)))


def _attributes_of(meeting: Meeting) -> tuple[object, ...]:
    return meeting.status, meeting.date, _label(meeting.place), meeting.issues


def _label(who: Identity | None) -> str:
    return who.label if who else "none"


def _identity(who: Identity) -> str:
    return f"{_label(who)}: {' | '.join(sorted(who.surfaces))}"


def _reference(reference: Reference) -> str:
    return f"{reference.words} = {_label(reference.whom)}"


def _time(time: Time) -> str:
    return f"{time.words} = {time.value}"


def _speech(speech: Speech) -> str:
    speaker = _label(speech.speaker) if speech.speaker else speech.described or "nobody"
    return f"{speech.kind}, {speaker}: {speech.content[:_LONGEST]}"


def _meeting(meeting: Meeting) -> str:
    parties = ", ".join(_label(party) for party in meeting.parties)
    about = ", ".join(sorted(meeting.issues)) or "nothing"
    where = f"{meeting.date or 'no date'}, {_label(meeting.place)}, about {about}"
    return f"{meeting.mode}, {meeting.status}: {parties}; {where}: {meeting.evidence[:_LONGEST]}"


def _deed(deed: Deed) -> str:
    return f"{deed.type}: {_label(deed.actor)} -> {_label(deed.recipient)}: {deed.evidence[:_LONGEST]}"


_LISTS: dict[str, Callable[[Comparison], Iterator[Error]]] = {
    "title": _title,
    "published": _published,
    "names": _names,
    "linking": lambda comparison: _told(comparison.identities, _identity),
    "references": lambda comparison: _told(comparison.references, _reference),
    "times": lambda comparison: _told(comparison.times, _time),
    "quotations": lambda comparison: _told(comparison.quotations, _speech),
    "quotations+speaker": _speakers,
    "encounters": lambda comparison: _told(comparison.encounters, _meeting),
    "encounter attributes": _attributes,
    "acts": lambda comparison: _told(comparison.acts, _deed),
}
