"""Archives that are damaged: each fault is told with its place, and all that is whole around it is read."""

import gzip
import random

import pytest
from tests.sources.warc.made import PACKINGS, address, http, read, record, story, urls

from mahdar.records import Page
from mahdar.sources import BadInput

FIVE = [record(number) for number in range(1, 6)]
BY_RECORD = ["plain", "gzip by record", "zstd by record"]
_WRONG = "the length that it states does not lead to its end"


def with_third(third):
    return [*FIVE[:2], third, *FIVE[3:]]


def told(pieces):
    return [str(piece) for piece in pieces if isinstance(piece, BadInput)]


def pages(pieces):
    return [int(piece.url.rpartition("/")[2]) for piece in pieces if isinstance(piece, Page)]


def test_the_faulty_record_is_named_by_number_and_byte():
    content = b"".join(with_third(record(3, length=20)))
    place = len(FIVE[0] + FIVE[1])
    assert told(read(content)) == [f"x.warc, record 3 (byte {place}): {_WRONG}"]


@pytest.mark.parametrize("packing", BY_RECORD)
@pytest.mark.parametrize("length", [0, 20, 300, 5000, 10**9, 10**17, -1, "", "x" * 100, "9" * 5000])
def test_a_wrong_length_costs_one_record(packing, length):
    found = read(PACKINGS[packing](with_third(record(3, length=length))))
    assert pages(found) == [1, 2, 4, 5]
    assert len(told(found)) == 1


@pytest.mark.parametrize("packing", ["gzip as a whole", "zstd as a whole"])
@pytest.mark.parametrize("length", [0, 20, 300, "x"])
def test_in_an_archive_that_is_packed_as_a_whole_a_length_too_short_costs_one_record(packing, length):
    found = read(PACKINGS[packing](with_third(record(3, length=length))))
    assert pages(found) == [1, 2, 4, 5]
    assert len(told(found)) == 1


def test_where_nothing_can_go_back_a_length_too_long_costs_what_it_covers():
    block = http(story(3, 20_000))
    content = b"".join(with_third(record(3, block, length=len(block) + 40)))
    assert pages(read(content)) == [1, 2, 4, 5]
    assert pages(read(content, seekable=False)) == [1, 2, 5]
    assert pages(read(gzip.compress(content))) == [1, 2, 5]


@pytest.mark.parametrize("packing", PACKINGS)
@pytest.mark.parametrize("rubbish", [b"rubbish", b"\r\n\r\nrubbish\r\n\r\n", b"\0" * 100, b"<html>\r\n\r\n"])
def test_rubbish_between_records_is_told_and_passed(packing, rubbish):
    packed = PACKINGS[packing]
    content = packed(with_third(rubbish)) if "whole" in packing else packed(FIVE[:2]) + rubbish + packed(FIVE[3:])
    found = read(content)
    assert pages(found) == [1, 2, 4, 5]
    assert 1 <= len(told(found)) <= 2


@pytest.mark.parametrize("border", [b"", b"\r\n", b"\n", b"\n\n", b"\r\n\r\n\r\n\r\n"])
@pytest.mark.parametrize("packing", PACKINGS)
def test_borders_that_are_a_little_wrong_are_no_fault(packing, border):
    assert pages(read(PACKINGS[packing]([record(number, border=border) for number in range(1, 6)]))) == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("packing", PACKINGS)
@pytest.mark.parametrize("header", ["X: " + "x" * 10_000_000, "\r\n".join(["X: y"] * 200_000)])
def test_endless_headers_cost_one_record(packing, header):
    found = read(PACKINGS[packing](with_third(record(3, None, header))))
    assert pages(found) in (
        [1, 2, 4, 5],
        [1, 2],
    )  # packed as a whole, what unpacks so far is refused with all behind it
    assert pages(found) == [1, 2, 4, 5] or "whole" in packing
    assert len(told(found)) == 1


def test_endless_headers_of_an_answer_cost_one_record():
    found = read(b"".join(with_third(record(3, http(story(3), "X: " + "x" * 1_000_000)))))
    assert pages(found) == [1, 2, 4, 5]
    assert told(found)[0].endswith("it is called an answer, but has no HTTP headers, or endless ones")


