"""Answers that are made to fill memory or time: refused at once, in a process whose memory is measured."""

import gzip
import json
import os
import subprocess
import sys
import zlib
from contextlib import ExitStack
from pathlib import Path

import brotli
import pytest
from backports import zstd
from tests.sources.fetching.bombs import all_bombs, packed
from tests.sources.fetching.raw_sites import NO_ROBOTS, raw_site

CHILD = Path(__file__).parent / "bomb_child.py"
ROOT = Path(__file__).parents[3]
PAGE = "<p>وصل الوسيط إلى مسقط.</p>".encode()
LARGEST = 150  # MB that the process may come to, the interpreter and the libraries with it
LONGEST = 5  # seconds; a guard against hangs: what it takes is a fraction of one


@pytest.fixture(scope="module")
def bombs():
    return all_bombs()


def asked(*pages, **options):
    """What a process of its own says of servers with these pages."""
    with ExitStack() as sites:
        ports = [str(sites.enter_context(raw_site(pieces, **options))) for pieces in pages]
        path = os.pathsep.join([str(ROOT), *sys.path])
        environment = os.environ | {"PYTHONPATH": path}  # noqa: TID251 - the child's own
        child = [sys.executable, CHILD, *ports]
        run = subprocess.run(child, capture_output=True, env=environment, timeout=120, check=False)
    assert run.returncode == 0, run.stderr.decode()
    return json.loads(run.stdout)


@pytest.mark.parametrize("robots", [NO_ROBOTS, None], ids=["pages", "files of robots"])
def test_bombs_are_refused_at_once_and_in_little_memory(bombs, robots):
    for name, told in zip(bombs, asked(*bombs.values(), robots=robots), strict=True):
        assert told["reason"] in ("too-large", "unreachable"), name
        assert told["peak"] < LARGEST, name
        assert told["seconds"] < LONGEST, name


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_a_packed_page_is_unpacked(coding):
    pack = {"gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress, "zstd": zstd.compress}[coding]
    assert asked(packed(coding, pack(PAGE * 5000)))[0]["reason"] is None


@pytest.mark.parametrize("coding", ["gzip", "zstd"])
def test_a_packed_page_that_was_cut_short_is_not_taken_for_the_whole(coding):
    body = {"gzip": gzip.compress, "zstd": zstd.compress}[coding](PAGE + os.urandom(2000))
    assert asked(packed(coding, body[:-500]))[0]["reason"] == "unreachable"


def test_a_page_in_two_packings_one_behind_the_other_is_not_taken_for_its_first_half():
    assert asked(packed("gzip", gzip.compress(PAGE) + gzip.compress(PAGE * 2)))[0]["reason"] == "unreachable"


def test_a_packing_in_another_is_not_unpacked():
    assert asked(packed("gzip, gzip", gzip.compress(gzip.compress(PAGE))))[0]["reason"] == "unreachable"


@pytest.mark.parametrize("coding", ["compress", "gzip, br", "exi", "x-unknown"])
def test_a_packing_that_was_not_asked_for_is_not_taken_for_text(coding):
    assert asked(packed(coding, b"<p>"))[0]["reason"] == "unreachable"


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_what_is_not_packed_as_it_says_is_a_broken_answer(coding):
    assert asked(packed(coding, b"<p>no such thing</p>"))[0]["reason"] == "unreachable"
