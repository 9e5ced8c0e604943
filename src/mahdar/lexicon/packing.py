"""From checked knowledge files to the sections of the compiled file; `unpacking` is the way back.

A section is a mapping of text to text, so that loading makes one string an entry; what is in it is decoded when it is
asked for. Fields of an entry are parted by tabs, which no form and no English name can hold.
"""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from mahdar.lexicon.compiling import Files
from mahdar.lexicon.counterparts import counterparts
from mahdar.lexicon.forms import entries_of, forms_of
from mahdar.lexicon.latin_names import latin_parts
from mahdar.lexicon.respelling import respellings
from mahdar.lexicon.schemas.world import WORLD_SHAPES
from mahdar.lexicon.seats import SeatTerm, closed, seats_of
from mahdar.lexicon.tokens import split_words
from mahdar.lexicon.unpacking import Section

if TYPE_CHECKING:
    from mahdar.lexicon.senses import Sense

# what is known of the world is packed by entry; files of all other shapes stay whole, for those who read with them
_WHOLE_TOO = frozenset({"organisation-patterns/1", "namesakes/1"})
_TYPES = (("state/1", "GPE"), ("places/1", ""), ("organisations/1", "ORG"), ("people/1", "PER"))


def packed(files: Files) -> dict[str, Section]:
    """All sections, by name."""
    forms, senses = _packed_forms(files)
    return {
        "forms": forms,
        "senses": senses,
        "entities": dict(_packed_entities(files)),
        "profiles": dict(_packed_profiles(files)),
        "states": {
            entry["iso3"]: _json(_picked(entry, "id", "capital", "seats", "english_adjective"))
            for entry in entries_of(files, "state/1")
        },
        "roles": {
            entry["id"]: _json(_picked(entry, "id", "english", "noun", "of")) for entry in entries_of(files, "roles/1")
        },
        "coordinates": {
            entry["place"]: f"{entry['lat']}\t{entry['lon']}" for entry in entries_of(files, "coordinates/1")
        },
        "latin": latin_parts(entries_of(files, "people/1")),
        "respellings": respellings(entries_of(files, "people/1")),
        "counterparts": counterparts(entries_of(files, "state/1"), entries_of(files, "organisations/1")),
        **_packed_offices(files),
        "shapes": {
            shape: _json(whole) for shape, whole in files.items() if shape not in WORLD_SHAPES or shape in _WHOLE_TOO
        },
    }


def _json(value: Any) -> str:  # noqa: ANN401 - anything that JSON can hold
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _picked(entry: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: entry[key] for key in keys}


def _packed_forms(files: Files) -> tuple[Section, Section]:
    """First word → the words behind it with the numbers of their senses, a line each; number → sense."""
    numbers: dict[Sense, int] = {}
    tree: dict[str, dict[str, dict[int, None]]] = {}
    for form, sense in forms_of(files):
        first, *rest = split_words(form)
        number = numbers.setdefault(sense, len(numbers))
        tree.setdefault(first, {}).setdefault(" ".join(rest), {})[number] = None
    lines = {
        first: "\n".join(f"{rest}\t{' '.join(map(str, found))}" for rest, found in behind.items())
        for first, behind in tree.items()
    }
    return lines, {str(number): f"{s.group}\t{s.id}\t{s.form}\t{s.person}\t{s.suffix}" for s, number in numbers.items()}


def _packed_entities(files: Files) -> Iterator[tuple[str, str]]:
    for shape, type_ in _TYPES:
        for entry in entries_of(files, shape):
            country = entry["iso3"] if shape == "state/1" else entry["country"]
            fields = (
                type_ or entry["type"],
                entry["names"][0],
                entry["english"],
                country or "",
                entry.get("kind") or "",
            )
            yield entry["id"], "\t".join((*fields, *entry["also_english"]))


def _packed_profiles(files: Files) -> Iterator[tuple[str, str]]:
    """What `mahdar who` tells beyond an entity: all its names, how it is shortened, days of birth and death."""
    for shape, _ in _TYPES:
        for entry in entries_of(files, shape):
            yield (
                entry["id"],
                _json({key: entry[key] for key in ("names", "short", "later", "born", "died") if entry.get(key)}),
            )


def _packed_offices(files: Files) -> dict[str, Section]:
    """Terms by office, and the offices of each holder."""
    seats = seats_of((file["file"], file) for file in files.get("offices/1", ()))
    offices = {id_: [_term(entry) for seat in of for entry in closed(seat)] for id_, of in seats.items()}
    held: dict[str, dict[str, None]] = {}
    for id_, terms in offices.items():
        for term in terms:
            if term["holder"]:
                held.setdefault(term["holder"], {})[id_] = None
    return {
        "offices": {id_: _json(terms) for id_, terms in offices.items()},
        "held": {holder: "\t".join(of) for holder, of in held.items()},
    }


def _term(entry: SeatTerm) -> dict[str, Any]:
    return {**entry.term, "known_until": entry.known_until, "rival": entry.rival}
