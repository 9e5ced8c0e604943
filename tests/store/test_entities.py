"""One entity is called by many articles, and has one name in a record, in whatever order they are added."""

from dataclasses import replace
from itertools import permutations

import pytest
from sqlalchemy import select
from tests.store.making import kept

from mahdar.store import Kept
from mahdar.store.tables import entities


def telling(number: int, *, ar: str, known: bool = True, en: str | None = "Ministry", type_: str = "ORG") -> Kept:
    """An article that names one more entity, in its own way."""
    piece = kept(number)
    body = {"id": "ministry", "type": type_, "name": {"ar": ar, "en": en}, "country": "ITA", "known": known}
    return replace(piece, document=piece.document | {"entities": [*piece.document["entities"], body]})


def name(store):
    with store.reading() as reader:
        columns = select(entities.c.name_ar, entities.c.name_en, entities.c.known).where(entities.c.id == "ministry")
        return reader.connection.execute(columns).one()


def add(store, *pieces):
    for piece in pieces:
        with store.writing() as writer:
            writer.put(piece)


SPELLINGS = [
    telling(1, ar="وزارة الخارجية الايطالية"),
    telling(2, ar="وزارة الخارجية الإيطالية"),
    telling(3, ar="الخارجية الإيطالية"),
    telling(4, ar="الايطالية", known=False, en=None, type_="LOC"),
]


@pytest.mark.parametrize("order", [*permutations(range(3)), (3, 2, 1, 0), (0, 3, 2, 1)])
def test_of_the_spellings_of_a_known_body_the_same_stays_in_any_order(store, order):
    add(store, *(SPELLINGS[at] for at in order))
    assert tuple(name(store)) == ("الخارجية الإيطالية", "Ministry", True)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_spellings_that_fold_alike_are_told_apart_too(store, order):
    add(store, *(SPELLINGS[at] for at in order))
    assert name(store).name_ar == min(SPELLINGS[at].document["entities"][-1]["name"]["ar"] for at in order)


def test_what_the_knowledge_says_anew_goes_before_what_it_said(store):
    add(
        store,
        telling(1, ar="الخارجية", en="Ministry"),
        telling(2, ar="وزارة الخارجية", en="Ministry of Foreign Affairs"),
    )
    assert tuple(name(store)) == ("وزارة الخارجية", "Ministry of Foreign Affairs", True)
