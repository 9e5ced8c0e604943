"""Bytes to characters: encodings, declarations that lie, what is no text."""

import pytest

from mahdar.pages import article, characters
from mahdar.pages.decoding import LONGEST, UnreadableError
from mahdar.records import Article, Page, Skipped, SkipReason

STORY = "وصل المبعوث إلى الدوحة مساء الجمعة، وقال إن ما في حقيبته «يكفي لبداية».\nثم غادر من غير أن يلتقي أحدا."
PLAIN = STORY.replace("«", '"').replace("»", '"')
META = '<html><head><meta charset="{}"></head><body><p>' + STORY + "</p></body></html>"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1256"])
def test_encodings_of_arabic_are_told_apart(codec):
    assert characters(Page(content=STORY.encode(codec))) == STORY


@pytest.mark.parametrize("codec", ["iso-8859-6", "utf-32"])
def test_rarer_encodings(codec):
    assert characters(Page(content=PLAIN.encode(codec))) == PLAIN


@pytest.mark.parametrize("declared", ["windows-1256", "iso-8859-1", "no-such-code", "base64", ""])
def test_valid_utf8_is_believed_whatever_is_declared(declared):
    assert characters(Page(content=STORY.encode(), charset=declared)) == STORY
    assert STORY in characters(Page(content=META.format(declared).encode()))


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "windows-1252", None])
def test_windows_1256_is_known_by_its_words(declared):
    assert characters(Page(content=STORY.encode("windows-1256"), charset=declared)) == STORY
    assert STORY in characters(Page(content=META.format(declared or "utf-8").encode("windows-1256")))


def test_a_few_broken_bytes_do_not_turn_utf8_into_something_else():
    found = characters(Page(content=STORY.encode()[:-1] + b"\xd9\xff" + STORY.encode()))
    assert found.startswith(STORY[:60])
    assert found.endswith(STORY)
    assert "\ufffd" in found


def test_lone_surrogates_and_nuls_are_replaced_one_for_one():
    found = characters(Page(content="قال\x00الوزير\ud83dأمس"))
    assert found == "قال\ufffdالوزير\ufffdأمس"


@pytest.mark.parametrize(
    "content",
    [b"%PDF-1.4 x", b"PK\x03\x04zip", b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"\x1f\x8b\x08", bytes(range(32)) * 40],
)
def test_what_is_no_text_is_binary(content):
    found = article(Page(content=content))
    assert isinstance(found, Skipped)
    assert found.reason is SkipReason.BINARY


@pytest.mark.parametrize("content", [b"", "", " \n\t ", b"\xef\xbb\xbf", "\x00\x00", b"\r\n"])
def test_nothing_is_empty(content):
    found = article(Page(content=content))
    assert isinstance(found, Skipped)
    assert found.reason is SkipReason.EMPTY


@pytest.mark.parametrize("content", ["ق" * (LONGEST + 1), b"x" * 50_000_000, "سطر\n" * 30_000, "<p>سطر" * 30_000])
def test_what_is_too_long_is_skipped(content):
    found = article(Page(content=content))
    assert isinstance(found, Skipped)
    assert found.reason is SkipReason.TOO_LONG


@pytest.mark.parametrize(
    "content",
    [
        "The ministers met in Paris on Tuesday and agreed to meet again next week.",
        "وزیر امور خارجه ایران گفت که این گفت‌وگوها چند ساعت طول کشید و پیشرفتی نداشت.",
        "وزیر خارجہ نے کہا ہے کہ دونوں ملکوں کے درمیان بات چیت جاری رہے گی۔",
        "12345 67890",
    ],
)
def test_other_languages_are_not_arabic(content):
    found = article(Page(content=content))
    assert isinstance(found, Skipped)
    assert found.reason is SkipReason.NOT_ARABIC


def test_a_page_of_menus_has_no_article():
    found = article(Page(content="الرئيسية\nسياسة\nرياضة\nاتصل بنا\nجميع الحقوق محفوظة"))
    assert isinstance(found, Skipped)
    assert found.reason is SkipReason.NO_ARTICLE


def test_one_sentence_is_an_article():
    found = article(Page(content="التقى الوزير نظيره في عمان"))
    assert isinstance(found, Article)
    assert (found.title, found.text) == (None, "التقى الوزير نظيره في عمان")


def test_the_id_of_a_skipped_page_is_the_one_that_was_given():
    found = article(Page(content="", id="mine"))
    assert isinstance(found, Skipped)
    assert found.id == "mine"


def test_an_unreadable_page_says_why():
    with pytest.raises(UnreadableError, match="no text"):
        characters(Page(content=b"%PDF"))
