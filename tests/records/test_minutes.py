"""Minutes in Python: found by id, readable, safe to show in a notebook."""

from dataclasses import FrozenInstanceError, replace

import pytest

from mahdar import Minutes, Skipped, read
from mahdar.records import Evidence, Mention
from mahdar.text import Span


def test_records_are_frozen(minutes):
    with pytest.raises(FrozenInstanceError):
        minutes.id = "other"
    with pytest.raises(FrozenInstanceError):
        minutes.entities[0].name_ar = "غيره"


def test_repr_is_one_readable_line(minutes):
    assert repr(minutes).startswith("<Minutes 'لافروف ولودريان يبحثان في باريس الملف الليبي', 2019-12-10: ")
    assert f"{len(minutes.times)} times" in repr(minutes)
    assert "\n" not in repr(minutes)
    one = replace(minutes, times=minutes.times[:1])
    assert "1 time," in repr(one)


def test_an_entity_is_found_by_its_id(minutes):
    assert minutes.entity("sergey-lavrov").name_en == "Sergey Lavrov"
    with pytest.raises(KeyError):
        minutes.entity("nobody")


def test_two_facts_alike_have_two_ids(minutes):
    mention = Mention(Span(0, 6), None, "name", Evidence("test/rule", Span(0, 6)))
    twice = replace(minutes, mentions=(mention, mention))
    first, second = twice.ids()["mention"]
    assert second == f"{first}-2"
    assert [m["id"] for m in twice.to_json()["mentions"]] == [first, second]


def test_the_form_for_notebooks_is_escaped_and_right_to_left(minutes):
    article = replace(minutes.article, title='<script>alert("x")</script>')
    html = replace(minutes, article=article)._repr_html_()
    assert html.startswith('<table dir="rtl">')
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert html.count("<tr>") == len(minutes.encounters) + len(minutes.acts) + len(minutes.quotations)


def test_a_page_is_read_from_text_bytes_or_path(story, minutes, tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(story, encoding="utf-8")
    assert read(story.encode()).article.text == minutes.article.text
    assert read(path).article.text == minutes.article.text


def test_address_and_date_can_be_given():
    text = "لافروف يلتقي لودريان في باريس\nالتقى لافروف أمس لودريان في باريس وبحثا معا الأزمة في ليبيا."
    found = read(text, url="https://www.news.example/a/1", published="2019-12-10")
    assert isinstance(found, Minutes)
    assert found.article.published == "2019-12-10"
    assert found.article.published_from == "given"
    assert found.article.outlet.domain == "news.example"
    assert [time.value for time in found.times] == ["2019-12-09"]


def test_a_page_without_a_story_is_skipped_and_does_not_raise():
    skipped = read("")
    assert isinstance(skipped, Skipped)
    assert skipped.reason == "empty"
