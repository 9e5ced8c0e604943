"""Hostile archives: nothing outside is touched, nothing is written, memory and time stay bounded, the run goes on."""

import gzip
import os
import struct
import subprocess
import sys
import tarfile
import time
import zipfile

import pytest
from tests.sources.archives.made import STORY, tarred, zipped

from mahdar.records import Page
from mahdar.sources import BadInput, PassedOver, pages_from

SECRET = "سر لا يخرج"
NAMES = (
    "../outside.txt", "../../../../../../tmp/outside.txt", "/etc/outside.txt", "//server/share/outside.txt",
    "\\\\server\\share\\outside.txt", "C:\\Windows\\outside.txt", "C:outside.txt", "..\\..\\outside.txt",
    "a/../../outside.txt", "./././outside.txt", "~/outside.txt", "file:///etc/outside.txt", "CON.txt", "NUL.txt",
    "aux.txt", "outside.txt.", "outside .txt", "a\nb.txt", "a\x1b[2Jb.txt", "a\u202etxt.b.txt", "\u2066a\u2069.txt",
    "\u200fa.txt", "a\x7fb.txt", "$(touch outside).txt", "`touch outside`.txt", "; touch outside.txt", "-rf.txt",
    "%00.txt", "x" * 5000 + ".txt", "a/" * 2000 + "b.txt", "é" * 300 + ".txt", " .txt",
)  # fmt: skip


def _with_nul():
    content = zipped(("a_b.txt", STORY))
    return content.replace(b"a_b.txt", b"a\0b.txt")


def _link(name, target, kind=tarfile.SYMTYPE):
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, target
    return info


def _device(name, kind):
    info = tarfile.TarInfo(name)
    info.type, info.devmajor, info.devminor = kind, 1, 5
    return info


def _zip_link(target):
    info = zipfile.ZipInfo("a.txt")
    info.create_system, info.external_attr = 3, 0o120777 << 16
    return zipped((info, target))


def archives():
    """All of them with their names: each that can be read also holds one honest page."""
    good = ("zz-good.txt", STORY)
    for number, name in enumerate(NAMES):
        yield f"name-{number}.zip", zipped((name, STORY), good)
        yield f"name-{number}.tar", tarred((name, STORY), good)
    yield "nul.zip", _with_nul()
    for number, target in enumerate(("/etc/passwd", "../secret.txt", "zz-good.txt", "a.txt")):
        yield f"symlink-{number}.tar", tarred((_link("a.txt", target), None), good)
        yield f"hardlink-{number}.tar", tarred((_link("a.txt", target, tarfile.LNKTYPE), None), good)
        yield f"symlink-{number}.zip", _zip_link(target)
    for kind in (tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE):
        yield f"device-{kind.decode()}.tar", tarred((_device("a.txt", kind), None), good)


@pytest.fixture
def place(tmp_path):
    """A folder with a secret beside the archive's own."""
    (tmp_path / "secret.txt").write_text(SECRET, encoding="utf-8")
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


ALL = dict(archives())


def test_there_are_enough_of_them():
    assert len(ALL) >= 60


@pytest.mark.parametrize("name", ALL)
def test_a_hostile_archive_leaves_nothing_and_reads_nothing_outside(place, monkeypatch, name):
    monkeypatch.chdir(place)
    (place / name).write_bytes(ALL[name])
    before = sorted(place.parent.rglob("*"))
    found = list(pages_from(place / name))
    assert sorted(place.parent.rglob("*")) == before
    assert found
    for piece in found:
        assert isinstance(piece, Page | BadInput)
        shown = piece.origin if isinstance(piece, Page) else str(piece)
        assert shown.isprintable()
        assert len(shown) < len(str(place)) + 400
        assert not isinstance(piece, Page) or piece.content.decode() == STORY
    if "symlink" in name or "link" in name or "device" in name:
        assert isinstance(found[0], BadInput)


