"""Many minutes to entries: the same encounter, wire copies, dating the undated, where papers differ."""

from mahdar.matching.assigning import assign
from mahdar.matching.comparing import compare
from mahdar.matching.keys import keys_of
from mahdar.matching.pool import Assignment, MemoryPool, Pool, Rulings
from mahdar.matching.reports import reports_of

__all__ = ["Assignment", "MemoryPool", "Pool", "Rulings", "assign", "compare", "keys_of", "reports_of"]
