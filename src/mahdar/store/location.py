"""Where a record is: a file, or a database on a PostgreSQL server."""

import re
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from mahdar.store.errors import StoreError

_SCHEME = re.compile(r"(?P<name>[A-Za-z][A-Za-z0-9+.-]*)://")
_POSTGRESQL = frozenset({"postgresql", "postgres", "postgresql+psycopg"})
_FORMS = 'a record is a file ("mahdar.db", "sqlite:///mahdar.db") or an address ("postgresql://user@host/name")'


@dataclass(frozen=True, slots=True)
class Location:
    """A record's address; `place` is what to call it in messages, `path` its file, None on a server."""

    url: URL
    place: str
    path: Path | None


def located(url: str) -> Location:
    """Where a path or an address points to.

    Raises:
        StoreError: it is neither, or the driver for it is not installed.
    """
    scheme = _SCHEME.match(url)
    name = scheme["name"].lower() if scheme else "sqlite"
    if name in _POSTGRESQL:
        return _on_server(url)
    if name != "sqlite":
        raise StoreError(f"{name}://…: {_FORMS}")
    return _in_file(url)


def _in_file(url: str) -> Location:
    path = url
    if _SCHEME.match(url):
        path = url.split("://", 1)[1]
        if not path.startswith("/"):
            raise StoreError(f"{url}: {_FORMS}; three strokes stand before the path")
        path = path[1:]
    if not path or path == ":memory:" or "\0" in path:
        raise StoreError(f"{path!r}: {_FORMS}")
    return Location(URL.create("sqlite", database=str(Path(path).absolute())), path, Path(path))


def _on_server(url: str) -> Location:
    try:
        parsed = make_url(url).set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError):
        raise StoreError(f"the address of the record cannot be read: {_FORMS}") from None
    place = parsed.set(drivername="postgresql", query={}).render_as_string(hide_password=True)
    if find_spec("psycopg") is None:
        raise StoreError(f"{place}: a record on PostgreSQL needs a driver: pip install 'mahdar[pg]'")
    return Location(parsed, place, None)
