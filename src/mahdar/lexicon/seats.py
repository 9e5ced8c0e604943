"""The seats of an office: an entry of a file is one; an entry of another file continues it, where it is the only one.

Two vice presidents are two entries of one file, and their terms may overlap. A minister whom a user adds in a file of
their own follows the one whom the program knows.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple


class SeatTerm(NamedTuple):
    """A term as its file has it, with the file, the days up to which that was kept, and whether it is a rival's."""

    file: str
    term: dict[str, Any]
    known_until: str
    rival: bool

    @property
    def is_regular(self) -> bool:
        """Whether it is held, or vacant, alone: an acting holder may stand beside another."""
        return not self.term["acting"]


Seat = list[SeatTerm]


def seats_of(files: Iterable[tuple[str, dict[str, Any]]]) -> dict[str, list[Seat]]:
    """Office id ("foreign-minister@FRA") → its seats, each with its terms in the order of the files.

    Args:
        files: name and content of each file of shape offices/1.
    """
    found: dict[str, list[Seat]] = {}
    for name, content in files:
        for office in content["entries"]:
            rival = office["label"] == "rival"
            seats = found.setdefault(f"{office['role']}@{office['of'] or content['country']}", [])
            alike = [seat for seat in seats if seat and seat[0].rival == rival]
            terms = [SeatTerm(name, term, content["known_until"], rival) for term in office["terms"]]
            if len(alike) == 1 and alike[0][-1].file != name:
                alike[0].extend(terms)
            else:
                seats.append(terms)
    return found


def closed(seat: Seat) -> Seat:
    """The seat, with what one file leaves open ended where the next holder of another file begins."""
    return [_ended(entry, seat[number + 1 :]) for number, entry in enumerate(seat)]


def _ended(entry: SeatTerm, later: Seat) -> SeatTerm:
    if entry.term["until"] or not entry.is_regular:
        return entry
    begun = next((other.term["from"] for other in later if other.is_regular), None)
    return entry._replace(term={**entry.term, "until": begun})
