"""Whom the entities of an article stand for."""

from collections.abc import Mapping
from typing import Any

from mahdar.lexicon import lexicon
from mahdar.matching.sides import side_of


def sides(document: Mapping[str, Any]) -> dict[str, str | None]:
    """Entity → the code of its state («RUS»), the id of a body that acts for itself, or None: as in reports.

    Args:
        document: an article's minutes in the public form.
    """
    entities, world = {entity["id"]: entity for entity in document.get("entities", ())}, lexicon().world
    return {id_: side_of(entity, None, entities, world) for id_, entity in entities.items()}
