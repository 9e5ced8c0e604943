"""Many documents: their tallies by layer, and split by what kind of fact or of document it is."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from mahdar.reading.evaluation.comparison import Comparison
from mahdar.reading.evaluation.gold import GoldDocument
from mahdar.reading.evaluation.intervals import SEED, Interval, bootstrap_f1, wilson
from mahdar.reading.evaluation.layers import LAYERS
from mahdar.reading.evaluation.tallies import Tally, summed

Split = Literal["status", "mode", "type", "outlet", "year", "dated"]
SPLITS: tuple[Split, ...] = get_args(Split)


@dataclass(frozen=True, slots=True)
class Measured:
    """A gold document and how the minutes of it compare."""

    document: GoldDocument
    comparison: Comparison


class Figures(NamedTuple):
    """What a layer came to, with intervals that hold the true figure 19 times in 20 (None where nothing is told)."""

    tally: Tally
    precision: Interval | None
    recall: Interval | None
    f1: Interval | None


def figures(tallies: Sequence[Tally], seed: int = SEED) -> Figures:
    """The figures of one layer.

    Args:
        tallies: of each document.
        seed: of the bootstrap.
    """
    tally = summed(tallies)
    return Figures(tally, wilson(tally.hits, tally.found), wilson(tally.hits, tally.gold), bootstrap_f1(tallies, seed))


def by_layer(measured: Iterable[Measured]) -> dict[str, list[Tally]]:
    """The tallies of all documents, by layer."""
    every = [one.comparison.tallies() for one in measured]
    return {layer: [tallies[layer] for tallies in every] for layer in LAYERS}


def split(measured: Sequence[Measured], by: Split) -> dict[str, dict[str, list[Tally]]]:
    """The tallies by group and layer.

    Encounters are grouped by status or mode, acts by type: a hit is a fact that both sides tell and put here.
    By outlet, year or date, documents are grouped, and every layer is counted.
    """
    if by in _GROUP_OF_DOCUMENT:
        groups = sorted({_GROUP_OF_DOCUMENT[by](one.document) for one in measured})
        return {
            group: by_layer(one for one in measured if _GROUP_OF_DOCUMENT[by](one.document) == group)
            for group in groups
        }
    layer = "acts" if by == "type" else "encounters"
    every = [_groups(one.comparison, by) for one in measured]
    return {group: {layer: [tallies.get(group, Tally()) for tallies in every]} for group in sorted(set().union(*every))}


_GROUP_OF_DOCUMENT: dict[str, Callable[[GoldDocument], str]] = {
    "outlet": lambda document: document.outlet or "unknown",
    "year": lambda document: document.published[:4] if document.published else "undated",
    "dated": lambda document: "dated" if document.published else "undated",
}


def _groups(comparison: Comparison, by: Split) -> dict[str, Tally]:
    """The tally of each group that one document tells something of."""
    facts = comparison.acts if by == "type" else comparison.encounters
    pairs = [(str(getattr(gold, by)), str(getattr(found, by))) for gold, found in facts.pairs]
    gold = [here for here, _ in pairs] + [str(getattr(fact, by)) for fact in facts.missed]
    found = [there for _, there in pairs] + [str(getattr(fact, by)) for fact in facts.spurious]
    agreed = [here for here, there in pairs if here == there]
    return {group: Tally(agreed.count(group), gold.count(group), found.count(group)) for group in {*gold, *found}}
