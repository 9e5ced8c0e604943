"""What one telling lends another: the place and day of a journey to the meetings on it, of talks to the conference after."""

from collections.abc import Sequence

from mahdar.findings.encounters.drafts import Draft

JOURNEY_LINES = 2  # paragraphs over which a journey is still the scene
SCENE_LINES = 3  # paragraphs over which the scene of a meeting is that of the next


def on_a_journey(drafts: Sequence[Draft]) -> None:
    """Whom a traveller met on a journey told just before, he met there, and then: place and day where none are told."""
    journeys: list[Draft] = []
    for draft in drafts:
        if draft.mode == "visit":
            journeys.append(draft)
            continue
        for journey in reversed(journeys):
            if draft.line - journey.line <= JOURNEY_LINES and journey.entities[0] in draft.entities:
                draft.place = draft.place or journey.place
                draft.time = draft.time or journey.time
                break


def in_one_scene(kept: Sequence[Draft]) -> None:
    """Encounters of one story that share a party and a fate share their place where only one tells it.

    The day too for a press conference and the talks it belongs to, and for a meeting told in the very next sentence.
    """
    for draft in kept:
        near = sorted(
            (other for other in kept if _may_lend(other, draft)), key=lambda other: abs(other.line - draft.line)
        )
        for other in near:
            if draft.place is None:
                draft.place = _place_of(other)
            if draft.time is None and _same_occasion(draft, other):
                draft.time = next((telling.time for telling in other.tellings if telling.time), None)


def _may_lend(other: Draft, draft: Draft) -> bool:
    return (
        other is not draft
        and other.took_place == draft.took_place
        and bool(set(other.entities[:2]) & set(draft.entities))
        and abs(other.line - draft.line) <= SCENE_LINES
    )


def _place_of(draft: Draft):  # type: ignore[no-untyped-def]
    return next((telling.place for telling in draft.tellings if telling.place), None)


def _same_occasion(draft: Draft, other: Draft) -> bool:
    both = {draft.mode, other.mode}
    if "press-conference" in both and set(draft.entities) <= set(other.entities):
        return True
    return other.line <= draft.line <= other.line + 1 and draft.took_place and _next_sentence(draft, other)


def _next_sentence(draft: Draft, other: Draft) -> bool:
    return 0 <= draft.trigger.sentence.first - other.trigger.sentence.last <= 1
