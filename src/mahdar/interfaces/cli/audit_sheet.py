"""The sheet that a judge fills, and the key that says what the judge must not see: both CSV.

A cell that a spreadsheet would take for a formula begins with an apostrophe.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from mahdar.interfaces.cli.claims import claim
from mahdar.reading.evaluation.auditing import VERDICTS, Fact, Verdict, context
from mahdar.text import harmless

COLUMNS = ("number", "fact", "outlet", "published", "headline", "sentence", "claim", "claim_ar", "verdict", "note")
STRATA = ("tier", "outlet", "year")
_KEY_COLUMNS = ("fact", "outlet", "year", "tier")
_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "|", "%")
_WORDS: dict[str, Verdict] = {
    "right": "right", "r": "right", "yes": "right", "1": "right", "صحيح": "right", "نعم": "right",
    "wrong": "wrong", "w": "wrong", "no": "wrong", "0": "wrong", "خطأ": "wrong", "لا": "wrong",
    "unsure": "unsure", "u": "unsure", "?": "unsure", "؟": "unsure", "غير متأكد": "unsure",
}  # fmt: skip
_MOST = 1 << 20  # characters of one cell; csv itself gives up at 131,072
csv.field_size_limit(_MOST)


class BadSheetError(ValueError):
    """A sheet or its key cannot be used; the message is one sentence that names the file and the place."""


class Row(NamedTuple):
    """One fact of a filled sheet: what the judge says, and what the key does."""

    verdict: Verdict | None
    strata: Mapping[str, str]


def key_path(sheet: Path) -> Path:
    """Where the key of a sheet lies: beside it."""
    return sheet.with_name(f"{sheet.stem}.key.csv")


def sheet_text(facts: Iterable[Fact]) -> str:
    """The sheet, with an empty column for the verdict."""
    return _csv(COLUMNS, (_row(number, fact) for number, fact in enumerate(facts, 1)))


def key_text(facts: Iterable[Fact]) -> str:
    """The key: the stratum and the tier of each fact."""
    return _csv(_KEY_COLUMNS, ([fact.id, fact.outlet, fact.year, fact.tier] for fact in facts))


def read_sheet(sheet: Path) -> list[Row]:
    """A filled sheet with its key; what the key has and the sheet has lost counts as not judged.

    Raises:
        BadSheetError: either is missing, or is no such sheet, or a verdict is none.
    """
    rows = list(_rows(sheet, ("fact", "verdict")))
    key = {row["fact"]: row for _, row in _rows(key_path(sheet), _KEY_COLUMNS)}
    found, seen = [], set[str]()
    for number, row in rows:
        fact = row["fact"].strip().lstrip("'")
        if fact in seen or fact not in key:
            why = "stands twice" if fact in seen else f"is not in the key {key_path(sheet).name}"
            raise _bad(sheet, f"row {number}: the fact {harmless(fact)!r} {why}")
        seen.add(fact)
        found.append(Row(_verdict(row["verdict"], sheet, number), _strata(key[fact])))
    if not found:
        raise _bad(sheet, "no fact in it")
    return [*found, *(Row(None, _strata(row)) for fact, row in key.items() if fact not in seen)]


def _strata(row: Mapping[str, str]) -> dict[str, str]:
    return {name: row[name] for name in STRATA}


def _verdict(written: str, sheet: Path, number: int) -> Verdict | None:
    word = " ".join(written.split()).lower().lstrip("'")
    if not word:
        return None
    if word not in _WORDS:
        raise _bad(sheet, f"row {number}: the verdict {harmless(written)[:40]!r} is none of {', '.join(VERDICTS)}")
    return _WORDS[word]


def _row(number: int, fact: Fact) -> list[str]:
    article = fact.minutes.article
    told = [fact.outlet, article.published or "undated", article.title or "", context(fact)]
    return [str(number), fact.id, *told, claim(fact, latin=True), claim(fact, latin=False), "", ""]


def _csv(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return out.getvalue()


def _safe(cell: str) -> str:
    """One line, nothing that steers a terminal, and no formula."""
    shown = harmless(cell).strip()
    return f"'{shown}" if shown.startswith(_FORMULA) else shown


def _rows(path: Path, needed: Iterable[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows with their numbers in the spreadsheet; commas, semicolons and tabs part the cells."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise _bad(path, (error.strerror or str(error)).lower()) from None
    except UnicodeDecodeError:
        raise _bad(path, "not UTF-8: save it as CSV UTF-8") from None
    header = text.partition("\n")[0]
    table = csv.reader(StringIO(text), delimiter=max(",;\t", key=header.count))
    try:
        columns = next(table, [])
        missing = [column for column in needed if column not in columns]
        if missing:
            raise _bad(path, f"no column {missing[0]!r} in its first row")
        for number, cells in enumerate(table, 2):
            row = dict(zip(columns, cells, strict=False))
            if any(cell.strip() for cell in cells):
                yield number, {column: row.get(column, "") for column in needed}
    except csv.Error as error:
        raise _bad(path, f"no CSV: {error}") from None


def _bad(path: Path, what: str) -> BadSheetError:
    return BadSheetError(f"{path}: {what}")
