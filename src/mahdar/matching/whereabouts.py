"""What the places of two reports say for and against one encounter."""

from collections.abc import Iterator
from typing import Final

from mahdar.matching import weights
from mahdar.matching.places import STATE, country_of, precision, relation
from mahdar.matching.views import View
from mahdar.records import ScorePart

_AGREE: Final = {
    "same": weights.SAME_PLACE, "inside": weights.PLACE_WITHIN, "around": weights.PLACE_WITHIN,
    "near": weights.PLACE_WITHIN,
}  # fmt: skip


def whereabouts(a: View, b: View) -> Iterator[ScorePart]:
    """Nothing where a place is not known, or where the knowledge cannot tell how the two lie."""
    if a.kind == "call":
        yield ScorePart("place", weights.NO_PLACE, "a call has no place")
        return
    here, there = a.report.place, b.report.place
    if here is None or there is None:
        return
    found = relation(here, there)
    if found in _AGREE:
        both = f"both in {here}" if found == "same" else f"{here} here, {there} there, which lie together"
        is_vague = found == "same" and (a.is_open or b.is_open) and precision(here) == STATE
        yield ScorePart("place", weights.SAME_STATE_FOR_UNDATED if is_vague else _AGREE[found], both)
    elif found == "apart":
        points = weights.OTHER_TOWN if country_of(here) == country_of(there) else weights.OTHER_PLACE
        yield ScorePart("place", points, f"{here} here, {there} there")
