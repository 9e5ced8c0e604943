"""CSV and TSV: columns by their names, encodings, separators, broken rows by their line."""

import csv
import io
import random

import pytest

from mahdar.records import Page
from mahdar.sources import BadInput, PassedOver, pages_from
from mahdar.sources.tables import separated
from mahdar.sources.tables.columns import columns_of, names

STORY = 'وصل الوسيط إلى مسقط،\nوبحث «الهدنة»; ثم قال: "نعم", وغادر.'
HEAD = ("id", "title", "body", "url", "source", "date")
ROW = ("n-1", "وصول الوسيط", STORY, "https://news.example/1", "ميزان الأخبار", "2019-12-10 23:18")
PAGE = {
    "content": f"وصول الوسيط\n{STORY}",
    "id": "n-1",
    "url": "https://news.example/1",
    "outlet": "ميزان الأخبار",
    "published": "2019-12-10 23:18",
}


def table(*rows, separator=",", ending="\r\n"):
    held = io.StringIO()
    csv.writer(held, delimiter=separator, lineterminator=ending).writerows(rows)
    return held.getvalue()


@pytest.fixture
def read(tmp_path):
    def of(content, name="news.csv", **options):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return list(pages_from(path, **options))

    return of


def test_a_row_is_a_page_with_what_stands_in_its_columns(read, tmp_path):
    first, second = read(table(HEAD, ROW, ROW))
    assert first == Page(**PAGE, origin=f"{tmp_path / 'news.csv'}:2")
    assert second.origin.endswith(":4")  # the first text has two lines


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "windows-1256"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_tables_as_programs_write_them(read, separator, encoding, ending):
    (page,) = read(table(HEAD, ROW, separator=separator, ending=ending).encode(encoding))
    assert (page.content, page.published) == (PAGE["content"], PAGE["published"])


@pytest.mark.parametrize(
    "name", ["text", "Body", "ARTICLE_TEXT", "النص", "نص الخبر", "المُحتوى", "المحتوي", "Full-Text"]
)
def test_the_column_of_the_text_is_told_by_its_name(read, name):
    (page,) = read(table(("رقم", name), ("1", STORY)))
    assert page.content == STORY


def test_a_column_of_any_name_can_be_named(read):
    content = table(("a", "Spalte 1", "text"), ("1", STORY, "x"))
    assert read(content, text_column="spalte 1")[0].content == STORY
    (told,) = read(content, text_column="fehlt")
    assert told.what == 'no column "fehlt" (there are "a", "Spalte 1", "text")'


def test_a_table_without_a_known_column_says_what_to_do(read, tmp_path):
    (told,) = read(table(("a", "b"), ("1", "2")))
    assert str(told) == (
        f'{tmp_path / "news.csv"}: no column is known to hold text (there are "a", "b"): name it with --text-column'
    )


def test_a_headline_that_the_text_begins_with_is_not_doubled(read):
    (page,) = read(table(("title", "text"), ("وصول", "وصول الوسيط")))
    assert page.content == "وصول الوسيط"


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("2019-12-10", "2019-12-10"),
        ("2019/12/3", "2019-12-03"),
        ("2019-12-10 00:00:00", "2019-12-10"),
        ("2019-12-10T10:00:00Z", "2019-12-10T10:00:00Z"),
        ("10/12/2019", None),
        ("أمس", None),
        ("2019-02-30", None),
        ("", None),
    ],
)
def test_dates_are_taken_where_their_order_is_certain(read, written, published):
    page, *told = read(table(("text", "date"), (STORY, written)))
    assert page.published == published
    assert [piece.what for piece in told] == (
        ['1 date in column "date" not written YYYY-MM-DD: left aside'] if written and not published else []
    )


def test_a_broken_row_is_named_by_its_line_and_the_others_are_read(read, tmp_path):
    rows = ["text,url", "أول,https://a.example/1", "ثان", "ثالث,x,y", ",https://a.example/4", "خامس,", "سادس,,,"]
    found = read("\n".join(rows))
    assert [type(piece) for piece in found] == [Page, BadInput, BadInput, BadInput, Page, Page]
    where = f"{tmp_path / 'news.csv'}, line"
    assert [str(piece) for piece in found if isinstance(piece, BadInput)] == [
        f"{where} 3: 1 fields, where the head of the table has 2",
        f"{where} 4: 3 fields, where the head of the table has 2",
        f'{where} 5: nothing in column "text"',
    ]


def test_a_row_that_is_not_utf8_is_named(read):
    content = b"text,id\n" + "أول,1\n".encode() * 20_000 + "ثان,2\n".encode("windows-1256") + "ثالث,3\n".encode()
    page, told, last = read(content)[-3:]
    assert (type(page), told.what, type(last)) == (Page, "not UTF-8", Page)


def test_a_field_without_end_and_a_line_without_end_are_told(read, monkeypatch):
    monkeypatch.setattr(separated, "LONGEST_FIELD", 1000)
    found = read('text,id\nأول,1\n"' + "سطر\n" * 400 + "\nثان,2\n")
    assert isinstance(found[0], Page)
    assert any(isinstance(piece, BadInput) and "field larger" in piece.what for piece in found)
    found = read("text,id\nأول,1\n" + "س" * 5000 + ",2\nثان,3\n")
    assert [type(piece) for piece in found] == [Page, BadInput, Page]
    assert "longer than" in found[1].what


def test_an_empty_table(read):
    assert [str(piece.what) for piece in read("")] == ["an empty table"]


def test_by_pipe_a_table_is_told_by_its_head():
    content = table(HEAD, ROW, separator=";").encode()
    (page,) = pages_from("-", io.BytesIO(content))
    assert page.content == PAGE["content"]
    (page,) = pages_from("-", io.BytesIO("قال الوزير, ثم غادر.\nوعاد.".encode()))
    assert page.content.startswith("قال".encode())


def test_a_long_table_is_read_as_it_is_asked_for():
    endless = io.BytesIO((table(HEAD) + table(ROW) * 5000).encode())
    stream = pages_from("-", endless)
    next(stream)
    assert endless.tell() < len(endless.getvalue()) / 5


def test_the_names_of_columns_mean_one_thing_each():
    listed = [name for entries in names().values() for name in entries]
    assert len(listed) == len(set(listed))
    assert columns_of(["x"]) == {}


def test_damaged_tables_give_pages_and_sentences(read, soak):
    chosen = random.Random(2)
    content = table(HEAD, *[ROW] * 5).encode()
    for _ in range(3000 if soak else 200):
        damaged = bytearray(content)
        for _ in range(chosen.randrange(1, 30)):
            damaged[chosen.randrange(len(damaged))] = chosen.randrange(256)
        assert all(isinstance(piece, Page | BadInput | PassedOver) for piece in read(bytes(damaged)))
