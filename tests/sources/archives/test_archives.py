"""Pages in ZIP and tar archives and in packed files: every format, nested, named well, cut off."""

import bz2
import gzip
import io
import json
import lzma
import struct
import sys
import tarfile
import zipfile
import zlib

import pytest
from tests.sources.archives.made import STORY, tarred, zipped
from tests.sources.test_mhtml import URL, chrome

from mahdar.records import Page
from mahdar.sources import BadInput, PassedOver, count, pages_from

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

LINES = "".join(json.dumps({"text": STORY, "id": str(n)}) + "\n" for n in (1, 2))
PAGES = {"b/خبر.html": f"<p>{STORY}", "a.txt": STORY, "lines.jsonl": LINES, "page.mht": chrome(), "p.png": b"\x89PNG"}
PACKERS = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress, "zst": zstd.compress}


@pytest.fixture
def saved(tmp_path):
    def save(content, name="pages.zip"):
        (tmp_path / name).write_bytes(content)
        return tmp_path / name

    return save


def of_all_kinds(path):
    found = list(pages_from(path))
    assert [page.origin for page in found] == [
        f"{path}, b/خبر.html", f"{path}, a.txt", f"{path}, lines.jsonl:1", f"{path}, lines.jsonl:2", f"{path}, page.mht"
    ]  # fmt: skip
    assert found[0].content == f"<p>{STORY}".encode()
    assert found[2].content == STORY
    assert found[4].url == URL


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_zip_gives_the_pages_of_its_files_in_their_order(saved, compression):
    of_all_kinds(saved(zipped(*PAGES.items(), compression=compression)))


@pytest.mark.parametrize("form", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT])
def test_a_tar_gives_the_pages_of_its_files_in_their_order(saved, form):
    of_all_kinds(saved(tarred(*PAGES.items(), form=form), "pages.tar"))


@pytest.mark.parametrize("packer", PACKERS)
def test_a_packed_tar_is_read_as_it_streams(saved, packer):
    of_all_kinds(saved(PACKERS[packer](tarred(*PAGES.items())), f"pages.tar.{packer}"))


@pytest.mark.parametrize("packer", PACKERS)
@pytest.mark.parametrize(("name", "content"), [("a.html", f"<p>{STORY}"), ("a.txt", STORY), ("lines.jsonl", LINES)])
def test_a_packed_file_is_read_as_what_it_holds(saved, packer, name, content):
    path = saved(PACKERS[packer](content.encode()), f"{name}.{packer}")
    found = list(pages_from(path))
    assert len(found) == (2 if name == "lines.jsonl" else 1)
    assert found[0].content in {STORY, content.encode()}
    assert found == list(pages_from(path.parent))


@pytest.mark.parametrize("packer", PACKERS)
def test_frames_behind_one_another_are_one_file(saved, packer):
    pack = PACKERS[packer]
    (page,) = pages_from(saved(pack(b"one ") + pack(b"two"), f"a.txt.{packer}"))
    assert page.content == b"one two"


@pytest.mark.parametrize("name", ["pages.html", "pages", "pages.txt", "pages.tar"])
def test_a_zip_is_told_by_its_first_bytes(saved, name):
    assert len(list(pages_from(saved(zipped(*PAGES.items()), name)))) == 5


def test_packed_lines_and_packed_tars_come_through_a_pipe_and_a_zip_does_not():
    assert len(list(pages_from("-", io.BytesIO(gzip.compress(LINES.encode()))))) == 2
    assert len(list(pages_from("-", io.BytesIO(gzip.compress(tarred(*PAGES.items())))))) == 5
    (told,) = pages_from("-", io.BytesIO(zipped(*PAGES.items())))
    assert str(told) == "standard input: ZIP cannot come through a pipe: name a file"


def test_archives_in_archives_are_read_two_deep(saved):
    inner = zipped(("a.txt", STORY))
    outer = saved(gzip.compress(tarred(("in.zip", inner))), "out.tar.gz")
    assert [page.origin for page in pages_from(outer)] == [f"{outer}, in.zip, a.txt"]
    (told,) = pages_from(saved(zipped(("3.zip", zipped(("2.zip", zipped(("1.zip", inner))))))))
    assert isinstance(told, BadInput)
    assert "unpack it first" in told.what


def test_an_archive_in_a_folder_is_read(saved):
    path = saved(zipped(("a.txt", STORY)))
    assert [page.origin for page in pages_from(path.parent)] == [f"{path}, a.txt"]
    assert count(path.parent) is None


