"""Draws pairs of reports that matching joined, or nearly joined, for a blind reading, and scores the filled sheet.

    mahdar read ARTICLES.jsonl > minutes.jsonl
    python tools/pairs.py draw minutes.jsonl --sheet sheet.csv --key key.csv [--joined 150] [--near 150] [--ids snn-]
    python tools/pairs.py score --sheet sheet.csv --key key.csv

The sheet has two reports a row, each with its paper, its day, its headline, its sentence, and what was read out of it,
for a sentence can tell of several meetings. The order tells nothing of what matching did, and whoever reads the sheet
sees no key. In the column `verdict` they write `same`, `different` or `unclear`: do the two tell of the same meeting,
call, visit, conference or press conference? An announcement and the report of what came of it are the same. What is
unclear counts for neither.

Joined are pairs of one entry. Nearly joined are those that a person would be asked about: likely, in two entries. Both
are drawn evenly from all such pairs of two articles. Recall is what is joined of all true pairs among both, each kind
weighed by how many there are.
"""

import argparse
import csv
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from random import Random
from typing import NamedTuple

from mahdar.lexicon import lexicon
from mahdar.matching import MemoryPool, assign, compare, reports_of
from mahdar.matching.keys import searched_by
from mahdar.reading.evaluation import wilson
from mahdar.records import Report

VERDICTS = ("same", "different", "unclear")
SIDES = ("paper", "day", "headline", "sentence", "read")
COLUMNS = ("pair", *(f"{side}_{number}" for number in (1, 2) for side in SIDES), "verdict")
Pair = tuple[str, str]


class Pairs(NamedTuple):
    """All pairs of two articles, sorted, each with the smaller id first."""

    joined: list[Pair]
    near: list[Pair]


def reports_in(lines: Iterable[str], prefix: str) -> list[Report]:
    """The reports of the documents whose id begins so."""
    documents = (json.loads(line) for line in lines)
    world = lexicon().world
    return [report for each in documents if each["id"].startswith(prefix) for report in reports_of(each, world)]


def pairs_of(reports: Sequence[Report]) -> Pairs:
    """Match the reports, and list what came together and what nearly did."""
    pool = MemoryPool(reports)
    found = {report.id: report for report in reports}
    cluster = assign(sorted(found), pool).cluster
    entries: dict[str, list[str]] = {}
    for id_, entry in sorted(cluster.items()):
        entries.setdefault(entry, []).append(id_)
    joined = [pair for ids in entries.values() for pair in combinations(ids, 2) if _apart(*pair, found)]
    return Pairs(sorted(joined), sorted(_near(pool, found, cluster)))


def _apart(one: str, other: str, found: dict[str, Report]) -> bool:
    return found[one].origin.article != found[other].origin.article


def _near(pool: MemoryPool, found: dict[str, Report], cluster: Mapping[str, str]) -> set[Pair]:
    sharing = (
        (min(id_, other), max(id_, other)) for id_ in found for other in pool.sharing(searched_by(found[id_]))
    )  # fmt: skip
    asked = {pair for pair in sharing if cluster[pair[0]] != cluster[pair[1]] and _apart(*pair, found)}
    return {pair for pair in asked if compare(found[pair[0]], found[pair[1]]).agreement != "different"}


def draw(options: argparse.Namespace) -> str:
    """Write the sheet and the key; gives a line that says how many there were to draw from."""
    lines = (line for path in options.minutes for line in path.read_text(encoding="utf-8").splitlines())
    reports = reports_in(lines, options.ids)
    pairs, chance = pairs_of(reports), Random(options.seed)
    drawn = [("joined", pair) for pair in chance.sample(pairs.joined, min(options.joined, len(pairs.joined)))]
    drawn += [("near", pair) for pair in chance.sample(pairs.near, min(options.near, len(pairs.near)))]
    chance.shuffle(drawn)
    found = {report.id: report for report in reports}
    _write(options.sheet, COLUMNS, (_row(number, pair, found) for number, (_, pair) in enumerate(drawn, 1)))
    sizes = {"joined": len(pairs.joined), "near": len(pairs.near)}
    key = ((str(number), kind, *pair, str(sizes[kind])) for number, (kind, pair) in enumerate(drawn, 1))
    _write(options.key, ("pair", "kind", "one", "other", "of"), key)
    return f"{len(drawn)} pairs drawn of {sizes['joined']} joined and {sizes['near']} nearly joined"


def _row(number: int, pair: Pair, found: dict[str, Report]) -> list[str]:
    return [str(number), *(cell for id_ in pair for cell in _told(found[id_])), ""]


def _told(report: Report) -> list[str]:
    origin = report.origin
    who = "، ".join(one.name_ar for one in report.attendees)
    read = "; ".join(filter(None, (report.mode, report.status, who, report.date, report.place)))
    return [origin.outlet or "", str(origin.published or ""), origin.title or "", " ".join(report.words.split()), read]


def _write(path: Path, head: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([tuple(head), *rows])


def score(options: argparse.Namespace) -> str:
    """What the filled sheet says.

    Raises:
        SystemExit: a verdict is none of the three; names the pair.
    """
    said = {row["pair"]: _verdict(row) for row in _read(options.sheet)}
    told: dict[str, list[str]] = {"joined": [], "near": []}
    sizes = {"joined": 0, "near": 0}
    for row in _read(options.key):
        told[row["kind"]].append(said.get(row["pair"], ""))
        sizes[row["kind"]] = int(row["of"])
    return "\n".join(_figures(told, sizes))


def _read(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _verdict(row: dict[str, str]) -> str:
    verdict = row["verdict"].strip().lower()
    if verdict and verdict not in VERDICTS:
        sys.exit(f"pair {row['pair']}: the verdict is {row['verdict']!r}; write {', '.join(VERDICTS)}, or nothing")
    return verdict


def _figures(told: dict[str, list[str]], sizes: dict[str, int]) -> Iterator[str]:
    shares: dict[str, float] = {}
    for kind, verdicts in told.items():
        same, judged = verdicts.count("same"), len([verdict for verdict in verdicts if verdict in VERDICTS[:2]])
        between = wilson(same, judged)
        shares[kind] = same / judged if judged else 0.0
        interval = f" ({between[0]:.3f} to {between[1]:.3f})" if between else ""
        yield f"{kind}: the same {same} of {judged}: {shares[kind]:.3f}{interval}, {sizes[kind]} pairs in all"
    true = {kind: shares[kind] * sizes[kind] for kind in shares}
    if sum(true.values()):
        yield f"precision of what was joined {shares['joined']:.3f}, recall {true['joined'] / sum(true.values()):.3f}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    commands = parser.add_subparsers(required=True)
    drawing = commands.add_parser("draw", help="draw a blind sheet and its key")
    drawing.add_argument("minutes", nargs="+", type=Path, help="minutes, a document a line")
    drawing.add_argument("--joined", type=int, default=150)
    drawing.add_argument("--near", type=int, default=150)
    drawing.add_argument("--ids", default="", help="only documents whose id begins so")
    drawing.add_argument("--seed", type=int, default=1)
    drawing.set_defaults(run=draw)
    scoring = commands.add_parser("score", help="score a filled sheet")
    scoring.set_defaults(run=score)
    for command in (drawing, scoring):
        command.add_argument("--sheet", type=Path, required=True)
        command.add_argument("--key", type=Path, required=True)
    return parser.parse_args()


if __name__ == "__main__":
    options = _options()
    print(options.run(options))
