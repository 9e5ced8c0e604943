"""Tables of docs/quality.md in Markdown, out of what `tools/quality.py` measured."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from mahdar.reading.evaluation import LAYERS, Interval, Measured, Tally, by_layer, figures, split, summed, wilson
from mahdar.reading.evaluation.error_classes import error_classes
from mahdar.reading.evaluation.measuring import Split

SHOWN = tuple(layer for layer in LAYERS if layer != "names-untyped")
_FEWEST = 5  # documents of an outlet or a year that get a line of their own


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; all columns but the first are numbers."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def share(value: float, interval: Interval | None) -> str:
    """`.72 (.68–.76)`."""
    ends = f" ({_short(interval.low)}–{_short(interval.high)})" if interval else ""
    return f"{_short(value)}{ends}"


def _short(value: float) -> str:
    return f"{value:.2f}".removeprefix("0")


def layers_table(train: Sequence[Measured], folds: Sequence[Sequence[Measured]], dev: Sequence[Measured]) -> str:
    """Every layer: on the documents that the rules were written with, fold by fold, and on those held out."""
    ours, theirs = by_layer(train), by_layer(dev)
    pieces = [by_layer(fold) for fold in folds]
    rows = []
    for layer in SHOWN:
        one, other = figures(ours[layer]), figures(theirs[layer])
        each = [summed(piece[layer]).f1 for piece in pieces]
        rows.append([
            layer, str(one.tally.gold), share(one.tally.precision, one.precision), share(one.tally.recall, one.recall),
            share(one.tally.f1, one.f1), f"{_short(min(each))}–{_short(max(each))}",
            str(other.tally.gold), share(other.tally.f1, other.f1),
        ])  # fmt: skip
    return table(["layer", "n", "precision", "recall", "F1", "folds", "n held out", "F1 held out"], rows)


def split_table(measured: Sequence[Measured], by: Split) -> str:
    """Encounters by status or mode, acts by type."""
    rows = []
    for group, layers in split(measured, by).items():
        [tallies] = layers.values()
        one = figures(tallies)
        rows.append([
            group, str(one.tally.gold), share(one.tally.recall, one.recall), str(one.tally.found),
            share(one.tally.precision, one.precision),
        ])  # fmt: skip
    return table([by, "n", "recall", "found", "precision"], rows)


def documents_table(measured: Sequence[Measured], by: Split) -> str:
    """The layers of facts by outlet, year, or whether the document is dated."""
    rows = []
    groups = split(measured, by)
    counts = {group: len(layers["title"]) for group, layers in groups.items()}
    for group in (group for group in groups if counts[group] >= _FEWEST):
        cells = [
            share(summed(groups[group][layer]).f1, None) for layer in ("names", "references", "quotations+speaker")
        ]
        facts = [figures(groups[group][layer]) for layer in ("encounters", "acts")]
        cells += [f"{share(one.tally.f1, one.f1)} of {one.tally.gold}" for one in facts]
        rows.append([group, str(counts[group]), *cells])
    return table([by, "documents", "names", "references", "quotations+speaker", "encounters", "acts"], rows)


def arms_table(arms: Mapping[str, Mapping[str, Tally]], first: str = "reading") -> str:
    """F1 of several ways of reading the same documents."""
    layers = ("names", "linking", "references", "quotations+speaker", "encounters", "encounter date", "acts")
    rows = [[name, *(share(tallies[layer].f1, None) for layer in layers)] for name, tallies in arms.items()]
    return table([first, *layers], rows)


def totals(measured: Iterable[Measured]) -> dict[str, Tally]:
    """The tallies of all documents together, by layer."""
    return {layer: summed(tallies) for layer, tallies in by_layer(measured).items()}


def classes_table(measured: Iterable[Measured]) -> str:
    """Errors by their class, with counts."""
    counted = Counter(found for one in measured for found in error_classes(one.comparison))
    rows = sorted(counted.items(), key=lambda item: (item[0].layer, item[0].kind, -item[1], item[0].name))
    return table(["layer", "kind", "class", "n"], [[*found, str(count)] for found, count in rows])


def proportion(hits: int, cases: int) -> str:
    """`12 of 14: .86 (.60–.96)`."""
    return f"{hits} of {cases}: {share(hits / cases, wilson(hits, cases))}" if cases else "0 of 0"
