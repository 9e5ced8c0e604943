"""Backing a record up while it is used: the copy is whole, checked, and safe on disk before it has its name."""

import os
import shutil
import sqlite3
import subprocess
from pathlib import Path
from tempfile import NamedTemporaryFile

from mahdar.store.errors import StoreError
from mahdar.store.failures import told
from mahdar.store.opening import Store


def back_up(store: Store, target: Path) -> None:
    """Write the record as it is now to a new file: SQLite's own form, or what `pg_restore` reads.

    Raises:
        StoreError: the file is there already, or cannot be written; `pg_dump` is not installed, or fails.
    """
    _check_target(target)
    partial = target.with_name(f".{target.name}.{os.getpid()}.partial")
    try:
        if store.engine.dialect.name == "sqlite":
            _copy_file(store, partial)
        else:
            _dump(store, partial)
        _make_safe(partial, target)
    except OSError as error:
        raise StoreError(f"{target}: the backup cannot be written: {error}") from error
    finally:
        for left in (
            partial,
            *(partial.with_name(f"{partial.name}{ending}") for ending in ("-wal", "-shm", "-journal")),
        ):
            left.unlink(missing_ok=True)


def _check_target(target: Path) -> None:
    if target.exists() or target.is_symlink():
        raise StoreError(f"{target}: something is there already, and a backup overwrites nothing: give a new name")
    if not target.absolute().parent.is_dir():
        raise StoreError(f"{target}: the folder {target.parent} is not there; make it first")


def _copy_file(store: Store, partial: Path) -> None:
    """SQLite's own way: what others write meanwhile is in it whole or not at all."""
    with told(str(partial.parent)):
        copy = sqlite3.connect(partial)
        copy.execute("PRAGMA user_version")  # opens the file
    with told(store.place), store.engine.connect() as connection:
        source = connection.connection.dbapi_connection
        try:
            if not isinstance(source, sqlite3.Connection):
                raise StoreError(f"{store.place}: this driver cannot back up")
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")  # one file, not three, whoever carries it away
            found = [row[0] for row in copy.execute("PRAGMA integrity_check")]
        finally:
            copy.close()
    if found != ["ok"]:
        raise StoreError(f"{store.place}: the record is damaged, so no backup was made: {found[0]}")


def _dump(store: Store, partial: Path) -> None:
    """What `pg_dump` writes. The password goes by way of a file, since every list of processes shows arguments."""
    program = shutil.which("pg_dump")
    if program is None:
        raise StoreError(f"{store.place}: a backup needs the program pg_dump: apt-get install postgresql-client")
    with NamedTemporaryFile("w", encoding="utf-8", prefix="mahdar-") as secret:  # nobody else may read it
        secret.write(_password_line(store.engine.url.password))
        secret.flush()
        url = store.engine.url.set(drivername="postgresql", password=None)
        if store.engine.url.password:
            url = url.update_query_dict({"passfile": secret.name})
        address = url.render_as_string(hide_password=False)
        command = [program, "--format=custom", "--no-password", f"--file={partial}", f"--dbname={address}"]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)  # noqa: S603 - no shell
    if done.returncode:
        lines = done.stderr.decode(errors="replace").strip().splitlines() or ["pg_dump failed"]
        raise StoreError(f"{store.place}: no backup was made: {lines[0]}")


def _password_line(password: str | None) -> str:
    escaped = (password or "").replace("\\", "\\\\").replace(":", "\\:")
    return f"*:*:*:*:{escaped}\n"


def _make_safe(partial: Path, target: Path) -> None:
    """On disk, then under its name, then the name on disk."""
    _sync(partial)
    try:
        os.link(partial, target)  # a rename would overwrite what somebody made there meanwhile
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        partial.rename(target)
    _sync(target.absolute().parent)


def _sync(path: Path) -> None:
    if path.is_dir() and os.name != "posix":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
