"""What happened to entries between two states of the record."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from mahdar.records import ChangeRow, Entry
from mahdar.store import Change
from mahdar.store.asking import Changes


def changes(
    before: Mapping[str, Entry], after: Mapping[str, Entry], where: Callable[[str], str | None], on: date
) -> Iterator[Change]:
    """Every change between two states of the same entries, in the order of their ids.

    Args:
        before: entries by id, as they were.
        after: as they are.
        where: the entry that a report belongs to now, None where it is gone.
        on: the day.
    """
    for id_ in sorted({*before, *after}):
        old, new = before.get(id_), after.get(id_)
        if new is None and old is not None:
            heir = next((heir for report in (id_, *old.reports) if (heir := where(report)) not in {None, id_}), None)
            yield Change(day=on, entry=id_, kind="merged" if heir else "withdrawn", before=old.status, after=heir)
        elif new is not None:
            gone = {other: entry for other, entry in before.items() if other not in after}
            yield from _became(old or _previous(new, gone), new, on)


def _previous(new: Entry, gone: Mapping[str, Entry]) -> Entry | None:
    """The entry as it was under another id: one that is gone, and that had reports of this one."""
    return next((old for _, old in sorted(gone.items()) if not set(new.reports).isdisjoint(old.reports)), None)


def _became(old: Entry | None, new: Entry, on: date) -> Iterator[Change]:
    if old is None:
        yield Change(day=on, entry=new.id, kind="new", before=None, after=new.status)
        return
    if old.status != new.status:
        yield Change(day=on, entry=new.id, kind="status", before=old.status, after=new.status)
    if old.dated and (old.first, old.last) != (new.first, new.last):
        yield Change(day=on, entry=new.id, kind="date", before=_days(old), after=_days(new))
    if new.contradicted and not old.contradicted:
        fields = ", ".join(difference.field for difference in new.differences if difference.contradicts)
        yield Change(day=on, entry=new.id, kind="contradicted", before=None, after=fields)
    if set(new.judged) - set(old.judged):
        yield Change(day=on, entry=new.id, kind="corrected", before=None, after=", ".join(new.judged))


def _days(entry: Entry) -> str:
    return f"{entry.first or '…'} – {entry.last or '…'}"


def change_rows(found: Changes) -> Iterator[ChangeRow]:
    """Changes as rows, kind by kind, and behind them what is still to come."""
    for kind, changed in found.kinds.items():
        for each in changed:
            yield ChangeRow(id=each.id, kind=kind, day=each.day, before=each.before, after=each.after, entry=each.entry)
    for row in found.upcoming:
        yield ChangeRow(id=row.entry.id, kind="upcoming", day=None, before=None, after=None, entry=row)
