"""What was fetched is kept: it comes back as it was, other readers read it, and no fall makes it unreadable."""

import random
import signal
import subprocess
import sys
import zlib
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.warc.made import address, story

from mahdar.sources import BadInput, pages_from
from mahdar.sources.fetched import Fetched
from mahdar.sources.warc import torn as torn_module
from mahdar.sources.warc.tail import read_back, tail
from mahdar.sources.warc.torn import Torn
from mahdar.sources.warc.writing import WarcWriter

AGENT = "Mahdar/1.0 (+https://contact.example)"
DAY = "2026-11-22"
FILE = f"{DAY}-00001.warc.gz"


def fetched(number, **other):
    plain = Fetched(
        url=address(number),
        final_url=address(number),
        status=200,
        headers=(
            ("Date", "Sun, 22 Nov 2026 08:00:00 GMT"),
            ("Content-Type", "text/html; charset=utf-8"),
            ("Content-Encoding", "br"),
            ("Content-Length", "123"),
            ("Set-Cookie", "a=1"),
            ("Set-Cookie", "b=2"),
        ),
        content=story(number),
        at=datetime(2026, 11, 22, 8, 0, 0, number, tzinfo=UTC),
    )
    return replace(plain, **other)


def written(folder, numbers, **settings):
    return [kept(folder, fetched(number), **settings) for number in numbers]


def kept(folder, answer, **settings):
    with WarcWriter(folder, AGENT, **settings) as writer:
        return writer.append(answer, DAY)


def by_warcio(path):
    """Type, address and content of each record that carries some."""
    archiveiterator = pytest.importorskip("warcio.archiveiterator")
    with path.open("rb") as stream:
        return [
            (one.rec_type, one.rec_headers.get_header("WARC-Target-URI"), one.content_stream().read())
            for one in archiveiterator.ArchiveIterator(stream, check_digests="raise")
            if one.rec_type != "warcinfo"
        ]


def by_fastwarc(path):
    fastwarc = pytest.importorskip("fastwarc")
    with path.open("rb") as stream:
        return [
            (one.headers["WARC-Type"], one.headers["WARC-Target-URI"], one.reader.read())
            for one in fastwarc.ArchiveIterator(stream, verify_digests=True)
            if one.headers["WARC-Type"] != "warcinfo"
        ]


def pairs(numbers):
    return [record for n in numbers for record in (("response", address(n), story(n)), ("request", address(n), b""))]


def test_what_was_written_comes_back_as_it_was(tmp_path):
    places = written(tmp_path, range(5))
    assert [read_back(tmp_path, place) for place in places] == [fetched(number) for number in range(5)]


@given(
    headers=st.lists(
        st.tuples(
            st.sampled_from(["Content-Length", "content-encoding", "Transfer-Encoding", "X-Archive-Orig-X", "Vary"])
            | st.from_regex(r"[A-Za-z][A-Za-z0-9-]{0,20}", fullmatch=True),
            st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=30),
        ),
        max_size=6,
    ),
    content=st.binary(max_size=300) | st.just(b"\r\n\r\n") | st.just(bytes(3 << 20)),
    status=st.integers(100, 599),
    asked=st.sampled_from(["https://akhbar.example/a", "https://akhbar.example/قديم"]),
    microseconds=st.integers(0, 999_999),
)
def test_any_answer_comes_back_as_it_was(tmp_path_factory, headers, content, status, asked, microseconds):
    folder = tmp_path_factory.mktemp("kept")
    at = datetime(2026, 11, 22, 8, 0, 0, microseconds, tzinfo=UTC)
    answer = fetched(1, headers=tuple(headers), content=content, status=status, url=asked, at=at)
    assert read_back(folder, kept(folder, answer)) == answer


def test_two_other_readers_read_every_record_and_its_digests(tmp_path):
    written(tmp_path, range(5))
    assert by_warcio(tmp_path / FILE) == pairs(range(5))
    assert by_fastwarc(tmp_path / FILE) == pairs(range(5))


