"""Eight processes write and eight read at once, and each sees whole transactions only."""

import subprocess
import sys

import pytest

from mahdar.store import open_store
from mahdar.store.checking import faults

WRITERS = READERS = 8
WRITER = """
import sys
from mahdar.store import open_store
from tests.store.making import kept, put_whole
url, number, transactions = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
store = open_store(url, create=False)
for each in range(transactions):
    first = (number * transactions + each) * 2
    with store.writing() as writer:
        put_whole(writer, kept(first), kept(first + 1))
store.close()
"""
READER = """
import sys
from mahdar.store import open_store
url, transactions = sys.argv[1], int(sys.argv[3])
store, seen = open_store(url, create=False), 0
for _ in range(transactions):
    with store.reading() as reader:
        counted = reader.counts()
    assert counted.articles % 2 == 0, f"half a transaction: {counted.articles}"
    assert counted.articles == counted.reports == counted.entries == counted.quotations == counted.acts, counted
    assert counted.articles >= seen, "what was seen is gone"
    seen = counted.articles
store.close()
"""


@pytest.mark.soak
def test_eight_writers_and_eight_readers_get_along(record_url, soak):
    transactions = 200 if soak else 12
    running = [
        subprocess.Popen([sys.executable, "-c", program, record_url, *told], stderr=subprocess.PIPE, text=True)
        for program, count in ((WRITER, WRITERS), (READER, READERS))
        for told in ((str(number), str(transactions)) for number in range(count))
    ]  # fmt: skip
    told = [process.communicate(timeout=1200)[1] for process in running]
    assert [process.returncode for process in running] == [0] * (WRITERS + READERS), "\n".join(told)
    store = open_store(record_url, create=False)
    with store.reading() as reader:
        assert reader.counts().articles == WRITERS * transactions * 2
        assert faults(reader) == []
    store.close()
