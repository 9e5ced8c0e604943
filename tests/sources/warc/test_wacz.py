"""WACZ files made to do harm: many files in them, names that lead out, files on top of one another, bombs."""

import gzip
import zipfile

import pytest
from tests.sources.warc.made import address, read_in_child, record, urls
from tests.sources.warc.test_hostile import answer_of, zeros_in_gzip

from mahdar.sources import pages_from

GOOD = gzip.compress(record(1), mtime=0)
NAMES = (
    "../x.warc.gz", "../../archive/x.warc.gz", "archive/../../x.warc.gz", "/archive/x.warc.gz", "//archive/x.warc.gz",
    "C:\\archive\\x.warc.gz", "archive\\..\\..\\x.warc.gz", "\\\\host\\share\\x.warc.gz", "archive/\0.warc.gz",
    "archive/\u202egz.craw.x.warc.gz", "archive/con.warc.gz", "archive/\n.warc.gz", f"archive/{'x' * 5000}.warc.gz",
    "archive/./x.warc.gz", "archive//x.warc.gz", "~/archive/x.warc.gz", "$HOME/archive/x.warc.gz", "archive/x.warc.gz.",
)  # fmt: skip


def wacz(path, files, packing=zipfile.ZIP_STORED):
    with zipfile.ZipFile(path, "w", packing) as archive:
        for name, content in files:
            archive.writestr(zipfile.ZipInfo(name) if "\0" in name else name, content)
    return path


def told(pages, seconds, megabytes, others):
    assert seconds <= 1
    assert megabytes <= 150
    return pages, others


def test_of_ten_thousand_archives_the_first_thousand_are_read(tmp_path):
    path = wacz(tmp_path / "x.wacz", [(f"archive/{number}.warc.gz", GOOD) for number in range(10_000)])
    pages, others = told(*read_in_child(path))
    assert pages == 1000
    assert others == [f"{path}: more than 1,000 archives in it: unpack it first"]


def test_of_a_hundred_bombs_none_goes_off(tmp_path):
    bomb = gzip.compress(zeros_in_gzip(answer_of(1 << 30), 1024))  # unpacks twice to a gigabyte
    files = [("archive/1.warc.gz", bomb), *[(f"archive/{number}.warc.gz", bomb) for number in range(2, 101)]]
    path = wacz(tmp_path / "x.wacz", [*files, ("archive/good.warc.gz", GOOD)])
    pages, others = told(*read_in_child(path))
    assert pages == 1
    assert len(others) == 100


def test_zeros_in_the_zip_itself_are_refused(tmp_path):
    big = answer_of(1 << 28) + bytes(1 << 28)
    path = wacz(tmp_path / "x.wacz", [("archive/1.warc", big), ("archive/2.warc.gz", GOOD)], zipfile.ZIP_DEFLATED)
    pages, others = told(*read_in_child(path))
    assert len(others) == 1
    assert pages <= 1


@pytest.mark.parametrize("name", NAMES)
def test_names_lead_nowhere(tmp_path, name):
    """A process that cannot write a byte reads it; the folder around it stays as it was."""
    path = wacz(tmp_path / "x.wacz", [(name, GOOD), ("archive/good.warc.gz", GOOD)])
    pages, others = told(*read_in_child(path))
    assert pages in (1, 2)
    assert [*tmp_path.rglob("*")] == [path]
    assert all("\u202e" not in other for other in others)


def test_a_wacz_without_archives_and_one_that_is_cut_are_bad_input(tmp_path):
    path = wacz(tmp_path / "x.wacz", [("pages/pages.jsonl", "{}")])
    assert urls(pages_from(path)) == [f"{path}: no page in this archive"]
    whole = wacz(tmp_path / "y.wacz", [("archive/x.warc.gz", GOOD)]).read_bytes()
    for cut in range(1, len(whole), 40):
        path.write_bytes(whole[:cut])
        found = urls(pages_from(path))
        assert len(found) == 1
        assert found != [address(1)]


def test_a_damaged_archive_in_it_costs_that_archive(tmp_path):
    files = [("archive/1.warc.gz", GOOD[:-30]), ("archive/2.warc.gz", GOOD)]
    path = wacz(tmp_path / "x.wacz", files)
    content = path.read_bytes()
    found = urls(pages_from(path))
    assert found == [
        f"{path}, archive/1.warc.gz, record 1 (byte 0): the file ends in the middle of this record",
        address(1),
    ]
    path.write_bytes(content.replace(GOOD[40:50], bytes(10), 1))  # now the sum in the ZIP is wrong as well
    found = urls(pages_from(path))
    assert len(found) == 2
    assert found[1] == address(1)
