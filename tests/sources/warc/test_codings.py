"""Bodies out of chunks and content codings: what is whole comes out, what is not is refused, in bounded work."""

import gzip
import random
import time
import zlib
from contextlib import suppress

import brotli
import pytest
from tests.sources.warc.made import http, in_zstd, read, record, story

from mahdar.sources.warc.codings import decoded, unchunked
from mahdar.sources.warc.damage import ContentError

BODY = story(1, 3000)
PACK = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": lambda content: brotli.compress(content, quality=4),
    "zstd": in_zstd,
    "identity": bytes,
}


def raw_deflate(content):
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(content) + packer.flush()


def chunks(body, size, ending=b"0\r\n\r\n"):
    cut = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x;a=b\r\n%s\r\n" % (len(one), one) for one in cut) + ending


@pytest.mark.parametrize("coding", PACK)
def test_every_coding_is_unpacked(coding):
    assert decoded(PACK[coding](BODY), (coding,)) == BODY


@pytest.mark.parametrize("coding", PACK)
def test_a_body_that_was_taken_out_of_its_coding_before_it_was_archived_is_itself(coding):
    assert decoded(BODY, (coding,)) == BODY


def test_deflate_without_its_header_and_gzip_in_two_members():
    assert decoded(raw_deflate(BODY), ("deflate",)) == BODY
    assert decoded(gzip.compress(BODY[:99]) + gzip.compress(BODY[99:]) + b"rubbish", ("gzip",)) == BODY


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_a_body_that_ends_before_its_end_is_refused(coding):
    packed = PACK[coding](BODY)
    with pytest.raises(ContentError, match="it ends before its end"):
        decoded(packed[:-5] if coding != "gzip" else packed[:-20], (coding,))


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_a_damaged_body_is_refused_where_a_sum_tells_and_bounded_where_none_does(coding):
    chosen = random.Random(7)
    packed = PACK[coding](BODY)
    for _ in range(50):
        at = chosen.randrange(len(packed))
        damaged = packed[:at] + bytes([packed[at] ^ 1 << chosen.randrange(8)]) + packed[at + 1 :]
        with suppress(ContentError):
            found = decoded(damaged, (coding,))
            assert found == BODY if coding in ("gzip", "deflate") else len(found) <= 20 * 1024 * 1024


def test_codings_in_one_another_and_unknown_ones():
    assert decoded(gzip.compress(brotli.compress(BODY)), ("br", "gzip")) == BODY
    with pytest.raises(ContentError, match="3 content codings in one another"):
        decoded(BODY, ("gzip",) * 3)
    with pytest.raises(ContentError, match="the content coding is not known: compress"):
        decoded(BODY, ("compress",))


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_what_is_packed_to_excess_is_refused_by_its_ratio_or_by_its_size(coding):
    with pytest.raises(ContentError, match="more than 200 times its size"):
        decoded(PACK[coding](bytes(1 << 26)), (coding,))
    little = random.Random(1).randbytes(1 << 18)
    with pytest.raises(ContentError, match="more than 20 MB"):
        decoded(PACK[coding](little + bytes(1 << 25)), (coding,))


def test_a_body_that_is_large_as_it_was_sent_is_refused():
    with pytest.raises(ContentError, match="larger than 10 MB packed"):
        decoded(gzip.compress(random.Random(1).randbytes(11 << 20), 0), ("gzip",))
    with pytest.raises(ContentError, match="larger than 20 MB"):
        decoded(bytes(21 << 20), ())


@pytest.mark.parametrize("size", [1, 7, 1000, 10**6])
def test_chunks_are_put_together(size):
    body = BODY[:5000]
    assert unchunked(chunks(body, size)) == body
    assert unchunked(chunks(body, size, b"0\r\nExpires: 0\r\n\r\n")) == body


def test_a_body_whose_chunks_were_put_together_before_it_was_archived_is_itself():
    assert unchunked(BODY) == BODY


@pytest.mark.parametrize("cut", range(1, 20))
def test_chunks_that_break_off_are_refused(cut):
    whole = chunks(BODY[:100], 60)
    with pytest.raises(ContentError, match="its chunks break off"):
        unchunked(whole[: -5 - cut])


def test_work_stays_in_proportion():
    begun = time.perf_counter()
    with pytest.raises(ContentError, match="more than 100000 chunks"):
        unchunked(b"1\r\nx\r\n" * 1_700_000)
    decoded(gzip.compress(b"") * 400_000, ("gzip",))
    assert len(decoded(gzip.compress(BODY * 80 + random.Random(1).randbytes(9 << 20), 1), ("gzip",))) > 9 << 20
    assert time.perf_counter() - begun < 10


def test_a_record_in_chunks_in_a_coding_is_a_page():
    body = chunks(gzip.compress(BODY), 500)
    found = read(record(1, http(body, "Transfer-Encoding: chunked", "Content-Encoding: gzip")))
    assert [piece.content for piece in found] == [BODY]
