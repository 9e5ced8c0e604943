"""Pages from files, folders, JSONL and standard input; and bad input, named with its place."""

import io
import json
import os

import pytest

from mahdar.records import Page
from mahdar.sources import BadInput, PassedOver, count, pages_from
from mahdar.sources import jsonl as jsonl_module
from mahdar.sources import page_files as page_files_module

STORY = "وصل الوسيط إلى مسقط."
ROW = {
    "id": "n-1",
    "text": STORY,
    "url": "https://example.org/1",
    "published": "2019-12-10T23:18",
    "outlet": "ميزان الأخبار",
}


def lines(*rows):
    return "".join(f"{row if isinstance(row, str) else json.dumps(row, ensure_ascii=False)}\n" for row in rows)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "b.html").write_text("<p>" + STORY, encoding="utf-8")
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "c.jsonl").write_text(lines(ROW, ROW), encoding="utf-8")
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "d.HTM").write_text(STORY, encoding="utf-8")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "e.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    return tmp_path


def test_a_file_is_one_page_as_it_came(folder):
    assert list(pages_from(folder / "a.txt")) == [Page(content=STORY.encode(), origin=str(folder / "a.txt"))]
    assert next(pages_from(str(folder / "b.html"))).content == ("<p>" + STORY).encode()


def test_a_file_of_any_name_can_be_a_page(folder):
    assert next(pages_from(folder / "picture.png")).content == b"\x89PNG"


def test_a_jsonl_line_is_a_page_with_what_was_handed_over(folder):
    first, second = pages_from(folder / "c.jsonl")
    wanted = {key: ROW[key] for key in ("id", "url", "outlet", "published")} | {"content": STORY}
    assert first == Page(**wanted, origin=f"{folder / 'c.jsonl'}:1")
    assert second.origin.endswith(":2")


def test_a_folder_is_read_with_its_folders_in_the_order_of_names(folder):
    origins = [page.origin for page in pages_from(folder)]
    assert origins == [str(folder / name) for name in ("a.txt", "b.html", "c.jsonl:1", "c.jsonl:2", "inner/d.HTM")]
    assert count(folder) == 5


def test_a_count_is_cheap_and_knows_what_it_does_not_know(folder):
    assert (count(folder / "a.txt"), count(folder / "c.jsonl"), count("-"), count(folder / "none")) == (
        1,
        2,
        None,
        None,
    )


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (STORY, [STORY.encode()]),
        ("<html><p>" + STORY, [("<html><p>" + STORY).encode()]),
        (lines(ROW, {"text": "ب"}), [STORY, "ب"]),
        ("\ufeff" + lines(ROW), [STORY]),
        ("{في قوس\nسطر", ["{في قوس\nسطر".encode()]),
        ("", [b""]),
    ],
)
def test_standard_input_is_what_it_turns_out_to_be(content, wanted):
    found = list(pages_from("-", io.BytesIO(content.encode())))
    assert [page.content for page in found] == wanted


def test_standard_input_that_begins_like_json_lines_is_taken_for_them():
    found = list(pages_from("-", io.BytesIO(("{broken}\n" + lines(ROW)).encode())))
    assert str(found[0]).startswith("standard input, line 1: not JSON")
    assert isinstance(found[1], Page)


def test_standard_input_that_is_jsonl_names_its_lines():
    found = list(pages_from("-", io.BytesIO((lines(ROW) + "{broken\n").encode())))
    assert isinstance(found[0], Page)
    assert str(found[1]).startswith("standard input, line 2: not JSON")


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("{broken", "not JSON: Expecting property name enclosed in double quotes (column 2)"),
        ('{"text": "x"', "not JSON: Expecting ',' delimiter (column 13)"),
        ("[1, 2]", 'a line holds one object: {"text": …}'),
        ('{"id": "x"}', 'no "text", or one that is no string'),
        ('{"text": 7}', 'no "text", or one that is no string'),
        ('{"text": "ق", "url": 7}', '"url" is neither a string nor null'),
        ('{"text": "ق", "published": "أمس"}', "\"published\" is no ISO date: 'أمس'"),
        ('{"text": "ق", "published": "2019-02-30"}', "\"published\" is no ISO date: '2019-02-30'"),
        ('{"text": "ق", "id": [1]}', '"id" is neither a string, nor a number, nor null'),
        ("[" * 100_000, "not JSON: nested too deeply"),
        ('{"text": ' + "9" * 5000 + "}", None),
    ],
)
def test_a_broken_line_seven_is_named_and_the_run_goes_on(tmp_path, line, what):
    path = tmp_path / "news.jsonl"
    path.write_text(lines(*[ROW] * 6, line, ROW), encoding="utf-8")
    found = list(pages_from(path))
    assert [type(piece) for piece in found] == [Page] * 6 + [BadInput, Page]
    assert found[6].where == f"{path}, line 7"
    assert what is None or found[6].what == what


