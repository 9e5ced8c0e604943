"""Many minutes to entries: the same encounter, wire copies, dating the undated, where papers differ."""

from mahdar.matching.assigning import assign
from mahdar.matching.comparing import compare
from mahdar.matching.copies import COPY, alike, bands, signature
from mahdar.matching.dating import Narrowing, narrowed
from mahdar.matching.entries import entry_of
from mahdar.matching.keys import keys_of
from mahdar.matching.memory import MemoryPool
from mahdar.matching.places import relation
from mahdar.matching.pool import Assignment, Pool, Rulings
from mahdar.matching.reports import reports_of
from mahdar.matching.sources import source_of, sources
from mahdar.matching.views import ruled

__all__ = [
    "COPY", "Assignment", "MemoryPool", "Narrowing", "Pool", "Rulings", "alike", "assign", "bands",
    "compare", "entry_of", "keys_of", "narrowed", "relation", "reports_of", "ruled", "signature", "source_of",
    "sources",
]  # fmt: skip
