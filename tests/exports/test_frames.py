"""Rows that turn into data frames."""

from collections.abc import Sequence
from datetime import date

from arro3.core import DataType, Schema, Table
from tests.exports.sample import CALL, FIRST, KERRY, MEETING, VISIT, act, quotation

from mahdar.exports import ENCOUNTERS, QUOTATIONS, TIMELINE, Rows

ROWS = Rows([MEETING, CALL, VISIT], ENCOUNTERS)


def test_rows_count_slice_and_iterate_like_a_list():
    assert len(ROWS) == 3
    assert ROWS[0] is MEETING
    assert ROWS[-1] is VISIT
    assert list(ROWS[1:]) == [CALL, VISIT]
    assert isinstance(ROWS[1:], Rows)
    assert not Rows([], ENCOUNTERS)
    assert list(reversed(ROWS)) == [VISIT, CALL, MEETING]


def test_equal_rows_of_one_table_are_equal():
    assert Rows([MEETING, CALL, VISIT], ENCOUNTERS) == ROWS
    assert ROWS[:2] != ROWS
    assert hash(ROWS) == hash(Rows([MEETING, CALL, VISIT], ENCOUNTERS))


def test_rows_are_no_sequence_by_name_or_polars_would_look_into_the_records():
    assert not isinstance(ROWS, Sequence)


def test_dicts_have_days_lists_and_none():
    meeting, _, visit = ROWS.to_dicts()
    assert meeting["encounter_id"] == "e1"
    assert meeting["day"] == date(2015, 7, 13)
    assert meeting["parties"] == ["john-kerry", "mohammad-javad-zarif"]
    assert visit["place"] is None
    assert list(meeting) == list(ROWS.columns) == list(ENCOUNTERS.header)


def test_arrow_readers_take_the_columns():
    table = Table.from_arrow(ROWS)
    assert table.column_names == list(ENCOUNTERS.header)
    assert table["status"].to_pylist() == ["held", "held", "planned"]
    assert table["day"].to_pylist() == [date(2015, 7, 13), date(2015, 7, 20), None]
    assert Schema.from_arrow(ROWS).field("day").type == DataType.date32()


def test_rows_can_be_read_by_arrow_more_than_once():
    assert Table.from_arrow(ROWS).num_rows == Table.from_arrow(ROWS).num_rows == 3


def test_no_rows_have_columns_still():
    assert Table.from_arrow(Rows([], ENCOUNTERS)).column_names == list(ENCOUNTERS.header)


def test_in_a_notebook_press_text_is_text():
    hostile = quotation("q1", FIRST, words="<script>alert(1)</script> \u202eعكس\u202c & شيء")
    shown = Rows([hostile], QUOTATIONS)._repr_html_()
    assert "&lt;script&gt;" in shown
    assert "<script" not in shown
    assert "\u202e" not in shown
    assert 'dir="rtl"' in shown
    assert "<bdi>direct</bdi>" in shown


def test_a_notebook_leaves_out_columns_without_a_value_and_says_what_it_does_not_show():
    shown = Rows([quotation(f"q{n}", FIRST) for n in range(60)], QUOTATIONS)._repr_html_()
    assert "<bdi>via</bdi>" not in shown
    assert "quotations: 60, 50 shown" in shown


def test_a_row_of_rows_says_what_it_is():
    assert repr(ROWS) == "<Rows of encounters: 3>"


def test_a_timeline_has_encounters_and_acts_in_one_table():
    rows = Rows([MEETING, act("c1", FIRST), act("c2", FIRST, recipient=None, recipient_side=None)], TIMELINE).to_dicts()
    assert [(row["what"], row["kind"], row["status"]) for row in rows] == [
        ("encounter", "meet", "held"), ("act", "REQUEST", "done"), ("act", "REQUEST", "done"),
    ]  # fmt: skip
    assert [row["parties"] for row in rows[1:]] == [[KERRY.id, "mohammad-javad-zarif"], [KERRY.id]]
    assert [row["sides"] for row in rows] == [["IRN", "USA"], ["USA", "IRN"], ["USA"]]
    assert rows[0]["words"] == MEETING.reports[0].report.words
