"""How fast a record takes articles in and answers, and how both grow with it.

    python benchmarks/record.py [--whole | --to ARTICLES …] [--folder DIR]
    python benchmarks/record.py --jobs [--articles 1000]

Ready minutes of an invented press (`record_pages.py`) are added: reading pages is measured by `benchmarks/read.py`.
The record grows from 1,000 to 10,000 articles, with `--whole` to 100,000. Adding is measured by the clock, since a
record waits for the disk; what one article more costs is measured in CPU seconds, in a small and in the large record by
turns, so that what else the machine does falls on both.

With `--jobs` new records are filled by this process alone, and with one and two others that read and make rows, in
turns, from ready minutes and from pages: CPU seconds of the process that writes, which bounds them all, and the clock.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

from record_pages import Archive
from record_questions import Asker
from sqlalchemy import column, func, select, table

from mahdar.reading.processes import Means
from mahdar.register.errors import RecordError
from mahdar.register.record import Record

TODAY = date(2026, 11, 1)
SMALL = 1000
AT_ONCE = 1000  # minutes that are made before the clock runs
Row = tuple[str, str]
Place = Callable[[str], tuple[str, Path | None]]


def opened(url: str) -> Record:
    """The record at an address, for a day that stands still."""
    return Record(url, today=lambda: TODAY)


def grow(record: Record, archive: Archive, first: int, behind: int) -> tuple[float, float]:
    """Add these articles; seconds by the clock, and CPU seconds."""
    clock = spent = 0.0
    for start in range(first, behind, AT_ONCE):
        readings = list(archive.readings(start, min(start + AT_ONCE, behind)))
        clock_begun, begun = time.perf_counter(), time.process_time()
        record.add(readings)
        clock += time.perf_counter() - clock_begun
        spent += time.process_time() - begun
        print(f"  {start + len(readings):,} articles", file=sys.stderr, end="\r")
    return clock, spent


def one_more(small: Record, large: Record, archive: Archive, sizes: tuple[int, int], count: int) -> tuple[float, float]:
    """Median CPU seconds of adding one article to each of two records, in turns."""
    spent: tuple[list[float], list[float]] = ([], [])
    for number in range(count):
        for record, size, times in zip((small, large), sizes, spent, strict=True):
            reading = archive.reading(size + number)
            begun = time.process_time()
            record.add([reading])
            times.append(time.process_time() - begun)
    return statistics.median(spent[0]), statistics.median(spent[1])


def answers(record: Record, asker: Asker, count: int) -> dict[str, list[float]]:
    """Seconds by the clock of each question, by its kind."""
    found: dict[str, list[float]] = {}
    for kind, ask in asker.questions(count):
        begun = time.perf_counter()
        try:
            ask(record)
        except RecordError:  # somebody whom no article of a small record names
            continue
        found.setdefault(kind, []).append(time.perf_counter() - begun)
    return found


def percentile(times: list[float], share: float) -> float:
    """The time that so many of all do not exceed."""
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def speeds(found: dict[str, list[float]]) -> Iterator[Row]:
    """All questions together, then the slowest kinds."""
    every = [seconds for times in found.values() for seconds in times]
    yield (
        f"  {len(every)} questions",
        f"p50 {percentile(every, 0.5) * 1e3:.1f} ms, p95 {percentile(every, 0.95) * 1e3:.1f} ms",
    )
    for kind, times in sorted(found.items(), key=lambda item: -percentile(item[1], 0.95))[:6]:
        yield f"    {kind}", f"p50 {percentile(times, 0.5) * 1e3:.1f} ms, slowest {max(times) * 1e3:.1f} ms"


def size_of(record: Record, path: Path | None) -> int:
    """Bytes of the record itself; the journal beside it, up to 40 MB, is no part of what an article takes."""
    if path is not None:
        connection = record.store.engine.raw_connection()
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        return path.stat().st_size
    with record.store.reading() as reader:
        size: int = reader.connection.scalar(select(func.pg_database_size(func.current_database()))) or 0
        return size


def shares(record: Record) -> Iterator[Row]:
    """What takes most of the room, of a record on SQLite."""
    pages = table("dbstat", column("name"), column("pgsize"))
    with record.store.reading() as reader:
        rows = reader.connection.execute(
            select(pages.c.name, func.sum(pages.c.pgsize))
            .group_by(pages.c.name)
            .order_by(func.sum(pages.c.pgsize).desc())
        ).all()
    total = sum(size for _, size in rows)
    for name, size in rows[:12]:
        yield f"    {name}", f"{size / total:.1%}"


def measure(place: Place, sizes: list[int], singles: int) -> None:
    """Grow a record through the sizes and print what it does at each."""
    archive = Archive()
    (url, path), (small_url, _) = place("large"), place("small")
    with opened(url) as record, opened(small_url) as small:
        for first, behind in pairwise([0, *sizes]):
            clock, spent = grow(record, archive, first, behind)
            added = behind - first
            row(
                f"{behind:,} articles: the last {added:,}",
                f"{added / clock:.0f} articles/s, {spent / added * 1e3:.2f} ms CPU each",
            )
            row("  bytes an article", f"{size_of(record, path) / behind:,.0f}")
            for name, value in speeds(answers(record, Asker(archive.world, behind, 5), 200)):
                row(name, value)
        grow(small, archive, 0, SMALL)
        few, many = one_more(small, record, archive, (SMALL, sizes[-1]), singles)
        row(
            "one article more",
            f"{few * 1e3:.2f} ms at {SMALL:,}, {many * 1e3:.2f} ms at {sizes[-1]:,}: {many / few:.2f} times",
        )
        for name, value in shares(record) if path else ():
            row(name, value)


def in_processes(place: Place, count: int, rounds: int) -> None:
    """Fill new records with ready minutes and from pages, by several numbers of processes, in turns."""
    readings = list(Archive().readings(0, count))
    for what, given in (("ready minutes", readings), ("pages", [each.page for each in readings[: count // 5]])):
        spent: dict[int, list[tuple[float, float]]] = {jobs: [] for jobs in (0, 1, 2)}
        for turn in range(rounds):
            for jobs, times in spent.items():
                url, _ = place(f"{what}-{turn}-{jobs}")
                with opened(url) as record:
                    clock, begun = time.perf_counter(), time.process_time()
                    record.add(given, jobs=Means(jobs=jobs, clock=time.monotonic) if jobs else None)
                    times.append((time.process_time() - begun, time.perf_counter() - clock))
        alone = best(spent[0])
        for jobs, times in spent.items():
            cpu, clock = best(times)
            row(
                f"{len(given):,} from {what}, {f'with {jobs} other processes' if jobs else 'in this process'}",
                f"{cpu / len(given) * 1e3:.2f} ms CPU of the writer each ({cpu / alone[0]:.2f}), "
                f"{len(given) / clock:.0f} a second ({alone[1] / clock:.2f} times)",
            )


def best(times: list[tuple[float, float]]) -> tuple[float, float]:
    """The least of either kind of seconds: what others did to the machine only adds to them."""
    return min(cpu for cpu, _ in times), min(clock for _, clock in times)


def row(name: str, value: str) -> None:
    """Print one line of the table."""
    print(f"{name:44} {value}", flush=True)


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--whole", action="store_true", help="up to 100,000 articles")
    parser.add_argument("--to", type=int, action="append", help="sizes of your own, rising")
    parser.add_argument("--singles", type=int, default=300, help="articles that are added one by one (default 300)")
    parser.add_argument("--folder", type=Path, help="where the records are made (default: a temporary folder)")
    parser.add_argument("--jobs", action="store_true", help="compare one process with several instead")
    parser.add_argument("--articles", type=int, default=1000, help="for --jobs (default 1000)")
    arguments = parser.parse_args()
    sizes = arguments.to or [SMALL, 10_000, *([100_000] if arguments.whole else [])]
    with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:

        def place(name: str) -> tuple[str, Path | None]:
            path = Path(folder) / f"{name}.db"
            return str(path), path

        if arguments.jobs:
            in_processes(place, arguments.articles, rounds=2)
        else:
            measure(place, sizes, arguments.singles)


if __name__ == "__main__":
    main()
