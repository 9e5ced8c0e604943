"""A folder of tables."""

import csv
import hashlib
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from arro3.core import DataType
from arro3.io import read_parquet
from tests.exports.sample import FIRST, MEETING, Sample, article, quotation

from mahdar.exports import export_tables
from mahdar.exports.arrow import ROWS_A_BATCH, reader_of, schema_of
from mahdar.exports.formula_cells import DISARMED, EXACT
from mahdar.exports.sheets import TABLES, sheets
from mahdar.exports.tables import ARTICLES, QUOTATIONS
from mahdar.records import QuotationRow

NAMES = [
    "acts", "acts-not-done", "articles", "coverage", "encounters", "participants", "quotations", "reports",
]  # fmt: skip


def table(folder: Path, name: str) -> list[dict[str, str]]:
    text = (folder / f"{name}.csv").read_bytes().decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_every_table_and_its_codebook_are_there(tmp_path):
    export_tables(Sample(), tmp_path)
    extra = ["codebook.csv", "codebook.md", "export.json", "formula-cells.csv"]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([f"{name}.csv" for name in NAMES] + extra)


def test_the_rows_of_each_table_are_told(tmp_path):
    rows = export_tables(Sample(), tmp_path).rows
    assert {name: rows[name] for name in NAMES} == {
        "acts": 1, "acts-not-done": 2, "articles": 4, "coverage": 4, "encounters": 3, "participants": 6,
        "quotations": 2, "reports": 4,
    }  # fmt: skip


def test_an_encounter_is_one_row_and_each_party_of_it_another(tmp_path):
    export_tables(Sample(), tmp_path)
    meeting = table(tmp_path, "encounters")[0]
    assert meeting["encounter_id"] == "e1"
    assert meeting["parties"] == "john-kerry;mohammad-javad-zarif"
    assert meeting["sides"] == "IRN;USA"
    assert meeting["statuses"] == "planned;held"
    assert (meeting["reports"], meeting["sources"], meeting["contradicted"]) == ("2", "1", "TRUE")
    assert (meeting["place_ar"], meeting["place_country"]) == ("فيينا", "AUT")
    parties = [row for row in table(tmp_path, "participants") if row["encounter_id"] == "e1"]
    assert [(row["number"], row["entity"], row["side"]) for row in parties] == [
        ("1", "john-kerry", "USA"), ("2", "mohammad-javad-zarif", "IRN"),
    ]  # fmt: skip


def test_a_row_names_the_versions_that_read_it(tmp_path):
    export_tables(Sample(), tmp_path)
    reports = {row["report_id"]: row for row in table(tmp_path, "reports")}
    assert (reports["e1"]["mahdar_version"], reports["e1"]["lexicon_version"]) == ("0.1.0", "lexicon-2026.11")
    assert (reports["e2"]["mahdar_version"], reports["e2"]["tagger_version"]) == ("0.2.0", "")
    assert table(tmp_path, "encounters")[0]["mahdar_versions"] == "0.1.0;0.2.0"
    assert table(tmp_path, "encounters")[0]["tagger_versions"] == "weights-1"
    for sheet in TABLES:
        assert {"mahdar_version", "mahdar_versions"} & set(sheet.header), sheet.name


def test_a_party_names_only_the_versions_that_read_of_it(tmp_path):
    first, second = MEETING.entry.parties
    parties = (replace(first, reports=("e1",)), replace(second, reports=("e2",)))
    export_tables(Sample(of_entries=(replace(MEETING, entry=replace(MEETING.entry, parties=parties)),)), tmp_path)
    rows = table(tmp_path, "participants")
    assert [(row["report_ids"], row["mahdar_versions"]) for row in rows] == [("e1", "0.1.0"), ("e2", "0.2.0")]


def test_bounds_of_a_day_are_no_day(tmp_path):
    bounded = replace(MEETING.entry, dated=False)
    export_tables(Sample(of_entries=(replace(MEETING, entry=bounded),)), tmp_path)
    (row,) = table(tmp_path, "encounters")
    assert (row["day"], row["first_day"], row["last_day"], row["dated"]) == ("", "2015-07-13", "2015-07-13", "FALSE")


def test_an_encounter_was_told_first_on_the_day_of_its_first_dated_article(tmp_path):
    export_tables(Sample(), tmp_path)
    assert [row["told_day"] for row in table(tmp_path, "encounters")] == ["2015-07-14", "2015-07-14", ""]


