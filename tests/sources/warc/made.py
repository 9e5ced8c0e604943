"""Web archives made for tests: records of own Arabic pages, well-formed or not."""

import gzip
import random
import subprocess
import sys
from base64 import b32encode
from hashlib import sha1
from io import BytesIO

import pytest

from mahdar.sources.opened import Opened
from mahdar.sources.warc.reading import pages_in

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_WORDS = """
استقبل وزير الخارجية في مكتبه أمس سفير الدولة الصديقة وبحث معه سبل دعم التعاون بين البلدين وتطورات المنطقة
وأكد الجانبان أهمية الحوار ومواصلة التشاور قبل انعقاد المؤتمر المقبل وشدد الوزير على ضرورة وقف التصعيد
"""


def story(number, words=60):
    """The same page for the same number, whatever was made before."""
    chosen = random.Random(number).choices(_WORDS.split(), k=words)
    return (
        f"<!doctype html><html lang=ar><head><meta charset=utf-8><title>خبر {number}</title></head>"
        f"<body><h1>خبر {number}</h1><p>{' '.join(chosen)}.</p></body></html>"
    ).encode()


def http(body, *headers, status="200 OK", kind="text/html; charset=utf-8"):
    """An answer as a server sends it."""
    lines = [f"HTTP/1.1 {status}", *([f"Content-Type: {kind}"] if kind else []), *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def record(number, block=None, *headers, kind="response", length=None, url=None, border=b"\r\n\r\n"):
    """One record; `length` is what it states."""
    block = http(story(number)) if block is None else block
    lines = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: <urn:uuid:{number:08x}-0000-4000-8000-000000000000>",
        "WARC-Date: 2020-05-01T08:00:00Z",
        f"WARC-Target-URI: {address(number) if url is None else url}",
        "Content-Type: application/http; msgtype=response",
        *headers,
        f"Content-Length: {len(block) if length is None else length}",
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + border


def address(number):
    return f"https://akhbar.example/{number}"


def digest(content):
    return "sha1:" + b32encode(sha1(content).digest()).decode()


def in_zstd(content, dictionary=None):
    """A frame; with a dictionary, if any."""
    return zstd.compress(content, zstd_dict=zstd.ZstdDict(dictionary) if dictionary else None)


def trained(samples):
    """A dictionary."""
    return zstd.train_dict(samples, 4096).dict_content


PACKINGS = {
    "plain": b"".join,
    "gzip by record": lambda records: b"".join(gzip.compress(one, mtime=0) for one in records),
    "gzip as a whole": lambda records: gzip.compress(b"".join(records), mtime=0),
    "zstd by record": lambda records: b"".join(map(in_zstd, records)),
    "zstd as a whole": lambda records: in_zstd(b"".join(records)),
}


def read(content, *, seekable=True, name="x.warc"):
    """What an archive gives."""
    return list(pages_in(Opened(stream=BytesIO(content), name=name, seekable=seekable)))


def urls(pieces):
    """The addresses of the pages, and the sentences of all else."""
    return [getattr(piece, "url", None) or str(piece) for piece in pieces]


_CHILD = """
import sys, time
from pathlib import Path
from mahdar.sources import pages_from
pages, others, begun = 0, [], time.process_time()
for piece in pages_from(Path(sys.argv[1])):
    if hasattr(piece, "content"):
        pages += 1
    else:
        others.append(str(piece))
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
peak = int(status["VmHWM"].split()[0]) / 1024  # of this program alone; what getrusage tells may be its parent's
print(pages, time.process_time() - begun, peak, *others, sep="\\n")
"""


def read_in_child(path):
    """Pages, CPU seconds, megabytes and all other sentences of a process that reads a file and may not write any."""
    if sys.platform != "linux":
        pytest.skip("the peak of memory is asked of Linux")
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\n" + _CHILD
    run = subprocess.run([sys.executable, "-c", limited, path], capture_output=True, text=True, check=True, timeout=120)
    pages, seconds, megabytes, *others = run.stdout.splitlines()
    return int(pages), float(seconds), float(megabytes), others
