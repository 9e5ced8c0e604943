"""MHTML: snapshots as Chrome and as the old Internet Explorer write them, and broken ones."""

import base64
import io
import quopri
import random
import time

import pytest
from tests.sources.chromium import CHROMIUM, snapshot

from mahdar.records import Page
from mahdar.sources import BadInput, pages_from
from mahdar.sources.limits import LONGEST_HEAD

STORY = "<html><body><h1>وصول الوسيط</h1><p>وصل الوسيط الدولي إلى مسقط مساء الأحد.</p></body></html>"
URL = "https://news.example/a/%D8%AE%D8%A8%D8%B1?id=7"


def chrome(html=STORY, url=URL, encoding="quoted-printable", charset="utf-8"):
    """A snapshot in the manner of Chrome: related parts, the frame's id, folded headers."""
    packed = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes}[encoding](html.encode(charset))
    return (
        "From: <Saved by Blink>\r\n"
        f"Snapshot-Content-Location: {url}\r\n"
        "Subject: =?utf-8?Q?=D8=AE=D8=A8=D8=B1?=\r\n"
        "Date: Mon, 2 Jan 2023 10:00:00 -0000\r\n"
        "MIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Boundary--x7"\r\n\r\n\r\n'
        "------Boundary--x7\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\n"
        f"Content-Transfer-Encoding: {encoding}\r\nContent-Location: {url}\r\n\r\n"
    ).encode() + packed + (
        b"\r\n------Boundary--x7\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
        b"Content-Location: https://news.example/p.png\r\n\r\niVBORw0KGgo=\r\n"
        b"------Boundary--x7\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        b"Content-Location: https://ads.example/frame\r\n\r\n<p>ad</p>\r\n------Boundary--x7--\r\n"
    )  # fmt: skip


def explorer(html=STORY):
    """A snapshot in the manner of the old Internet Explorer: windows-1256, the address on the part alone."""
    return (
        b'From: "Saved by Windows Internet Explorer 8"\r\nSubject: =?windows-1256?B?zsjR?=\r\n'
        b"Date: Tue, 4 May 2010 08:15:30 +0300\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_NextPart_000_0000"\r\n'
        b"X-MimeOLE: Produced By Microsoft MimeOLE V6.00\r\n\r\nThis is a multi-part message in MIME format.\r\n\r\n"
        b'------=_NextPart_000_0000\r\nContent-Type: text/html;\r\n\tcharset="windows-1256"\r\n'
        b"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: http://news.example/old.asp?id=3\r\n\r\n"
        + quopri.encodestring(html.encode("windows-1256"))
        + b"\r\n------=_NextPart_000_0000--\r\n"
    )


def only(path):
    (found,) = pages_from(path)
    return found


@pytest.fixture
def saved(tmp_path):
    def save(content, name="page.mhtml"):
        (tmp_path / name).write_bytes(content)
        return tmp_path / name

    return save


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_a_snapshot_of_chrome_gives_its_page_and_address_and_no_date(saved, encoding):
    page = only(saved(chrome(encoding=encoding)))
    assert page.content.decode().rstrip() == STORY
    assert (page.url, page.published, page.id) == (URL, None, None)


def test_a_snapshot_of_the_old_explorer_keeps_its_encoding(saved):
    page = only(saved(explorer(), "page.mht"))
    assert page.content.decode("windows-1256").rstrip() == STORY
    assert (page.url, page.charset) == ("http://news.example/old.asp?id=3", "windows-1256")


@pytest.mark.parametrize("name", ["page.html", "page", "page.txt"])
def test_a_snapshot_is_told_by_its_first_bytes(saved, name):
    assert only(saved(chrome(), name)).url == URL


def test_a_snapshot_comes_through_a_pipe():
    (page,) = pages_from("-", io.BytesIO(chrome()))
    assert page.url == URL


def test_the_part_that_start_names_is_the_page(saved):
    content = chrome().replace(b'type="text/html";', b'type="text/html"; start="<second>";')
    content = content.replace(
        b"Content-Location: https://ads.example/frame", b"Content-ID: <second>\r\nContent-Location: https://a.example/2"
    )
    assert only(saved(content)).url == "https://a.example/2"


def test_a_message_of_one_part_is_a_page(saved):
    head = b"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
    page = only(saved(head + STORY.encode()))
    assert page.content.decode() == STORY
    assert page.url is None


@pytest.mark.parametrize("address", ["cid:frame@mhtml.blink", "file:///etc/passwd", "javascript:alert(1)", "x" * 9000])
def test_an_address_that_is_none_on_the_web_is_left(saved, address):
    assert only(saved(chrome(url=address))).url is None


def test_a_long_address_is_put_together_again(saved):
    folded = "https://news.example/" + "a" * 60 + "\r\n " + "b" * 60
    assert only(saved(chrome(url=folded))).url == "https://news.example/" + "a" * 60 + "b" * 60


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"MIME-Version: 1.0\nContent-Type: text/plain\n\nx", "no HTML part"),
        (chrome().partition(b"<html>")[0], "cut off"),
        (b"", "no HTML part"),
        (b"MIME-Version: 1.0\nContent-Type: text/html\n\n\n", "is empty"),
        (b"MIME-Version: 1.0\n" + b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 3000, "nested in parts"),
        (b"\n" * 3_000_000, "more lines"),
    ],
)
def test_broken_mhtml_is_one_sentence(saved, content, what):
    path = saved(content)
    found = only(path)
    assert isinstance(found, BadInput)
    assert found.where == str(path)
    assert what in found.what


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
def test_what_chromium_saves_is_read(tmp_path, saved):
    frame = "<meta charset=utf-8><p>إعلان عن بيت في عمان"
    (tmp_path / "frame.html").write_text(frame, encoding="utf-8")
    (tmp_path / "خبر.html").write_text(
        f"<!DOCTYPE html><meta charset=utf-8><iframe src=frame.html></iframe>{STORY}", encoding="utf-8"
    )
    content = snapshot(tmp_path / "خبر.html", tmp_path / "profile")
    assert content.count(b"Content-Type: text/html") == 2
    page = only(saved(content))
    assert "<p>وصل الوسيط الدولي إلى مسقط مساء الأحد.</p>" in page.content.decode()
    assert "بيت في عمان" not in page.content.decode()
    assert page.url is None  # it was a file


def test_a_page_that_was_cut_off_is_given_and_told(saved):
    page, told = pages_from(saved(chrome().partition(b"</h1>")[0]))
    assert isinstance(page, Page)
    assert "end of the page is missing" in told.what
    (page,) = pages_from(saved(chrome()[:-100]))
    assert isinstance(page, Page)


def test_a_hostile_header_costs_no_time(saved):
    began = time.monotonic()
    list(pages_from(saved(b"MIME-Version: 1.0\nContent-Type: text/html" + b";a=b" * 2_000_000 + b"\n\nx")))
    assert time.monotonic() - began < 10


def test_damaged_snapshots_give_a_page_or_a_sentence(saved, soak):
    chosen = random.Random(3)
    for _ in range(3000 if soak else 200):
        content = bytearray(chosen.choice([chrome(), explorer()]))
        for _ in range(chosen.randrange(1, 20)):
            content[chosen.randrange(LONGEST_HEAD) % len(content)] = chosen.randrange(256)
        found = list(pages_from(saved(bytes(content[: chosen.randrange(len(content))]))))
        assert found
        assert all(isinstance(piece, Page | BadInput) for piece in found)