def test_what_was_not_done_is_in_no_table_of_what_was(tmp_path):
    export_tables(Sample(), tmp_path)
    assert [row["status"] for row in table(tmp_path, "acts")] == ["done"]
    assert [row["status"] for row in table(tmp_path, "acts-not-done")] == ["intended", "denied"]


def test_unknown_is_an_empty_cell_and_never_a_word(tmp_path):
    export_tables(Sample(), tmp_path)
    for name in NAMES:
        for row in table(tmp_path, name):
            assert not {"None", "null", "nan", "NaN", "[]", "()"} & set(row.values())
    visit = table(tmp_path, "encounters")[-1]
    assert (visit["day"], visit["first_day"], visit["place"], visit["place_ar"]) == ("", "", "", "")


def test_csv_is_utf8_without_a_mark_and_its_lines_end_in_lf(tmp_path):
    export_tables(Sample(), tmp_path)
    for path in tmp_path.glob("*.csv"):
        content = path.read_bytes()
        assert not content.startswith("\N{ZERO WIDTH NO-BREAK SPACE}".encode())
        assert content.endswith(b"\n")
        assert b"\r" not in content


def test_words_over_two_lines_with_quotation_marks_come_back(tmp_path):
    export_tables(Sample(), tmp_path)
    assert table(tmp_path, "reports")[0]["words"] == MEETING.reports[0].report.words


def test_a_semicolon_inside_an_item_of_a_list_is_escaped(tmp_path):
    export_tables(Sample(), tmp_path)
    assert table(tmp_path, "articles")[0]["agencies"] == "وكالات;أ\\;ب\\\\ج"


def test_texts_that_a_spreadsheet_would_compute_are_exact_and_listed(tmp_path):
    export = export_tables(Sample(), tmp_path)
    assert table(tmp_path, "articles")[2]["title"] == "=SUM(1;2)"
    listed = {(row["table"], row["row"], row["column"], row["starts_with"]) for row in table(tmp_path, "formula-cells")}
    assert ("articles", "3", "title", "equals sign") in listed
    assert ("quotations", "1", "words", "minus") in listed
    assert export.notes == (EXACT,)
    assert EXACT in (tmp_path / "codebook.md").read_text(encoding="utf-8")


def test_a_list_can_begin_like_a_formula_too(tmp_path):
    export_tables(Sample(of_articles=(replace(FIRST, agencies=("-وكالات", "أخرى")),)), tmp_path)
    assert ("articles", "1", "agencies", "minus", "left as it is") in [
        tuple(row.values()) for row in table(tmp_path, "formula-cells")
    ]


def test_for_spreadsheets_they_are_disarmed_and_the_files_marked(tmp_path):
    export = export_tables(Sample(), tmp_path, excel=True)
    content = (tmp_path / "articles.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfarticle_id,")
    assert b"'=SUM(1;2)" in content
    assert export.notes == (DISARMED,)


def test_without_such_texts_there_is_no_list(tmp_path):
    export = export_tables(Sample(of_entries=(), of_quotations=(), of_acts=(), of_articles=(FIRST,)), tmp_path)
    assert not (tmp_path / "formula-cells.csv").exists()
    assert export.notes == ()


def test_parquet_has_typed_columns_real_lists_and_nulls(tmp_path):
    export_tables(Sample(), tmp_path, form="parquet")
    read = read_parquet(tmp_path / "encounters.parquet").read_all()
    types = {name: read.schema.field(name).type for name in read.column_names}
    assert types["encounter_id"] == DataType.utf8()
    assert types["first_day"] == DataType.date32()
    assert types["reports"] == DataType.int32()
    assert types["sure"] == DataType.bool()
    assert types["parties"].value_type == DataType.utf8()
    assert [scalar.as_py() for scalar in read["first_day"]] == [date(2015, 7, 13), date(2015, 7, 20), None]
    assert read["parties"][0].as_py() == ["john-kerry", "mohammad-javad-zarif"]
    assert read["judged"][1].as_py() == []
    assert read["place"][2].as_py() is None
    words = read_parquet(tmp_path / "reports.parquet").read_all()["when_words"]
    assert words.to_pylist() == ["أمس الاثنين"] * 3 + [None]


def test_csv_and_parquet_hold_the_same_cells(tmp_path):
    export_tables(Sample(), tmp_path / "csv")
    export_tables(Sample(), tmp_path / "parquet", form="parquet")
    for name in NAMES:
        columns = read_parquet(tmp_path / "parquet" / f"{name}.parquet").read_all()
        rows = table(tmp_path / "csv", name)
        assert columns.column_names == list(rows[0])
        for column in columns.column_names:
            assert [_as_text(scalar.as_py()) for scalar in columns[column]] == [row[column] for row in rows]