def test_mahdar_reads_its_own_archive(tmp_path):
    written(tmp_path, range(5))
    found = list(pages_from(tmp_path / FILE))
    assert [(page.url, page.content, page.charset) for page in found] == [
        (address(number), story(number), "utf-8") for number in range(5)
    ]


def test_the_headers_of_the_wire_are_kept_under_another_name(tmp_path):
    (place,) = written(tmp_path, [1])
    content = (tmp_path / FILE).read_bytes()[place.start :]
    record = zlib.decompressobj(wbits=31).decompress(content).decode()
    assert "X-Archive-Orig-Content-Encoding: br\r\nX-Archive-Orig-Content-Length: 123\r\n" in record
    assert f"\r\nContent-Length: {len(story(1))}\r\n\r\n<!doctype" in record
    assert "\r\nContent-Encoding" not in record


def test_the_question_says_who_asked_and_names_its_answer(tmp_path):
    archiveiterator = pytest.importorskip("warcio.archiveiterator")
    written(tmp_path, [1])
    with (tmp_path / FILE).open("rb") as stream:
        info, answer, question = [
            (one.rec_headers, one.http_headers, one.content_stream().read())
            for one in archiveiterator.ArchiveIterator(stream)
        ]
    assert info[2].startswith(f"software: {AGENT}\r\n".encode())
    assert question[1].headers == [("Host", "akhbar.example"), ("User-Agent", AGENT)]
    assert question[0].get_header("WARC-Concurrent-To") == answer[0].get_header("WARC-Record-ID")
    assert answer[0].get_header("WARC-Date") == "2026-11-22T08:00:00.000001Z"


def test_an_answer_from_another_address_remembers_the_one_that_was_asked(tmp_path):
    answer = fetched(1, url="https://akhbar.example/short")
    place = kept(tmp_path, answer)
    assert read_back(tmp_path, place) == answer
    assert next(iter(pages_from(tmp_path / FILE))).url == address(1)


def test_line_ends_in_headers_and_addresses_forge_nothing(tmp_path):
    answer = fetched(1, final_url="https://akhbar.example/a\r\nX: y z", headers=(("A\r\nB", "c\r\n\r\nWARC/1.1\r\n"),))
    place = kept(tmp_path, answer)
    back = read_back(tmp_path, place)
    assert back.final_url == "https://akhbar.example/a%0D%0AX:%20y%20z"
    assert back.headers == (("A B", "c WARC/1.1"),)
    assert len(by_warcio(tmp_path / FILE)) == 2


def test_the_same_answers_give_the_same_bytes(tmp_path):
    for folder in ("a", "b"):
        written(tmp_path / folder, range(3))
    assert (tmp_path / "a" / FILE).read_bytes() == (tmp_path / "b" / FILE).read_bytes()


def test_a_file_is_begun_for_each_day_and_where_one_is_full(tmp_path):
    with WarcWriter(tmp_path, AGENT, largest=3500) as writer:
        days = [DAY] * 5 + ["2026-11-23", DAY]
        places = [writer.append(fetched(number), day) for number, day in enumerate(days)]
    numbers = [place.file.removesuffix(".warc.gz")[8:] for place in places]
    assert numbers == ["22-00001", "22-00001", "22-00001", "22-00002", "22-00002", "23-00001", "22-00002"]
    assert [read_back(tmp_path, place).url for place in places] == [address(number) for number in range(7)]


@pytest.mark.parametrize("day", ["../x", "", "a/b", "a\\b", ".x", "2026\n", "x" * 99])
def test_a_day_that_names_no_file_is_refused(tmp_path, day):
    with pytest.raises(ValueError, match="no file can be named after this day"):
        WarcWriter(tmp_path / "in", AGENT).append(fetched(1), day)  # opens nothing
    assert list((tmp_path / "in").iterdir()) == []


def test_a_writer_goes_on_where_another_ended(tmp_path):
    first, second = written(tmp_path, [1])[0], written(tmp_path, [2])[0]
    assert second.start == first.end
    assert [read_back(tmp_path, place) for place in (first, second)] == [fetched(1), fetched(2)]


