"""The form that a record's tables have, as a number, and bringing older ones to the newest."""

import sqlite3
import time
from pathlib import Path

from sqlalchemy import Connection, Engine, column, inspect, select, table, text

from mahdar.store.engines import WRITING
from mahdar.store.errors import StoreError

NEWEST = "0003"
VERSION_TABLE = "mahdar_schema"
_version = table(VERSION_TABLE, column("version_num"))
_ENCODING = text("SHOW server_encoding")
_TRIES = 100
_PAUSE = 0.05  # seconds


def bring_up_to_date(engine: Engine, place: str, *, create: bool) -> None:
    """Make the tables of a new record, or bring an older record's to the newest form, in one transaction.

    Raises:
        StoreError: the database is no record, or a newer one; or there is none and `create` is False.
    """
    with engine.connect() as connection, connection.begin():
        found = form_of(connection, place)
    if found is None and not create:
        raise StoreError(f"{place}: there is no record here; `mahdar add` makes one")
    if engine.dialect.name == "sqlite":
        _write_ahead(engine)
    if found != NEWEST:
        migrate(engine, place)


def form_of(connection: Connection, place: str) -> str | None:
    """The form of a record's tables; None where there are no tables.

    Raises:
        StoreError: there are tables of something else, or of a newer Mahdar.
    """
    tables = inspect(connection).get_table_names()
    if not tables:
        _check_encoding(connection, place)
        return None
    if VERSION_TABLE not in tables:
        raise StoreError(f"{place}: this database is no record, and holds other tables; a record needs one of its own")
    found = connection.scalar(select(_version.c.version_num))
    if found is None or not found.isdecimal():
        raise StoreError(f"{place}: this record says of itself that it is of version {found}, which there never was")
    if int(found) > int(NEWEST):
        msg = f"{place}: a newer Mahdar made this record (version {int(found)}; this one knows {int(NEWEST)})"
        raise StoreError(f"{msg}: update Mahdar")
    return str(found)


def _check_encoding(connection: Connection, place: str) -> None:
    if connection.dialect.name == "postgresql" and connection.scalar(_ENCODING) != "UTF8":
        raise StoreError(f"{place}: the database cannot hold Arabic: make it with `createdb --encoding UTF8`")


def migrate(engine: Engine, place: str, to: str = NEWEST) -> None:
    """Bring a record to a form, whole or not at all; one that another process brought there meanwhile is left."""
    from alembic import command
    from alembic.config import Config

    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    with engine.connect() as connection:
        connection.execution_options(**{WRITING: True})
        with connection.begin():
            if form_of(connection, place) != to:
                settings.attributes["connection"] = connection
                command.upgrade(settings, to)


def _write_ahead(engine: Engine) -> None:
    """Switch to write-ahead logging, which stays with the file; another process may be about it at this moment."""
    connection = engine.raw_connection()
    try:
        for tries_left in reversed(range(_TRIES)):
            try:
                connection.cursor().execute("PRAGMA journal_mode=WAL")
            except sqlite3.OperationalError:
                if not tries_left:
                    raise
                time.sleep(_PAUSE)
            else:
                return
    finally:
        connection.close()
