"""The one layout: what it changes, what it leaves alone, and that twice is once."""

from hypothesis import given
from hypothesis import strategies as st

from mahdar.lexicon.compiling import DATA, knowledge_files
from mahdar.lexicon.layout import format_files, is_laid_out, laid_out

MESSY = "\ufeff\n\nshape: words/1  \r\n\r\n\r\n\r\n# a comment that stays\t\nentries:\r  - id: a\n\n"


def test_blanks_and_line_ends_are_tidied_and_words_stay():
    assert laid_out(MESSY) == "shape: words/1\n\n# a comment that stays\nentries:\n  - id: a\n"


def test_arabic_forms_stand_one_a_line():
    assert laid_out("    forms: [قد, كما]\n") == "    forms:\n      - قد\n      - كما\n"
    assert laid_out("feature: [with, object]\n") == "feature: [with, object]\n"


@given(st.text(st.sampled_from(" \t\n\r\u2028#:-aé\u0301ال\u0653")))
def test_laying_out_twice_is_laying_out_once(text):
    once = laid_out(text)
    assert laid_out(once) == once
    assert once.endswith("\n")


def test_format_changes_what_needs_it_and_only_that(tmp_path):
    (tmp_path / "people").mkdir()
    tidy, messy, foreign = (tmp_path / "people" / name for name in ("tidy.yaml", "messy.yaml", "foreign.yaml"))
    tidy.write_bytes(b"shape: people/1\n")
    messy.write_bytes(b"shape: people/1 \r\n\r\n\r\n")
    foreign.write_bytes("# قديم \n".encode("cp1256"))
    assert format_files(tmp_path) == [messy]
    assert messy.read_bytes() == b"shape: people/1\n"
    assert format_files(tmp_path) == []
    assert is_laid_out(foreign), "the check says of it that it is no UTF-8, and nothing that the formatter could mend"


def test_the_knowledge_that_ships_stands_in_its_layout():
    assert [path for path in knowledge_files(DATA) if not is_laid_out(path)] == []
