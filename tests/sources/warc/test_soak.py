"""A long archive is read in constant memory, by the reader alone and by the program."""

import gzip
import random
import subprocess
import sys

import pytest
from tests.sources.warc.made import http, record, story

_CHILD = """
import sys
from pathlib import Path
from mahdar.sources import pages_from

def peak():
    lines = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    return int(lines["VmHWM"].split()[0])

total, seen, half = int(sys.argv[2]), 0, 0
for page in pages_from(Path(sys.argv[1])):
    seen += hasattr(page, "content")
    if seen == total // 2 and not half:
        half = peak()
print(seen, half, peak())
"""


def many(path, pages):
    """A seeded archive as crawlers write it: questions, answers of every size and kind, revisits."""
    chosen = random.Random(pages)
    with path.open("wb") as file:
        for number in range(pages):
            body = story(number, chosen.choice([50, 400, 400, 2000]))
            coded = chosen.random() < 0.3
            answer = http(gzip.compress(body), "Content-Encoding: gzip") if coded else http(body)
            records = [record(number, b"GET / HTTP/1.1\r\n\r\n", kind="request"), record(number, answer)]
            if chosen.random() < 0.5:
                records.append(record(number, http(chosen.randbytes(30_000), kind="image/jpeg")))
            file.writelines(gzip.compress(one, 1) for one in records)


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of memory is asked of Linux")
def test_memory_stays_what_it_was_at_the_half(tmp_path, soak):
    pages = 20_000 if soak else 2_000
    many(tmp_path / "x.warc.gz", pages)
    run = [sys.executable, "-c", _CHILD, tmp_path / "x.warc.gz", str(pages)]
    output = subprocess.run(run, capture_output=True, text=True, check=True, timeout=600).stdout
    seen, half, whole = map(int, output.split())
    assert seen == pages
    assert whole <= 1.1 * half
