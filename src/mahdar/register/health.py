"""Whether a record is sound, and whole copies of it."""

from pathlib import Path

from mahdar.store import Store, backing_up, checking


def faults(store: Store) -> list[str]:
    """What is wrong with the record, a sentence each: its tables, its pages, its entries and their reports."""
    with store.reading() as reader:
        return checking.faults(reader)


def back_up(store: Store, to: Path) -> None:
    """Write a whole copy, while the record may be in use.

    Raises:
        StoreError: the copy cannot be written there.
    """
    backing_up.back_up(store, to)
