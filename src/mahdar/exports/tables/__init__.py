"""The tables of an export, one file each."""

from mahdar.exports.tables.acts import ACTS, ACTS_NOT_DONE, is_done
from mahdar.exports.tables.articles import ARTICLES
from mahdar.exports.tables.changes import CHANGES
from mahdar.exports.tables.coverage import COVERAGE
from mahdar.exports.tables.encounters import ENCOUNTERS
from mahdar.exports.tables.feeds import FEEDS
from mahdar.exports.tables.participants import PARTICIPANTS, PartyRow, party_rows
from mahdar.exports.tables.people import PEOPLE
from mahdar.exports.tables.quotations import QUOTATIONS
from mahdar.exports.tables.reports import REPORTS
from mahdar.exports.tables.timeline import TIMELINE, Event

__all__ = [
    "ACTS", "ACTS_NOT_DONE", "ARTICLES", "CHANGES", "COVERAGE", "ENCOUNTERS", "FEEDS", "PARTICIPANTS", "PEOPLE",
    "QUOTATIONS", "REPORTS", "TIMELINE", "Event", "PartyRow", "is_done", "party_rows",
]  # fmt: skip
