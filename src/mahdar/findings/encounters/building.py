"""From drafts to the records: each field with the words that show it."""

from collections.abc import Sequence

from mahdar.findings.encounters.claims import claims_of
from mahdar.findings.encounters.dates import end_of
from mahdar.findings.encounters.drafts import Draft, Topics
from mahdar.findings.encounters.roles import participants
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.tiers import tier_of
from mahdar.findings.encounters.triggers import scope_of
from mahdar.records import Encounter, Evidence, Mention, TimeExpression
from mahdar.text import Span

Proof = tuple[tuple[str, tuple[Span, ...]], ...]


def built(scene: Scene, kept: Sequence[Draft]) -> list[Encounter]:
    """The encounters, in the order of the text."""
    return [_encounter(scene, draft, kept) for draft in kept]


def _encounter(scene: Scene, draft: Draft, kept: Sequence[Draft]) -> Encounter:
    tellings = [telling for telling in draft.tellings if telling.took_place == draft.took_place]
    time = next((telling.time for telling in tellings if telling.time and telling.time.value), None)
    places = () if draft.mode == "call" else (telling.place for telling in tellings)
    place = next(filter(None, places), None)
    venue = draft.told_venue
    topics = _topics(draft)
    end = end_of(scene, time) if time else None
    span = scene.words.span(draft.trigger.sentence.first, draft.trigger.sentence.last - 1)
    return Encounter(
        mode=draft.mode,
        status=draft.status.status,
        scope=scope_of(scene, draft.trigger),
        participants=participants(scene, draft),
        span=span,
        evidence=Evidence(draft.rule, span, _parts(scene, draft)),
        proof=_proof(draft, time, place, venue, topics),
        date=time.value if time else None,
        date_end=end.value if end else None,
        place=place.entity if place else None,
        venue=venue.entity if venue else None,
        issues=tuple(topics),
        within=_within(scene, draft, kept),
        claims=claims_of(scene, draft),
        tier=tier_of(scene, draft),
    )


def _topics(draft: Draft) -> Topics:
    topics: Topics = {}
    for telling in draft.tellings:
        for issue, spans in telling.topics.items():
            topics.setdefault(issue, []).extend(spans)
    return topics


def _proof(
    draft: Draft, time: TimeExpression | None, place: Mention | None, venue: Mention | None, topics: Topics
) -> Proof:
    fields = {
        "status": (draft.status.span,),
        "date": (time.span,) if time else (),
        "place": (place.span,) if place else (),
        "venue": (venue.span,) if venue else (),
        "issues": tuple(spans[0] for spans in topics.values()),
    }
    return tuple((field, spans) for field, spans in fields.items() if spans)


def _parts(scene: Scene, draft: Draft) -> tuple[Evidence, ...]:
    hit = draft.trigger.hit
    trigger = Evidence("lexicon/meeting", scene.words.span_of(hit), (), (hit.sense.id,))
    return (trigger, *(Evidence("encounters/party", party.span, (), party.entities) for party in draft.parties))


def _within(scene: Scene, draft: Draft, kept: Sequence[Draft]) -> int | None:
    if draft.mode == "meet":
        return _on_sidelines(scene, draft, kept)
    if draft.mode != "press-conference":
        return None
    met = (place for place, other in enumerate(kept) if other.mode == "meet" and _holds(other, draft))
    return next(met, None)


def _on_sidelines(scene: Scene, draft: Draft, kept: Sequence[Draft]) -> int | None:
    """«التقى لافروف كيري على هامش القمة»: the gathering that the same sentence tells."""
    here = draft.trigger.sentence
    if not scene.any_particle(draft.trigger.hit.last + 1, here.last, "aside"):
        return None
    gatherings = (
        place
        for place, other in enumerate(kept)
        if other.mode == "multilateral" and any(telling.trigger.sentence == here for telling in other.tellings)
    )
    return next(gatherings, None)


def _holds(other: Draft, draft: Draft) -> bool:
    return set(draft.entities) <= set(other.entities)
