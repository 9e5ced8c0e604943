"""Whether the interval of writing holds the true day, for `tools/quality.py`: documents read with the date withheld."""

from collections.abc import Callable, Iterable
from datetime import date
from hashlib import sha256
from json import loads
from pathlib import Path
from statistics import median

from quality_reading import minutes_of
from quality_tables import proportion, table

from mahdar.reading.evaluation import NOTHING, GoldDocument
from mahdar.records import Dated, Minutes

Cases = list[tuple[date | None, Dated]]
_MOST = 1000  # texts of a large collection that are read, chosen by a digest


def withheld(documents: Iterable[GoldDocument]) -> Cases:
    """The true day and the interval of each document whose date only came with it, or stood in its address."""
    days = [document for document in documents if len(document.published or "") == len("2014-10-14")]
    return _intervals(days, lambda document: date.fromisoformat(document.published or ""))


def undated(documents: Iterable[GoldDocument]) -> Cases:
    """The interval of each document whose day nobody knows."""
    return _intervals((document for document in documents if document.published is None), lambda _: None)


def withheld_in(path: Path) -> Cases:
    """The same of texts that nobody annotated: {"id", "text", "published"} a line."""
    rows = [loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    chosen = sorted(rows, key=lambda row: sha256(str(row["id"]).encode()).digest())[:_MOST]
    days = {str(row["id"]): row["published"] for row in chosen}
    texts = [
        GoldDocument(str(row["id"]), row["text"], None, None, None, row["published"], None, NOTHING) for row in chosen
    ]
    return _intervals(texts, lambda document: date.fromisoformat(days[document.id][: len("2014-10-14")]))


def _intervals(documents: Iterable[GoldDocument], day: Callable[[GoldDocument], date | None]) -> Cases:
    found = []
    for document in documents:
        minutes = minutes_of(document, dated=False)
        if isinstance(minutes, Minutes) and minutes.article.published is None:
            found.append((day(document), minutes.article.dated))
    return found


def dating_table(groups: dict[str, Cases]) -> str:
    """A line a group of documents."""
    return table(
        ["documents", "n", "with a bound", "the interval holds the day", "both bounds", "median width, days"],
        [_row(name, cases) for name, cases in groups.items()],
    )


def _row(name: str, cases: Cases) -> list[str]:
    bounded = [(day, dated) for day, dated in cases if dated.not_before or dated.not_after]
    known = [(day, dated) for day, dated in bounded if day]
    holding = proportion(sum(1 for day, dated in known if _holds(day, dated)), len(known)) if known else "not known"
    widths = [(dated.not_after - dated.not_before).days for _, dated in bounded if dated.not_before and dated.not_after]
    width = str(round(median(widths))) if widths else "–"
    return [name, str(len(cases)), str(len(bounded)), holding, str(len(widths)), width]


def _holds(day: date, dated: Dated) -> bool:
    return (dated.not_before or day) <= day <= (dated.not_after or day)
