"""The five saved pages that the project began with, where they are at hand: they are press text and stay outside."""

import json
from pathlib import Path

import pytest

from mahdar.pages import article
from mahdar.records import Article, Page

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
if not (SHARED / "seeds").is_dir():
    pytest.skip("the press texts that this is measured on are not beside the project", allow_module_level=True)


def rows(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


SEEDS = rows(SHARED / "gold/seeds.jsonl")
PAGES = sorted((SHARED / "seeds").glob("*.txt"))
TRAIN = [row for path in sorted((SHARED / "gold").glob("train-*.jsonl")) for row in rows(path)]


@pytest.mark.parametrize(
    ("path", "gold"), list(zip(PAGES, SEEDS, strict=True)), ids=lambda value: getattr(value, "name", "")
)
def test_a_saved_page(path, gold):
    found = article(Page(content=path.read_bytes()))
    assert isinstance(found, Article)
    assert (found.text, found.title) == (gold["text"], gold["title"])
    assert (found.published or "")[:10] == (gold["published"] or "")
    assert found.outlet.name == gold["outlet"]
    assert list(found.agency) == [gold["agency"]] * bool(gold["agency"])


@pytest.mark.parametrize("gold", TRAIN, ids=lambda gold: gold["id"])
def test_nothing_of_a_bare_article_is_lost(gold):
    found = article(Page(content=gold["text"], url=gold["url"], published=gold["published"]))
    assert isinstance(found, Article)
    assert (found.text, found.title) == (gold["text"], gold["title"])
