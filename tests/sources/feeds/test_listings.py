"""What feeds and sitemaps list, in the forms in which outlets write them; and what hostile ones come to."""

import gzip
import time

import pytest

from mahdar.sources.feeds import BadListing, Entry, listing_of, pointers_in_page, pointers_in_robots

BASE = "https://paper.example/feed/"
RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel><title>ميزان الأخبار</title><link>https://paper.example</link><ttl>20</ttl>
<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>
<item><title>لقاء في &lt;b&gt;عمّان&lt;/b&gt; &amp;amp; القاهرة</title><link>/news/1?utm_source=rss</link>
<pubDate>Tue, 03 Mar 2026 10:15:00 +0300</pubDate><content:encoded><![CDATA[<p>متن <a href="https://else.example/x">رابط</a></p>]]></content:encoded></item>
<item><title>بلا تاريخ</title><guid isPermaLink="true">https://paper.example/news/2</guid></item>
<item><title>بلا عنوان على الشبكة</title><guid isPermaLink="false">77</guid></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://paper.example/ar/"><title>بريد</title>
<entry><title type="html">قمة &lt;i&gt;اليوم&lt;/i&gt;</title><link rel="self" href="/api/1"/>
<link rel="alternate" href="1"/>
<published>2026-03-03T08:00:00Z</published><updated>2026-03-03T09:00:00+02:00</updated></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>قديم</title></channel>
<item rdf:about="y"><title>خبر</title><link>https://paper.example/1</link><dc:date>2026-03-03T10:00:00+03:00</dc:date></item>
</rdf:RDF>"""
NEWS = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://paper.example/1</loc><lastmod>2026-03-03</lastmod><image:image><image:loc>https://paper.example/1.jpg
</image:loc><image:title>صورة</image:title></image:image><news:news><news:publication_date>2026-03-03T10:00:00+03:00
</news:publication_date><news:title>لقاء في الرباط</news:title></news:news></url>
<url><loc>mailto:x</loc></url></urlset>"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>/2026-03.xml.gz</loc>
<lastmod>2026-03-03T10:00:00Z</lastmod></sitemap></sitemapindex>"""


def entries(text):
    return listing_of(text.encode(), BASE).entries


def test_rss():
    found = listing_of(RSS.encode(), BASE)
    assert (found.kind, found.title, found.asks_for, found.unusable) == ("feed", "ميزان الأخبار", 30, 1)
    stated = "2026-03-03T10:15:00+03:00"
    assert found.entries == (
        Entry("https://paper.example/news/1", "لقاء في عمّان & القاهرة", stated, None),
        Entry("https://paper.example/news/2", "بلا تاريخ", None, None),
    )


def test_atom():
    assert entries(ATOM) == (
        Entry("https://paper.example/ar/1", "قمة اليوم", "2026-03-03T08:00:00+00:00", "2026-03-03T09:00:00+02:00"),
    )


def test_rss_of_the_first_kind():
    assert entries(RDF) == (Entry("https://paper.example/1", "خبر", None, "2026-03-03T10:00:00+03:00"),)


def test_a_sitemap_of_news():
    found = listing_of(NEWS.encode(), BASE)
    assert (found.kind, found.unusable) == ("sitemap", 1)
    assert found.entries == (
        Entry("https://paper.example/1", "لقاء في الرباط", "2026-03-03T10:00:00+03:00", "2026-03-03"),
    )


def test_an_index_of_sitemaps():
    found = listing_of(INDEX.encode(), BASE)
    assert found.kind == "index"
    assert found.entries == (Entry("https://paper.example/2026-03.xml.gz", None, None, "2026-03-03T10:00:00+00:00"),)


def test_a_sitemap_that_is_packed_and_one_that_is_plain():
    assert listing_of(gzip.compress(NEWS.encode()), BASE) == listing_of(NEWS.encode(), BASE)
    plain = listing_of(b"https://paper.example/1\nhttps://paper.example/2\n", BASE)
    assert [entry.address for entry in plain.entries] == ["https://paper.example/1", "https://paper.example/2"]


@pytest.mark.parametrize("encoding", ["windows-1256", "iso-8859-6", "utf-16"])
def test_older_encodings_are_read(encoding):
    text = RSS.replace("عمّان", "عمان").replace('encoding="utf-8"', f'encoding="{encoding}"')
    assert listing_of(text.encode(encoding), BASE).title == "ميزان الأخبار"
    bare = text.replace(f' encoding="{encoding}"', "").encode(encoding)
    assert listing_of(bare, BASE, f"text/xml; charset={encoding}").title == "ميزان الأخبار"


