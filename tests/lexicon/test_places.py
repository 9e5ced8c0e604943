"""Places: where they lie, and that what is written of it can be so."""

import math
import re
from collections import Counter, defaultdict

import pytest

from mahdar.lexicon.compiling import compile_files, read_all

# Places of a state that lie far from the rest of it.
FAR_AWAY = frozenset({
    "greenland", "faroe-islands", "nuuk", "gibraltar", "falkland-islands", "bermuda", "mayotte", "reunion",
    "new-caledonia", "french-guiana", "willemstad", "svalbard", "tromso", "azores", "madeira", "funchal",
    "canary-islands", "anchorage", "guantanamo-bay-detention-camp", "punta-arenas",
})  # fmt: skip
# How many degrees outside of all the other places of its state a place may lie, beside half of the state's own extent.
MARGIN = 3


@pytest.fixture(scope="module")
def files():
    return compile_files(read_all())


@pytest.fixture(scope="module")
def places(files):
    return {place["id"]: place for file in files["places/1"] for place in file["entries"]}


@pytest.fixture(scope="module")
def positions(files):
    return [row for file in files["coordinates/1"] for row in file["entries"]]


def test_a_position_is_given_once_and_of_a_place_that_is_there(places, positions):
    count = Counter(row["place"] for row in positions)
    assert [place for place, times in count.items() if times > 1] == []
    assert set(count) - set(places) == set()


def test_positions_are_degrees(positions):
    assert all(-90 <= row["lat"] <= 90 and -180 <= row["lon"] <= 180 for row in positions)
    assert all(row["population"] is None or row["population"] >= 0 for row in positions)


def test_every_capital_has_a_position(files, positions):
    there = {row["place"] for row in positions}
    capitals = {state["capital"] for state in files["state/1"] if state["capital"]}
    assert capitals - there == set()


def test_every_place_lies_where_the_other_places_of_its_state_lie(places, positions):
    by_state = defaultdict(list)
    for row in positions:
        if places[row["place"]]["country"] and row["place"] not in FAR_AWAY:
            by_state[places[row["place"]]["country"]].append(row)
    outside = [
        row["place"]
        for rows in by_state.values()
        if len(rows) > 3
        for row in rows
        if not all(_within([other[axis] for other in rows if other is not row], row[axis]) for axis in ("lat", "lon"))
    ]
    assert outside == []


def _within(others, degrees):
    low, high = min(others), max(others)
    margin = MARGIN + (high - low) / 2
    return low - margin <= degrees <= high + margin


# A hemisphere or an order that is swapped would still pass where a state lies across a line: a few are named.
@pytest.mark.parametrize(
    ("place", "lat", "lon"),
    [
        ("cairo", 30.0, 31.2),
        ("buenos-aires", -34.6, -58.4),
        ("canberra", -35.3, 149.1),
        ("washington-dc", 38.9, -77.0),
        ("quito", -0.2, -78.5),
        ("libreville", 0.4, 9.5),
        ("london", 51.5, -0.1),
        ("accra", 5.6, -0.2),
        ("strait-of-hormuz", 26.6, 56.3),
        ("camp-david", 39.6, -77.5),
        ("elysee-palace", 48.9, 2.3),
    ],
)
def test_a_place_that_is_known_to_everybody_lies_there(positions, place, lat, lon):
    row = next(row for row in positions if row["place"] == place)
    assert math.dist((row["lat"], row["lon"]), (lat, lon)) < 0.5


def test_what_the_gazetteer_names_is_in_arabic_letters_alone(files):
    made = next(file for file in files["places/1"] if any(entry["id"] == "akita" for entry in file["entries"]))
    names = [name for entry in made["entries"] for name in entry["names"]]
    assert [name for name in names if not re.fullmatch(r"[ء-غف-ي]+(?:[ -][ء-غف-ي]+)*", name)] == []
    assert [name for name in names if len(name) < 4] == []
