"""What one telling lends another: place and day of a journey to the meetings on it, of talks to what came after."""

from collections.abc import Sequence

from mahdar.findings.encounters.dates import DAY, is_day
from mahdar.findings.encounters.drafts import Draft
from mahdar.findings.encounters.scene import Scene
from mahdar.records import Mention, TimeExpression

JOURNEY_LINES = 2  # paragraphs over which a journey is still the scene
SCENE_LINES = 3  # paragraphs over which the scene of a meeting is that of the next
_NOT_TO_BE = ("denied", "cancelled")
_NOWHERE = frozenset({"call", "visit"})


def on_a_journey(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Whom a traveller met on a journey told just before, he met there: its place where none is told.

    Those who are at home there, or whom the same sentence names; its day only in that sentence.
    """
    journeys: list[Draft] = []
    for draft in drafts:
        if draft.mode == "visit":
            journeys.append(draft)
            continue
        for journey in reversed(journeys):
            if _is_on(scene, draft, journey) and not _of_several_places(journey, journeys):
                draft.place = draft.place or journey.place
                draft.time = draft.time or (journey.time if _told_together(draft, journey) else None)
                break


def _is_on(scene: Scene, draft: Draft, journey: Draft) -> bool:
    near = draft.line - journey.line <= JOURNEY_LINES and journey.entities[0] in draft.entities
    happened = journey.took_place or not draft.took_place
    there = _told_together(draft, journey) or _is_with_hosts(scene, draft, journey)
    return near and happened and there and draft.status.status not in _NOT_TO_BE


def _told_together(draft: Draft, journey: Draft) -> bool:
    here = draft.trigger.sentence == journey.trigger.sentence
    return here and journey.trigger.hit.first < draft.trigger.hit.first


def _is_with_hosts(scene: Scene, draft: Draft, journey: Draft) -> bool:
    """Whether somebody whom the traveller meets is at home where he goes."""
    place = scene.entities.get(journey.place.entity or "") if journey.place else None
    others = (scene.entities.get(id_) for id_ in draft.entities if id_ != journey.entities[0])
    return place is not None and any(other is not None and other.country == place.country for other in others)


def _of_several_places(journey: Draft, journeys: Sequence[Draft]) -> bool:
    """«يتوجه إلى القاهرة وعمان»: nobody knows in which of them he meets whom."""
    return sum(other.trigger == journey.trigger for other in journeys) > 1


def in_one_scene(scene: Scene, kept: Sequence[Draft]) -> None:
    """A press conference and the talks that it belongs to share place and day where only one tells them.

    So does what is told as the next thing («وأجرى بعدها»); and whom else a guest meets who is at home in the place.
    """
    lent: list[tuple[Draft, Mention | None, TimeExpression | None]] = []
    for draft in kept:
        near = sorted(
            (other for other in kept if _may_lend(other, draft)), key=lambda other: _lines_between(other, draft)
        )
        place = next((other.told_place for other in near if other.told_place), None) or _of_hosts(scene, kept, draft)
        time = next(filter(None, map(_time_of, near)), None)
        lent.append((draft, place, time))
    for draft, place, time in lent:
        draft.place = draft.place or draft.told_place or place
        draft.time = draft.time or _time_of(draft) or time


def _of_hosts(scene: Scene, kept: Sequence[Draft], draft: Draft) -> Mention | None:
    """«بحث بومبيو مع ماكرون في باريس …، وخلال لقائه نظيره الفرنسي»: told nearby, with others who are at home there."""
    if not draft.took_place or draft.mode in _NOWHERE:
        return None
    for other in kept:
        place, guests = other.told_place, set(other.entities) & set(draft.entities)
        near = other.took_place and other.mode not in _NOWHERE and _lines_between(other, draft) <= SCENE_LINES
        if other is draft or place is None or len(guests) != 1 or not near or not _in_one_time(other, draft):
            continue
        home = scene.country_of(place.entity)
        hosts = {scene.country_of(id_) for id_ in draft.entities if id_ not in guests}
        if home is not None and hosts == {home} and scene.country_of(next(iter(guests))) != home:
            return place
    return None


def _may_lend(other: Draft, draft: Draft) -> bool:
    return (
        other is not draft
        and other.took_place
        and draft.took_place
        and _NOWHERE.isdisjoint((other.mode, draft.mode))
        and _is_one_occasion(other, draft)
        and _in_one_time(other, draft)
    )


def _is_one_occasion(other: Draft, draft: Draft) -> bool:
    if draft.afterwards and not {draft.entities[0]}.isdisjoint(other.entities):
        return _lines_between(other, draft) <= SCENE_LINES
    same = set(other.entities) == set(draft.entities) or (
        "press-conference" in (draft.mode, other.mode) and set(draft.entities) <= set(other.entities)
    )
    return same and _lines_between(other, draft) <= SCENE_LINES


def _in_one_time(other: Draft, draft: Draft) -> bool:
    """Not on two days that differ, and not on «in May» and on no day at all."""
    first = next((t.time.value for t in other.tellings if t.time and t.time.value), None)
    second = next((t.time.value for t in draft.tellings if t.time and t.time.value), None)
    return first is None or first == second or (second is None and len(first) == DAY)


def _lines_between(one: Draft, other: Draft) -> int:
    return min(abs(a.line - b.line) for a in one.tellings for b in other.tellings)


def _time_of(draft: Draft) -> TimeExpression | None:
    """The day of an encounter; a month or a year is nothing to lend."""
    return next((t.time for t in draft.tellings if t.time and is_day(t.time)), None)
