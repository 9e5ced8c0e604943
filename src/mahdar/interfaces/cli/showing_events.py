"""What two parties did together and to one another, on a terminal and as JSON."""

from collections.abc import Iterator
from typing import Any

from rich.text import Text

from mahdar.exports import act_json, entry_json
from mahdar.interfaces.cli.script import Script
from mahdar.interfaces.cli.showing_entries import entry_head
from mahdar.interfaces.cli.showing_facts import act_head
from mahdar.records import ActRow, EntryRow

Event = EntryRow | ActRow


def event_lines(event: Event, script: Script) -> Iterator[Text]:
    """The head of the encounter or of the act, with the day in front; below it the words of one report."""
    if isinstance(event, ActRow):
        yield Text(f"{script.day(event.day)}  {act_head(event, script)}")
        yield Text(f"    {script.words(event.words)}  {script.id(event.id)}")
        return
    entry = event.entry
    counts = f"{script.label('reports')}: {len(entry.reports)}{script.comma}{script.label('sources')}: {entry.sources}"
    yield Text(f"{script.day(entry.first if entry.dated else None)}  {entry_head(event, script)}", style="bold")
    if report := event.telling:
        yield Text(f"    {script.words(report.report.words)}  {counts}")


def event_document(event: Event) -> dict[str, Any]:
    """The encounter in its public form, or the act; `what` says which."""
    if isinstance(event, EntryRow):
        return {"what": "encounter", **entry_json(event)}
    return {"what": "act", **act_json(event)}
