"""Archives made to do harm: each is refused within a second and 150 MB, by a process that writes nothing."""

import gzip
import random
import zlib

import brotli
import pytest
from tests.sources.warc.made import http, in_zstd, read_in_child, record

MB = 1 << 20
SECONDS, MEGABYTES = 1.0, 150.0
GOOD = gzip.compress(record(1)), gzip.compress(record(3))


def zeros_in_gzip(begin, megabytes):
    """Some bytes and very many zeros in a member that were never held: a packed megabyte, time and again, no sum."""
    packer = zlib.compressobj(9, wbits=31)
    packed = packer.compress(begin) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(bytes(MB)) + packer.flush(zlib.Z_FULL_FLUSH)
    return packed + block * megabytes


def answer_of(size, *headers, kind="text/html"):
    """The beginning of a record of so many bytes."""
    head = http(b"", *headers, kind=kind)
    return record(2, head, length=len(head) + size, border=b"")


def between(middle):
    return GOOD[0] + middle + GOOD[1]


def body(content, coding):
    """A record whose body is in a content coding, between good ones."""
    return between(gzip.compress(record(2, http(content, f"Content-Encoding: {coding}")), 1))


CASES = {
    "a page of a gigabyte": (2, lambda: between(zeros_in_gzip(answer_of(1024 * MB), 1024))),
    "a picture of a gigabyte": (2, lambda: between(zeros_in_gzip(answer_of(1024 * MB, kind="image/png"), 1024))),
    "a page of a gigabyte and nothing else": (0, lambda: zeros_in_gzip(answer_of(1024 * MB), 1024)),
    "a page of 15 MB": (2, lambda: between(zeros_in_gzip(answer_of(15 * MB), 15))),
    "a gigabyte behind a page": (3, lambda: between(zeros_in_gzip(record(2), 1024))),
    "headers of a gigabyte": (2, lambda: between(zeros_in_gzip(b"WARC/1.1\r\nX: ", 1024))),
    "headers of 10 MB": (2, lambda: record(1) + record(2, None, "X: " + "x" * 10 * MB) + record(3)),
    "very many headers": (2, lambda: between(gzip.compress(b"WARC/1.1\r\n" + b"X: y\r\n" * 1_700_000, 1))),
    "headers of an answer of 10 MB": (2, lambda: record(1) + record(2, http(b"", "X: " + "x" * 10 * MB)) + record(3)),
    "2 KB of gzip in gzip": (2, lambda: body(gzip.compress(zeros_in_gzip(b"", 1024)), "gzip, gzip")),
    "gzip": (2, lambda: body(zeros_in_gzip(b"", 1024), "gzip")),
    "brotli": (2, lambda: body(brotli.compress(bytes(256 * MB), quality=5), "br")),
    "zstd": (2, lambda: body(in_zstd(bytes(256 * MB)), "zstd")),
    "deflate": (2, lambda: body(zlib.compress(bytes(256 * MB)), "deflate")),
    "ten codings": (2, lambda: body(b"x", "gzip, " * 9 + "gzip")),
    "chunks of a byte": (
        2,
        lambda: between(gzip.compress(record(2, http(b"1\r\nx\r\n" * 1_700_000, "Transfer-Encoding: chunked")), 1)),
    ),
    "members of nothing": (1, lambda: between(gzip.compress(b"") * 200_000 + b"rubbish")),
    "beginnings of members": (1, lambda: between(b"\x1f\x8b\x08" * 2_000_000)),
    "beginnings of frames": (1, lambda: in_zstd(record(1)) + b"\x28\xb5\x2f\xfd" * 1_000_000 + in_zstd(record(3))),
    "beginnings of records": (2, lambda: record(1) + b"WARC/1.1\r\n" * 20_000 + record(3)),
    "lengths over one another": (1, lambda: b"".join(record(2, length=9 * MB) for _ in range(10_000)) + record(3)),
    "zstd by record": (
        2,
        lambda: in_zstd(record(1)) + in_zstd(answer_of(1024 * MB) + bytes(256 * MB)) + in_zstd(record(3)),
    ),
    "a zstd dictionary of 2 GB": (0, lambda: b"\x5d\x2a\x4d\x18\xff\xff\xff\x7f" + in_zstd(record(1))),
    "a frame of 4 GB to be skipped": (0, lambda: b"\x50\x2a\x4d\x18\xff\xff\xff\xff" + bytes(10 * MB)),
    "random bytes": (0, lambda: b"\x1f\x8b\x08" + random.Random(5).randbytes(10 * MB)),
}


@pytest.mark.parametrize("name", CASES)
def test_harm_is_refused_and_the_pages_around_it_are_read(tmp_path, name):
    good, make = CASES[name]
    path = tmp_path / "x.warc.gz"
    path.write_bytes(make())
    pages, seconds, megabytes, others = read_in_child(path)
    assert others
    assert pages == good
    assert seconds <= SECONDS
    assert megabytes <= MEGABYTES
