"""Whether the interval of writing holds the true day, for `tools/quality.py`: documents read with the date withheld."""

from collections.abc import Iterable
from datetime import date
from statistics import median

from quality_reading import minutes_of
from quality_tables import proportion, table

from mahdar.reading.evaluation import GoldDocument
from mahdar.records import Dated, Minutes

_SHOWN_IN_TEXT = "text"


def withheld(documents: Iterable[GoldDocument]) -> list[tuple[date, Dated]]:
    """The true day and the interval of each document whose date only came with it, or stood in its address."""
    found = []
    for document in documents:
        minutes = minutes_of(document, dated=False) if _outside(document) else None
        if isinstance(minutes, Minutes) and minutes.article.published is None:
            found.append((date.fromisoformat(document.published or ""), minutes.article.dated))
    return found


def _outside(document: GoldDocument) -> bool:
    return bool(document.published and len(document.published) == len("2014-10-14"))


def dating_table(groups: dict[str, list[tuple[date, Dated]]]) -> str:
    """A line a group of documents."""
    return table(
        ["documents", "n", "with a bound", "the interval holds the day", "both bounds", "median width, days"],
        [_row(name, cases) for name, cases in groups.items()],
    )


def _row(name: str, cases: list[tuple[date, Dated]]) -> list[str]:
    bounded = [(day, dated) for day, dated in cases if dated.not_before or dated.not_after]
    holding = sum(1 for day, dated in bounded if _holds(day, dated))
    widths = [(dated.not_after - dated.not_before).days for _, dated in bounded if dated.not_before and dated.not_after]
    width = str(round(median(widths))) if widths else "–"
    return [name, str(len(cases)), str(len(bounded)), proportion(holding, len(bounded)), str(len(widths)), width]


def _holds(day: date, dated: Dated) -> bool:
    return (dated.not_before or day) <= day <= (dated.not_after or day)
