"""Pages out of web archives: the same from every packing, the same that other readers find, and nothing besides."""

import io
import zipfile

import pytest
from tests.sources.warc.made import PACKINGS, address, digest, http, in_zstd, read, record, story, trained, urls

from mahdar.records import Page
from mahdar.sources import BadInput, PassedOver, pages_from
from mahdar.sources.opened import Opened
from mahdar.sources.warc.reading import pages_in

STORIES = [record(number) for number in range(1, 6)]


def page(number, content=None, charset="utf-8", record_number=None):
    origin = f"x.warc, record {record_number or number} ({address(number)})"
    return Page(content=content or story(number), origin=origin, url=address(number), charset=charset)


@pytest.mark.parametrize("packing", PACKINGS)
@pytest.mark.parametrize("seekable", [True, False])
def test_every_packing_gives_the_same_pages(packing, seekable):
    found = read(PACKINGS[packing](STORIES), seekable=seekable)
    assert found == [page(number) for number in range(1, 6)]


@pytest.mark.parametrize("packing", ["plain", "gzip by record"])
def test_two_other_readers_find_the_same(packing):
    warcio = pytest.importorskip("warcio")
    fastwarc = pytest.importorskip("fastwarc")
    content = PACKINGS[packing](STORIES)
    mine = [(found.url, found.content) for found in read(content)]
    assert mine == [
        (one.rec_headers.get_header("WARC-Target-URI"), one.content_stream().read())
        for one in warcio.ArchiveIterator(io.BytesIO(content))
    ]
    assert mine == [
        (one.headers["WARC-Target-URI"], one.reader.read()) for one in fastwarc.ArchiveIterator(io.BytesIO(content))
    ]


def test_a_dictionary_in_front_unpacks_what_stands_behind():
    samples = [record(number) for number in range(200)]
    dictionary = trained(samples)
    body = b"".join(in_zstd(one, dictionary) for one in STORIES)
    for frame in (dictionary, in_zstd(dictionary)):
        head = b"\x5d\x2a\x4d\x18" + len(frame).to_bytes(4, "little") + frame
        assert urls(read(head + body)) == [address(number) for number in range(1, 6)]


def test_a_dictionary_that_is_none_is_told():
    frame = b"\x37\xa4\x30\xec" + b"\xff" * 60
    (bad,) = read(b"\x5d\x2a\x4d\x18" + len(frame).to_bytes(4, "little") + frame + in_zstd(STORIES[0]))
    assert str(bad).startswith("x.warc: its zstd dictionary cannot be used")


def test_blocks_of_a_fixed_size_are_one_stream():
    """As bgzip packs: a member ends anywhere, and an empty one ends the file."""
    whole = b"".join(STORIES)
    blocks = [whole[at : at + 700] for at in range(0, len(whole), 700)]
    assert read(PACKINGS["gzip by record"]([*blocks, b""])) == [page(number) for number in range(1, 6)]


def test_what_is_no_page_is_counted_once_behind_the_pages():
    others = [
        record(1, b"software: x\r\n", kind="warcinfo"),
        record(2, b"GET / HTTP/1.1\r\n\r\n", kind="request"),
        record(3, b"", kind="metadata"),
        record(4, b"", kind="revisit"),
        *[record(5, http(b"\x89PNG", kind="image/png")) for _ in range(3)],
        record(6, http(b"", status="301 Moved Permanently")),
        record(7, http(b"User-agent: *\n", kind="text/plain"), url="https://akhbar.example/robots.txt"),
        record(8, b"20200501 example A 192.0.2.1", url="dns:akhbar.example"),
        record(9, b"{}", kind="resource", url="urn:pageinfo:https://akhbar.example/"),
    ]
    found = read(b"".join([*others, record(10)]))
    assert found[0] == page(10, record_number=12)
    assert found[1:] == [
        PassedOver(
            "x.warc",
            "passed over 8 records of other kinds: image/png 3, not from the web 2, revisit 1, robots.txt 1, "
            "status 301 1",
        )
    ]


def test_an_archive_without_a_page_is_bad_input_and_says_what_it_holds():
    assert read(record(1, http(b"", status="404 Not Found"))) == [
        BadInput("x.warc", "no page in this archive (passed over 1 record of other kinds: status 404 1)")
    ]
    assert read(b"") == [BadInput("x.warc", "no page in this archive (it is empty)")]


def test_of_many_kinds_the_most_frequent_are_named():
    kinds = [record(number, http(b"x", kind=f"image/x-{number}")) for number in range(500)]
    (told,) = read(b"".join(kinds))
    assert str(told).endswith("image/x-101 1, image/x-102 1, others 494)")