def test_an_address_with_bare_ampersands_is_read_as_it_was_meant():
    text = "<rss version='2.0'><channel><item><title>أ & ب&nbsp;ج</title><link>https://paper.example/?a=1&b=2</link>"
    (entry,) = entries(f"{text}</item></channel></rss>")
    assert (entry.address, entry.title) == ("https://paper.example/?a=1&b=2", "أ & ب ج")
    text = "<urlset><url><loc>https://paper.example/?a=1&b=2</loc></url></urlset>"
    assert entries(text)[0].address == "https://paper.example/?a=1&b=2"


def test_of_a_torn_document_what_stands_before_the_tear_is_read():
    assert len(entries(RSS[: RSS.index("<item><title>بلا عنوان")])) == 2
    many = "".join(f"<url><loc>https://paper.example/{number}</loc></url>" for number in range(50))
    assert len(entries(f"<urlset>{many}"[:-20])) == 49
    packed = gzip.compress(f"<urlset>{many}".encode())
    assert listing_of(packed[: len(packed) - 20], BASE).entries


def test_what_is_too_much_is_counted():
    many = "".join(f"<item><link>/{number}</link></item>" for number in range(10_050))
    found = listing_of(f"<rss version='2.0'><channel>{many}</channel></rss>".encode(), BASE)
    assert (len(found.entries), found.beyond) == (10_000, 50)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "empty"),
        (b"<!doctype html><html><body>", "a web page"),
        (b'{"items": []}', "neither a feed"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "neither a feed"),
        (b"\x1f\x8b" + b"\x00" * 50, "empty, or torn"),
        (b"<urlset", "no sitemap"),
    ],
)
def test_what_is_no_feed_is_told(content, told):
    found = listing_of(content, BASE)
    assert isinstance(found, BadListing)
    assert told in found.what


_FLOOD = " ".join(f'a{number}="1"' for number in range(200_000))
_SECRET = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&x;</title></channel></rss>'
_LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><urlset><url><loc>&b;</loc></url></urlset>'
HOSTILE = {
    "a file of the machine": _SECRET.encode(),
    "the same in sixteen bits": _SECRET.encode("utf-16"),
    "the same in seven bits": b'<?xml version="1.0" encoding="utf-7"?>' + _SECRET.encode("utf-7"),
    "laughs": _LAUGHS.encode(),
    "a grammar elsewhere": b'<!DOCTYPE urlset SYSTEM "http://evil.example/x.dtd" []><urlset/>',
    "a packed bomb": gzip.compress(b"\0" * 200_000_000, 1),
    "a flood of attributes": f"<rss version='2.0'><channel {_FLOOD}/></rss>".encode(),
    "a flood in a sitemap": f"<urlset><url {_FLOOD}/></urlset>".encode(),
    "depth": b"<rss version='2.0'><channel>" + b"<a>" * 500_000,
    "depth in a sitemap": b"<urlset>" + b"<url>" * 500_000,
    "what never closes": b"<rss version='2.0'><channel>" + b"<item><title>" * 200_000,
    "brackets": b"<rss version='2.0'><channel><title>" + b"<" * 1_000_000,
    "ampersands": b"<rss version='2.0'><channel><title>" + b"&" * 1_000_000,
    "comments": b"<!--" * 200_000 + b"<rss>",
    "many names": b"<rss version='2.0' " + b" ".join(b'xmlns:a%d="u:%d"' % (n, n) for n in range(50_000)) + b"/>",
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_document_gives_nothing_and_takes_no_time(name):
    begun = time.process_time()
    found = listing_of(HOSTILE[name], BASE)
    assert time.process_time() - begun < 10  # a guard against hangs
    assert isinstance(found, BadListing) or not found.entries
    assert "root:" not in repr(found)


def test_a_page_names_its_feeds_and_a_robots_txt_its_sitemaps():
    page = """<html><head><link rel="ALTERNATE nofollow" type="application/rss+xml; charset=utf-8" href="/rss"
    title=" كل  الأخبار "><link rel="alternate" type="text/html" href="/en">
    <link rel="alternate" type="application/atom+xml"
    href="https://paper.example/atom"><link rel="alternate" type="application/rss+xml" href="javascript:x"></head>"""
    found = pointers_in_page(page.encode(), "https://paper.example/ar/")
    assert [(each.address, each.title) for each in found] == [
        ("https://paper.example/rss", "كل الأخبار"), ("https://paper.example/atom", None)
    ]  # fmt: skip
    robots = "User-agent: *\nSitemap: https://paper.example/a.xml\n sitemap:/b.xml # news\n#Sitemap: /no.xml"
    named = pointers_in_robots(robots.encode(), "https://paper.example/robots.txt")
    assert [each.address for each in named] == ["https://paper.example/a.xml", "https://paper.example/b.xml"]
