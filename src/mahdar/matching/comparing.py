"""Whether two reports tell of one encounter, with the reasons."""

from mahdar.matching.pool import Rulings
from mahdar.records import Comparison, Report, ScorePart


def compare(a: Report, b: Report, rulings: Rulings = Rulings()) -> Comparison:  # noqa: B008 - frozen
    """How two reports agree."""
    same = {x.entity for x in a.attendees} == {x.entity for x in b.attendees} and a.mode == b.mode
    part = ScorePart("persons", 1.0 if same else -1.0, "the same are named" if same else "others are named")
    return Comparison("same" if same else "different", part.points, (part,))