@pytest.mark.parametrize("packing", ["gzip by record", "zstd by record"])
def test_a_flipped_bit_in_a_member_costs_that_member(packing):
    chosen = random.Random(3)
    packed = [PACKINGS[packing]([one]) for one in FIVE]
    for _ in range(200):
        at = chosen.randrange(len(packed[2]))
        third = bytearray(packed[2])
        third[at] ^= 1 << chosen.randrange(8)
        found = read(b"".join([*packed[:2], bytes(third), *packed[3:]]))
        contents = [piece.content for piece in found if isinstance(piece, Page)]
        assert contents[:2] + contents[-2:] == [story(1), story(2), story(4), story(5)]
        assert packing != "gzip by record" or contents[2:-2] in ([], [story(3)])  # its sum tells; zstd has none


@pytest.mark.parametrize("packing", ["gzip by record", "zstd by record"])
def test_a_member_that_a_fall_has_torn_before_the_next_was_written(packing):
    packed = [PACKINGS[packing]([one]) for one in FIVE]
    for at in range(1, len(packed[2]), 7):
        found = read(b"".join([*packed[:2], packed[2][:at], *packed[3:]]))
        assert pages(found) == [1, 2, 4, 5]
        assert len(told(found)) == 1


@pytest.mark.parametrize("seekable", [True, False])
@pytest.mark.parametrize("packing", PACKINGS)
def test_an_archive_that_is_cut_anywhere_gives_its_whole_records_and_tells_of_the_last(packing, seekable):
    """A hundred places, spread over the file; a cut between records is no fault."""
    packed = PACKINGS[packing]
    content = packed(FIVE)
    borders = {len(packed(FIVE[:number])): number for number in range(6)} if "whole" not in packing else {0: 0}
    for cut in range(0, len(content), max(1, len(content) // 100)):
        found = read(content[:cut], seekable=seekable)
        assert pages(found) == [1, 2, 3, 4, 5][: len(pages(found))]
        if "whole" not in packing:
            assert len(pages(found)) == sum(border <= cut for border in borders if border) or packing == "plain"
        faults = told(found)
        assert len(faults) == (cut not in borders or cut == 0), (cut, faults)


def test_a_plain_archive_is_whole_without_its_last_border():
    content = b"".join(FIVE)
    for cut in range(len(content) - 4, len(content)):
        assert pages(read(content[:cut])) == [1, 2, 3, 4, 5]
        assert told(read(content[:cut])) == []


@pytest.mark.parametrize("content", [b"rubbish", b"rubbish\n" * 1000, b"\0" * 1000, b"\x1f\x8b\x08" * 100])
def test_what_is_no_archive_is_told_once(content):
    found = read(content)
    assert len(found) == 1
    assert str(found[0]).startswith("x.warc (byte 0): ")


@pytest.mark.parametrize(
    ("bad", "what"),
    [
        (record(3, b"no answer"), "it is called an answer, but has no HTTP headers, or endless ones"),
        (
            record(3, http(story(3), "Content-Encoding: gzip").replace(b"<!", b"\x1f\x8b\x08<!", 1)),
            "broken content coding",
        ),
        (record(3, http(story(3), "Content-Encoding: lzw")), "the content coding is not known: lzw"),
        (record(3, http(story(3)), "WARC-Segment-Number: 1"), "it goes on in other records, which is not read"),
    ],
)
def test_an_answer_that_cannot_be_used_is_told_with_its_address(bad, what):
    found = read(b"".join(with_third(bad)))
    assert pages(found) == [1, 2, 4, 5]
    assert told(found)[0].startswith(f"x.warc, record 3 (byte {len(FIVE[0] + FIVE[1])}, {address(3)}): {what}")
    assert urls(found)[:2] == [address(1), address(2)]


def test_any_bytes_give_an_end(soak):
    """Records cut up, mixed and flipped by chance: no error leaves the reader."""
    chosen = random.Random(11)
    for _ in range(4000 if soak else 400):
        packed = PACKINGS[chosen.choice(list(PACKINGS))](chosen.choices(FIVE, k=3))
        content = bytearray(packed)
        for _ in range(chosen.randrange(1, 6)):
            at = chosen.randrange(len(content))
            content[at : at + chosen.randrange(40)] = chosen.choice(
                [b"", b"\r\n\r\n", b"WARC/1.1\r\n", bytes(9), b"\xff"]
            )
        for seekable in (True, False):
            assert len(read(bytes(content), seekable=seekable)) < 20
