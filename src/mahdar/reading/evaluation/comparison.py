"""One document: what the annotators tell of it beside what the program does."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mahdar.reading.evaluation import layers
from mahdar.reading.evaluation.pairing import Paired, paired
from mahdar.reading.evaluation.sameness import Identity, plain
from mahdar.reading.evaluation.sides import Deed, Meeting, Reference, Side, Speech, Time
from mahdar.reading.evaluation.tallies import Tally


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both sides of one document, fact by fact."""

    gold: Side
    found: Side
    identities: Paired[Identity, Identity]
    references: Paired[Reference, Reference]
    times: Paired[Time, Time]
    quotations: Paired[Speech, Speech]
    encounters: Paired[Meeting, Meeting]
    acts: Paired[Deed, Deed]

    def tallies(self) -> dict[str, Tally]:
        """The tally of each layer, in the order of `LAYERS`."""
        gold, found = self.gold, self.found
        names, others = {words for words, _ in gold.names}, {words for words, _ in found.names}
        quotations, encounters = self.quotations.pairs, self.encounters.pairs
        attributed = sum(layers.same_speaker(*pair) for pair in quotations)
        counted = (
            _one(plain(gold.title or ""), plain(found.title or ""), bool(gold.title), bool(found.title)),
            _one(gold.published, found.published, bool(gold.published), bool(found.published)),
            _sets(gold.names, found.names),
            _sets(names, others),
            _told(self.identities),
            _told(self.references),
            _told(self.times),
            _told(self.quotations),
            Tally(attributed, len(gold.quotations), len(found.quotations)),
            _agreeing(one.kind == other.kind for one, other in quotations),
            _told(self.encounters),
            _agreeing(one.status == other.status for one, other in encounters),
            _agreeing(one.date == other.date for one, other in encounters),
            _agreeing(layers.same_place(*pair) for pair in encounters),
            sum((_sets(one.issues, other.issues) for one, other in encounters), start=Tally()),
            _told(self.acts),
        )
        return dict(zip(layers.LAYERS, counted, strict=True))


def compare(gold: Side, found: Side) -> Comparison:
    """Pair the facts of both sides."""
    named = [entity for entity in gold.identities if entity.surfaces]
    return Comparison(
        gold=gold,
        found=found,
        identities=paired(named, found.identities, layers.same_entity),
        references=paired(gold.references, found.references, layers.same_reference),
        times=paired(gold.times, found.times, layers.same_time),
        quotations=paired(gold.quotations, found.quotations, layers.same_speech),
        encounters=paired(gold.encounters, found.encounters, layers.same_meeting),
        acts=paired(gold.acts, found.acts, layers.same_deed),
    )


def _told(facts: Paired[Any, Any]) -> Tally:
    hits = len(facts.pairs)
    return Tally(hits, hits + len(facts.missed), hits + len(facts.spurious))


def _sets(gold: Iterable[object], found: Iterable[object]) -> Tally:
    wanted, given = set(gold), set(found)
    return Tally(len(wanted & given), len(wanted), len(given))


def _agreeing(agree: Iterable[bool]) -> Tally:
    """An attribute, over the facts that both sides tell."""
    answers = list(agree)
    return Tally(sum(answers), len(answers), len(answers))


def _one(gold: str | None, found: str | None, told: bool, given: bool) -> Tally:  # noqa: FBT001 - two answers
    return Tally(int(told and gold == found), int(told), int(given))
