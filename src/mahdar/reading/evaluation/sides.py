"""One document as one side tells it: the annotators' side, or the program's; both in one shape."""

from dataclasses import dataclass
from typing import NamedTuple

from mahdar.reading.evaluation.sameness import STRANGER, Identity, bare, identity
from mahdar.records import Act, Encounter, Minutes, Quotation
from mahdar.text import Span


class Reference(NamedTuple):
    """Words that stand for somebody without naming them."""

    words: str
    whom: Identity


class Time(NamedTuple):
    """Words that fix a time, and the time."""

    words: str
    value: str


@dataclass(frozen=True, slots=True)
class Speech:
    """A quotation; `speaker` is None where the side knows only how the text describes the speaker."""

    kind: str
    content: str
    speaker: Identity | None
    described: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """An encounter."""

    mode: str
    status: str
    parties: tuple[Identity, ...]
    date: str | None
    place: Identity | None
    issues: frozenset[str]
    evidence: str


@dataclass(frozen=True, slots=True)
class Deed:
    """An act."""

    type: str
    actor: Identity | None
    recipient: Identity | None
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """All that a side tells of one document; what is told twice in the same words stands here once."""

    title: str | None = None
    published: str | None = None
    identities: tuple[Identity, ...] = ()
    names: frozenset[tuple[str, str]] = frozenset()
    references: tuple[Reference, ...] = ()
    times: tuple[Time, ...] = ()
    quotations: tuple[Speech, ...] = ()
    encounters: tuple[Meeting, ...] = ()
    acts: tuple[Deed, ...] = ()


NOTHING = Side()


def side_of(minutes: Minutes) -> Side:
    """The program's side."""
    text = minutes.article.text
    who = _Who(minutes)
    mentions = [(m.span.of(text), m.entity, m.kind) for m in minutes.mentions if m.entity is not None]
    return Side(
        title=minutes.article.title,
        published=(minutes.article.published or "")[:10] or None,
        identities=tuple(found for found in who.all.values() if found.surfaces),
        names=frozenset((bare(words), who.type(id_)) for words, id_, kind in mentions if kind == "name"),
        references=_references([(bare(words), id_) for words, id_, kind in mentions if kind == "nominal"], who),
        times=tuple(dict.fromkeys(Time(t.span.of(text), t.value) for t in minutes.times if t.value)),
        quotations=tuple(_speech(quotation, text, who) for quotation in minutes.quotations),
        encounters=tuple(_meeting(encounter, text, who) for encounter in minutes.encounters),
        acts=tuple(_deed(act, text, who) for act in minutes.acts),
    )


class _Who:
    """The identities of one document's entities by id."""

    def __init__(self, minutes: Minutes) -> None:
        surfaces: dict[str | None, set[str]] = {}
        for mention in minutes.mentions:
            if mention.kind == "name":
                surfaces.setdefault(mention.entity, set()).add(mention.span.of(minutes.article.text))
        self.all = {
            e.id: identity([e.name_en, *e.aka], surfaces.get(e.id, set()), e.type, e.country) for e in minutes.entities
        }

    def get(self, id_: str | None) -> Identity | None:
        return None if id_ is None else self.all.get(id_, STRANGER)

    def of(self, id_: str) -> Identity:
        return self.all.get(id_, STRANGER)

    def type(self, id_: str) -> str:
        return self.of(id_).type or ""


def _references(found: list[tuple[str, str]], who: _Who) -> tuple[Reference, ...]:
    return tuple(Reference(words, who.of(id_)) for words, id_ in dict.fromkeys(found))


def _speech(quotation: Quotation, text: str, who: _Who) -> Speech:
    described = _cut(text, quotation.speaker_span)
    return Speech(quotation.kind, quotation.span.of(text), who.get(quotation.speaker), described)


def _meeting(encounter: Encounter, text: str, who: _Who) -> Meeting:
    return Meeting(
        mode=encounter.mode,
        status=encounter.status,
        parties=tuple(who.of(participant.entity) for participant in encounter.participants),
        date=encounter.date,
        place=who.get(encounter.place),
        issues=frozenset(encounter.issues),
        evidence=_cut(text, encounter.span),
    )


def _deed(act: Act, text: str, who: _Who) -> Deed:
    return Deed(act.type, who.of(act.actor), who.get(act.recipient), _cut(text, act.span))


def _cut(text: str, span: Span | None) -> str:
    return span.of(text) if span else ""
