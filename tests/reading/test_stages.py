"""A list of stages that does not fit together is refused before anything is read."""

import pytest

from mahdar.reading.stages import Stage, check, run

WORDS = Stage("words", ("text",), "words", str.split)
COUNT = Stage("count", ("words",), "number", len)


def test_a_list_that_fits_passes_and_runs():
    spent = {}
    check((WORDS, COUNT), ("text",))
    assert run((WORDS, COUNT), {"text": "a b"}, spent) == {"text": "a b", "words": ["a", "b"], "number": 2}
    assert set(spent) == {"words", "count"}


@pytest.mark.parametrize(
    ("stages", "given", "said"),
    [
        ((COUNT, WORDS), ("text",), "the stage count needs words, which no stage before it gives"),
        ((WORDS,), (), "the stage words needs text"),
        ((WORDS, WORDS), ("text",), "the stage words gives words, which is given already"),
        ((WORDS,), ("text", "words"), "the stage words gives words, which is given already"),
    ],
)
def test_a_list_that_does_not_fit_is_refused_by_name(stages, given, said):
    with pytest.raises(ValueError, match=said):
        check(stages, given)


def test_what_was_given_is_not_changed():
    given = {"text": "a"}
    run((WORDS,), given)
    assert given == {"text": "a"}


def test_the_readers_own_stages_have_names_of_their_own():
    from mahdar.reading.reader import STAGES

    assert len({stage.name for stage in STAGES}) == len(STAGES)
