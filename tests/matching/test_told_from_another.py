"""«قال قبل اجتماعه مع …» tells of an encounter from the day of something else, not from the day of writing."""

import pytest

from mahdar import read
from mahdar.matching.passages import is_told_from_another, passages


def documents_and_reports(text):
    from mahdar.lexicon import lexicon
    from mahdar.matching import reports_of

    document = read(f"عنوان الصفحة في هذا اليوم\n{text}").to_json()
    return document, {one.mode: one for one in reports_of(document, lexicon().world)}


@pytest.mark.parametrize(("words", "so"), [(("قبل",), True), (("سيلتقي",), False), ((), False)])
def test_a_plan_seen_from_something_else_is_known_by_its_word(report, words, so):
    assert is_told_from_another(report("e1", on=None, status="planned", shown={"status": words})) is so


def test_a_call_has_no_time_from_the_sentence_of_a_meeting():
    document, found = documents_and_reports(
        "وتحدث بومبيو ولافروف هاتفيا ليل أمس عن الهدنة في سوريا.\n"
        "وقالت موسكو إن لافروف سيلتقي بومبيو في هلسنكي يوم الاثنين المقبل."
    )
    assert [passage.time for passage in passages(document, found["call"])] == ["أمس"]
    assert [passage.time for passage in passages(document, found["meet"])] == ["يوم الاثنين المقبل"]
