"""Encounters of a text, through words, mentions and times."""

from datetime import date

from mahdar.findings import encounters, mentions, times
from mahdar.lexicon import lexicon
from mahdar.records import Dated, Encounter
from mahdar.sentences import Parties, words_of


def read(text: str, on: date | None = None) -> list[Encounter]:
    """The encounters of an article of one line; one that ends with a stop is no headline."""
    words = words_of(f"أخبار متفرقة\n{text}" if text.endswith((".", "؟")) else text)
    found = mentions.find(words, Dated(on, on), lexicon())
    entities = {entity.id: entity for entity in found.entities}
    days, _ = times.find(words.view, (), on)
    return encounters.find(words, Parties(found.parties), entities, found.mentions, days, lexicon())
