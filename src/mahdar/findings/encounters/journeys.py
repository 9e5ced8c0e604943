"""What one telling lends another: place and day of a journey to the meetings on it, of talks to what came after."""

from collections.abc import Sequence

from mahdar.findings.encounters.drafts import Draft
from mahdar.records import Mention, TimeExpression

JOURNEY_LINES = 2  # paragraphs over which a journey is still the scene
DAY = len("2014-10-14")
SCENE_LINES = 3  # paragraphs over which the scene of a meeting is that of the next


def on_a_journey(drafts: Sequence[Draft]) -> None:
    """Whom a traveller met on a journey told just before, he met there, and then: place and day where none are told."""
    journeys: list[Draft] = []
    for draft in drafts:
        if draft.mode == "visit":
            journeys.append(draft)
            continue
        for journey in reversed(journeys):
            if _is_on(draft, journey) and not _of_several_places(journey, journeys):
                draft.place = draft.place or journey.place
                draft.time = draft.time or journey.time
                break


def _is_on(draft: Draft, journey: Draft) -> bool:
    near = draft.line - journey.line <= JOURNEY_LINES
    return near and journey.entities[0] in draft.entities and (journey.took_place or not draft.took_place)


def _of_several_places(journey: Draft, journeys: Sequence[Draft]) -> bool:
    """«يتوجه إلى القاهرة وعمان»: nobody knows in which of them he meets whom."""
    return sum(other.trigger == journey.trigger for other in journeys) > 1


def in_one_scene(kept: Sequence[Draft]) -> None:
    """Encounters of one story that share a party and a fate share their place where only one tells it.

    The day too for a press conference and the talks it belongs to, and for what is told in the next paragraph.
    """
    lent: list[tuple[Draft, Mention | None, TimeExpression | None]] = []
    for draft in kept:
        near = sorted(
            (other for other in kept if _may_lend(other, draft)), key=lambda other: _lines_between(other, draft)
        )
        place = next(filter(None, map(_place_of, near)), None)
        time = next(filter(None, (_time_of(other) for other in near if _same_occasion(draft, other))), None)
        lent.append((draft, place, time))
    for draft, place, time in lent:
        draft.place = draft.place or _place_of(draft) or place
        draft.time = draft.time or _time_of(draft) or time


def _may_lend(other: Draft, draft: Draft) -> bool:
    return (
        other is not draft
        and other.took_place
        and draft.took_place
        and other.mode != "call"
        and draft.mode != "call"
        and bool(set(other.entities[:2]) & set(draft.entities))
        and (draft.afterwards or _lines_between(other, draft) <= SCENE_LINES)
        and _in_one_time(other, draft)
    )


def _in_one_time(other: Draft, draft: Draft) -> bool:
    """Not on two days that differ, and not on «in May» and on no day at all."""
    first = next((t.time.value for t in other.tellings if t.time and t.time.value), None)
    second = next((t.time.value for t in draft.tellings if t.time and t.time.value), None)
    return first is None or first == second or (second is None and len(first) == DAY)


def _lines_between(one: Draft, other: Draft) -> int:
    return min(abs(a.line - b.line) for a in one.tellings for b in other.tellings)


def _place_of(draft: Draft) -> Mention | None:
    return next((telling.place for telling in draft.tellings if telling.place), None)


def _time_of(draft: Draft) -> TimeExpression | None:
    """The day of an encounter; a month or a year is nothing to lend."""
    return next((t.time for t in draft.tellings if t.time and t.time.value and len(t.time.value) == DAY), None)


def _same_occasion(draft: Draft, other: Draft) -> bool:
    if "press-conference" in (draft.mode, other.mode) and set(draft.entities) <= set(other.entities):
        return True
    return draft.took_place and (draft.afterwards or _lines_between(draft, other) <= 1)
