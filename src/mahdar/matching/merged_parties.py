"""Who took part in an encounter, by all its reports."""

from collections import Counter
from collections.abc import Iterable, Sequence

from mahdar.records import Attendee, EntryParty, Report

Told = list[tuple[int, Report, Attendee]]  # place in the report's own order, the report, what it says of the party


def merged_parties(reports: Sequence[Report]) -> tuple[EntryParty, ...]:
    """Everybody whom at least one report names, those of most reports first, then as the reports order them.

    A state that stands for whoever came for it falls away where somebody is named who came for it.
    """
    told: dict[str, Told] = {}
    for report in reports:
        for place, attendee in enumerate(report.attendees):
            told.setdefault(attendee.entity, []).append((place, report, attendee))
    sides = {attendee.side for each in told.values() for _, _, attendee in each if attendee.specific}
    kept = [each for each in told.values() if not all(_falls_away(attendee, sides) for _, _, attendee in each)]
    return tuple(_party(each) for each in sorted(kept, key=_order))


def _falls_away(attendee: Attendee, sides: set[str | None]) -> bool:
    return not attendee.specific and attendee.side is not None and attendee.side in sides


def _order(told: Told) -> tuple[int, int, str]:
    return -len({report.id for _, report, _ in told}), min(place for place, _, _ in told), told[0][2].entity


def _party(told: Told) -> EntryParty:
    attendees = [attendee for _, _, attendee in told]
    return EntryParty(
        entity=attendees[0].entity,
        type=_most(a.type for a in attendees) or attendees[0].type,
        name_ar=_most(a.name_ar for a in attendees) or attendees[0].name_ar,
        name_en=_most(a.name_en for a in attendees),
        side=_most(a.side for a in attendees),
        role=_role(attendees),
        office=_most(a.office for a in attendees),
        reports=tuple(sorted({report.id for _, report, _ in told})),
    )


def _role(attendees: Sequence[Attendee]) -> str:
    """The role that most give; of two that as many give, one that says more than that somebody was there."""
    counted = Counter(attendee.role for attendee in attendees)
    return min(counted, key=lambda role: (-counted[role], role == "participant", role))


def _most(values: Iterable[str | None]) -> str | None:
    """The value that is given most often, the first in the alphabet among equals; None where none is given."""
    counted = Counter(value for value in values if value is not None)
    return min(counted, key=lambda value: (-counted[value], value), default=None)
