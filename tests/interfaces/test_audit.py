"""`mahdar audit`: a blind sheet is drawn, filled and taken back; bad sheets get one sentence."""

import csv
import io
import json

import pytest

from mahdar.interfaces.cli.audit_sheet import BadSheetError, key_path, read_sheet
from mahdar.interfaces.cli.exits import Exit


@pytest.fixture(scope="module")
def pages(tmp_path_factory, story):
    path = tmp_path_factory.mktemp("pages") / "pages.jsonl"
    days = [f"{year}-12-1{day}" for year in (2018, 2019) for day in range(3)]
    text = story.replace("الثلاثاء 10 كانون الأول 2019\n", "")
    rows = [{"id": day, "url": f"https://example.org/{day}", "text": text, "published": day} for day in days]
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def sheet(program, pages, tmp_path):
    path = tmp_path / "sheet.csv"
    run = program("audit", pages, "--sample", 6, "--by", "year", "--out", path)
    assert run.returncode == Exit.DONE, run.stderr.decode()
    return path


def rows(path):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


def filled(path, verdicts, delimiter=","):
    table = [row | {"verdict": verdict} for row, verdict in zip(rows(path), verdicts, strict=False)]
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, table[0], delimiter=delimiter)
        writer.writeheader()
        writer.writerows(table)


def test_the_sheet_is_blind_and_its_key_is_not(sheet):
    [*facts] = rows(sheet)
    assert len(facts) == 6
    assert not any(word in sheet.read_text(encoding="utf-8-sig") for word in ("sure", "review", "tier"))
    assert {row["verdict"] for row in facts} == {""}
    assert all(row["sentence"] and row["claim"] and row["claim_ar"] for row in facts)
    assert {row["year"] for row in rows(key_path(sheet))} == {"2018", "2019"}
    assert {row["tier"] for row in rows(key_path(sheet))} <= {"sure", "review"}


def test_the_same_seed_draws_the_same(program, pages, tmp_path, sheet):
    again, other = tmp_path / "again.csv", tmp_path / "other.csv"
    program("audit", pages, "--sample", 6, "--by", "year", "--out", again)
    program("audit", pages, "--sample", 6, "--by", "year", "--out", other, "--seed", 7)
    assert again.read_bytes() == sheet.read_bytes()
    assert other.read_bytes() != sheet.read_bytes()


@pytest.mark.parametrize("layer", ["quotations", "acts"])
def test_other_layers(program, pages, tmp_path, layer):
    path = tmp_path / "sheet.csv"
    assert program("audit", pages, "--layer", layer, "--sample", 3, "--out", path).returncode == Exit.DONE
    assert len(rows(path)) == 3


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_filled_sheet_is_taken_back(program, sheet, delimiter):
    filled(sheet, ["right", "صحيح", "Wrong", "unsure", "", "yes"], delimiter)
    run = program("audit", "--read", sheet)
    assert run.returncode == Exit.DONE, run.stderr.decode()
    lines = run.stdout.decode().splitlines()
    assert lines[0] == "all: 3 of 4 right, precision 0.750 [0.301-0.954]; 1 unsure, 1 not judged"
    assert {line.split(":")[0] for line in lines[1:]} >= {"year 2018", "year 2019"}


def test_a_sheet_that_a_spreadsheet_rewrote_is_taken_back(program, sheet):
    """Rows in another order, columns moved and added, a byte order mark, other line ends, blank lines."""
    moved = {"verdict": "", "judge": "x"}
    table = [moved | row | {"verdict": " RIGHT "} for row in reversed(rows(sheet))]
    with sheet.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.DictWriter(out, table[0], delimiter=";")
        writer.writeheader()
        writer.writerows(table)
    sheet.write_bytes(sheet.read_bytes() + b"\r\n\r\n")
    run = program("audit", "--read", sheet)
    assert run.returncode == Exit.DONE, run.stderr.decode()
    assert run.stdout.decode().startswith("all: 6 of 6 right")


