"""Ready minutes on disk, records that stand still in time, and what two records that hold the same must share."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date
from hashlib import sha256
from pathlib import Path

from mahdar.reading.processes import Means
from mahdar.records import Page
from mahdar.register.preparing import Reading
from mahdar.register.record import Record

TODAY = date(2026, 11, 1)
ROOT = Path(__file__).resolve().parents[2]


def opened(where: str | Path, *, create: bool = True) -> Record:
    """The record there, on a day that stands still."""
    return Record(where, today=lambda: TODAY, create=create)


def means(jobs: int | None) -> Means | None:
    """So many processes; None for this one alone."""
    return Means(jobs=jobs, clock=time.monotonic) if jobs else None


def write(path: Path, readings: Iterable[Reading]) -> Path:
    """Ready minutes, one a line."""
    lines = (
        json.dumps({"page": asdict(each.page), "document": each.document}, ensure_ascii=False) for each in readings
    )
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def read(path: Path) -> Iterator[Reading]:
    """What `write` wrote."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield Reading(Page(**row["page"]), row["document"])


def content(record: Record, folder: Path) -> dict[str, str]:
    """Digests of all that must be the same for any order of adding: the JSON export and the tables."""
    record.export_tables(folder)
    found = {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
    found["json"] = "".join(record.export_json()).encode("utf-8", "surrogatepass")
    return {name: sha256(bytes_).hexdigest() for name, bytes_ in found.items()}


def surroundings(**more: str) -> dict[str, str]:
    """The environment of a process of our own that imports what the tests do."""
    return os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])} | more  # noqa: TID251 - the child's own


def adding(where: str | Path, file: Path, jobs: int | None = None, **more: str) -> subprocess.Popen[str]:
    """A process of its own that adds the minutes of a file, and may start others for that: see `adding_process.py`."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.register.adding_process", str(where), str(file), str(jobs or 0)],
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env=surroundings(**more),
    )


def children(pid: int) -> set[int]:
    """The processes that a process started and that are there still."""
    try:
        listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return set()
    return {int(child) for child in listed if lives(int(child))}


def have_ended(pids: Iterable[int]) -> bool:
    """Whether processes end that have no reason to go on; a moment is left to them."""
    patience = time.monotonic() + 10
    while any(map(lives, pids)) and time.monotonic() < patience:
        time.sleep(0.01)
    return not any(map(lives, pids))


def lives(pid: int) -> bool:
    """Whether a process is there, and not a mere name in the list of those that ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
