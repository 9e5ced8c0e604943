"""A record's tables and rows: the same on both databases, and every word of them stands where they say."""

import csv
import io
from itertools import permutations

from arro3.core import Table
from tests.register import ready
from tests.register.conftest import DAY

from mahdar.register.record import Record


def read(folder, name):
    return list(csv.DictReader(io.StringIO((folder / f"{name}.csv").read_bytes().decode(), newline="")))


def digests(record, folder):
    found = ready.content(record, folder)
    record.export_tables(folder / "parquet", form="parquet")
    return found | {path.name: path.read_bytes() for path in (folder / "parquet").iterdir()}


def test_the_meeting_is_one_row_and_its_two_reports_are_two(record, pages, tmp_path):
    record.add(pages.values())
    record.export_tables(tmp_path / "tables")
    encounters = {row["parties"]: row for row in read(tmp_path / "tables", "encounters")}
    meeting = encounters["mohammad-javad-zarif;sergey-lavrov"]
    assert (meeting["status"], meeting["statuses"], meeting["day"]) == ("held", "planned;held", "2015-06-10")
    assert (meeting["reports"], meeting["articles"], meeting["place_country"]) == ("2", "2", "RUS")
    reports = [row for row in read(tmp_path / "tables", "reports") if row["encounter_id"] == meeting["encounter_id"]]
    assert [row["status"] for row in reports] == ["planned", "held"]


def test_words_stand_where_the_tables_say(record, pages, tmp_path):
    record.add(pages.values())
    record.export_tables(tmp_path / "tables")
    names = ("reports", "quotations", "acts", "acts-not-done")
    rows = [row for name in names for row in read(tmp_path / "tables", name)]
    assert len(rows) >= 6
    for row in rows:
        text = record.article(row["article_id"]).document["article"]["text"]
        assert text[int(row["start"]) : int(row["end"])] == row["words"]


def test_both_databases_and_all_orders_give_the_same_files(opened, pages, tmp_path):
    with opened() as record:
        record.add(pages.values())
        expected = digests(record, tmp_path / "here")
    for number, order in enumerate(permutations(pages)):
        with Record(tmp_path / f"{number}.db", today=lambda: DAY) as other:
            for name in order:
                other.add([pages[name]])
            assert digests(other, tmp_path / str(number)) == expected


def test_what_a_record_answers_is_read_as_a_table(record, pages):
    record.add(pages.values())
    found = Table.from_arrow(record.find(with_country="RUS"))
    assert found["encounter_id"].to_pylist() == [row.entry.id for row in record.find(with_country="RUS")]
    for rows in (record.find(), record.quotes(), record.acts(status=None), record.people("lavrov"), record.coverage()):
        assert Table.from_arrow(rows).num_rows == len(rows) > 0
