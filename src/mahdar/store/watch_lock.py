"""One watch a record: two of them would ask for everything twice.

The lock is the operating system's, or the server's: it ends with the process that holds it, however that ends, and
needs no clock to say so.
"""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from sqlalchemy import text

from mahdar.store.errors import StoreError
from mahdar.store.failures import told
from mahdar.store.opening import Store

_LOCK = 0x6D61_6877_6174  # "mahwat"
_TRIES = 20
_PAUSE = 0.1  # seconds
_TRYING = text("SELECT pg_try_advisory_lock(:number)")


@contextmanager
def watching_alone(store: Store) -> Iterator[None]:
    """The right to ask for what this record watches, for as long as the block lasts.

    Raises:
        StoreError: another process has it.
    """
    path = store.engine.url.database if store.engine.dialect.name == "sqlite" else None
    with _on_server(store) if path is None else _beside(Path(path), store.place):
        yield


def _taken(place: str) -> StoreError:
    return StoreError(f"{place}: another `mahdar watch` is at work on this record; one at a time is enough")


def _pause() -> bool:
    """A process that was killed needs a moment to be gone, and its children with it."""
    time.sleep(_PAUSE)
    return False


@contextmanager
def _on_server(store: Store) -> Iterator[None]:
    with told(store.place), store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if not any(connection.scalar(_TRYING, {"number": _LOCK}) or _pause() for _ in range(_TRIES)):
            raise _taken(store.place)
        try:
            yield
        finally:
            connection.invalidate()  # the lock ends with the connection, which goes back to no pool


@contextmanager
def _beside(path: Path, place: str) -> Iterator[None]:
    try:
        file = path.with_name(f"{path.name}-watch").open("a+b")
    except OSError as error:
        raise StoreError(f"{place}: nothing can be written beside the record: {error}") from error
    with file:
        if not any(_locked(file) or _pause() for _ in range(_TRIES)):
            raise _taken(place)
        yield


if sys.platform == "win32":
    import msvcrt

    def _locked(file: IO[bytes]) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _locked(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
