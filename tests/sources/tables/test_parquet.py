"""Parquet: rows as pages, batch by batch, and damaged files that end nothing else."""

import io
import random
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from arro3.core import Array, DataType, Table
from arro3.io import write_parquet

from mahdar.records import Page
from mahdar.sources import BadInput, PassedOver, pages_from

STORY = "وصل الوسيط إلى مسقط."


def parquet(rows=3, texts=None):
    texts = texts or [f"{STORY} {number}" for number in range(rows)]
    rows = len(texts)
    times = [int(datetime(2019, 12, 10, tzinfo=UTC).timestamp() * 1000) + number for number in range(rows)]
    table = Table.from_arrays(
        [
            Array(list(range(rows)), type=DataType.int64()),
            Array(texts, type=DataType.string()),
            Array(times, type=DataType.int64()).cast(DataType.timestamp("ms")),
            Array([1.5] * rows, type=DataType.float64()),
        ],
        names=["id", "النص", "date", "score"],
    )
    held = io.BytesIO()
    write_parquet(table, held)
    return held.getvalue()


@pytest.fixture
def saved(tmp_path):
    def save(content, name="news.parquet"):
        (tmp_path / name).write_bytes(content)
        return tmp_path / name

    return save


def test_a_row_is_a_page(saved):
    path = saved(parquet())
    found = list(pages_from(path))
    assert len(found) == 3
    assert found[1] == Page(content=f"{STORY} 1", origin=f"{path}:2", id="1", published="2019-12-10T00:00:00.001000")
    assert found[0].published == "2019-12-10"


def test_it_is_told_by_its_first_bytes_and_read_from_a_pipe(saved):
    assert len(list(pages_from(saved(parquet(), "news")))) == 3
    assert len(list(pages_from("-", io.BytesIO(parquet())))) == 3


def test_a_row_without_text_is_named(saved):
    path = saved(parquet(texts=["أول", None, "ثالث"]))
    assert str(list(pages_from(path))[1]) == f'{path}, row 2: nothing in column "النص"'


def test_a_table_without_a_known_column_says_what_to_do(saved):
    (told,) = pages_from(saved(parquet()), text_column="body")
    assert told.what == 'no column "body" (there are "id", "النص", "date", "score")'


def test_who_takes_one_page_leaves_no_process_behind(saved):
    pages = pages_from(saved(parquet(5000)))
    assert isinstance(next(pages), Page)
    pages.close()


@pytest.mark.parametrize("content", [b"PAR1", b"PAR1xxxxxPAR1", b"PAR1" + b"\xff" * 400 + b"\x10\0\0\0PAR1", b""])
def test_a_damaged_file_is_one_sentence_and_nothing_else_is_said(saved, capfd, content):
    path = saved(content)
    (told,) = pages_from(path)
    assert str(told) == f"{path}: no Parquet that can be read: damaged, cut off, or larger than memory"
    assert capfd.readouterr() == ("", "")


def test_damaged_files_give_pages_and_sentences(saved, soak):
    chosen = random.Random(4)
    content = parquet(50)
    for _ in range(200 if soak else 10):
        damaged = bytearray(content)
        for _ in range(chosen.randrange(1, 30)):
            damaged[chosen.randrange(4, len(damaged) - 4)] = chosen.randrange(256)
        assert all(isinstance(piece, Page | BadInput | PassedOver) for piece in pages_from(saved(bytes(damaged))))


def test_a_large_table_is_read_in_bounded_memory(saved):
    path = saved(parquet(texts=[f"{number} {STORY * 500}" for number in range(6000)]))
    code = (
        "import resource, sys\n"
        "from mahdar.sources import pages_from\n"
        "next(pages_from(sys.argv[1]))\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "print(sum(1 for _ in pages_from(sys.argv[1])))\n"
        "print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)\n"
    )
    run = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    rows, megabytes = map(int, run.stdout.split())
    assert rows == 6000
    assert megabytes < 20
