"""From what single sentences tell to encounters: the same parties in the same mode are one, told several times."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.status import Decided
from mahdar.findings.encounters.topics import Topics
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Encounter, Evidence, Mention, Participant, Party, TimeExpression
from mahdar.records.facts import Mode
from mahdar.text import Span

_WEIGHT = {"cancelled": 6, "postponed": 5, "denied": 4, "held": 3, "ongoing": 2, "planned": 1, "proposed": 0}
JOURNEY_LINES = 2  # paragraphs over which a journey is still the scene


@dataclass(slots=True)
class Draft:
    """One telling of an encounter."""

    trigger: Trigger
    rule: str
    parties: tuple[Party, ...]
    status: Decided
    time: TimeExpression | None
    place: Mention | None
    topics: Topics
    told_again: list["Draft"] = field(default_factory=list)

    @property
    def mode(self) -> Mode:
        """The mode: a summit of two is a meeting."""
        mode = self.trigger.mode
        return "meet" if mode == "multilateral" and len(self.entities) == 2 else mode  # type: ignore[return-value]

    @property
    def entities(self) -> tuple[str, ...]:
        """Who takes part, each once."""
        return tuple(dict.fromkeys(id_ for party in self.parties for id_ in party.entities))


def on_a_journey(drafts: Sequence[Draft]) -> None:
    """Whom a traveller met on a journey told just before, he met there, and then: place and day where none are told."""
    journeys: list[Draft] = []
    for draft in drafts:
        if draft.mode == "visit":
            journeys.append(draft)
            continue
        for journey in reversed(journeys):
            near = draft.trigger.sentence.line - journey.trigger.sentence.line <= JOURNEY_LINES
            if near and journey.entities[0] in draft.entities:
                draft.place = draft.place or journey.place
                draft.time = draft.time or journey.time
                break


def merged(scene: Scene, drafts: Sequence[Draft]) -> list[Encounter]:
    """One encounter for all tellings of the same parties in the same mode whose days do not differ."""
    kept: list[Draft] = []
    for draft in drafts:
        same = next((other for other in kept if _same(other, draft)), None)
        if same is None:
            kept.append(draft)
        else:
            same.told_again.append(draft)
    met = [draft for draft in kept if draft.mode != "visit"]
    kept = [draft for draft in kept if draft.mode != "visit" or not _covered(scene, draft, met)]
    return [_encounter(scene, draft, kept) for draft in kept]


def _same(one: Draft, other: Draft) -> bool:
    if one.mode != other.mode or set(one.entities) != set(other.entities):
        return False
    days = {d.time.value for d in (one, other) if d.time}
    return len(days) < 2 or one.status.status == other.status.status == "held"


def _covered(scene: Scene, visit: Draft, met: Sequence[Draft]) -> bool:
    """A visit is told by the meeting that it led to: the traveller's, with somebody of the country or in its place."""
    traveller, host = visit.entities[0], scene.known.world.entities.get(visit.entities[-1])
    for meeting in met:
        if traveller not in meeting.entities:
            continue
        others = [scene.entities[id_] for id_ in meeting.entities if id_ != traveller and id_ in scene.entities]
        if meeting.place and visit.place and meeting.place.entity == visit.place.entity:
            return True
        if host and any(other.country == host.country for other in others):
            return True
    return False


def _encounter(scene: Scene, draft: Draft, kept: Sequence[Draft]) -> Encounter:
    tellings = [draft, *draft.told_again]
    words = scene.words
    sentence = draft.trigger.sentence
    status = max((t.status for t in tellings), key=lambda s: _WEIGHT[s.status])
    time = next((t.time for t in tellings if t.time), None)
    place = next((t.place for t in tellings if t.place), None)
    topics: Topics = {}
    for telling in tellings:
        for issue, spans in telling.topics.items():
            topics.setdefault(issue, []).extend(spans)
    proof: list[tuple[str, tuple[Span, ...]]] = [("status", (status.span,))]
    if time:
        proof.append(("date", (time.span,)))
    if place:
        proof.append(("place", (place.span,)))
    if topics:
        proof.append(("issues", tuple(spans[0] for spans in topics.values())))
    trigger_span = words.span_of(draft.trigger.hit)
    parts = [Evidence("lexicon/meeting", trigger_span, (), (draft.trigger.hit.sense.id,))]
    parts += [Evidence("encounters/party", party.span, (), party.entities) for party in draft.parties]
    span = words.span(sentence.first, sentence.last - 1)
    return Encounter(
        mode=draft.mode,
        status=status.status,
        participants=tuple(_participants(draft)),
        span=span,
        evidence=Evidence(draft.rule, span, tuple(parts)),
        proof=tuple(proof),
        date=time.value if time else None,
        place=place.entity if place else None,
        issues=tuple(topics),
        within=_within(draft, kept),
    )


def _participants(draft: Draft) -> list[Participant]:
    roles = _roles(draft)
    seen: dict[str, Participant] = {}
    for party, role in zip(draft.parties, roles, strict=True):
        for entity in party.entities:
            seen.setdefault(entity, Participant(entity, party.span, role, party.office))
    return list(seen.values())


def _roles(draft: Draft) -> list[str]:
    others = len(draft.parties) - 1
    if "host" in draft.trigger.features:
        return ["host"] + ["visitor"] * others
    if draft.mode == "visit":
        return ["visitor"] + ["host"] * others
    return ["participant"] * len(draft.parties)


def _within(draft: Draft, kept: Sequence[Draft]) -> int | None:
    if draft.mode != "press-conference":
        return None
    for place, other in enumerate(kept):
        if other.mode == "meet" and set(draft.entities) <= set(other.entities):
            return place
    return None
