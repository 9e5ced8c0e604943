"""Judgements as matching takes them: what holds now, by ids of reports as they are now."""

from collections.abc import Iterable, Iterator

from mahdar.matching import Rulings
from mahdar.records import Judgement
from mahdar.store import Reader

Standing = tuple[Judgement, str | None, str | None]  # with the ids that its target and its other fact have now


def rulings(reader: Reader) -> Rulings:
    """What people decided, as far as it holds and its facts are there."""
    decided = list(standing(reader.anchored_judgements()))
    pairs = dict(_pairs(decided))
    return Rulings(
        same=frozenset(pair for pair, verdict in pairs.items() if verdict == "same"),
        apart=frozenset(pair for pair, verdict in pairs.items() if verdict == "not-same"),
        values=_values(decided),
        rejected=frozenset(rejected(decided)),
    )


def standing(found: Iterable[Standing]) -> Iterator[Standing]:
    """The judgements that no later one took back, in their order."""
    decided = list(found)
    undone: set[int | None] = set()
    for judgement, _, _ in reversed(decided):  # what takes back may itself have been taken back, by a later one
        if judgement.verdict == "undo" and judgement.number not in undone:
            undone.add(judgement.undoes)
    return (each for each in decided if each[0].number not in undone and each[0].verdict != "undo")


def rejected(decided: Iterable[Standing]) -> Iterator[str]:
    """The facts, of whatever kind, that people said are none."""
    return (target for judgement, target, _ in decided if judgement.verdict == "reject" and target)


def _pairs(decided: Iterable[Standing]) -> Iterator[tuple[tuple[str, str], str]]:
    """Pairs of facts with their verdict; a later pair of the same facts wins by coming later."""
    for judgement, target, other in decided:
        if judgement.verdict in {"same", "not-same"} and target and other:
            yield (min(target, other), max(target, other)), judgement.verdict


def _values(decided: Iterable[Standing]) -> dict[str, dict[str, str | None]]:
    """By report, in the order in which they were set last: of several values for one entry the last one holds."""
    values: dict[str, dict[str, str | None]] = {}
    for judgement, target, _ in decided:
        if judgement.verdict == "set" and target and judgement.field:
            values[target] = {**values.pop(target, {}), judgement.field: judgement.value}
    return values
