"""Quotations, acts and people of a record on a terminal, each with its words and where they stand."""

from collections.abc import Iterator

from rich.text import Text

from mahdar.interfaces.cli.script import Script
from mahdar.records import ActRow, Named, PersonRow, QuotationRow, Source


def quotation_lines(row: QuotationRow, script: Script) -> Iterator[Text]:
    """Who said it, when and where it was printed; then the words, all of them."""
    speaker = script.name(row.speaker, row.speaker.id) if row.speaker else script.label("unknown-speaker")
    yield Text(f"{speaker} ({script.label(row.kind)}) · {printed(row.source, script)}")
    yield Text(f"    {script.words(row.words, None)}  {script.id(row.id)}")


def act_lines(row: ActRow, script: Script) -> Iterator[Text]:
    """Who did what to whom and when; then the words that show it."""
    yield Text(act_head(row, script))
    yield Text(f"    {script.words(row.words)}  {script.id(row.id)}")


def act_head(row: ActRow, script: Script) -> str:
    """One line: actor → recipient: type (status) · issues · date · where it was printed."""
    towards = f" {script.arrow} {_named(row.recipient, script)}" if row.recipient else ""
    parts = [f"{_named(row.actor, script)}{towards}: {script.label(row.type)} ({script.label(row.status)})"]
    parts += [script.issues(row.issues)] if row.issues else []
    parts += [script.plain(row.date)] if row.date else []
    parts += [script.label("review")] if row.tier != "sure" else []
    return " · ".join((*parts, printed(row.source, script)))


def person_lines(row: PersonRow, script: Script) -> Iterator[Text]:
    """Who it is, in both scripts, and how much of them there is."""
    entity = row.entity
    both = dict.fromkeys(script.plain(name) for name in (entity.name_ar, entity.name_en) if name)
    parts = ["  ".join(both), script.label(row.type)]
    parts += [script.plain(entity.country)] if entity.country else []
    parts += [] if row.known else [script.label("not-known")]
    yield Text(f"{' · '.join(parts)}  {script.id(entity.id)}", style="bold")
    counted = (("articles", row.articles), ("entries", row.entries), ("counted-quotations", row.quotations),
               ("counted-acts", row.acts))  # fmt: skip
    last = row.last or "…"
    days = f" · {script.plain(f'{row.first} – {last}')}" if row.first else ""
    yield Text(f"  {script.comma.join(f'{script.label(key)}: {number}' for key, number in counted)}{days}")


def printed(source: Source, script: Script) -> str:
    """Where something was printed, and on which day."""
    outlet = script.words(source.outlet) if source.outlet else script.label("no-outlet")
    return f"{outlet} · {written(source, script)}"


def written(source: Source, script: Script) -> str:
    """The article's day; of an undated one, what others leave of the days on which it can have been written."""
    narrowed = script.bounds(source.narrowed_from, source.narrowed_until) if source.day is None else ""
    return script.comma.join(filter(None, (script.day(source.day), narrowed)))


def _named(named: Named, script: Script) -> str:
    return script.name(named, named.id)
