"""`tools/pairs.py`: a blind sheet of pairs, and what the filled one says."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

from mahdar.reading import read
from mahdar.records import Minutes

TOOL = Path(__file__).resolve().parents[2] / "tools" / "pairs.py"
TOLD = {
    "one": ("التقى وزير الخارجية الروسي سيرغي لافروف نظيره الأميركي جون كيري في جنيف أمس الثلاثاء.", "2015-07-22"),
    "two": ("بحث لافروف مع كيري في جنيف يوم الثلاثاء الماضي وقف القتال في سوريا.", "2015-07-23"),
    "three": ("أجرى الرئيس الأميركي باراك أوباما محادثات مع نظيره الروسي فلاديمير بوتين في جنيف.", "2015-07-22"),
}


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    path = tmp_path / "minutes.jsonl"
    documents = []
    for name, (text, published) in TOLD.items():
        found = read(f"لقاءات جنيف\n{text}", published=published)
        assert isinstance(found, Minutes)
        documents.append({**found.to_json(), "id": name})
    path.write_text("".join(json.dumps(document) + "\n" for document in documents), encoding="utf-8")
    return path


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(TOOL), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_a_sheet_is_drawn_without_its_key_filled_and_scored(minutes: Path, tmp_path: Path) -> None:
    files = ("--sheet", tmp_path / "sheet.csv", "--key", tmp_path / "key.csv")
    drawn = run("draw", minutes, *files)
    assert drawn.stdout.startswith("1 pairs drawn of 1 joined and 0 nearly joined"), drawn.stderr

    with (tmp_path / "sheet.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert "joined" not in row.values()
    assert {row["sentence_1"], row["sentence_2"]} == {TOLD["one"][0], TOLD["two"][0]}

    row["verdict"] = "same"
    with (tmp_path / "sheet.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([row.keys(), row.values()])
    scored = run("score", *files)
    assert "joined: the same 1 of 1: 1.000" in scored.stdout
    assert "precision of what was joined 1.000, recall 1.000" in scored.stdout


def test_an_unknown_verdict_is_refused_by_its_pair(minutes: Path, tmp_path: Path) -> None:
    files = ("--sheet", tmp_path / "sheet.csv", "--key", tmp_path / "key.csv")
    run("draw", minutes, *files)
    sheet = tmp_path / "sheet.csv"
    sheet.write_text(sheet.read_text(encoding="utf-8").rstrip() + "perhaps\n", encoding="utf-8")
    refused = run("score", *files)
    assert refused.returncode == 1
    assert "pair 1: the verdict is 'perhaps'" in refused.stderr