def test_no_file_is_opened_but_the_archive(place):
    """The program itself, watched by an audit hook in its own process."""
    for name, content in ALL.items():
        (place / name).write_bytes(content)
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from mahdar.sources import pages_from\n"
        "place = Path(sys.argv[1])\n"
        "names = sorted(place.iterdir())\n"
        "everything = [piece for name in names for piece in pages_from(name)]\n"
        "opened = []\n"
        "sys.addaudithook(lambda event, args: opened.append((event, str(args[0]))) if event in\n"
        "    {'open', 'os.mkdir', 'os.symlink', 'os.link', 'os.mknod', 'socket.connect', 'subprocess.Popen'}\n"
        "    else None)\n"
        "for name in names:\n"
        "    list(pages_from(name))\n"
        "print([each for each in opened if each[0] != 'open' or Path(each[1]).parent != place])\n"
        "print(len(opened))\n"
    )
    run = subprocess.run([sys.executable, "-c", code, str(place)], capture_output=True, text=True, check=True)
    others, number = run.stdout.splitlines()
    assert others == "[]"
    assert int(number) == len(ALL)


def _zeros(size):
    return zipped(("a.txt", STORY), ("bomb.txt", b"\0" * size), ("b.txt", STORY))


def _overlapping(copies):
    """A ZIP whose directory names one member many times over."""
    content = zipped(("a.txt", b"\0" * 100_000 + os.urandom(600)))
    start = content.index(b"PK\x01\x02")
    end = content.index(b"PK\x05\x06")
    entry = content[start:end]
    last = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, copies, copies, len(entry) * copies, start, 0)
    return content[:start] + entry * copies + last


def _in_one_another(depth):
    content = zipped(("a.txt", STORY))
    for number in range(depth):
        content = zipped((f"{number}.zip", content))
    return content


BOMBS = {
    "zeros.zip": lambda: _zeros(300_000_000),
    "overlapping.zip": lambda: _overlapping(20_000),
    "deep.zip": lambda: _in_one_another(200),
    "zeros.tar.gz": lambda: gzip.compress(tarred(("a.txt", STORY), ("bomb.txt", b"\0" * 300_000_000))),
    "many.zip": lambda: _overlapping(60_000) + b"",
    "directory.zip": lambda: b"PK\x03\x04" + bytes(99) + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 9, 9, 2**31, 4, 0),
    "twice.gz": lambda: gzip.compress(gzip.compress(b"\0" * 300_000_000)),
    "long-name.tar": lambda: tarred(("n" * 50_000 + ".txt", STORY), form=tarfile.GNU_FORMAT),
    "lines.jsonl.gz": lambda: gzip.compress(b"\n" * 100_000_000),
    "line.jsonl.gz": lambda: gzip.compress(b'{"text": "' + b"x" * 300_000_000),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_told_in_bounded_time_and_memory(place, name):
    path = place / name
    path.write_bytes(BOMBS[name]())
    code = (
        "import sys, resource\n"
        "from mahdar.sources import BadInput, pages_from\n"
        "list(pages_from(sys.argv[2]))\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "told = [piece for piece in pages_from(sys.argv[1]) if isinstance(piece, BadInput)]\n"
        "print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)\n"
        "print(told[0])\n"
    )
    (place.parent / "honest.txt").write_text(STORY, encoding="utf-8")
    began = time.monotonic()
    run = subprocess.run(
        [sys.executable, "-c", code, str(path), str(place.parent / "honest.txt")],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert time.monotonic() - began < 60  # a guard against hangs: each takes a second where nothing else runs
    megabytes, told = run.stdout.splitlines()
    assert int(megabytes) < 150
    assert told.startswith(str(path))


def test_damaged_archives_give_pages_and_sentences(place, soak):
    """Each byte of the heads, changed one by one."""
    honest = [zipped(("a.txt", STORY), ("b.html", STORY)), tarred(("a.txt", STORY), ("b.html", STORY))]
    honest.append(gzip.compress(honest[1]))
    for content in honest:
        for at in range(0, len(content), 1 if soak else 17):
            damaged = bytearray(content)
            damaged[at] ^= 0xFF
            (place / "x").write_bytes(bytes(damaged))
            for piece in pages_from(place / "x"):
                assert isinstance(piece, Page | BadInput | PassedOver)
