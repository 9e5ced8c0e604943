"""Gold of the user's own: what is right is taken, what is wrong is told in one sentence with file, line and field."""

import json

import pytest
from tests.reading.evaluation.annotated import document, person

from mahdar.reading.evaluation import BadGoldError, gold_documents


def taken(*documents):
    lines = [json.dumps(one, ensure_ascii=False).encode() for one in documents]
    return list(gold_documents(lines, "gold.jsonl", ["libya", "sanctions"]))


def test_a_right_document_is_taken():
    [one] = taken(document())
    assert (one.id, one.given, len(one.side.identities), len(one.side.encounters)) == ("one", "2019-12-10", 6, 1)


def test_a_date_that_the_text_shows_is_not_given_to_the_reader():
    [one] = taken(document(published_from="text"))
    assert (one.published, one.given) == ("2019-12-10", None)


ENCOUNTER, ACT = document()["encounters"][0], document()["acts"][0]


@pytest.mark.parametrize(
    ("changed", "field", "words"),
    [
        ({"text": ""}, "text", "no string"),
        ({"title": "عنوان آخر"}, "title", "not in the text"),
        ({"published": "10/12/2019"}, "published", "no date"),
        ({"published": None}, "published_from", '"none"'),
        ({"published_from": "guess"}, "published_from", "none of text, url, given, none"),
        ({"entities": {}}, "entities", "no list"),
        ({"entities": ["Paris"]}, "entities[0]", "no JSON object"),
        ({"entities": [person("Paris", "France", ["باريس"], [])]}, "entities[0].country", "FRA"),
        ({"entities": [person("Paris", None, ["لندن"], [])]}, "entities[0].surfaces", "not in the text"),
        ({"times": [{"text": "أمس", "value": None}]}, "times[0].value", "no date"),
        ({"times": [{"text": "أمس"}]}, "times[0].value", "missing"),
        ({"encounters": [ENCOUNTER | {"status": "done"}]}, "encounters[0].status", "none of held"),
        ({"encounters": [ENCOUNTER | {"participants": ["Nobody"]}]}, "encounters[0].participants", "no entity"),
        ({"encounters": [ENCOUNTER, ENCOUNTER | {"issues": ["fish"]}]}, "encounters[1].issues", "no issue"),
        ({"acts": [ACT | {"type": "BLAME"}]}, "acts[0].type", "none of AGREE"),
        ({"acts": [ACT | {"recipient": 7}]}, "acts[0].recipient", "no entity"),
    ],
)
def test_a_wrong_document_is_told_with_file_line_and_field(changed, field, words):
    with pytest.raises(BadGoldError) as told:
        taken(document(id="zero"), document(**changed))
    message = str(told.value)
    assert message.startswith(f"gold.jsonl, line 2: {field}: ")
    assert words in message
    assert "\n" not in message


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"{", "not JSON"),
        (b"\xff", "not UTF-8"),
        (b"[]", "no JSON object"),
        (b'{"id": "x"}', "text: is missing"),
        (b"[" * 100_000, "nested too deeply"),
    ],
)
def test_a_line_that_is_no_document(line, words):
    with pytest.raises(BadGoldError, match=words):
        list(gold_documents([line], "gold.jsonl", []))


def test_an_entity_that_the_text_does_not_tell():
    with pytest.raises(BadGoldError, match=r"entities\[0\].surfaces: is empty"):
        taken(document(entities=[person("Paris", None, [], [])], encounters=[], acts=[], quotations=[]))


def test_an_id_stands_once():
    with pytest.raises(BadGoldError, match="line 2: id: 'one' stands twice"):
        taken(document(), document())
