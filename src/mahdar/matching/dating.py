"""Dating an article that states no date, by the encounters that it tells of and others date.

Only articles with a stated date date others: an entry counts here by its reports of such articles alone, and what is
narrowed is kept beside the article and never becomes a stated date. So there are no chains.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from mahdar.records import Entry, Report
from mahdar.records.plain import Plain


@dataclass(frozen=True, slots=True)
class Narrowing:
    """When an undated article can have been written, with all that is known: both days inclusive, None: open.

    Attributes:
        entry: the entry that narrows it; of several the smallest id.
        because: an English sentence with the Arabic words that it rests on.
    """

    first: dt.date | None
    last: dt.date | None
    entry: str
    because: str


def narrowed(document: dict[str, Plain], told: Sequence[tuple[Report, Entry, Sequence[Report]]]) -> Narrowing | None:
    """What dated entries leave of the time in which an article can have been written.

    Args:
        document: of the article, in the public form.
        told: its reports, each with the entry that it belongs to and that entry's reports.
    """
    del document, told
    return None
