"""Pieces that the public forms share: names, articles, versions."""

from typing import Any

from mahdar.records import MadeWith, Named, Source, plain

Json = Any  # a JSON value


def named_json(named: Named | None, id_: str | None = None) -> dict[str, Json] | None:
    """An entity by its id, with its names and its state; `id_` where the record knows no more of it."""
    if named is None and id_ is None:
        return None
    known = named or Named(id_ or "", None, None)
    return {"entity": known.id, "name": {"ar": known.name_ar, "en": known.name_en}, "country": known.country}


def source_json(source: Source) -> dict[str, Json]:
    """The article that a fact stands in."""
    return {
        "article": source.article,
        "outlet": source.outlet,
        "url": source.url,
        "title": source.title,
        "published": source.published,
        "story": source.story,
    }


def versions_json(made_with: MadeWith | None) -> dict[str, Json] | None:
    """The versions that read an article."""
    return None if made_with is None else plain(made_with)
