"""What an entry is found by: names in both scripts, its words, its titles, its place and issues."""

from collections.abc import Iterable, Iterator

from mahdar.lexicon import lexicon
from mahdar.records import Entry, Report


def search_texts(entry: Entry, reports: Iterable[Report]) -> list[str]:
    """The texts that a search for words looks through, each once, in a stable order."""
    return sorted({text for text in (*_names(entry), *_words(reports)) if text})


def _names(entry: Entry) -> Iterator[str | None]:
    for party in entry.parties:
        yield from (party.name_ar, party.name_en)
    for id_ in (entry.place, *entry.issues):
        yield from _called(id_)


def _called(id_: str | None) -> Iterator[str | None]:
    if id_ is None:
        return
    entity = lexicon().world.entities.get(id_)
    if entity is not None:
        yield from (entity.name_ar, entity.name_en)
    else:
        yield id_.replace("-", " ")


def _words(reports: Iterable[Report]) -> Iterator[str | None]:
    for report in reports:
        yield from (report.words, report.origin.title)
