"""Another extractor is asked only where no story was found, and does not bring back what is certainly none."""

import pytest
from tests.pages.html.made_pages import STORY, TITLE, page, told

from mahdar.pages.html import second_opinion


@pytest.fixture
def asked(monkeypatch):
    calls = []
    monkeypatch.setattr(second_opinion, "_extracted", lambda text: calls.append(text) or "")
    return calls


def test_a_short_story_below_its_headline_is_not_doubted(asked):
    assert told(page(f"<div><h1>{TITLE}</h1><div><p>{STORY[0]}</p></div></div>")) == STORY[:1]
    assert not asked


def test_a_page_of_scraps_is_doubted(asked):
    told(page(f"<div><h1>{TITLE}</h1><div>بلا نص</div></div><div><p>{STORY[0][:40]}</p></div>"))
    assert asked
