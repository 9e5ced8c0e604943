"""What happened to entries between two states of the record."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple

from mahdar.records import Entry

ChangeKind = Literal["new", "status", "date", "contradicted", "corrected", "merged", "withdrawn"]


class Change(NamedTuple):
    """One change of one entry, on the day on which the record learnt of it."""

    day: date
    entry: str
    kind: ChangeKind
    before: str | None
    after: str | None


def changes(
    before: Mapping[str, Entry], after: Mapping[str, Entry], where: Callable[[str], str | None], on: date
) -> Iterator[Change]:
    """Every change between two states of the same entries, in the order of their ids.

    Args:
        before: entries by id, as they were; `after` as they are.
        where: the entry that a report belongs to now, None where it is gone.
        on: the day.
    """
    for id_ in sorted({*before, *after}):
        old, new = before.get(id_), after.get(id_)
        if new is None and old is not None:
            heir = where(id_)
            yield Change(on, id_, "merged" if heir else "withdrawn", old.status, heir)
        elif new is not None:
            yield from _became(_previous(old, new, before), new, on)


def _previous(old: Entry | None, new: Entry, before: Mapping[str, Entry]) -> Entry | None:
    """The entry as it was: under its own id, or under that of a report that is in it now."""
    if old is not None:
        return old
    return next((before[id_] for id_ in new.reports if id_ in before), None)


def _became(old: Entry | None, new: Entry, on: date) -> Iterator[Change]:
    if old is None:
        yield Change(on, new.id, "new", None, new.status)
        return
    if old.status != new.status:
        yield Change(on, new.id, "status", old.status, new.status)
    if old.dated and (old.first, old.last) != (new.first, new.last):
        yield Change(on, new.id, "date", _days(old), _days(new))
    if new.contradicted and not old.contradicted:
        fields = ", ".join(difference.field for difference in new.differences if difference.contradicts)
        yield Change(on, new.id, "contradicted", None, fields)
    if set(new.judged) - set(old.judged):
        yield Change(on, new.id, "corrected", None, ", ".join(new.judged))


def _days(entry: Entry) -> str:
    return f"{entry.first or '…'} – {entry.last or '…'}"