def test_rows_that_a_sheet_has_lost_are_not_judged(program, sheet):
    table = rows(sheet)
    filled(sheet, ["right"] * 4)
    assert len(rows(sheet)) == len(table) - 2
    told = program("audit", "--read", sheet).stdout.decode()
    assert told.startswith("all: 4 of 4 right, precision 1.000 [0.510-1.0")
    assert "2 not judged" in told.splitlines()[0]


def test_a_sheet_that_is_there_is_kept(program, pages, sheet):
    filled(sheet, ["right"] * 6)
    before = sheet.read_bytes()
    run = program("audit", pages, "--out", sheet)
    assert run.returncode == Exit.WRONG_USE
    assert "is there already" in " ".join(run.stderr.decode().split())
    assert sheet.read_bytes() == before


def test_pages_that_are_not_there_are_wrong_use(program, tmp_path):
    run = program("audit", tmp_path / "missing.jsonl", "--out", tmp_path / "sheet.csv")
    assert run.returncode == Exit.WRONG_USE
    assert b"no such file or folder" in run.stderr
    assert not (tmp_path / "sheet.csv").exists()


def test_a_sheet_that_nobody_filled(program, sheet):
    run = program("audit", "--read", sheet)
    assert run.returncode == Exit.NOTHING_FOUND
    assert run.stdout.decode().startswith("all: 0 of 0 right; 0 unsure, 6 not judged")


def test_bad_sheets_get_one_sentence(sheet, tmp_path):
    filled(sheet, ["maybe"])
    with pytest.raises(BadSheetError, match=r"sheet.csv: row 2: the verdict 'maybe' is none of right, wrong, unsure"):
        read_sheet(sheet)
    sheet.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(BadSheetError, match="no column 'fact' in its first row"):
        read_sheet(sheet)
    sheet.write_text("fact,verdict\nxyz,right\n", encoding="utf-8")
    with pytest.raises(BadSheetError, match=r"row 2: the fact 'xyz' is not in the key sheet.key.csv"):
        read_sheet(sheet)
    sheet.write_text("fact,verdict\n", encoding="utf-8")
    with pytest.raises(BadSheetError, match="no fact in it"):
        read_sheet(sheet)
    sheet.write_bytes(b"fact,verdict\n\xff,right\n")
    with pytest.raises(BadSheetError, match="not UTF-8"):
        read_sheet(sheet)
    sheet.write_text(f'"{"x" * 2_000_000}",verdict\n', encoding="utf-8")
    with pytest.raises(BadSheetError, match="no CSV: field larger"):
        read_sheet(sheet)
    sheet.write_text("fact,verdict\nxyz,right\n", encoding="utf-8")
    key_path(sheet).unlink()
    with pytest.raises(BadSheetError, match=r"sheet.key.csv: no such file"):
        read_sheet(sheet)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "--out"),
        (("--out", "x.csv"), "name the pages"),
        (("page", "--out", "x.csv", "--by", "day"), "outlet, year"),
        (("page", "--out", "x.csv", "--layer", "times"), "encounters, quotations, acts"),
        (("page", "--out", "no-such-folder/x.csv"), "there is no folder no-such-folder"),
    ],
)
def test_wrong_use(program, arguments, words):
    run = program("audit", "--seed", "1", *arguments)
    assert run.returncode == Exit.WRONG_USE
    assert words in " ".join(run.stderr.decode().replace("│", " ").split())


def test_a_page_cannot_put_formulas_into_the_sheet(program, tmp_path, story):
    page, path = tmp_path / "page.txt", tmp_path / "sheet.csv"
    page.write_text(f'=HYPERLINK("x") {story}', encoding="utf-8")
    program("audit", page, "--layer", "acts", "--out", path)
    cells = [cell for row in rows(path) for cell in row.values()]
    assert any("HYPERLINK" in cell for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))]
