"""Whom the entities of an article stand for."""

from collections.abc import Mapping
from typing import Any


def sides(document: Mapping[str, Any]) -> dict[str, str | None]:
    """Entity → the code of its state («RUS»), the id of a body that belongs to none, or None.

    Args:
        document: an article's minutes in the public form.
    """
    return {entity["id"]: _side(entity) for entity in document.get("entities", ())}


def _side(entity: Mapping[str, Any]) -> str | None:
    country: str | None = entity["country"]
    if country is not None:
        return country
    return entity["id"] if entity["type"] == "ORG" and entity["known"] else None
