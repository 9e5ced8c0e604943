"""How fast web archives are read: records a second of Mahdar's reader, beside warcio and fastwarc alone.

    python benchmarks/archives.py [--pages N]

A seeded archive of pages, questions and pictures is made in a temporary folder, packed by record: once with gzip and
once with zstd. All three take every answer that is HTML out of its content coding; Mahdar also checks lengths and
digests and knows how to go on behind damage. Turn by turn in one run, each three times; the least CPU seconds count.
Beside them, what a pass with zlib alone over the same members takes, under which no reader of gzip in Python gets.
"""

import argparse
import gzip
import random
import sys
import time
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import fastwarc
from warcio.archiveiterator import ArchiveIterator

from mahdar.records import Page
from mahdar.sources import pages_from

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

WORDS = "وزير الخارجية استقبل سفير الدولة الصديقة وبحث معه سبل دعم التعاون بين البلدين وتطورات الأوضاع في المنطقة"
ROUNDS = 3
Reader = Callable[[Path], int]
PIECE = 65536


def record(number: int, kind: str, block: bytes) -> bytes:
    """One record."""
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{number:08x}-0000-4000-8000-000000000000>\r\n"
        f"WARC-Date: 2020-05-01T08:00:00Z\r\nWARC-Target-URI: https://akhbar.example/{number}\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def answer(kind: str, body: bytes, more: str = "") -> bytes:
    """An answer as a server sends it."""
    return f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + body


def records(pages: int) -> list[bytes]:
    """A question and an answer a page, a third of them packed by the server, and a picture with every other."""
    chosen = random.Random(7)
    words = WORDS.split()
    made = []
    for number in range(pages):
        text = " ".join(chosen.choices(words, k=400))
        body = f"<html><script>{'var a=1;' * 1000}</script><body><p>{text}</p></body></html>".encode()
        packed = answer("text/html", gzip.compress(body), "Content-Encoding: gzip\r\n")
        made.append(record(number, "request", b"GET / HTTP/1.1\r\n\r\n"))
        made.append(record(number, "response", answer("text/html", body) if number % 3 else packed))
        if number % 2:
            made.append(record(number, "response", answer("image/jpeg", chosen.randbytes(20_000))))
    return made


def by_mahdar(path: Path) -> int:
    """Pages that Mahdar's reader finds."""
    return sum(isinstance(piece, Page) for piece in pages_from(path))


def by_warcio(path: Path) -> int:
    """Pages that warcio finds."""
    found = 0
    with path.open("rb") as stream:
        for one in ArchiveIterator(stream):
            if one.rec_type == "response" and one.http_headers.get_header("Content-Type").startswith("text/html"):
                found += bool(one.content_stream().read())
    return found


def by_fastwarc(path: Path) -> int:
    """Pages that fastwarc finds."""
    found = 0
    with path.open("rb") as stream:
        answers = fastwarc.WarcRecordType.response
        for one in fastwarc.ArchiveIterator(stream, record_types=answers, auto_decode="all"):
            if (one.http_content_type or "").startswith("text/html"):
                found += bool(one.reader.read())
    return found


def by_zlib(path: Path) -> int:
    """Members that zlib unpacks."""
    found, left = 0, path.read_bytes()
    at = 0
    while at < len(left):
        member = zlib.decompressobj(wbits=31)
        while not member.eof:
            packed = left[at : at + PIECE]
            member.decompress(packed)
            at += len(packed)
        at -= len(member.unused_data)
        found += 1
    return found


def seconds(read: Reader, path: Path) -> float:
    """CPU seconds of one pass."""
    begun = time.process_time()
    assert read(path)
    return time.process_time() - begun


def report(name: str, path: Path, number: int, readers: Mapping[str, Reader]) -> None:
    """Read turn by turn, and print the rates and their ratios."""
    spent: dict[str, list[float]] = {reader: [] for reader in readers}
    for _ in range(ROUNDS):
        for reader, read in readers.items():
            spent[reader].append(seconds(read, path))
    print(f"{name}: {number:,} records, {path.stat().st_size / 1e6:.1f} MB")
    own = min(spent["mahdar"])
    for reader, times in spent.items():
        print(f"  {reader:9} {number / min(times):9,.0f} records/s   {own / min(times):5.2f} times Mahdar's rate")


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=4000, help="pages in the archive (default 4,000)")
    made = records(parser.parse_args().pages)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.warc.gz"
        path.write_bytes(b"".join(gzip.compress(one, 6) for one in made))
        readers: dict[str, Reader] = {"mahdar": by_mahdar, "warcio": by_warcio, "fastwarc": by_fastwarc}
        assert len({read(path) for read in readers.values()}) == 1
        report("gzip", path, len(made), readers | {"zlib": by_zlib})
        path = Path(folder) / "x.warc.zst"
        path.write_bytes(b"".join(zstd.compress(one) for one in made))
        report("zstd", path, len(made), {"mahdar": by_mahdar, "fastwarc": by_fastwarc})  # warcio reads none


if __name__ == "__main__":
    main()
