"""The parties of one encounter by the side on which they stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from mahdar.findings.encounters.scene import Scene
from mahdar.records import Mention, Party


@dataclass(frozen=True, slots=True)
class Sides:
    """The parties of one encounter by the side on which they stand.

    Attributes:
        one_gathering: whether all sat together, however many they are.
        place: of a visit, the name of where it leads.
        body: of a gathering, the body that meets.
        region: whether a visit leads to a region, where nobody receives.
    """

    first: tuple[Party, ...]
    other: tuple[Party, ...]
    one_gathering: bool = False
    place: Mention | None = None
    body: Party | None = None
    region: bool = False

    @property
    def all(self) -> tuple[Party, ...]:
        """Everybody, each phrase once."""
        return (*self.first, *(party for party in self.other if party not in self.first))


def halves(group: tuple[Party, ...]) -> Sides | None:
    """A joined group as two sides; one phrase for several («الوزيران») stands on both. None where it is one party."""
    if len(group) > 1:
        return Sides(group[:1], group[1:], one_gathering=True)
    several = bool(group) and len(group[0].entities) > 1
    return Sides(group, group, one_gathering=True) if several else None


def is_companion(scene: Scene, party: Party) -> bool:
    """«برفقة وزيره», «ونائبه»: who comes with the one before him."""
    if scene.particle(party.first, "deputy"):
        return True
    hits = (
        hit
        for token in range(max(0, party.first - 3), party.first)
        for hit in scene.words.senses(token, "meeting-particle")
    )
    return any(hit.sense.id == "companion" and hit.last == party.first - 1 for hit in hits)


def is_meeting(scene: Scene, found: Sides) -> bool:
    """Whether both sides are there, can sit at a table, and are not the same."""
    if not found.first or not found.other or not all(can_meet(scene, party) for party in found.all):
        return False
    several = bool(_ids(found.first) ^ _ids(found.other)) or len(_ids(found.first)) > 1
    return several and not _with_own_state(scene, found.all)


def _with_own_state(scene: Scene, parties: tuple[Party, ...]) -> bool:
    """«الوزير التركي … مع الجانب التركي»: nobody meets the state that he acts for."""
    return (
        len(_ids(parties)) == 2 and len(set(countries(scene, parties))) == 1 and any(p.type == "GPE" for p in parties)
    )


def can_meet(scene: Scene, party: Party) -> bool:
    """Whether the party can sit at a table: a person, a body, or a state; a town is where they sit."""
    if not scene.is_actor(party):
        return False
    if any(map(scene.known.world.is_medium, party.entities)):
        return False  # an interview is no encounter
    return party.type != "GPE" or all(scene.is_state(entity) for entity in party.entities)


def _ids(parties: tuple[Party, ...]) -> set[str]:
    return {id_ for party in parties for id_ in party.entities}


def countries(scene: Scene, parties: tuple[Party, ...]) -> Iterator[str]:
    """For each of the parties the state or union that it acts for by its office, or belongs to, else itself."""
    offices = {party.entity: party.office for party in parties if party.entity and party.office}
    for id_ in _ids(parties):
        known = scene.entities.get(id_)
        yield _of_office(scene, offices.get(id_)) or (known.country if known else None) or id_


def _of_office(scene: Scene, office: str | None) -> str | None:
    """«رئيسة المفوضية» acts for the European Union, whatever her country."""
    owner = office.rpartition("@")[2] if office else ""
    if owner in scene.known.world.states:
        return owner
    body = scene.known.world.entities.get(owner)
    return body.country if body else None
