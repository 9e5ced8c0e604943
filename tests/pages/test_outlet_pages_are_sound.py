"""What is expected of an outlet's page stands on that page, in the shape that README.md tells."""

import html
import re
from datetime import date, datetime
from pathlib import Path

import pytest
import yaml

PAGES = Path(__file__).with_name("outlets")
FOLDERS = sorted(path.name for path in PAGES.iterdir() if path.is_dir())
STRINGS = ("title", "kicker", "lead", "author", "dateline")
LISTS = ("agency", "captions", "must_not", "foreign_dates")
FIELDS = {"shape", "url", "published", "modified", "text", *STRINGS, *LISTS}
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]")


def _expected(folder):
    return yaml.load((PAGES / folder / "expected.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)


def _decoded(raw: bytes) -> str:
    for encoding in ("utf-8-sig", "utf-16") if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("windows-1256")


def _spaced(text: str) -> str:
    return " ".join(_INVISIBLE.sub("", text).split())


def _readings(folder: str) -> tuple[str, ...]:
    """The page's words: tags taken for nothing, tags taken for spaces, and the raw page with its JSON escapes read."""
    page = _decoded((PAGES / folder / "page.html").read_bytes())
    unescaped = re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), page)
    # a comment goes before the tags, for it may hold some
    bare = re.sub(r"<!--.*?-->", "", page, flags=re.DOTALL)
    readings = (re.sub(r"<[^>]*>", "", bare), re.sub(r"<[^>]*>", " ", bare), unescaped.replace('\\"', '"'))
    return tuple(_spaced(html.unescape(reading)) for reading in readings)


def _stands(words: str, readings: tuple[str, ...]) -> bool:
    return any(_spaced(words) in reading for reading in readings)


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_shape_is_right(folder):
    expected = _expected(folder)
    assert expected["shape"] == "outlet-page/1"
    assert set(expected) == FIELDS
    assert all(expected[name] is None or expected[name].strip() for name in STRINGS)
    assert all(isinstance(item, str) for name in LISTS for item in expected[name])
    assert expected["url"] is None or re.match(r"https?://[^/]*\.example(/|$)", expected["url"])
    assert all(len(words) >= 8 for words in expected["must_not"])


@pytest.mark.parametrize("folder", FOLDERS)
def test_dates_are_iso_and_those_of_others_are_not_the_storys(folder):
    expected = _expected(folder)
    for name in ("published", "modified"):
        # YAML may read a day or a minute as one, or leave it a string
        value = expected[name]
        assert value is None or isinstance(value, date) or datetime.fromisoformat(value)
    days = expected["foreign_dates"]
    assert all(re.fullmatch(r"\d{4}(-\d\d){0,2}(T\d\d:\d\d)?", day) for day in days)
    assert str(expected["published"])[:10] not in days


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_word_of_the_story_stands_on_the_page(folder):
    expected, readings = _expected(folder), _readings(folder)
    page = {word for reading in readings for word in reading.split()}
    assert expected["text"].strip()
    for line in expected["text"].splitlines():
        assert line.strip()
        missing = [word for word in _spaced(line).split() if word not in page]
        assert not missing, line


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_other_words_expected_stand_on_the_page(folder):
    expected, readings = _expected(folder), _readings(folder)
    words = [expected[name] for name in STRINGS if expected[name]]
    words += [item for name in ("agency", "captions", "must_not") for item in expected[name]]
    assert [word for word in words if not _stands(word, readings)] == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_furniture_is_in_the_story(folder):
    expected = _expected(folder)
    story = _spaced(expected["text"])
    assert [words for words in expected["must_not"] if _spaced(words) in story] == []