@pytest.mark.parametrize(
    ("block", "content", "charset"),
    [
        (http(story(1), kind="text/html"), story(1), None),
        (http(story(1), kind='Text/HTML; Charset="windows-1256"'), story(1), "windows-1256"),
        (http(story(1), kind="application/xhtml+xml;charset=UTF-8"), story(1), "UTF-8"),
        (http("نص".encode(), kind="text/plain"), "نص".encode(), None),
        (http(story(1), kind=""), story(1), None),
        (http(story(1)).replace(b"\r\n", b"\n"), story(1), "utf-8"),
        (http(story(1)).replace(b"HTTP/1.1 200 OK", b"HTTP/2 200"), story(1), "utf-8"),
        (http(story(1), "X-Name: ".ljust(2000, "x"), "X-Arabic: \u0642"), story(1), "utf-8"),
    ],
)
def test_answers_of_every_form(block, content, charset):
    assert read(record(1, block)) == [page(1, content, charset)]


def test_a_record_of_the_content_alone():
    content = record(1, story(1), kind="resource").replace(
        b"application/http; msgtype=response", b"text/html; charset=utf-8"
    )
    assert read(content) == [page(1)]


def test_an_address_in_angle_brackets():
    assert read(record(1, url=f"<{address(1)}>")) == [page(1)]


def test_a_digest_that_agrees_in_any_of_its_spellings_is_a_page_and_one_that_does_not_is_none():
    block = http(story(1))
    good = [
        f"WARC-Block-Digest: {digest(block)}",
        f"WARC-Payload-Digest: {digest(story(1))}",
        f"WARC-Payload-Digest: {digest(story(1)).lower()}",
        "WARC-Payload-Digest: blake9:AAAA",
    ]
    assert read(b"".join(record(1, block, line) for line in good)) == [page(1, None, "utf-8", n) for n in (1, 2, 3, 4)]
    found = read(record(1, block, f"WARC-Payload-Digest: {digest(story(2))}") + record(2))
    assert str(found[0]) == (
        f"x.warc, record 1 (byte 0, {address(1)}): its content is not what was archived: warc-payload-digest disagrees"
    )
    assert found[1] == page(2)


def test_files_are_told_by_their_first_bytes_or_their_names(tmp_path):
    for packing, ending in (("plain", ".warc"), ("gzip by record", ".warc.gz"), ("zstd by record", ".warc.zst")):
        for name in (f"x{ending}", f"y{ending.removeprefix('.warc') or '.dat'}"):
            path = tmp_path / name
            path.write_bytes(PACKINGS[packing](STORIES))
            assert urls(pages_from(path)) == [address(number) for number in range(1, 6)], name
            with path.open("rb") as stream:
                assert len(list(pages_from("-", stream))) == 5


def test_a_folder_is_searched_for_web_archives(tmp_path):
    (tmp_path / "b.warc.gz").write_bytes(PACKINGS["gzip by record"](STORIES))
    (tmp_path / "a.html").write_bytes(story(9))
    assert [piece.url for piece in pages_from(tmp_path)] == [None, *map(address, range(1, 6))]


def test_the_archives_in_a_wacz_are_read_and_its_lists_are_not(tmp_path):
    path = tmp_path / "crawl.wacz"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("datapackage.json", "{}")
        archive.writestr("pages/pages.jsonl", '{"format": "json-pages-1.0"}\n{"url": "https://akhbar.example/1"}\n')
        archive.writestr("archive/data.warc.gz", PACKINGS["gzip by record"](STORIES[:2]))
        archive.writestr("archive/more.warc", STORIES[2], zipfile.ZIP_DEFLATED)
        archive.writestr("indexes/index.cdx.gz", b"x")
    found = list(pages_from(path))
    assert [piece.content for piece in found] == [story(1), story(2), story(3)]
    assert found[2].origin == f"{path}, archive/more.warc, record 1 ({address(3)})"


def test_the_longest_page_is_read_and_one_byte_more_is_not(monkeypatch):
    from mahdar.sources.warc import codings, reading

    monkeypatch.setattr(codings, "LARGEST_UNPACKED", 200_000)
    monkeypatch.setattr(reading, "_LARGEST_BLOCK", 300_000)
    body = story(1).ljust(200_000)
    found = read(record(1, http(body)) + record(2, http(body + b" ")) + record(3, http(body * 2)) + record(4))
    assert found[0].content == body
    assert [isinstance(piece, BadInput) for piece in found] == [False, True, True, False]


def test_a_picture_larger_than_any_page_is_no_fault():
    picture = http(b"\xff\xd8" + bytes(21 * 1024 * 1024), kind="image/jpeg")
    assert urls(read(record(1, picture) + record(2)))[0] == address(2)


def test_records_are_read_as_they_are_asked_for():
    stream = io.BytesIO(b"".join(record(number) for number in range(1000)))
    pieces = pages_in(Opened(stream=stream, name="x", seekable=False))
    assert next(pieces).url == address(0)
    assert stream.tell() < len(stream.getvalue()) / 5
