"""Feeds that are files: their whole articles are pages, the others are told; XML of other kinds; hostile XML."""

import io
import random
import subprocess
import sys
import time
from html import escape

import pytest

from mahdar.records import Page
from mahdar.sources import BadInput, PassedOver, pages_from
from mahdar.sources.feeds import Listing, listing_of

BODY = "<p>" + "وصل الوسيط الدولي إلى مسقط مساء الأحد وبحث مع الوزير وقف القتال. " * 6 + "</p><p>ثم غادر &amp; عاد.</p>"
SHORT = "وصل الوسيط الدولي إلى مسقط..."
CONTENT = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'


def rss(*items, head="<?xml version='1.0' encoding='utf-8'?>\n"):
    return f'{head}<rss version="2.0" {CONTENT}><channel><title>ميزان الأخبار</title>{"".join(items)}</channel></rss>'


def item(number, body=BODY, tag="content:encoded", summary=SHORT):
    return (
        f"<item><title>خبر &amp;quot;{number}&amp;quot;</title><link>https://news.example/{number}</link>"
        f"<description>{escape(summary)}</description><{tag}><![CDATA[{body}]]></{tag}>"
        "<pubDate>Tue, 10 Dec 2019 23:18:00 +0300</pubDate></item>"
    )


ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>ميزان</title>
<entry><title>أول</title><link rel="self" href="https://news.example/self"/><link href="https://news.example/1"/>
<published>2019-12-10T10:00:00+02:00</published><content type="html">{escape(BODY)}</content></entry>
<entry><title>ثان</title><link href="https://news.example/2"/><updated>2019-12-11T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{BODY}</div></content></entry>
<entry><title>ثالث</title><link href="https://news.example/3"/><summary>{SHORT}</summary></entry></feed>"""


@pytest.fixture
def read(tmp_path):
    def of(content, name="feed.xml"):
        (tmp_path / name).write_bytes(content.encode() if isinstance(content, str) else content)
        return list(pages_from(tmp_path / name))

    return of


def test_entries_with_their_articles_are_pages(read, tmp_path):
    first, second = read(rss(item(1), item(2)))
    assert (first.url, first.published) == ("https://news.example/1", "2019-12-10T23:18:00+03:00")
    assert second.origin == f"{tmp_path / 'feed.xml'}, entry 2"
    assert BODY in first.content
    assert "<h1>خبر &quot;1&quot;</h1>" in first.content


def test_atom_with_escaped_markup_and_with_elements(read):
    first, second, told = read(ATOM)
    assert (first.url, first.published) == ("https://news.example/1", "2019-12-10T10:00:00+02:00")
    assert (second.url, second.published) == ("https://news.example/2", None)
    assert BODY in first.content
    assert "وصل الوسيط" in second.content
    assert told.what.startswith("1 entry without the full text")


def test_a_long_description_is_the_article_and_a_cut_one_is_not(read):
    whole = "وصل الوسيط الدولي إلى مسقط. " * 40
    page, told = read(rss(item(1, body="", summary=whole), item(2, body="", summary=whole + "…")))
    assert page.url == "https://news.example/1"
    assert isinstance(told, PassedOver)


def test_entries_that_are_but_announced_are_told_in_one_sentence(read, tmp_path):
    feed = rss(*(item(number, body="") for number in range(6)))
    (told,) = read(feed)
    assert told == PassedOver(
        str(tmp_path / "feed.xml"),
        "6 entries without the full text: `mahdar feeds add` with the feed's address fetches them",
    )


@pytest.mark.parametrize("name", ["feed.rss", "feed.html", "feed", "feed.txt"])
def test_a_feed_is_told_by_its_first_bytes(read, name):
    assert len(read(rss(item(1), item(2)), name)) == 2


def test_a_feed_comes_through_a_pipe():
    assert len(list(pages_from("-", io.BytesIO(rss(item(1)).encode())))) == 1


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1256"])
def test_feeds_in_other_encodings(read, encoding):
    head = f"<?xml version='1.0' encoding='{encoding.removesuffix('-sig')}'?>"
    (page,) = read(rss(item(1), head=head).encode(encoding))
    assert "وصل الوسيط" in page.content


def test_a_feed_that_is_not_well_made_gives_what_can_be_read(read):
    first, second = read(rss(item(1), item(2).replace("</link>", "?a=1&b=2&nbsp;</link>", 1)).removesuffix("</rss>"))
    assert first.url == "https://news.example/1"
    assert BODY in second.content


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ('<?xml version="1.0"?><urlset xmlns="x"><url><loc>https://a.example/</loc></url></urlset>', "a sitemap"),
        ('<?xml version="1.0"?><office:document xmlns:office="x"/>', "its outermost element is <document>"),
        ("<?xml version='1.0'?>", "XML that cannot be read"),
        (rss(), "a feed without entries"),
    ],
)
def test_other_xml_is_one_sentence(read, content, what):
    (told,) = read(content)
    assert isinstance(told, BadInput)
    assert what in told.what


def test_a_page_in_xml_is_a_page(read):
    content = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>وصل</p></body></html>'
    assert [piece.content for piece in read(content)] == [content.encode()]
    assert [piece.content for piece in read(content, "page")] == [content.encode()]


SECRET = "file:///etc/passwd"
EVIL = {
    "entity of a file": f'<!DOCTYPE r [<!ENTITY x SYSTEM "{SECRET}">]>',
    "entity of an address": '<!DOCTYPE r [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]>',
    "public entity": f'<!DOCTYPE r [<!ENTITY x PUBLIC "-" "{SECRET}">]>',
    "parameter entity": f'<!DOCTYPE r [<!ENTITY % p SYSTEM "{SECRET}"> %p;]>',
    "grammar elsewhere": f'<!DOCTYPE r SYSTEM "{SECRET}">',
    "grammar on the web": '<!DOCTYPE r PUBLIC "-//x" "http://127.0.0.1:9/x.dtd">',
    "laughs": "<!DOCTYPE r [<!ENTITY a 'ha'>" + "".join(
        f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9)) + "<!ENTITY x '&j;'>]>",
    "blowup": f"<!DOCTYPE r [<!ENTITY x '{'x' * 100_000}'>]>",
    "loop": "<!DOCTYPE r [<!ENTITY x '&y;'><!ENTITY y '&x;'>]>",
    "spaced": f'<!DOCTYPE r [<! ENTITY x SYSTEM "{SECRET}">]>',
    "lower case": f'<!doctype r [<!entity x SYSTEM "{SECRET}">]>',
    "attributes": "<!DOCTYPE r [<!ATTLIST item link CDATA 'https://evil.example/'>]>",
    "stylesheet": f'<?xml-stylesheet href="{SECRET}" type="text/xsl"?>',
    "declared utf-7": "",
}  # fmt: skip
BODIES = {
    "inclusion": f'<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="{SECRET}" parse="text"/>',
    "depth": "<b>" * 5000,
    "attribute flood": "<b " + " ".join(f'a{n}=""' for n in range(20_000)) + "/>",
    "unknown entities": "&x;" * 20_000,
    "open sections": "<![CDATA[" * 20_000,
    "ampersands": "&" * 100_000,
}
PAYLOADS = {name: rss(item("&x;"), head=f"<?xml version='1.0'?>{evil}") for name, evil in EVIL.items()} | {
    name: rss(item(1), f"<item>{body}</item>") for name, body in BODIES.items()
}
PAYLOADS["declared utf-7"] = "<?xml version='1.0' encoding='utf-7'?>+ADw-rss+AD4-"


def test_a_feed_with_a_prefix_that_nobody_declared_is_read(read):
    (page,) = read(rss(item(1)).replace(CONTENT, ""))
    assert BODY in page.content
    assert isinstance(listing_of(rss(item(1)).replace(CONTENT, "").encode(), "https://news.example/"), Listing)


@pytest.mark.parametrize("payload", [name for name, evil in EVIL.items() if "[" in evil])
def test_by_pipe_and_without_a_name_hostile_xml_is_told_too(payload):
    (told,) = pages_from("-", io.BytesIO(PAYLOADS[payload].encode()))
    assert isinstance(told, BadInput)


def test_there_are_twenty_payloads():
    assert len(PAYLOADS) == 20


def test_hostile_xml_reads_no_file_opens_no_socket_and_takes_no_time(tmp_path):
    for number, content in enumerate(PAYLOADS.values()):
        (tmp_path / f"{number:02}.xml").write_bytes(content.encode())
    code = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from mahdar.sources import pages_from\n"
        "place = Path(sys.argv[1])\n"
        "names = sorted(place.iterdir())\n"
        "first = [list(pages_from(name)) for name in names]\n"
        "seen = []\n"
        "sys.addaudithook(lambda event, args: seen.append((event, str(args[0])))\n"
        "    if event == 'open' or event.startswith('socket') else None)\n"
        "for name in names:\n"
        "    began = time.monotonic()\n"
        "    found = list(pages_from(name))\n"
        "    assert time.monotonic() - began < 5, name\n"
        "    assert not any('root:' in str(piece) or 'hahaha' in str(piece) for piece in found), name\n"
        "print([each for each in seen if each[0] != 'open' or Path(each[1]).parent != place])\n"
    )
    run = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"


def test_damaged_feeds_give_pages_and_sentences(read, soak):
    chosen = random.Random(6)
    began = time.monotonic()
    for _ in range(3000 if soak else 200):
        damaged = bytearray(chosen.choice([rss(item(1), item(2)), ATOM]).encode())
        for _ in range(chosen.randrange(1, 30)):
            damaged[chosen.randrange(len(damaged))] = chosen.randrange(256)
        found = read(bytes(damaged[: chosen.randrange(len(damaged))]))
        assert all(isinstance(piece, Page | BadInput | PassedOver) for piece in found)
    assert time.monotonic() - began < 300
