"""What a database says when it cannot, as one sentence for a person."""

import re
import sqlite3
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from json import JSONDecodeError

from sqlalchemy.exc import DBAPIError, IntegrityError, ProgrammingError

from mahdar.store.errors import StoreError

_SQLITE: Mapping[str, str] = {
    "SQLITE_FULL": "the disk is full: nothing of this was kept; what was there before is whole. Make room and go on",
    "SQLITE_BUSY": "another program keeps the record locked: try again when it has finished",
    "SQLITE_LOCKED": "another program keeps the record locked: try again when it has finished",
    "SQLITE_READONLY": "the record, or its folder, cannot be written: give yourself the right to, or copy it elsewhere",
    "SQLITE_CANTOPEN": "the record cannot be opened: look whether you may read and write it and its folder",
    "SQLITE_CORRUPT": "the record is damaged: `mahdar doctor` says where; go back to a backup",
    "SQLITE_NOTADB": "this is no record: no SQLite database stands in the file",
    "SQLITE_IOERR": "the disk failed while reading or writing the record: look at the disk, then at `mahdar doctor`",
}
_POSTGRESQL: Mapping[str, str] = {
    "53100": "the server's disk is full: nothing of this was kept; what was there before is whole. Make room and go on",
    "42501": "you may not read or write the record: ask for the right to, or give another user's name",
    "25006": "the server takes no writing: give the address of the one that does",
    "3D000": "there is no such database: make it with `createdb`",
}
_SECRET = re.compile(r"(password\s*=\s*|://[^:@/\s]*:)\S+?(?=[\s@&]|$)", re.IGNORECASE)


@contextmanager
def told(place: str) -> Iterator[None]:
    """Raise what goes wrong with a database inside as `StoreError`; our own mistakes stay as they are."""
    try:
        yield
    except (IntegrityError, ProgrammingError) as error:
        if sentence := _known(error):
            raise StoreError(f"{place}: {sentence}") from error
        raise
    except DBAPIError as error:
        raise StoreError(f"{place}: {_known(error) or _first_line(error)}") from error
    except sqlite3.Error as error:
        raise StoreError(f"{place}: {_of_sqlite(error) or error}") from error
    except (UnicodeDecodeError, JSONDecodeError, zlib.error) as error:  # what is kept was whole when it was written
        raise StoreError(f"{place}: {_SQLITE['SQLITE_CORRUPT']} ({error})") from error


def _known(error: DBAPIError) -> str | None:
    cause = error.orig
    if isinstance(cause, sqlite3.Error):
        return _of_sqlite(cause)
    state = getattr(cause, "sqlstate", None) or ""
    return _POSTGRESQL.get(state)


def _of_sqlite(error: sqlite3.Error) -> str | None:
    name = getattr(error, "sqlite_errorname", "")
    return next((sentence for start, sentence in _SQLITE.items() if name.startswith(start)), None)


def _first_line(error: DBAPIError) -> str:
    """What the driver says, without the address that it may repeat."""
    lines = str(error.orig).strip().splitlines() or ["the database gives no answer"]
    return _SECRET.sub(r"\1…", lines[0].strip())
