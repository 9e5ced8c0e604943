"""What became of entries, on a terminal."""

from collections.abc import Iterator
from typing import get_args

from rich.text import Text

from mahdar.interfaces.cli.script import Script
from mahdar.interfaces.cli.showing_entries import entry_head
from mahdar.records import ChangeRow
from mahdar.records.facts import Status

_KINDS = {"date": "date-changed"}  # labels that stand for something else already
_STATUSES = frozenset(get_args(Status))
_FIELDS = frozenset({"contradicted", "corrected"})  # changes that tell of fields, with commas between them


def change_lines(row: ChangeRow, script: Script) -> Iterator[Text]:
    """The day on which the record learnt of it, what became of it, and the entry as it is now, where it is there."""
    day = f"{script.day(row.day)}  " if row.day else ""
    yield Text(f"{day}{script.label(_KINDS.get(row.kind, row.kind))}{_moved(row, script)}", style="bold")
    yield Text(f"  {entry_head(row.entry, script) if row.entry else script.id(row.id)}")


def _moved(row: ChangeRow, script: Script) -> str:
    steps = [_value(row.kind, value, script) for value in (row.before, row.after) if value]
    return f": {f' {script.arrow} '.join(steps)}" if steps else ""


def _value(kind: str, value: str, script: Script) -> str:
    if value in _STATUSES:
        return script.label(value)
    if kind in _FIELDS:
        return script.comma.join(script.label(f"field-{field}") for field in value.split(", "))
    return script.plain(value)
