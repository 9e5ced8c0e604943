"""A real PostgreSQL server for the tests: started by themselves, as a user that is not root, and stopped at the end."""

import fcntl
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest

_LIBRARY = Path("/usr/lib/postgresql")
_USERS = ("postgres", "nobody")
_INSTALLING = ["apt-get", "install", "-y", "-q", "-o", "DPkg::Lock::Timeout=300", "postgresql"]
_TERMINATING = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
_EMPTYING = """
    SELECT CASE relkind WHEN 'r' THEN 'DELETE FROM ' || relname ELSE 'ALTER SEQUENCE ' || relname || ' RESTART' END
    FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'S') AND relname <> 'mahdar_schema'
"""


class Server:
    """A running server. Its socket stands in a folder that nobody else may look into."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made = 0

    def url(self, database: str) -> str:
        """The address of a database on it."""
        return f"postgresql://mahdar@/{database}?host={self._folder}"

    def tell(self, statement: str) -> None:
        """Say something to the server outside of any transaction."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement)

    @contextmanager
    def database(self) -> Iterator[str]:
        """The address of a database with nothing in it, that goes away again."""
        self._made += 1
        name = f"record_{self._made}"
        self.tell(f"CREATE DATABASE {name} TEMPLATE template0")
        try:
            yield self.url(name)
        finally:
            self.tell(f"DROP DATABASE {name} WITH (FORCE)")

    def empty(self, database: str) -> None:
        """Take all rows out of a record, and put out who is still connected: a new database takes a second to make."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            connection.execute(_TERMINATING)
            with connection.transaction():
                connection.execute("SET LOCAL session_replication_role = replica")  # whatever the order of the tables
                for (statement,) in connection.execute(_EMPTYING).fetchall():
                    connection.execute(statement)


@contextmanager
def running_server() -> Iterator[Server]:
    """A server for as long as the block lasts; the test is skipped where none can be had."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="mahdar-pg-", dir="/tmp"))
    try:
        owner = _owner(folder)
        _make(programs, folder, owner)
        _run(
            [programs / "pg_ctl", "-D", folder / "data", "-l", folder / "log", "-w", "-o", _options(folder), "start"],
            owner,
        )
        try:
            yield Server(folder)
        finally:
            _run([programs / "pg_ctl", "-D", folder / "data", "-w", "-m", "immediate", "stop"], owner)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _options(folder: Path) -> str:
    return f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=on -c max_connections=60"


def _make(programs: Path, folder: Path, owner: dict[str, Any]) -> None:
    """A cluster that sorts by a language, not by bytes, wherever it can: what Mahdar sorts must not depend on it."""
    language = ["--locale-provider=icu", "--icu-locale=en"]
    plain = [
        programs / "initdb",
        "-D",
        folder / "data",
        "-A",
        "trust",
        "-U",
        "mahdar",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
    ]
    if _run([*plain, *language], owner, may_fail=True):
        shutil.rmtree(folder / "data", ignore_errors=True)
        _run(plain, owner)


def _owner(folder: Path) -> dict[str, Any]:
    """Whom the server runs as: the server refuses to be root's."""
    if os.geteuid() != 0:
        return {}
    user = next(
        name for name in _USERS if subprocess.run(["id", name], capture_output=True, check=False).returncode == 0
    )
    shutil.chown(folder, user)
    return {"user": user, "group": _group(user), "extra_groups": []}


def _group(user: str) -> int:
    return int(subprocess.run(["id", "-g", user], capture_output=True, check=True, text=True).stdout)


def _run(command: list[Any], owner: dict[str, Any], *, may_fail: bool = False) -> int:
    """Run a program of the server's; what it leaves running keeps no pipe of ours open."""
    with tempfile.TemporaryFile() as told:
        done = subprocess.run(
            list(map(str, command)), stdin=subprocess.DEVNULL, stdout=told, stderr=subprocess.STDOUT, cwd="/",
            check=False, timeout=120, **owner,
        )  # fmt: skip
        told.seek(0)
        if done.returncode and not may_fail:
            pytest.fail(f"{command[0]}: {told.read().decode(errors='replace')}")
        return done.returncode


def _programs() -> Path:
    """The folder of the newest server's programs, which are installed where that can be done."""
    with (Path(tempfile.gettempdir()) / "mahdar-postgresql.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not _installed() and os.geteuid() == 0 and shutil.which("apt-get"):
            _install()
    return _installed() or pytest.skip(f"no PostgreSQL server in {_LIBRARY}: apt-get install postgresql")


def _installed() -> Path | None:
    found = sorted(_LIBRARY.glob("*/bin/pg_ctl"), key=lambda path: float(path.parts[-3]))
    return found[-1].parent if found else None


def _install() -> None:
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}  # noqa: TID251 - for another program
    for command in (["apt-get", "update", "-q"], _INSTALLING):
        subprocess.run(
            command, env=quiet, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=900
        )  # fmt: skip
