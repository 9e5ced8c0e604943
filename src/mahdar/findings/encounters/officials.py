"""Officials who are not known stand for their state: «مسؤولون أميركيون», «السفير التركي», «وزير خارجية مصر».

Only for a state that the article names as well: an adjective alone is no mention of it.
"""

from dataclasses import replace

from mahdar.findings.encounters.scene import Scene
from mahdar.records import Mention, Party

_OFFICES = ("role", "role-noun", "party-noun")


def standing_for(scene: Scene, party: Party) -> Party:
    """The states for which a described official acts; the party itself where it is known, or they are not."""
    if party.entities or not any(scene.words.is_a(party.first, group) for group in _OFFICES):
        return party
    states = _owners(scene, party)
    if states:
        return replace(party, entities=states, type="GPE")
    if not _is_anybody(scene, party):
        return party  # «الوزير المغربي» is somebody whom the story names
    return _by_adjective(scene, party)


def summoned(scene: Scene, party: Party) -> Party:
    """«استدعت الوزارة السفير التركي»: the state of an ambassador who is not named."""
    if states := _owners(scene, party):
        return replace(party, entities=states[:1], type="GPE")
    return _by_adjective(scene, party)


def _is_anybody(scene: Scene, party: Party) -> bool:
    """«مسؤولون أميركيون», not «الوزير الأميركي»."""
    indefinite = not scene.words.folded[party.first].startswith("ال", len(party.particles))
    return indefinite and scene.particle(party.first, "officials")


def _owners(scene: Scene, party: Party) -> tuple[str, ...]:
    inside = [m for m in scene.mentions if m.kind == "name" and m.entity and party.span.covers(m.span)]
    owners = (m.entity for m in inside if m.entity and not _is_station(scene, m))
    return tuple(dict.fromkeys(id_ for id_ in owners if scene.is_state(id_)))


def _is_station(scene: Scene, mention: Mention) -> bool:
    """«السفير السوري في الولايات المتحدة»: where somebody is posted, not whose he is."""
    return scene.words.is_a(scene.words.token_at(mention.span.start) - 1, "preposition")


def _by_adjective(scene: Scene, party: Party) -> Party:
    """The state of the first adjective in a party's phrase; the party itself where there is none."""
    adjectives = scene.words.within("nationality", party.first, party.last + 1)
    return as_state(scene, party, adjectives[0].sense.id) if adjectives else party


def as_state(scene: Scene, party: Party, country: str | None) -> Party:
    """A state in the place of its people, with the words elsewhere that name it; the party where nothing does."""
    state = scene.known.world.states.get(country or "")
    named = scene.naming(state.id) if state else None
    return replace(named, first=party.first, last=party.last, particles=party.particles) if named else party


def is_described(scene: Scene, party: Party) -> bool:
    """Whether the party is told only by a description of who acted for it."""
    here = scene.parties.at(party.first)
    return here is None or not here.entities
