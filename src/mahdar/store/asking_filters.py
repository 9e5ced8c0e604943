"""What can be asked of a record. Within a field any of the values will do; every field that is set must hold."""

from dataclasses import dataclass
from datetime import date

from mahdar.records.facts import ActStatus, Mode, Status
from mahdar.store.gate import index_key

Names = tuple[str, ...]


def keys(names: Names) -> list[str]:
    """Names as the columns hold them, each once; any text may be asked for."""
    return sorted({index_key(name) for name in names})


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFilter:
    """Which entries.

    Attributes:
        words: a search as a user types it; see `search.search_for`.
        entities: every one of these must have taken part, each told by the ids that it may have.
        sides: every one of these must have been there: states' codes, ids of bodies.
        since: first day, inclusive, that the entry's days must reach; `until` the last. Entries without any day are
            found where neither is given.
        issues: ids.
        places: ids of places, or codes of states.
        ids: of the entries themselves.
    """

    words: str | None = None
    entities: tuple[Names, ...] = ()
    sides: Names = ()
    modes: tuple[Mode, ...] = ()
    statuses: tuple[Status, ...] = ()
    since: date | None = None
    until: date | None = None
    issues: Names = ()
    places: Names = ()
    outlets: Names = ()
    sure_only: bool = False
    contradicted_only: bool = False
    ids: Names = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationFilter:
    """Which quotations.

    Attributes:
        speakers: ids of those whose words they are, or the `sides` that these stand for: one of either will do.
        since: first day of publication, inclusive; `until` the last. What stands in undated articles is found where
            neither is given.
        kinds: direct, indirect.
    """

    words: str | None = None
    speakers: Names = ()
    sides: Names = ()
    kinds: Names = ()
    since: date | None = None
    until: date | None = None
    outlets: Names = ()
    articles: Names = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ActFilter:
    """Which acts.

    Attributes:
        actors: ids of those who act, or the `actor_sides` that they stand for: one of either will do.
        recipients: likewise whom it is done to, with `recipient_sides`.
        since: first day, inclusive: the act's own where it is known, else its article's; `until` the last.
    """

    actors: Names = ()
    actor_sides: Names = ()
    recipients: Names = ()
    recipient_sides: Names = ()
    types: Names = ()
    statuses: tuple[ActStatus, ...] = ()
    issues: Names = ()
    since: date | None = None
    until: date | None = None
    outlets: Names = ()
    articles: Names = ()
    sure_only: bool = False
