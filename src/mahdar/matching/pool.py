"""What matching asks of wherever the reports are kept, and what it answers with."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from mahdar.records import Key, Report


class Pool(Protocol):
    """Reports that can be looked up: in memory, or in a record's tables."""

    def sharing(self, keys: Iterable[Key]) -> Mapping[str, Report]:
        """The reports that have a key of one of these names on overlapping days, by id."""
        ...

    def reports(self, ids: Collection[str]) -> Mapping[str, Report]:
        """The reports with these ids, by id; an id that is gone is left out."""
        ...

    def clusters_of(self, ids: Collection[str]) -> Mapping[str, str]:
        """The cluster that each of these reports is in now; a report that is in none yet is left out."""
        ...

    def members(self, clusters: Collection[str]) -> Mapping[str, tuple[str, ...]]:
        """The ids of the reports that are in each of these clusters now, sorted."""
        ...


@dataclass(frozen=True, slots=True)
class Rulings:
    """What people decided, by ids of reports as they are now.

    Attributes:
        same: pairs that are one encounter; `apart`: pairs that are not. Each pair is sorted, and in one of the two.
        values: report → field (date, place, status, mode, issues) → the value that it was set to.
        rejected: reports that are none.
    """

    same: frozenset[tuple[str, str]] = frozenset()
    apart: frozenset[tuple[str, str]] = frozenset()
    values: Mapping[str, Mapping[str, str | None]] = field(default_factory=dict)
    rejected: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Assignment:
    """What changed.

    Attributes:
        cluster: report → the cluster that it is in now, for every report whose cluster may have changed.
        doubts: (entry, other entry) → (score, why), for the entries looked at; the smaller id first.
        looked_at: clusters whose doubts were worked out anew: older doubts of theirs fall.
    """

    cluster: Mapping[str, str]
    doubts: Mapping[tuple[str, str], tuple[float, str]]
    looked_at: frozenset[str]
