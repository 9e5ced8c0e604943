"""The example pages that ship with the project: one story, saved as text and as HTML."""

from pathlib import Path

import pytest

from mahdar.pages import article
from mahdar.records import Article, Page

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.mark.parametrize(("name", "origin"), [("paris-talks.txt", "text"), ("paris-talks.html", "page")])
def test_an_example_page(name, origin):
    found = article(Page(content=(EXAMPLES / name).read_bytes()))
    assert isinstance(found, Article)
    assert found.title == "كيري ولافروف يعودان إلى باريس: هدنة في حلب قبل أي حديث عن جنيف"
    assert (found.published, found.published_from) == ("2015-05-13T09:20", origin)
    assert (found.outlet.name, found.agency) == ("ميزان الأخبار", ("وكالات",))


def test_both_hold_the_same_story():
    texts = {article(Page(content=path.read_bytes())).text for path in EXAMPLES.glob("paris-talks.*")}
    assert len(texts) == 1
    assert texts.pop().count("\n") == 7
