"""The invariant: no fact without words that say it. A violation stops that document with the name of the rule.

Each kind of fact answers for its spans: they lie in the text, hold no empty edge, and are, where the field is an
entity, words that these very minutes read as that entity; where it is a day, words read as that day.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from mahdar.records import Act, Encounter, Evidence, Minutes, Quotation
from mahdar.text import Span


class UnprovenError(Exception):
    """A fact whose span does not say what it claims."""

    def __init__(self, rule: str, span: Span, what: str) -> None:
        super().__init__(f"{rule}: characters {span.start} to {span.end}: {what}")
        self.rule = rule
        self.span = span


class _Fact(Protocol):
    """Whatever has evidence."""

    @property
    def evidence(self) -> Evidence: ...


_SEATED = ("LOC", "ORG")  # what has a place in a state


class Proofs:
    """What the words of one document have been read as."""

    def __init__(self, minutes: Minutes) -> None:
        self.minutes = minutes
        self.text = minutes.article.text
        self.entities = {entity.id: entity for entity in minutes.entities}
        self.standing: set[Span] = set()
        self.read_as: dict[str, list[Span]] = defaultdict(list)
        for mention in minutes.mentions:
            if mention.entity is not None:
                self.read_as[mention.entity].append(mention.span)

    def stands(self, rule: str, span: Span) -> None:
        """The span is a piece of the text that begins and ends with something."""
        if span in self.standing:
            return
        start, end = span
        if not 0 <= start < end <= len(self.text):
            raise UnprovenError(rule, span, f"not a span of a text of {len(self.text)} characters")
        if self.text[start].isspace() or self.text[end - 1].isspace():
            raise UnprovenError(rule, span, "begins or ends with white space")
        self.standing.add(span)

    def names(self, rule: str, span: Span, entity: str) -> None:
        """Inside the span stand words that were read as the entity."""
        self.stands(rule, span)
        if entity not in self.entities:
            raise UnprovenError(rule, span, f"{entity} is no entity of these minutes")
        self._shown(rule, span, entity, self._shown_by(entity))

    def lies_in(self, rule: str, span: Span, place: str) -> None:
        """Inside the span stand words that were read as the place, or as what lies in that state: the White House."""
        self.stands(rule, span)
        if place not in self.entities:
            raise UnprovenError(rule, span, f"{place} is no entity of these minutes")
        country = self.entities[place].country
        inside = (other.id for other in self.entities.values() if other.country == country and other.type in _SEATED)
        self._shown(rule, span, place, (*self._shown_by(place), *(inside if country else ())))

    def _shown(self, rule: str, span: Span, entity: str, by: Iterable[str]) -> None:
        for id_ in by:
            for words in self.read_as.get(id_, ()):
                if span.overlaps(words):
                    return
        raise UnprovenError(rule, span, f"no words here were read as {entity}: {span.of(self.text)!r}")

    def _shown_by(self, entity: str) -> Iterator[str]:
        """The entity itself; of a state, its towns too: a town shows the state that it lies in."""
        yield entity
        known = self.entities[entity]
        if known.type == "GPE" and known.country:
            for other in self.entities.values():
                if other.type == "GPE" and other.country == known.country:
                    yield other.id

    def evidence(self, trees: Iterable[Evidence]) -> None:
        """Whole trees of evidence stand in the text."""
        for evidence in trees:
            if evidence.span not in self.standing:
                self.stands(evidence.rule, evidence.span)
            if evidence.parts:
                self.evidence(evidence.parts)


def check_proofs(minutes: Minutes) -> bool:
    """Hold every fact to its words.

    Raises:
        UnprovenError: the first fact whose span does not say what it claims.
    """
    proofs = Proofs(minutes)
    for mention in minutes.mentions:
        proofs.stands(mention.evidence.rule, mention.span)
        if mention.entity is not None and mention.entity not in proofs.entities:
            raise UnprovenError(mention.evidence.rule, mention.span, f"{mention.entity} is no entity of these minutes")
    for time in minutes.times:
        proofs.stands(time.evidence.rule, time.span)
    for quotation in minutes.quotations:
        _quotation(proofs, quotation)
    for encounter in minutes.encounters:
        _encounter(proofs, encounter)
    for act in minutes.acts:
        _act(proofs, act)
    facts: tuple[_Fact, ...] = (
        *minutes.mentions, *minutes.times, *minutes.quotations, *minutes.encounters, *minutes.acts,
    )  # fmt: skip
    proofs.evidence(fact.evidence for fact in facts)
    return True


def _quotation(proofs: Proofs, quotation: Quotation) -> None:
    rule = quotation.evidence.rule
    proofs.stands(rule, quotation.span)
    proofs.stands(rule, quotation.cue)
    if quotation.speaker is None:
        return
    if quotation.speaker_span is None:
        raise UnprovenError(rule, quotation.span, f"no words show that {quotation.speaker} speaks")
    proofs.names(rule, quotation.speaker_span, quotation.speaker)


def _encounter(proofs: Proofs, encounter: Encounter) -> None:
    rule = encounter.evidence.rule
    proofs.stands(rule, encounter.span)
    for participant in encounter.participants:
        proofs.names(rule, participant.span, participant.entity)
    shown = dict(encounter.proof)
    stated = {"status": encounter.status, "date": encounter.date, "place": encounter.place, "issues": encounter.issues}
    _shown(proofs, rule, encounter.span, stated, shown)
    if encounter.place is not None:
        proofs.lies_in(rule, shown["place"][0], encounter.place)
    if encounter.date is not None:
        _dated(proofs, rule, shown["date"][0], encounter.date)


def _act(proofs: Proofs, act: Act) -> None:
    rule = act.evidence.rule
    proofs.stands(rule, act.span)
    shown = dict(act.proof)
    _shown(proofs, rule, act.span, {"actor": act.actor, "recipient": act.recipient, "type": act.type}, shown)
    proofs.names(rule, shown["actor"][0], act.actor)
    if act.recipient is not None:
        proofs.names(rule, shown["recipient"][0], act.recipient)


def _shown(
    proofs: Proofs, rule: str, span: Span, stated: Mapping[str, object], shown: Mapping[str, tuple[Span, ...]]
) -> None:
    for field, value in stated.items():
        if value and not shown.get(field):
            raise UnprovenError(rule, span, f"no words show its {field}, {value}")
        for words in shown.get(field, ()):
            proofs.stands(rule, words)


def _dated(proofs: Proofs, rule: str, span: Span, value: str) -> None:
    read = [time for time in proofs.minutes.times if time.span.overlaps(span)]
    if not any(
        time.value is not None and (time.value.startswith(value) or value.startswith(time.value)) for time in read
    ):
        raise UnprovenError(rule, span, f"no words here were read as {value}: {span.of(proofs.text)!r}")
