"""Entries on a terminal: what is told of one encounter, by whom, in which words, and where reports differ."""

from collections.abc import Iterator

from rich.text import Text

from mahdar.interfaces.cli.script import Script
from mahdar.interfaces.cli.showing_facts import written
from mahdar.records import Difference, Entry, EntryRow, ReportRow, Step, Version

_LABELLED = frozenset({"status", "mode"})  # fields whose values have labels of their own


def entry_lines(row: EntryRow, script: Script) -> Iterator[Text]:
    """Head, counts, what became of it, where reports differ, doubts, then each report."""
    entry = row.entry
    yield Text(entry_head(row, script), style="bold")
    yield Text(f"  {_counts(entry, script)}")
    for line in (*_course(entry, script), *_differences(row, script), *_doubts(entry, script)):
        yield Text(f"  {line}", style="dim")
    for report in row.reports:
        yield Text(f"  {_report(report, script)}")
        yield Text(f"      {script.words(report.report.words)}  {script.id(report.report.id)}")
    yield Text("")


def entry_head(row: EntryRow, script: Script) -> str:
    """One line: mode (status): parties · days · place · issues [id]."""
    entry = row.entry
    kind = f"{script.label(entry.mode)} ({script.label(entry.status)})"
    parties = script.comma.join(script.name(party, party.entity) for party in entry.parties)
    parts = [parties or script.label("nobody"), days(row, script)]
    parts += [script.name(row.place, row.place.id)] if row.place else []
    parts += [script.issues(entry.issues)] if entry.issues else []
    parts += [] if entry.sure else [script.label("review")]
    return f"{kind}: {' · '.join(parts)}  {script.id(entry.id)}"


def days(row: EntryRow, script: Script) -> str:
    """The day, or the days of a longer encounter; where nobody dates it, between which days it lies.

    Where no report states so much as a month, the days are those on which papers usually tell of such a thing: likely.
    """
    entry = row.entry
    if entry.dated and entry.first == entry.last:
        return script.day(entry.first)
    if entry.dated:
        return script.plain(f"{entry.first or '…'} – {entry.last or '…'}")
    bounds = script.bounds(entry.first, entry.last)
    if bounds and not any(report.report.stated for report in row.reports):
        bounds = f"{script.label('likely')} {bounds}"
    return script.comma.join(filter(None, (script.label("no-day"), bounds)))


def _counts(entry: Entry, script: Script) -> str:
    counted = [("reports", len(entry.reports))]
    counted += [("articles", entry.articles)] if entry.articles != len(entry.reports) else []
    counted += [("sources", entry.sources)]
    return script.comma.join(f"{script.label(key)}: {number}" for key, number in counted)


def _course(entry: Entry, script: Script) -> Iterator[str]:
    if entry.announced:
        yield f"{script.label('announced')} {script.day(entry.announced)}"
    if len(entry.history) > 1:
        steps = f" {script.arrow} ".join(_step(step, script) for step in entry.history)
        yield f"{script.label('course')}: {steps}"
    if entry.judged:
        fields = script.comma.join(script.label(f"field-{field}") for field in entry.judged)
        yield f"{script.label('judged')}: {fields}"


def _step(step: Step, script: Script) -> str:
    return f"{script.label(step.status)} ({script.day(step.told)})"


def _differences(row: EntryRow, script: Script) -> Iterator[str]:
    for difference in row.entry.differences:
        how = "contradict" if difference.contradicts else "differ"
        yield f"{script.label(how)} {script.label(f'field-{difference.field}')}:"
        for version in difference.versions:
            yield f"  {_version(row, difference, version, script)}"


def _version(row: EntryRow, difference: Difference, version: Version, script: Script) -> str:
    told = [report for report in row.reports if report.report.id in version.reports]
    outlets = dict.fromkeys(_outlet(report, script) for report in told)
    value = _value(row, difference.field, version.value, script)
    return f"{value} · {script.comma.join(outlets)}: {script.words(version.words)}"


def _value(row: EntryRow, field: str, value: str, script: Script) -> str:
    if field in _LABELLED:
        return script.label(value)
    if field == "issues":
        return script.issues([value])
    if field == "place":
        places = (report.place for report in row.reports)
        return next((script.name(place, value) for place in places if place and place.id == value), script.plain(value))
    attendees = (attendee for report in row.reports for attendee in report.report.attendees)
    return next((script.name(found, value) for found in attendees if found.entity == value), script.plain(value))


def _doubts(entry: Entry, script: Script) -> Iterator[str]:
    for doubt in entry.doubts:
        because = script.plain(doubt.because)
        yield f"{script.label('may-be')} {script.id(doubt.entry)} ({script.plain(f'{doubt.score:.2f}')}): {because}"


def _report(row: ReportRow, script: Script) -> str:
    title = f": {script.words(row.source.title)}" if row.source.title else ""
    return f"{_outlet(row, script)} · {written(row.source, script)} ({script.label(row.report.status)}){title}"


def _outlet(row: ReportRow, script: Script) -> str:
    return script.words(row.source.outlet) if row.source.outlet else script.label("no-outlet")