def test_a_line_that_is_not_utf8_is_named(tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_bytes(lines(ROW).encode() + '{"text": "قال"}'.encode("windows-1256"))
    assert str(list(pages_from(path))[1]) == f"{path}, line 2: not UTF-8 (byte 11 of the line)"


def test_blank_lines_null_fields_numbers_and_surrogates_are_no_faults(tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_text('\n  \n{"text": "\\ud83dق", "id": 5, "url": null, "published": ""}\n', encoding="utf-8")
    assert list(pages_from(path)) == [Page(content="\ud83dق", id="5", origin=f"{path}:3")]


def test_an_endless_line_is_skipped_unread(tmp_path, monkeypatch):
    monkeypatch.setattr(jsonl_module, "LONGEST_LINE", 200)
    path = tmp_path / "news.jsonl"
    path.write_text(lines(ROW, {"text": "ق" * 900}, ROW), encoding="utf-8")
    found = list(pages_from(path))
    assert [type(piece) for piece in found] == [Page, BadInput, Page]
    assert found[1].where.endswith("line 2")
    assert found[2].origin.endswith(":3")


def test_a_line_of_fifty_megabytes(tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_bytes(b'{"text": "' + b"x" * 50_000_000 + b'"}\n' + lines(ROW).encode())
    found = list(pages_from(path))
    assert str(found[0]) == f"{path}, line 1: the line is longer than 32 MB"
    assert isinstance(found[1], Page)


@pytest.mark.parametrize("path", ["-", "page.txt"])
def test_what_no_page_can_be_is_not_held_in_memory(tmp_path, monkeypatch, path):
    monkeypatch.setattr(page_files_module, "LARGEST_PAGE", 100)
    (tmp_path / "page.txt").write_bytes(b"x" * 101)
    found = list(pages_from(path if path == "-" else tmp_path / path, io.BytesIO(b"x" * 101)))
    assert len(found) == 1
    assert "larger than" in str(found[0])


def test_no_such_file(tmp_path):
    assert list(pages_from(tmp_path / "none.txt")) == [BadInput(str(tmp_path / "none.txt"), "no such file or folder")]


def test_a_folder_without_pages(tmp_path):
    (found,) = pages_from(tmp_path)
    assert str(found).startswith(f"{tmp_path}: no page in this folder (looked for .atom, .csv, ")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable for root")
def test_a_file_that_may_not_be_read(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text("x", encoding="utf-8")
    path.chmod(0)
    (found,) = pages_from(path)
    assert str(found) == f"{path}: cannot be read: permission denied"


@pytest.mark.parametrize(("name", "content"), [("a.jsonl", ""), ("a.jsonl", "\n\n"), ("a.csv", "text,id\n")])
def test_a_file_without_a_page_is_not_passed_over_in_silence(tmp_path, name, content):
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert list(pages_from(tmp_path)) == [PassedOver(str(tmp_path / name), "no page in it")]


def test_a_dangling_link_does_not_end_a_run(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone")
    (tmp_path / "b.txt").write_text(STORY, encoding="utf-8")
    found = list(pages_from(tmp_path))
    assert [type(piece) for piece in found] == [BadInput, Page]


def test_a_long_jsonl_file_is_read_as_it_is_asked_for():
    endless = io.BytesIO(lines(*[ROW] * 1000).encode())
    stream = pages_from("-", endless)
    next(stream)
    next(stream)
    assert endless.tell() < len(endless.getvalue()) / 10
