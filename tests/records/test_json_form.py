"""The public form: every key of `mahdar/1` is there, spans lie within the text, ids stay."""

import json

import pytest

from mahdar import Skipped, read
from mahdar.records import SkipReason

TOP = {
    "schema", "made_with", "id", "article", "entities", "mentions", "times", "quotations", "encounters", "acts",
    "unresolved",
}  # fmt: skip
KEYS = {
    "made_with": {"mahdar", "lexicon", "tagger"},
    "article": {
        "id", "url", "page_sha256", "outlet", "agency", "author", "language", "title", "published", "published_from",
        "dated", "text", "sections", "dropped",
    },
    "entities": {"id", "type", "name", "aka", "country", "known"},
    "mentions": {"id", "start", "end", "entity", "kind"},
    "times": {"id", "start", "end", "value", "expression"},
    "quotations": {
        "id", "kind", "start", "end", "cue", "speaker", "speaker_span", "on_behalf_of", "via",
    },
    "encounters": {
        "id", "mode", "status", "scope", "participants", "date", "date_end", "place", "venue", "issues", "within",
        "claims", "evidence", "proof", "tier",
    },
    "acts": {
        "id", "type", "status", "actor", "acts_for", "recipient", "issues", "date", "claims", "evidence", "proof",
        "tier",
    },
    "unresolved": {"span", "kind", "candidates", "reason"},
}  # fmt: skip
INNER = {
    ("article", "outlet"): {"name", "domain"},
    ("article", "dated"): {"not_before", "not_after", "because"},
    ("article", "sections"): {"start", "end", "kind", "page_span"},
    ("article", "dropped"): {"page_span", "reason"},
    ("entities", "name"): {"ar", "en"},
    ("encounters", "participants"): {"entity", "role", "office", "acts_for", "span"},
}


def each(value):
    return value if isinstance(value, list) else [value]


@pytest.fixture(scope="module")
def document(minutes):
    return minutes.to_json()


def test_every_key_is_there_and_no_other(document):
    assert set(document) == TOP
    assert document["schema"] == "mahdar/1"
    for kind, keys in KEYS.items():
        assert document[kind], f"the story has no {kind}"
        for item in each(document[kind]):
            assert set(item) == keys, kind


def test_every_inner_key_is_there_and_no_other(document):
    for (kind, field), keys in INNER.items():
        items = [inner for item in each(document[kind]) for inner in each(item[field])]
        assert items, f"the story has no {kind} with {field}"
        for item in items:
            assert set(item) == keys, (kind, field)


def test_it_is_json_and_nothing_else(document):
    assert json.loads(json.dumps(document, ensure_ascii=False, allow_nan=False)) == document


def spans(document):
    for kind in ("mentions", "times", "quotations"):
        yield from ((kind, [fact["start"], fact["end"]]) for fact in document[kind])
    for quotation in document["quotations"]:
        yield "cue", quotation["cue"]
        yield from [("speaker", quotation["speaker_span"])] if quotation["speaker_span"] else []
    for fact in document["encounters"] + document["acts"]:
        yield "evidence", fact["evidence"]
        for field, proof in fact["proof"].items():
            yield from ((field, span) for span in (proof if field == "issues" else [proof]))
    for encounter in document["encounters"]:
        yield from (("participant", participant["span"]) for participant in encounter["participants"])
    yield from (("unresolved", unresolved["span"]) for unresolved in document["unresolved"])


def test_every_span_is_words_of_the_text(document):
    text = document["article"]["text"]
    for what, (start, end) in spans(document):
        assert 0 <= start < end <= len(text), what
        assert text[start:end] == text[start:end].strip(), what


def test_sections_are_pieces_of_the_page(document, story):
    text = document["article"]["text"]
    for section in document["article"]["sections"]:
        start, end = section["page_span"]
        assert story[start:end] == text[section["start"] : section["end"]]


def test_every_name_that_a_fact_uses_is_an_entity(document):
    known = {entity["id"] for entity in document["entities"]}
    used = {participant["entity"] for e in document["encounters"] for participant in e["participants"]}
    used |= {act[key] for act in document["acts"] for key in ("actor", "recipient")}
    used |= {fact[key] for fact, key in ((q, "speaker") for q in document["quotations"])}
    used |= {mention["entity"] for mention in document["mentions"]}
    assert used - {None} <= known


def test_ids_are_unique_and_stay_when_the_page_is_read_again(document, story):
    ids = [fact["id"] for kind in ("mentions", "times", "quotations", "encounters", "acts") for fact in document[kind]]
    assert len(ids) == len(set(ids))
    assert read(story).to_json() == document


def test_ids_of_the_same_words_on_another_page_differ(document, story):
    other = read(story, url="https://news.example/libya").to_json()
    assert other["article"]["page_sha256"] == document["article"]["page_sha256"]
    assert other["article"]["id"] != document["article"]["id"]
    assert not {m["id"] for m in other["mentions"]} & {m["id"] for m in document["mentions"]}


def test_a_skipped_page_has_its_own_short_form():
    skipped = Skipped("p1", SkipReason.EMPTY, "nothing but white space")
    assert skipped.to_json() == {
        "schema": "mahdar/1",
        "id": "p1",
        "skipped": {"reason": "empty", "detail": "nothing but white space"},
    }
