"""In which role a party takes part, in which office, and for whom it acts."""

from mahdar.findings.encounters.drafts import Draft
from mahdar.findings.encounters.scene import Scene
from mahdar.records import Participant, Party

_ROLES = {"sponsored-by": "mediator", "chaired-by": "chair"}
_CALLS = ("encounters/call-received", "encounters/owned")  # the caller stands first: «تلقى اتصالا من», «أجرى اتصالا بـ»


def participants(scene: Scene, draft: Draft) -> tuple[Participant, ...]:
    """The participants of an encounter, each once."""
    seen: dict[str, Participant] = {}
    for place, party in enumerate(draft.parties):
        for entity in party.entities:
            office = party.office or _office_elsewhere(scene, entity)
            acts_for = _acts_for(scene, entity, office)
            role = _told_role(scene, party) or _role(draft, place)
            seen.setdefault(entity, Participant(entity, party.span, role, office, acts_for))
    return tuple(seen.values())


def _told_role(scene: Scene, party: Party) -> str | None:
    """«برئاسة الملك», «برعاية روسيا»: the words before the party say what it does there."""
    before = scene.skip_quotes(party.first - 1, -1)
    for token in (before, before - 1):
        hits = scene.words.senses(token, "meeting-particle") if token >= 0 else ()
        for hit in hits:
            if hit.last == before and hit.sense.id in _ROLES:
                return _ROLES[hit.sense.id]
    return None


def _role(draft: Draft, place: int) -> str:
    features, first = draft.trigger.features, place == 0
    if "host" in features:
        return "host" if first else "visitor"
    if draft.mode == "visit":
        return "visitor" if first else "host"
    called = draft.trigger.finite or draft.rule in _CALLS
    if draft.mode == "call" and "object" in features and called:
        return "initiator" if first else "participant"
    return "participant"


def _office_elsewhere(scene: Scene, entity: str) -> str | None:
    """The office in which the article names the party anywhere."""
    return next((party.office for party in scene.parties if party.office and party.entity == entity), None)


def _acts_for(scene: Scene, entity: str, office: str | None) -> str | None:
    """The state or body of an office; else the state of a person. A state acts for itself."""
    world = scene.known.world
    owner = office.rpartition("@")[2] if office else ""
    if owner in world.states:
        return world.states[owner].id
    if owner in world.entities:
        return owner
    known = scene.entities.get(entity)
    if known is None or known.type != "PER":
        return None
    state = world.states.get(known.country or "")
    return state.id if state else None
