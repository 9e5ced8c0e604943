"""Encounters of a text, through words, mentions and times."""

from collections.abc import Sequence
from datetime import date

from mahdar.findings import encounters, mentions, times
from mahdar.lexicon import lexicon
from mahdar.records import Dated, Encounter
from mahdar.sentences import Parties, words_of
from mahdar.tagger import tagger


def read(text: str, on: date | None = None) -> list[Encounter]:
    """The encounters of an article of one line; one that ends with a stop is no headline."""
    return _read(f"أخبار متفرقة\n{text}" if _is_body(text) else text, on)


def read_with(text: str, who: Sequence[str], on: date = date(2015, 7, 27)) -> list[Encounter]:
    """The same where another line names those whom it speaks of in full."""
    names = " ثم ".join(lexicon().world.entities[id_].name_ar for id_ in who)
    known = f"الأسماء: {names}."
    return _read(f"أخبار متفرقة\n{known}\n{text}" if _is_body(text) else f"{text}\n{known}", on)


def _is_body(text: str) -> bool:
    return text.endswith((".", "؟"))


def _read(text: str, on: date | None) -> list[Encounter]:
    words = words_of(text)
    found = mentions.find(words, Dated(on, on), lexicon(), tagger())
    entities = {entity.id: entity for entity in found.entities}
    days = times.find(words.view, (), on).expressions
    return encounters.find(words, Parties(found.parties), entities, found.mentions, days, lexicon())
