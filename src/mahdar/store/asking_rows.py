"""Rows of the tables as records: where they stand, and who is named in them."""

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Label, Row, Select, select

from mahdar.records import ActRow, Entry, EntryRow, MadeWith, Named, QuotationRow, Report, ReportRow, Source
from mahdar.records.plain import from_plain
from mahdar.store.bulk import portions
from mahdar.store.tables import acts, articles, encounters, entities, entries, quotations

# What a row of any kind says of its article; the names keep clear of the row's own.
SOURCE: Final[tuple[Label[Any], ...]] = tuple(
    articles.c[name].label(f"source_{name}")
    for name in (
        "id",
        "url",
        "outlet",
        "title",
        "published",
        "day",
        "story",
        "mahdar",
        "lexicon",
        "tagger",
        "narrowed_from",
        "narrowed_until",
    )
)


def source_of(row: Row[Any]) -> Source:
    """The article that a row selected with `SOURCE` stands in."""
    return Source(**source_fields(row))


def source_fields(row: Row[Any]) -> dict[str, Any]:
    """The fields of `Source`, from a row selected with `SOURCE`."""
    made_with = (
        None if row.source_mahdar is None else MadeWith(row.source_mahdar, row.source_lexicon, row.source_tagger)
    )
    return {
        "article": row.source_id,
        "url": row.source_url,
        "outlet": row.source_outlet,
        "title": row.source_title,
        "published": row.source_published,
        "day": row.source_day,
        "story": row.source_story or row.source_id,
        "made_with": made_with,
        "narrowed_from": row.source_narrowed_from,
        "narrowed_until": row.source_narrowed_until,
    }


def named(connection: Connection, ids: Iterable[str | None]) -> Mapping[str, Named]:
    """What these entities are called; one that the record does not know has its id alone."""
    wanted = sorted({each for each in ids if each is not None})
    found = {each: Named(each, None, None) for each in wanted}
    columns = select(entities.c.id, entities.c.name_ar, entities.c.name_en, entities.c.country)
    for portion in portions(wanted):
        rows = connection.execute(columns.where(entities.c.id.in_(portion)))
        found |= {row.id: Named(*row) for row in rows}
    return found


def rows_of(connection: Connection, asked: Select[Any], column: ColumnElement[str], ids: list[str]) -> list[Row[Any]]:
    """The rows of a statement that calls a column `id`, in the order of these ids."""
    found: dict[str, Row[Any]] = {}
    for portion in portions(ids):
        found |= {row.id: row for row in connection.execute(asked.where(column.in_(portion)))}
    return [found[each] for each in ids]


def entry_rows(connection: Connection, ids: list[str]) -> list[EntryRow]:
    """Entries, each with its reports, in the order of these ids."""
    rows = rows_of(connection, select(entries.c.id, entries.c.document), entries.c.id, ids)
    made = [from_plain(Entry, json.loads(row.document)) for row in rows]
    reports = _reports_of(connection, ids)
    places = named(connection, (entry.place for entry in made))
    return [
        EntryRow(entry=entry, reports=tuple(reports.get(entry.id, ())), place=places.get(entry.place or ""))
        for entry in made
    ]


def _reports_of(connection: Connection, clusters: Collection[str]) -> dict[str, list[ReportRow]]:
    found: dict[str, list[ReportRow]] = {}
    for portion in portions(clusters):
        rows = connection.execute(REPORTS.where(encounters.c.cluster.in_(portion))).all()
        for report in sorted(report_rows(connection, rows), key=_by_publication):
            found.setdefault(report.entry, []).append(report)
    return found


def _by_publication(row: ReportRow) -> tuple[bool, str, str]:
    day = row.source.day
    return day is None, day.isoformat() if day else "", row.report.id


# Reports in no particular order; a rejected one is in no entry.
REPORTS: Final[Select[Any]] = (
    select(encounters.c.id, encounters.c.cluster, encounters.c.report, *SOURCE)
    .join(articles, articles.c.id == encounters.c.article)
    .where(encounters.c.cluster.is_not(None), ~encounters.c.rejected)
)


def report_rows(connection: Connection, rows: Iterable[Row[Any]]) -> list[ReportRow]:
    """Rows of `REPORTS` as records."""
    read = [(from_plain(Report, json.loads(row.report)), row) for row in rows]
    places = named(connection, (report.place for report, _ in read))
    return [
        ReportRow(report=report, entry=row.cluster, source=source_of(row), place=places.get(report.place or ""))
        for report, row in read
    ]


_QUOTATIONS: Final[Select[Any]] = select(quotations, *SOURCE).join(articles, articles.c.id == quotations.c.article)


def quotation_rows(connection: Connection, ids: list[str]) -> list[QuotationRow]:
    """Quotations, in the order of these ids."""
    rows = rows_of(connection, _QUOTATIONS, quotations.c.id, ids)
    people = named(connection, (row.speaker for row in rows))
    return [
        QuotationRow(
            id=row.id, kind=row.kind, speaker=people.get(row.speaker), side=row.side, via=row.via, start=row.start,
            end=row.end, words=row.words, source=source_of(row),
        )
        for row in rows
    ]  # fmt: skip


_ACTS: Final[Select[Any]] = select(acts, *SOURCE).join(articles, articles.c.id == acts.c.article)


def act_rows(connection: Connection, ids: list[str]) -> list[ActRow]:
    """Acts, in the order of these ids."""
    rows = rows_of(connection, _ACTS, acts.c.id, ids)
    people = named(connection, (each for row in rows for each in (row.actor, row.recipient)))
    return [
        ActRow(
            id=row.id, type=row.type, status=row.status, actor=people[row.actor], actor_side=row.actor_side,
            recipient=people.get(row.recipient), recipient_side=row.recipient_side, day=row.day, date=row.date,
            tier=row.tier, issues=tuple(json.loads(row.issues)), start=row.start, end=row.end, words=row.words,
            source=source_of(row),
        )
        for row in rows
    ]  # fmt: skip
