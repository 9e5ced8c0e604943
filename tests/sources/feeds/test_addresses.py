"""Which addresses are one article, and which are not: the one rule by which nothing is fetched twice."""

import pytest

from mahdar.sources.feeds import asked_address, host_of, key_of, leads_to_front_page

ONE = "https://paper.example/news/7?id=3&lang=ar"
SPELLINGS = [
    "http://paper.example/news/7?id=3&lang=ar", "https://www.paper.example/news/7?id=3&lang=ar",
    "https://m.paper.example/news/7?lang=ar&id=3", "https://PAPER.example:443/news/7?id=3&lang=ar",
    "https://paper.example/news/7/?id=3&lang=ar", "https://paper.example//news/7?id=3&lang=ar",
    "https://paper.example/news/7?utm_source=rss&id=3&fbclid=x&lang=ar&at_medium=RSS",
    "https://amp.paper.example/news/7?id=3&lang=ar", "https://paper.example/amp/news/7?id=3&lang=ar",
    "https://paper.example/news/7/amp?id=3&lang=ar", "https://paper.example/news/7?id=3&lang=ar&amp=1",
    "https://paper.example/news/7?id=3&lang=ar&outputType=amp", "https://paper.example/news/7?id=3&lang=ar#comments",
    "https://paper.example./news/7?id=3&lang=ar",
]  # fmt: skip
OTHERS = [
    "https://paper.example/news/8?id=3&lang=ar", "https://paper.example/news/7?id=4&lang=ar",
    "https://paper.example/news/7?id=3", "https://news.paper.example/news/7?id=3&lang=ar",
    "https://paper.example/News/7?id=3&lang=ar", "https://paper.example:8080/news/7?id=3&lang=ar",
]  # fmt: skip


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_spellings_of_one_address_share_its_key(spelling):
    assert key_of(spelling) == key_of(ONE)


@pytest.mark.parametrize("other", OTHERS)
def test_other_addresses_have_other_keys(other):
    assert key_of(other) != key_of(ONE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://paper.example/news.aspx?cid=7", "https://paper.example/news.aspx?cid=8"),
        ("https://paper.example/news.php?12345", "https://paper.example/news.php?12346"),
        ("https://paper.example/?uid=1", "https://paper.example/?uid=2"),
        ("https://paper.example/?session=7", "https://paper.example/?session=8"),
        ("https://paper.example/a?x=1&x=2", "https://paper.example/a?x=1"),
    ],
)
def test_a_number_that_is_all_an_outlet_gives_its_articles_keeps_them_apart(one, other):
    assert key_of(one) != key_of(other)


def test_arabic_letters_and_their_escapes_are_one_spelling():
    assert key_of("https://paper.example/خبر/٣") == key_of("https://paper.example/%D8%AE%D8%A8%D8%B1/%d9%a3")
    assert key_of("https://خبر.example/1") == key_of(f"https://{'خبر'.encode('idna').decode()}.example/1")
    assert key_of("https://paper.example/%C7%E1") == key_of("http://paper.example/%C7%E1/")


def test_an_address_is_asked_as_it_is_written_without_traces_and_fragment():
    assert (
        asked_address("https://Paper.example/a//b/?b=1&a=2&utm_medium=rss#x") == "https://paper.example/a//b/?b=1&a=2"
    )
    assert asked_address("/news/7", "https://paper.example/feed/") == "https://paper.example/news/7"
    assert asked_address("  https://paper.example/a\n ") == "https://paper.example/a"
    assert asked_address("https://paper.example") == "https://paper.example/"


@pytest.mark.parametrize(
    "none",
    [None, "", "mailto:desk@paper.example", "javascript:alert(1)", "file:///etc/passwd", "ftp://paper.example/1",
     "https://user:secret@paper.example/", "https://", "http://[::1", "https://paper.example:0/",
     "https://paper.example/" + "a" * 3000],
)  # fmt: skip
def test_what_is_no_web_address_is_none(none):
    assert asked_address(none) is None


def test_the_front_page_is_known_in_each_of_its_spellings():
    for front in ("https://paper.example/", "http://www.paper.example", "https://paper.example/?utm_source=x"):
        assert leads_to_front_page(front)
    assert not leads_to_front_page("https://paper.example/?p=7")
    assert not leads_to_front_page("https://paper.example/ar")
    assert host_of("https://www.Paper.example:80/x") == "www.paper.example"
