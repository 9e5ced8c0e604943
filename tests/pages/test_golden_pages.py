"""Golden pages: a folder each, with the page as it came and what must be read from it."""

import pytest
from tests.pages.golden_pages import GOLDEN, read

from mahdar.pages import characters
from mahdar.records import Article


@pytest.mark.parametrize("folder", GOLDEN, ids=lambda folder: folder.name)
def test_the_story_and_nothing_else_is_kept(folder):
    _, found, expected = read(folder)
    assert isinstance(found, Article)
    assert found.title == expected["title"]
    above = expected.get("above", [])
    told = [s.span.of(found.text) for s in found.sections if s.kind != "caption"]
    assert told == [*above, *filter(None, [expected["title"]]), *expected["paragraphs"]]
    assert [s.span.of(found.text) for s in found.sections if s.kind == "caption"] == expected.get("captions", [])
    assert found.text == "\n".join(s.span.of(found.text) for s in found.sections)


@pytest.mark.parametrize("folder", GOLDEN, ids=lambda folder: folder.name)
def test_where_and_when_the_story_was_published(folder):
    _, found, expected = read(folder)
    assert (found.published, found.published_from) == (expected["published"], expected["published_from"])
    assert (found.outlet.name, found.outlet.domain) == (expected["outlet"], expected["domain"])
    assert (list(found.agency), found.author) == (expected["agency"], expected["author"])


@pytest.mark.parametrize("folder", GOLDEN, ids=lambda folder: folder.name)
def test_what_is_dropped_has_its_reason(folder):
    page, found, expected = read(folder)
    text = characters(page)
    for words, reason in expected["dropped"].items():
        reasons = {piece.reason for piece in found.dropped if words in piece.page_span.of(text)}
        assert reasons == {reason}, words