def test_a_place_where_nothing_stands_is_bad_input(tmp_path):
    (place,) = written(tmp_path, [1])
    for wrong in (replace(place, start=place.start + 1), replace(place, start=0), replace(place, start=10**9)):
        assert isinstance(read_back(tmp_path, wrong), BadInput)
    missing = read_back(tmp_path, replace(place, file="gone.warc.gz"))
    assert str(missing) == f"{tmp_path / 'gone.warc.gz'}: cannot be read: no such file or directory"


def test_a_place_leads_out_of_no_folder(tmp_path):
    (place,) = written(tmp_path / "in", [1])
    assert read_back(tmp_path / "in", replace(place, file=f"../in/../in/{FILE}")) == fetched(1)
    (tmp_path / FILE).write_bytes(b"")
    assert read_back(tmp_path / "in", replace(place, file=f"../{FILE}")) == fetched(1)


def test_content_that_was_changed_is_not_given_back(tmp_path):
    (place,) = written(tmp_path, [1])
    path = tmp_path / FILE
    content = bytearray(path.read_bytes())
    content[place.start + 200] ^= 1
    path.write_bytes(content)
    assert isinstance(read_back(tmp_path, place), BadInput)


def test_the_tail_lists_what_stands_behind_a_place(tmp_path):
    places = written(tmp_path, range(4))
    path = tmp_path / FILE
    assert list(tail(path)) == places
    assert list(tail(path, places[1].end)) == places[2:]
    assert list(tail(path, places[3].end)) == []
    assert list(tail(tmp_path / "none.warc.gz")) == []


