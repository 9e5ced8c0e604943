"""Opening a record by its path or address."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from weakref import finalize

from sqlalchemy import Engine

from mahdar.store.engines import WRITING, engine_of, reading_options
from mahdar.store.errors import StoreError
from mahdar.store.failures import told
from mahdar.store.location import located
from mahdar.store.reader import Reader
from mahdar.store.schema import bring_up_to_date
from mahdar.store.writer import Writer

_HEAD = b"SQLite format 3\x00"


class Store:
    """An open record. `place` is what to call it in messages: its path, or its address without the password."""

    def __init__(self, engine: Engine, place: str) -> None:
        self.engine = engine
        self.place = place
        self._closing = finalize(self, engine.dispose)  # one that is forgotten leaves no connection behind

    @property
    def dialect(self) -> str:
        """The kind of database: "sqlite" or "postgresql"."""
        return self.engine.dialect.name

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """One transaction that writes: kept whole when the block ends, taken back whole when it raises.

        Raises:
            StoreError: the disk is full, the record is locked, damaged or out of reach.
        """
        with told(self.place), self.engine.connect() as connection:
            connection.execution_options(**{WRITING: True})
            with connection.begin():
                writer = Writer(connection)
                yield writer
                writer.flush()

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """One look at the record as it is at this moment, whatever is written meanwhile.

        Raises:
            StoreError: the record is damaged or out of reach.
        """
        with told(self.place), self.engine.connect() as connection:
            connection.execution_options(**reading_options(self.engine))
            with connection.begin():
                yield Reader(connection)

    def close(self) -> None:
        """Give the connections back."""
        self._closing()


def open_store(url: str, *, create: bool = True) -> Store:
    """Open the record at a path ("mahdar.db"), "sqlite:///…" or "postgresql://…".

    A new one is made, unless `create` is False; an older one is brought to the newest form.

    Raises:
        StoreError: there is none, it is no record, it cannot be read or written, it was made by a newer Mahdar.
    """
    location = located(url)
    if location.path is not None:
        with _readable(location.place):
            _check_file(location.path, location.place, create=create)
    engine = engine_of(location)
    try:
        with told(location.place):
            bring_up_to_date(engine, location.place, create=create)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine, location.place)


@contextmanager
def _readable(place: str) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        raise StoreError(f"{place}: the record cannot be read: {error}") from error


def _check_file(path: Path, place: str, *, create: bool) -> None:
    """Refuse what can be seen from outside to be no record, before anything is written beside it."""
    if path.is_dir():
        raise StoreError(f"{place}: this is a folder; a record is a file in it")
    if not path.exists():
        _check_absent(path, place, create=create)
        return
    if not path.is_file():
        raise StoreError(f"{place}: a record is an ordinary file, and this is none")
    with path.open("rb") as file:
        head = file.read(len(_HEAD))
    if head not in (_HEAD, b""):
        raise StoreError(f"{place}: this is no record: no SQLite database stands in the file")
    if not (os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)):
        raise StoreError(f"{place}: the record or its folder cannot be written; give yourself the right to, or copy it")


def _check_absent(path: Path, place: str, *, create: bool) -> None:
    if not create:
        raise StoreError(f"{place}: there is no record here; `mahdar add` makes one")
    if not path.absolute().parent.is_dir():
        raise StoreError(f"{place}: the folder {path.parent} is not there; make it first")
