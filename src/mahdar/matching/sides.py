"""Whom a participant is there for: a state's code, or the id of a body that is no state."""

from collections.abc import Mapping

from mahdar.lexicon import World
from mahdar.records import Attendee
from mahdar.records.plain import Plain

# The code that the European Union has as the country of its bodies.
_UNION = {"EUU": "european-union"}
# They act for themselves: Hamas is not Palestine, nor is Hezbollah Lebanon.
_OWN = frozenset({"armed-group"})
# A state's own government stands for whoever came for it, as the state does.
_GOVERNMENTS = frozenset({"palestinian-national-authority"})


def attendee_of(participant: Plain, entities: Mapping[str, Plain], world: World) -> Attendee:
    """A participant of the public form, as matching sees it.

    Args:
        participant: an item of an encounter's `participants`.
        entities: the document's entities by id.
        world: tells the country of whom somebody acts for.
    """
    entity = entities[participant["entity"]]
    side = side_of(entity, participant["acts_for"], entities, world)
    return Attendee(
        entity=entity["id"], type=entity["type"], name_ar=entity["name"]["ar"], name_en=entity["name"]["en"],
        side=side, specific=_is_specific(entity), known=entity["known"], role=participant["role"],
        office=participant["office"],
    )  # fmt: skip


def side_of(entity: Plain, acts_for: str | None, entities: Mapping[str, Plain], world: World) -> str | None:
    """The side of an entity that acts for another one, or for itself."""
    of = acts_for or entity["id"]
    country = _country(of, entities, world)
    if world.kind(of) in _OWN or (country is None and _type(of, entities, world) == "ORG"):
        return of
    return _UNION.get(country or "", country)


def _country(id_: str, entities: Mapping[str, Plain], world: World) -> str | None:
    known = world.entities.get(id_)
    if known:
        return known.country
    return entities[id_]["country"] if id_ in entities else None


def _type(id_: str, entities: Mapping[str, Plain], world: World) -> str | None:
    known = world.entities.get(id_)
    if known:
        return known.type
    return entities[id_]["type"] if id_ in entities else None


def _is_specific(entity: Plain) -> bool:
    return entity["type"] in {"PER", "ORG"} and entity["id"] not in _GOVERNMENTS
