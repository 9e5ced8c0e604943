"""Web archives on the command line: read and added as loose pages are, damage told, a second time nothing new."""

import gzip
import json
import zipfile

from tests.conftest import STORY
from tests.sources.warc.made import address, http, record

PAGES = 4


def page(number):
    title, *paragraphs = STORY.strip().split("\n")
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"<!doctype html><meta charset=utf-8><title>{title}</title><h1>{title} {number}</h1>{body}".encode()


def archive(numbers=range(PAGES)):
    records = [record(number, http(page(number))) for number in numbers]
    records.append(record(99, http(b"\x89PNG", kind="image/png")))
    return b"".join(gzip.compress(one) for one in records)


def test_pages_of_an_archive_are_read_as_loose_ones_with_their_addresses(program, tmp_path):
    (tmp_path / "x.warc.gz").write_bytes(archive())
    (tmp_path / "0.html").write_bytes(page(0))
    run = program("read", tmp_path / "x.warc.gz", "--jsonl")
    found = [json.loads(line) for line in run.stdout.splitlines()]
    assert run.returncode == 0
    assert [minutes["article"]["url"] for minutes in found] == [address(number) for number in range(PAGES)]
    assert found[0]["article"]["published"] != "2020-05-01"
    (loose,) = map(json.loads, program("read", tmp_path / "0.html", "--jsonl").stdout.splitlines())
    assert found[0]["article"]["text"] == loose["article"]["text"]
    meetings = [[one["participants"] for one in minutes["encounters"]] for minutes in (found[0], loose)]
    assert meetings[0] == meetings[1] != []
    assert f"{tmp_path / 'x.warc.gz'}: passed over 1 record of other kinds: image/png 1\n" in run.stderr.decode()


def test_a_pipe_gives_the_same_as_the_file(program, tmp_path):
    (tmp_path / "x.warc.gz").write_bytes(archive())
    by_name = program("read", tmp_path / "x.warc.gz", "--jsonl").stdout
    assert program("read", "-", "--jsonl", stdin=archive()).stdout == by_name
    assert program("read", "-", "--jsonl", stdin=gzip.decompress(archive())).stdout == by_name


def test_damage_is_told_and_shows_in_the_status_and_the_rest_is_read(program, tmp_path):
    whole = archive()
    (tmp_path / "x.warc.gz").write_bytes(archive([0]) + b"rubbish" + whole[:-60])
    run = program("read", tmp_path / "x.warc.gz", "--jsonl")
    assert run.returncode == 1
    assert len(run.stdout.splitlines()) == PAGES + 1
    told = run.stderr.decode()
    assert (
        f"{tmp_path / 'x.warc.gz'}, behind record 2 (byte {len(archive([0]))}): what stands here is no gzip data\n"
        in told
    )
    assert "the file ends in the middle of this record\n" in told


def test_what_was_added_from_an_archive_is_known_in_any_other_packing(program, tmp_path):
    names = [tmp_path / name for name in ("half.warc.gz", "x.warc.gz", "x.wacz")]
    names[0].write_bytes(archive(range(2)))
    names[1].write_bytes(archive())
    with zipfile.ZipFile(names[2], "w") as packed:
        packed.writestr("archive/x.warc.gz", archive())
    record_ = tmp_path / "mahdar.db"
    runs = [program("add", name, "--record", record_) for name in (*names, names[0])]
    assert [run.returncode for run in runs] == [0] * 4
    told = [run.stdout.decode() + run.stderr.decode() for run in runs]
    assert "2 new, 0 already there" in told[0]
    assert "2 new, 2 already there" in told[1]
    assert "0 new, 4 already there" in told[2]
    assert "0 new, 2 already there" in told[3]
