"""An article of a record on a terminal and as JSON: where it stands, and all that it tells."""

from collections.abc import Iterator
from typing import Any

from rich.text import Text

from mahdar.exports import article_json, entry_json
from mahdar.interfaces.cli.script import Script
from mahdar.interfaces.cli.showing_entries import entry_head
from mahdar.interfaces.cli.showing_facts import act_lines, quotation_lines
from mahdar.records import ArticleRow, EntryRow
from mahdar.register.views import ArticleView


def article_document(view: ArticleView) -> dict[str, Any]:
    """What is kept of the article, its minutes in the public form, and the entries that it tells of."""
    return {
        "article": article_json(view.row),
        "minutes": view.document,
        "entries": [entry_json(entry) for entry in view.entries],
    }


def article_lines(view: ArticleView, script: Script) -> Iterator[Text]:
    """Head, encounters with this article's words, acts, quotations."""
    yield Text(script.words(view.row.title or view.row.article, None), style="bold underline")
    for line in _head(view.row, script):
        yield Text(f"  {line}")
    sections = (
        ("encounters", (line for entry in view.entries for line in _told(entry, view.row.article, script))),
        ("acts", (line for act in view.acts for line in act_lines(act, script))),
        ("quotations", (line for quotation in view.quotations for line in quotation_lines(quotation, script))),
    )
    for key, lines in sections:
        yield from _section(script.label(key), list(lines))


def _section(title: str, lines: list[Text]) -> Iterator[Text]:
    if lines:
        yield Text("")
        yield Text(title, style="bold")
        for line in lines:
            yield Text("  ") + line


def _told(row: EntryRow, article: str, script: Script) -> Iterator[Text]:
    """The entry, and the words in which this article reports it."""
    yield Text(entry_head(row, script))
    for report in row.reports:
        if report.source.article == article:
            yield Text(f"    {script.words(report.report.words)}  {script.id(report.report.id)}")


def _head(row: ArticleRow, script: Script) -> Iterator[str]:
    if row.outlet:
        yield f"{script.label('outlet')}: {script.words(row.outlet)}"
    if row.agencies:
        yield f"{script.label('agency')}: {script.comma.join(map(script.words, row.agencies))}"
    yield _date(row, script)
    if row.narrowed_because:
        yield f"  {script.label('because')} {script.plain(row.narrowed_because)}  {script.id(row.narrowed_by or '')}"
    if row.skipped:
        yield f"{script.label('skipped')}: {script.plain(row.skipped)}: {script.words(row.detail or '')}"
    if row.story != row.article:
        yield f"{script.label('story')} {script.id(row.story)}"
    if row.url:
        yield f"{script.label('address')}: {script.words(row.url, None)}"
    given = f" · {script.label('given-id')}: {script.words(row.given_id)}" if row.given_id else ""
    yield f"{script.id(row.article)}{given}"


def _date(row: ArticleRow, script: Script) -> str:
    if row.published:
        return f"{script.label('date')}: {script.plain(row.published)}"
    first, last = row.narrowed_from or row.not_before, row.narrowed_until or row.not_after
    return f"{script.label('undated')}: {script.bounds(first, last) or '?'}"
