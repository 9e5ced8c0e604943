"""Several tellings of one encounter are one: the same parties in the same mode, on one day, with one fate."""

from collections.abc import Sequence

from mahdar.findings.encounters.composing import TOLD, Decided
from mahdar.findings.encounters.drafts import Draft
from mahdar.findings.encounters.scene import Scene

_WEIGHT = {"cancelled": 6, "postponed": 5, "denied": 4, "held": 3, "ongoing": 2, "planned": 1, "proposed": 0}
_DONE = ("held", "ongoing")


def merged(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """One draft for each encounter, with its other tellings in it; a visit that a meeting covers is left out."""
    kept: list[Draft] = []
    for draft in drafts:
        same = next((other for other in kept if _same(other, draft)), None)
        if same is None:
            kept.append(draft)
        else:
            same.told_again.append(draft)
    for draft in kept:
        draft.status = status_of_all(draft)
    met = [draft for draft in kept if draft.mode not in ("visit", "press-conference")]
    return [draft for draft in kept if draft.mode != "visit" or not _covered(scene, draft, met)]


def status_of_all(draft: Draft) -> Decided:
    """The status that the firmest telling gives; among those the one that takes most away."""
    firmest = max(telling.status.firm for telling in draft.tellings)
    firm = [telling.status for telling in draft.tellings if telling.status.firm == firmest]
    return max(firm, key=lambda status: _WEIGHT[status.status])


def _same(one: Draft, other: Draft) -> bool:
    if one.mode != other.mode or set(one.entities) != set(other.entities):
        return False
    return all(_one_fate(telling, other) and _one_day(telling, other) for telling in one.tellings)


def _one_fate(one: Draft, other: Draft) -> bool:
    """Not one that was held and one that is still to come, both told firmly."""
    if min(one.status.firm, other.status.firm) < TOLD:
        return True
    return (one.status.status in _DONE) == (other.status.status in _DONE)


def _one_day(one: Draft, other: Draft) -> bool:
    """Days that do not exclude each other: «2014-10» and «2014-10-14» agree."""
    if one.time is None or other.time is None or one.time.value is None or other.time.value is None:
        return True
    first, second = sorted((one.time.value, other.time.value), key=len)
    return second.startswith(first) or "W" in first + second


def _covered(scene: Scene, visit: Draft, met: Sequence[Draft]) -> bool:
    """A visit is told by the meeting that it led to: the traveller's, with somebody of the country or in its place."""
    return any(
        visit.entities[0] in meeting.entities
        and (_in_its_place(visit, meeting) or _with_its_people(scene, visit, meeting))
        and (visit.took_place or not meeting.took_place)
        for meeting in met
    )


def _in_its_place(visit: Draft, meeting: Draft) -> bool:
    return bool(meeting.place and visit.place and meeting.place.entity == visit.place.entity)


def _with_its_people(scene: Scene, visit: Draft, meeting: Draft) -> bool:
    host = scene.known.world.entities.get(visit.entities[-1])
    others = [scene.entities[id_] for id_ in meeting.entities if id_ != visit.entities[0] and id_ in scene.entities]
    return host is not None and any(other.country == host.country for other in others)