def test_an_archive_without_pages(saved):
    assert [str(told) for told in pages_from(saved(zipped(("p.png", b"x"))))] == [
        f"{saved(zipped(('p.png', b'x')))}: no page in this archive"
    ]
    (told,) = pages_from(saved(tarred(("p.png", b"x")), "x.tar"))
    assert told.what == "no page in this archive"
    (told,) = pages_from(saved(zipped()))
    assert told.what == "no page in this archive"


@pytest.mark.parametrize(("make", "name"), [(zipped, "x.zip"), (tarred, "x.tar")])
def test_saved_pages_and_hidden_files_in_an_archive(saved, make, name):
    members = [("n/x.html", STORY), ("n/x_files/f.html", "ad"), ("__MACOSX/n/._x.html", "fork"), (".git/a.txt", "x")]
    path = saved(make(*members), name)
    page, told = pages_from(path)
    assert page.origin == f"{path}, n/x.html"
    assert told == PassedOver(str(path), "1 file that belongs to a saved page not read")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1256", "cp720", "cp437"])
def test_names_in_old_encodings_are_shown_as_they_were_meant(saved, encoding):
    name = "résumé/Müller.txt" if encoding == "cp437" else "أخبار الشرق/لقاء الوزيرين في مسقط.txt"
    stand_in = "x" * len(name.encode(encoding))
    content = zipped((stand_in, STORY)).replace(stand_in.encode(), name.encode(encoding))
    path = saved(content)
    assert [page.origin for page in pages_from(path)] == [f"{path}, {name}"]


def test_a_name_that_a_zip_states_in_utf8_beside_the_old_one_wins(saved):
    name = "خبر.txt".encode()
    info = zipfile.ZipInfo("khbr.txt")
    info.extra = struct.pack("<HHBL", 0x7075, 5 + len(name), 1, zlib.crc32(b"khbr.txt")) + name
    path = saved(zipped((info, STORY)))
    assert [page.origin for page in pages_from(path)] == [f"{path}, خبر.txt"]


def test_a_member_that_is_damaged_costs_itself_alone(saved):
    content = zipped(("a.txt", "واحد" * 9), ("b.txt", "اثنان"), compression=zipfile.ZIP_STORED)
    path = saved(content.replace("واحد".encode(), "واخد".encode(), 1))
    told, page = pages_from(path)
    assert str(told) == f"{path}, a.txt: damaged or cut off: Bad CRC-32 for file 'a.txt'"
    assert page.content.decode() == "اثنان"


def test_encrypted_members_and_those_packed_in_unknown_ways_are_told(saved):
    content = zipped(("a.txt", STORY), ("b.txt", STORY))
    at = content.index(b"PK\x01\x02")
    locked = bytearray(content)
    locked[6] |= 1
    locked[at + 8] |= 1
    assert [type(found) for found in pages_from(saved(bytes(locked)))] == [BadInput, Page]
    assert "encrypted" in next(iter(pages_from(saved(bytes(locked))))).what
    odd = bytearray(content)
    odd[8] = odd[at + 10] = 9
    told, page = pages_from(saved(bytes(odd)))
    assert "cannot be unpacked" in told.what
    assert isinstance(page, Page)


@pytest.mark.parametrize("packer", [None, *PACKERS])
def test_an_archive_that_was_cut_off_gives_what_is_whole_and_one_sentence(saved, packer):
    noise = bytes((7 * n * n + n // 3) % 251 for n in range(60_000))
    content = tarred(*((f"{n}.txt", noise) for n in range(6)))
    packed = (PACKERS[packer] if packer else bytes)(content)
    for part in (0.3, 0.5, 0.9):
        found = list(pages_from(saved(packed[: int(part * len(packed))], "x.tar")))
        assert isinstance(found[-1], BadInput)
        assert "cut off" in found[-1].what
        assert sum(isinstance(piece, BadInput) for piece in found) == 1


def test_a_damaged_head_in_the_middle_is_told_and_not_taken_for_the_end(saved):
    content = bytearray(tarred(("a.txt", STORY), ("b.txt", STORY), form=tarfile.GNU_FORMAT))
    content[1024 + 5] ^= 0xFF
    page, told = pages_from(saved(bytes(content), "x.tar"))
    assert isinstance(page, Page)
    assert "head of a member is damaged" in told.what


def test_a_long_archive_is_read_as_it_is_asked_for(saved):
    path = saved(gzip.compress(tarred(*((f"{n}.txt", STORY * 50) for n in range(3000)))), "x.tar.gz")
    assert sum(isinstance(page, Page) for page in pages_from(path)) == 3000
