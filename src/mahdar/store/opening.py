"""Opening a record by its path or address."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine

from mahdar.store.reader import Reader
from mahdar.store.writer import Writer


class Store:
    """An open record. `place` is what to call it in messages: its path, or its address without the password."""

    def __init__(self, engine: Engine, place: str) -> None:
        self.engine = engine
        self.place = place

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """One transaction that writes: kept whole when the block ends, taken back whole when it raises.

        Raises:
            StoreError: the disk is full, the record is locked, damaged or out of reach.
        """
        raise NotImplementedError
        yield

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """One look at the record as it is at this moment, whatever is written meanwhile.

        Raises:
            StoreError: the record is damaged or out of reach.
        """
        raise NotImplementedError
        yield

    def close(self) -> None:
        """Give the connections back."""
        self.engine.dispose()


def open_store(url: str, *, create: bool = True) -> Store:
    """Open the record at a path ("mahdar.db"), "sqlite:///…" or "postgresql://…".

    A new one is made, unless `create` is False; an older one is brought to the newest form.

    Raises:
        StoreError: there is none, it is no record, it cannot be read or written, it was made by a newer Mahdar.
    """
    raise NotImplementedError