def _as_text(value: object) -> str:
    if isinstance(value, list):
        return ";".join(item.replace("\\", "\\\\").replace(";", "\\;") for item in value)
    return "" if value is None else str(value).upper() if isinstance(value, bool) else str(value)


def test_an_empty_record_gives_empty_tables_with_all_their_columns(tmp_path):
    nothing = Sample(of_entries=(), of_quotations=(), of_acts=(), of_articles=())
    export_tables(nothing, tmp_path / "csv")
    assert (tmp_path / "csv" / "acts.csv").read_text(encoding="utf-8").startswith("act_id,type,status,")
    export_tables(nothing, tmp_path / "parquet", form="parquet")
    read = read_parquet(tmp_path / "parquet" / "acts.parquet").read_all()
    assert (read.num_rows, read.column_names[:2]) == (0, ["act_id", "type"])


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_equal_records_give_equal_bytes(tmp_path, form):
    export_tables(Sample(), tmp_path / "one", form=form)
    export_tables(Sample(), tmp_path / "two", form=form)
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "two")


def test_rows_out_of_order_are_refused(tmp_path):
    turned = Sample(of_articles=tuple(reversed(Sample().of_articles)))
    with pytest.raises(ValueError, match="a3 comes after a4"):
        export_tables(turned, tmp_path)
    with pytest.raises(ValueError, match="a3 comes after a4"):
        export_tables(turned, tmp_path, form="parquet")


def test_the_manifest_names_each_file_with_its_rows_and_digest(tmp_path):
    export_tables(Sample(), tmp_path)
    manifest = json.loads((tmp_path / "export.json").read_text(encoding="utf-8"))
    assert (manifest["schema"], manifest["complete"]) == ("mahdar-tables/1", True)
    files = {file["name"]: file for file in manifest["files"]}
    assert set(files) == {path.name for path in tmp_path.iterdir()} - {"export.json"}
    assert files["encounters.csv"]["rows"] == 3
    assert files["codebook.md"]["rows"] is None
    for name, file in files.items():
        content = (tmp_path / name).read_bytes()
        assert (file["bytes"], file["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())


def test_only_forms_that_there_are_can_be_asked_for(tmp_path):
    with pytest.raises(ValueError, match="'xlsx'; choose csv or parquet"):
        export_tables(Sample(), tmp_path / "new", form="xlsx")
    with pytest.raises(ValueError, match="only CSV can be made for spreadsheets"):
        export_tables(Sample(), tmp_path / "new", form="parquet", excel=True)
    assert not (tmp_path / "new").exists()


@dataclass(frozen=True)
class Many(Sample):
    """As many quotations as are asked for, made while they are read."""

    count: int = 0

    def quotations(self) -> Iterator[QuotationRow]:
        return (quotation(f"q{number:06}", FIRST) for number in range(self.count))


def test_a_batch_is_made_of_no_more_rows_than_it_holds():
    taken = []
    rows = (taken.append(number) or row for number, row in enumerate(_quotation_rows(3 * ROWS_A_BATCH)))
    reader = reader_of(QUOTATIONS, rows)
    assert reader.read_next_batch().num_rows == ROWS_A_BATCH
    assert len(taken) == ROWS_A_BATCH


def _quotation_rows(count: int):
    return next(sheet.rows for sheet in sheets(Many(count=count)) if sheet.table.name == "quotations")


def test_long_tables_are_written_in_several_batches_without_loss(tmp_path):
    count = 2 * ROWS_A_BATCH + 7
    assert export_tables(Many(count=count), tmp_path, form="parquet").rows["quotations"] == count
    read = read_parquet(tmp_path / "quotations.parquet").read_all()
    assert read.num_rows == count
    assert read["quotation_id"][count - 1].as_py() == f"q{count - 1:06}"


def test_arrow_fields_carry_their_meaning():
    field = schema_of(ARTICLES).field("skip_reason")
    assert field.metadata_str["description"].startswith("why it gave no minutes")


def test_a_page_without_an_outlet_and_a_day_counts_in_coverage_too(tmp_path):
    lost = article("a9", None, None)
    export_tables(Sample(of_articles=(FIRST, lost)), tmp_path)
    assert [(row["outlet"], row["month"], row["pages"], row["undated"]) for row in table(tmp_path, "coverage")] == [
        ("one.example", "2015-07", "1", "0"), ("", "", "1", "1"),
    ]  # fmt: skip
