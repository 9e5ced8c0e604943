"""How the two databases are talked to: one writer at a time, readers undisturbed, nothing acknowledged too early."""

import sqlite3
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text

from mahdar.store.location import Location

WRITING = "mahdar_writing"
_PATIENCE = 30  # seconds that a writer waits for the others
_ANSWER = 10  # seconds that a server has to take a connection
_LOCK = 0x6D61_6864_6172  # "mahdar": the lock that a writer holds on PostgreSQL
_LOCKING = text("SELECT pg_advisory_xact_lock(:number)")
_PRAGMAS = (
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA cache_size=-65536",
    "PRAGMA temp_store=MEMORY",
    # An article touches a hundred pages of the indexes: what many touch is written home once.
    "PRAGMA wal_autocheckpoint=10000",
)


def engine_of(location: Location) -> Engine:
    """An engine that opens transactions as a record needs them."""
    if location.path is None:
        return _on_server(location)
    engine = create_engine(location.url, hide_parameters=True, connect_args={"timeout": _PATIENCE})
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_on_sqlite)
    return engine


def _on_server(location: Location) -> Engine:
    asked = location.url.query
    given = {"client_encoding": "utf8"} | ({} if "connect_timeout" in asked else {"connect_timeout": _ANSWER})
    engine = create_engine(location.url, hide_parameters=True, pool_pre_ping=True, connect_args=given)
    event.listen(engine, "begin", _begin_on_server)
    return engine


def _set_up_sqlite(connection: sqlite3.Connection, _: object) -> None:
    connection.isolation_level = None  # the driver would begin transactions itself, late, and as readers
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _writes(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get(WRITING))


def _begin_on_sqlite(connection: Connection) -> None:
    """A writer that begins as a reader fails as soon as another one was quicker; it has to say at once what it is."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if _writes(connection) else "BEGIN")


def _begin_on_server(connection: Connection) -> None:
    if _writes(connection):
        connection.execute(_LOCKING, {"number": _LOCK})


def reading_options(engine: Engine) -> dict[str, Any]:
    """The execution options of a transaction that only looks, at one moment of the record."""
    if engine.dialect.name == "sqlite":
        return {}
    return {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
