"""CSV that every reader reads alike."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.exports import csv_lines, disarmed
from mahdar.exports.csv_form import csv_line, formula_start

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@given(st.lists(st.lists(TEXT, min_size=2, max_size=2)))
def test_any_texts_come_back_from_the_standard_reader(rows):
    written = "".join(csv_lines(("one", "two"), rows))
    assert list(csv.reader(io.StringIO(written, newline=""), strict=True)) == [["one", "two"], *rows]


@given(TEXT)
def test_one_column_keeps_its_empty_rows(cell):
    assert list(csv.reader(io.StringIO(csv_line([cell]), newline=""))) == [[cell]]


def test_what_needs_no_quotation_marks_has_none():
    assert csv_line(("لقاء", "a b", "2015-07-13", "")) == "لقاء,a b,2015-07-13,\n"


@pytest.mark.parametrize(("cell", "written"), [
    ("a,b", '"a,b"'), ('"a"', '"""a"""'), ("a\nb", '"a\nb"'), ("a\rb", '"a\rb"'),
])  # fmt: skip
def test_commas_marks_and_line_ends_are_quoted(cell, written):
    assert csv_line((cell, "c")) == f"{written},c\n"


@pytest.mark.parametrize("cell", ["=1+1", "+966", "-1", "@here", "\t=1", "\r=1"])
def test_what_a_spreadsheet_would_compute_gets_an_apostrophe(cell):
    assert formula_start(cell) is not None
    assert disarmed(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "a=1", " =1", "«=»", "2015-07-13", "'=1"])
def test_other_texts_stay_as_they_are(cell):
    assert formula_start(cell) is None
    assert disarmed(cell) == cell
