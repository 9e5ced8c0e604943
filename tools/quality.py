"""The tables of docs/quality.md, measured anew and written between their marks.

    python tools/quality.py --train train-*.jsonl seeds.jsonl --dev dev.jsonl [--pages FOLDER] [--dates cases.jsonl]
                            [--dated texts.jsonl] [--judged encounters.csv quotations.csv] [--doc docs/quality.md]

Gold files are annotated documents (docs/quality.md says what stands in them); --pages is the folder of the pages that
some of them name; --dates are date expressions with their solutions; --dated are texts with their day ("published");
--judged are filled sheets of `mahdar audit`.
A table stands between `<!-- table NAME -->` and `<!-- end -->`; what stands outside of them is left alone.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import quality_reading as reading
from quality_dating import dating_table, undated, withheld, withheld_in
from quality_tables import (
    arms_table,
    classes_table,
    documents_table,
    layers_table,
    proportion,
    split_table,
    table,
    totals,
)

from mahdar.calendar import times
from mahdar.interfaces.cli.audit_sheet import read_sheet
from mahdar.reading.evaluation import SPLITS, GoldDocument, Measured
from mahdar.reading.evaluation.auditing import judged
from mahdar.reading.evaluation.sameness import shared

_MARK = re.compile(r"(<!-- table ([a-z-]+) -->\n).*?(<!-- end -->)", re.DOTALL)
_SHARES = (0.25, 0.5, 0.75, 1.0)
_ENOUGH = 0.5  # of the words of a date expression


def main() -> int:
    """Measure, and write the tables."""
    asked = _asked()
    tables = dict(_tables(asked))
    text = asked.doc.read_text(encoding="utf-8")
    marked = {match[2] for match in _MARK.finditer(text)}
    if marked != set(tables):
        sys.exit(f"{asked.doc}: marks and tables differ: {', '.join(sorted(marked ^ set(tables)))}")
    asked.doc.write_text(_MARK.sub(lambda mark: f"{mark[1]}\n{tables[mark[2]]}\n\n{mark[3]}", text), encoding="utf-8")
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--train", type=Path, nargs="+", required=True)
    parser.add_argument("--dev", type=Path, required=True)
    parser.add_argument("--pages", type=Path)
    parser.add_argument("--dates", type=Path)
    parser.add_argument("--dated", type=Path)
    parser.add_argument("--judged", type=Path, nargs="*", default=[])
    parser.add_argument("--doc", type=Path, default=Path("docs/quality.md"))
    return parser.parse_args()


def _tables(asked: argparse.Namespace) -> Iterator[tuple[str, str]]:
    documents, held_out = reading.gold_of(asked.train, asked.pages), reading.gold_of([asked.dev], asked.pages)
    by_folds = reading.Folds(documents, reading.lessons_of(asked.train))
    train, dev = by_folds.measured(), reading.measured(held_out)
    folds = [[one for one in train if reading.fold_of(one.document) == fold] for fold in range(reading.FOLDS)]
    yield "layers", layers_table(train, folds, dev)
    for by in SPLITS:
        shown = split_table if by in ("status", "mode", "type") else documents_table
        yield by, shown(train, by)
    yield "ablation", _ablation(asked, documents, by_folds, train)
    yield "learning", _learning(by_folds, train)
    yield "errors", classes_table(train)
    yield "dating", _dating(asked.dated, documents, held_out)
    yield "dates", _dates(asked.dates)
    yield "judged", _judged(asked.judged)


def _ablation(
    asked: argparse.Namespace, documents: Sequence[GoldDocument], by_folds: reading.Folds, train: Sequence[Measured]
) -> str:
    arms = {
        "all of it": totals(train),
        "without the tagger": totals(reading.measured(documents, reading.WITHOUT_TAGGER)),
        "names only, nobody by office or description": totals(by_folds.measured(stages=reading.without_references())),
        "without the date of the page": totals(by_folds.measured(dated=False)),
        "without known people and offices (and no tagger)": reading.without_knowledge(
            asked.train, ["people", "offices"], asked.pages
        ),
    }
    return arms_table(arms)


def _learning(by_folds: reading.Folds, train: Sequence[Measured]) -> str:
    arms = {f"{share:.0%} of the teaching documents": totals(by_folds.measured(share)) for share in _SHARES[:-1]}
    return arms_table({**arms, "all of them": totals(train)}, "tagger taught with")


def _dating(path: Path | None, documents: Sequence[GoldDocument], held_out: Sequence[GoldDocument]) -> str:
    groups = {
        "written with, the date withheld": withheld(documents),
        "held out, the date withheld": withheld(held_out),
        "written with, undated": undated(documents),
        "held out, undated": undated(held_out),
    }
    return dating_table({**groups, "not annotated, the date withheld": withheld_in(path)} if path else groups)


def _dates(path: Path | None) -> str:
    if path is None:
        return "Not measured."
    cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    solved = sum(map(_is_solved, cases))
    return table(["date expressions", "solved"], [["public suites, the part in scope", proportion(solved, len(cases))]])


def _is_solved(case: dict[str, Any]) -> bool:
    text = case["text"]
    return any(
        time.value in case["accept"] and shared(text[time.start : time.end], case["expression"]) >= _ENOUGH
        for time in times(text, date.fromisoformat(case["reference"]))
    )


def _judged(sheets: Sequence[Path]) -> str:
    if not sheets:
        return "No sheet was judged yet."
    rows = []
    for sheet in sheets:
        filled = read_sheet(sheet)
        tiers = {row.strata["tier"] for row in filled}  # quotations have none
        for tier in ("all", *sorted(tiers & {"sure", "review"})):
            counted = judged(row.verdict for row in filled if tier in ("all", row.strata["tier"]))
            right = proportion(counted.right, counted.judged)
            rows.append([sheet.stem, tier, right, str(counted.unsure), str(counted.unjudged)])
    return table(["sheet", "tier", "right", "unsure", "not judged"], rows)


if __name__ == "__main__":
    sys.exit(main())
