"""Whether two places agree: the same, one in the other, or apart."""

from math import asin, cos, radians, sin, sqrt
from typing import Final, Literal

from mahdar.lexicon import World, lexicon
from mahdar.records import Entity

Relation = Literal["same", "inside", "around", "near", "unclear", "apart"]

STATE: Final = 1  # how exact a state is

_EARTH = 6371.0  # radius, km
_ONE_TOWN = 25.0  # km: a palace, an airport or a suburb is told of as its town
_REGION = 250.0  # km: nothing says which towns a region of the same state holds, so it may hold one this near


def relation(one: str, other: str) -> Relation:
    """How place `one` stands to `other`.

    Args:
        one: id of a place or of a state.
        other: likewise.

    Returns:
        same; inside: `one` lies in the state `other`; around: the other way about; near: parts or suburbs of one town;
        unclear: the knowledge does not say whether one holds the other; apart: both cannot be where something was.
    """
    if one == other:
        return "same"
    world = lexicon().world
    a, b = world.entities.get(one), world.entities.get(other)
    if a is None or b is None:
        return "unclear"
    return _of_entities(world, a, b)


def precision(place: str) -> int:
    """How exact a place is: 0 an area of no state, 1 (`STATE`) a state, 2 anything in a state."""
    world = lexicon().world
    entity = world.entities.get(place)
    if entity is None or entity.country is None:
        return 0
    return STATE if _is_state(world, entity) else 2


def country_of(place: str) -> str | None:
    """The code of the state that a place lies in; None where it lies in none, or is not in the knowledge."""
    entity = lexicon().world.entities.get(place)
    return entity.country if entity else None


def _of_entities(world: World, a: Entity, b: Entity) -> Relation:
    if a.country is None or b.country is None:
        return "unclear"  # a sea, a continent, a region of several states
    if a.country != b.country:
        return "apart"
    if _is_state(world, b):
        return "inside"
    if _is_state(world, a):
        return "around"
    return _in_one_state(world, a, b)


def _in_one_state(world: World, a: Entity, b: Entity) -> Relation:
    here, there = world.coordinates.get(a.id), world.coordinates.get(b.id)
    if here is None or there is None:
        return "unclear"
    kilometres = _distance(here, there)
    if kilometres <= _ONE_TOWN:
        return "near"
    return "apart" if kilometres > _REGION or _both_are_towns(a, b) else "unclear"


def _both_are_towns(a: Entity, b: Entity) -> bool:
    return a.type == b.type == "GPE" and not any("-" in id_ and id_.endswith(_REGIONS) for id_ in (a.id, b.id))


_REGIONS = ("-governorate", "-province", "-region", "-state", "-oblast", "-emirate", "-county", "-prefecture")


def _is_state(world: World, entity: Entity) -> bool:
    state = world.states.get(entity.country or "")
    return state is not None and state.id == entity.id


def _distance(here: tuple[float, float], there: tuple[float, float]) -> float:
    """Kilometres along the great circle; both in degrees of latitude and longitude."""
    (north, east), (north_2, east_2) = ((radians(lat), radians(lon)) for lat, lon in (here, there))
    half = sin((north_2 - north) / 2) ** 2 + cos(north) * cos(north_2) * sin((east_2 - east) / 2) ** 2
    return 2 * _EARTH * asin(sqrt(half))