def cuts(length, first):
    """A hundred places from one on, spread evenly, and the last few bytes."""
    return sorted({*range(first, length, max(1, (length - first) // 100)), *range(length - 5, length)})


@pytest.mark.parametrize("window", [64 << 20, 900])
def test_a_file_that_was_cut_anywhere_is_mended_and_goes_on(tmp_path, monkeypatch, window):
    """The torn end is put aside whole; what is appended then is read by everybody.

    The last whole record is looked for near the end first, where the middle of a record may be met.
    """
    monkeypatch.setattr(torn_module, "_WINDOW", window)
    places = written(tmp_path / "whole", range(3))
    content = (tmp_path / "whole" / FILE).read_bytes()
    for cut in cuts(len(content), 1):
        folder = tmp_path / f"cut at {cut}"
        folder.mkdir()
        (folder / FILE).write_bytes(content[:cut])
        with WarcWriter(folder, AGENT) as writer:
            place = writer.append(fetched(9), DAY)
        kept = [number for number, place in enumerate(places) if _answer_ends(content, place) <= cut]
        found = by_warcio(folder / FILE)
        assert [record for record in found if record[0] == "response"] == pairs([*kept, 9])[::2]
        assert found == by_fastwarc(folder / FILE)
        assert read_back(folder, place) == fetched(9)
        assert [piece.url for piece in pages_from(folder / FILE)] == [address(number) for number in (*kept, 9)]
        torn = writer.torn
        assert [(one.file, one.offset + one.length) for one in torn] == [(FILE, cut)] * len(torn)
        aside = b"".join((folder / one.aside).read_bytes() for one in torn)
        assert content[:cut] == content[: cut - len(aside)] + aside
        assert (folder / FILE).read_bytes().startswith(content[: cut - len(aside)])


def _answer_ends(content, place):
    member = zlib.decompressobj(wbits=31)
    rest = content[place.start :]
    member.decompress(rest)
    return place.start + len(rest) - len(member.unused_data)


def test_a_tail_that_was_cut_anywhere_lists_its_whole_answers(tmp_path):
    places = written(tmp_path, range(3))
    content = (tmp_path / FILE).read_bytes()
    for cut in cuts(len(content), places[0].end):
        (tmp_path / FILE).write_bytes(content[:cut])
        found = list(tail(tmp_path / FILE, places[0].end))
        whole = [place for place in places[1:] if _answer_ends(content, place) <= cut]
        assert [place.start for place in found] == [place.start for place in whole]
        assert [read_back(tmp_path, place) for place in found] == [fetched(n) for n in range(1, len(whole) + 1)]


def test_rubbish_at_the_end_is_put_aside_too_and_told(tmp_path):
    (place,) = written(tmp_path, [1])
    with (tmp_path / FILE).open("ab") as file:
        file.write(b"\0" * 5000)
    with WarcWriter(tmp_path, AGENT) as writer:
        assert writer.append(fetched(2), DAY).start == place.end
    aside = f"{FILE}.torn-{place.end}-1"
    assert writer.torn == [Torn(FILE, place.end, 5000, aside)]
    assert str(writer.torn[0]) == f"{FILE}: the last 5000 bytes were no whole record; they stand in {aside} now"


def test_a_file_of_nothing_but_rubbish_is_begun_anew(tmp_path):
    (tmp_path / FILE).write_bytes(random.Random(2).randbytes(3000))
    written(tmp_path, [1])
    assert by_warcio(tmp_path / FILE) == pairs([1])


def test_a_write_that_fails_leaves_the_file_as_it_was(tmp_path):
    """A limit on the size of files, in a process of its own, stands for a full disk."""
    places = written(tmp_path, range(2))
    program = f"""
import resource, signal, sys
from pathlib import Path
sys.path.insert(0, {str(sys.path[0])!r})
from tests.sources.warc.test_writing import AGENT, DAY, WarcWriter, fetched
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
writer = WarcWriter(Path(sys.argv[1]), AGENT)
resource.setrlimit(resource.RLIMIT_FSIZE, ({places[-1].end + 300}, resource.RLIM_INFINITY))
try:
    writer.append(fetched(7), DAY)
except OSError as error:
    print(error.strerror)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
print(writer.append(fetched(8), DAY).start, writer.torn)
"""
    run = subprocess.run([sys.executable, "-c", program, tmp_path], capture_output=True, text=True, check=False)
    assert run.stdout == f"File too large\n{places[-1].end} []\n", run.stderr
    assert by_warcio(tmp_path / FILE) == pairs([0, 1, 8])


def test_a_process_that_is_killed_while_it_writes_loses_nothing_that_it_had_told(tmp_path, soak):
    program = f"""
import sys
from pathlib import Path
sys.path.insert(0, {str(sys.path[0])!r})
from tests.sources.warc.test_writing import AGENT, DAY, WarcWriter, fetched
writer = WarcWriter(Path(sys.argv[1]), AGENT)
for number in range(int(sys.argv[2]), 10**6):
    place = writer.append(fetched(number), DAY)
    print(number, place.start, place.length, flush=True)
"""
    told = 0
    for _ in range(20 if soak else 3):
        with subprocess.Popen([sys.executable, "-c", program, tmp_path, str(told)], stdout=subprocess.PIPE) as child:
            lines = [child.stdout.readline() for _ in range(30)]
            child.send_signal(signal.SIGKILL)
            lines += child.stdout.read().splitlines(keepends=True)
        numbers = [int(line.split()[0]) for line in lines if line.endswith(b"\n")]
        told = numbers[-1] + 1
        found = [read_back(tmp_path, place) for place in tail(tmp_path / FILE)]
        assert len(found) >= told
        assert {answer.url for answer in found} >= {address(number) for number in range(told)}


def test_two_writers_at_one_folder_do_not_write_one_file(tmp_path):
    with WarcWriter(tmp_path, AGENT) as one, WarcWriter(tmp_path, AGENT) as other:
        places = [writer.append(fetched(number), DAY) for number, writer in enumerate((one, other, one, other))]
    assert [place.file[-13:-8] for place in places] == ["00001", "00002", "00001", "00002"]
    assert [read_back(tmp_path, place) for place in places] == [fetched(number) for number in range(4)]
    assert written(tmp_path, [4])[0].file == places[1].file
