"""The example pages that ship with the project: one story, saved as text and as HTML."""

from pathlib import Path

import pytest

from mahdar.pages import article
from mahdar.records import Article, Page

_OF_MARKUP = {"kicker", "caption"}  # saved text does not show what these lines belong to
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.mark.parametrize(("name", "origin"), [("paris-talks.txt", "text"), ("paris-talks.html", "page")])
def test_an_example_page(name, origin):
    found = article(Page(content=(EXAMPLES / name).read_bytes()))
    assert isinstance(found, Article)
    assert found.title == "كيري ولافروف يعودان إلى باريس: هدنة في حلب قبل أي حديث عن جنيف"
    assert (found.published, found.published_from) == ("2015-05-13T09:20", origin)
    assert (found.outlet.name, found.agency) == ("ميزان الأخبار", ("وكالات",))


def test_both_hold_the_same_story():
    found = [article(Page(content=path.read_bytes())) for path in EXAMPLES.glob("paris-talks.*")]
    told = {tuple(s.span.of(each.text) for s in each.sections if s.kind not in _OF_MARKUP) for each in found}
    assert [len(lines) for lines in told] == [8]
    assert {s.span.of(each.text) for each in found for s in each.sections if s.kind == "caption"} == {
        "كيري ولافروف عند مدخل مقر الخارجية الفرنسية (أرشيف/رويترز)"
    }
