"""Arabic PDF files: the text in the order in which one reads it, and what is told of files that give none."""

import io
import random
import re
import sys
import time
import zipfile
import zlib

import pypdfium2
import pytest
from tests.sources.chromium import CHROMIUM
from tests.sources.pdf.made import HEADLINE, PARAGRAPHS, article, by_chromium, by_typst, escaped

from mahdar.records import Page
from mahdar.sources import BadInput, PassedOver, pages_from
from mahdar.sources.pdf import reading

ARTICLE = [HEADLINE, *PARAGRAPHS]
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")


def text_of(tmp_path, content):
    (tmp_path / "x.pdf").write_bytes(content)
    (page,) = pages_from(tmp_path / "x.pdf")
    assert isinstance(page, Page), page
    assert page.origin == str(tmp_path / "x.pdf")
    return page.content.split("\n")


def told(tmp_path, content):
    (tmp_path / "x.pdf").write_bytes(content)
    found = list(pages_from(tmp_path / "x.pdf"))
    assert [type(piece) for piece in found] == [BadInput]
    assert found[0].where == str(tmp_path / "x.pdf")
    return found[0].what


@pytest.fixture(scope="module")
def plain():
    return by_typst(article())


def test_an_article_comes_out_letter_for_letter(tmp_path, plain):
    assert text_of(tmp_path, plain) == ARTICLE


@pytest.mark.parametrize("width", ["14cm", "18cm", "20cm", "24cm"])
def test_columns_are_read_from_the_right(tmp_path, width):
    assert text_of(tmp_path, by_typst(article(columns=2), width=width, height="18cm")) == ARTICLE


def test_a_story_goes_on_over_pages_without_their_heads_and_numbers(tmp_path):
    extra = '#set page(numbering: "1", header: [صحيفة الساحل، العدد الأسبوعي])'
    lines = text_of(tmp_path, by_typst(article(), height="7cm", width="12cm", extra=extra))
    assert lines.count("صحيفة الساحل، العدد الأسبوعي") == 1
    assert [line for line in lines if len(line) > 3 and "صحيفة" not in line] == ARTICLE


def test_an_article_from_left_to_right_is_left_so(tmp_path):
    english = "The two ministers met in Muscat on 10 December 2019 and spoke of «the truce» (annex 3)."
    assert text_of(tmp_path, by_typst(f'#set text(lang: "en")\n{english}')) == [english]


@pytest.mark.parametrize(
    "line",
    [
        "التقى الوفدان في 2019/12/10 عند الساعة 10:30 صباحا.",
        "وصل عدد العائدين إلى ١٬٢٥٠ شخصا أي ٥٠٪ من الأهالي.",
        "قالت بعثة UNSMIL إن القرار 2259 الصادر في 2015 نافذ.",
        "زار مقر شركة Gulf Star Trading في دبي وعاد.",
        "«نعم» قال الوزير («لا خلاف») ثم «غادر» [فورا].",
        "الآن ولأن الأمل لا يزال، قال الإعلام لأهله.",
        "ارتفع السعر 3.5% إلى 70$ للبرميل",
    ],
)
def test_lines_that_run_both_ways(tmp_path, line):
    assert text_of(tmp_path, by_typst(escaped(line))) == [line]


def test_vocalised_words_keep_their_marks_on_them(tmp_path):
    (found,) = text_of(tmp_path, by_typst("أنّ الوَزيرَ قال فوراً إنّه مُغادِر"))
    assert re.sub("[\u064b-\u0652]", "", found) == "أن الوزير قال فورا إنه مغادر"
    assert len(re.findall("[\u064b-\u0652]", found)) == 7


def test_a_page_that_lies_on_its_side_is_read(tmp_path):
    turned = by_typst(f"#rotate(90deg, reflow: true)[{article()}]", width="24cm", height="30cm")
    assert "".join(text_of(tmp_path, turned)).replace(" ", "") == "".join(ARTICLE).replace(" ", "")


@needs_chromium
def test_what_chromium_prints_comes_out(tmp_path, soak):
    justified = "main{columns:3;text-align:justify}"
    styles = ("", "main{columns:2}", "main{text-align:justify}", "p{text-indent:2em;margin:0}")
    for style in (justified, *(styles if soak else ())):
        assert text_of(tmp_path, by_chromium(tmp_path, style)) == ARTICLE, style


def test_it_is_a_page_in_a_zip_by_pipe_and_without_a_name(tmp_path, plain):
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("x.pdf", plain)
    (tmp_path / "nameless").write_bytes(plain)
    for path in (tmp_path / "x.zip", tmp_path / "nameless", "-"):
        (page,) = pages_from(path, io.BytesIO(plain))
        assert page.content.split("\n") == ARTICLE


def _scanned():
    """A PDF of one page on which only a picture stands."""
    document = pypdfium2.PdfDocument.new()
    document.new_page(300, 300)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def test_a_pdf_without_a_text_layer_says_what_to_do(tmp_path):
    assert told(tmp_path, _scanned()) == "has no text layer: run OCR over it first"


def test_pages_without_text_between_others_are_told(tmp_path, plain):
    both = pypdfium2.PdfDocument(plain)
    both.import_pages(pypdfium2.PdfDocument(_scanned()))
    held = io.BytesIO()
    both.save(held)
    (tmp_path / "x.pdf").write_bytes(held.getvalue())
    page, passed = pages_from(tmp_path / "x.pdf")
    assert isinstance(page, Page)
    assert passed == PassedOver(str(tmp_path / "x.pdf"), "no text on 1 of 2 pages: 2")


def test_an_encrypted_pdf_says_so(tmp_path):
    """A file whose trailer names an encryption that no empty password opens."""
    head = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        b"3 0 obj<</Filter/Standard/V 1/R 2/P -4/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">>>endobj\n"
    )
    places = [head.index(b"%d 0 obj" % number) for number in (1, 2, 3)]
    table = b"xref\n0 4\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]>>\nstartxref\n%d\n%%%%EOF" % len(head)
    assert told(tmp_path, head + table + end) == "encrypted: remove its password first"


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(range(256)) * 40])
def test_a_broken_pdf_is_one_sentence(tmp_path, content):
    assert told(tmp_path, content) == "no PDF that can be read: damaged or cut off"


def test_a_book_is_told_as_one(tmp_path):
    content = by_typst("#for n in range(1300) [" + escaped(PARAGRAPHS[1]) + "#pagebreak(weak: true)]")
    assert "letters on 1,300 pages, which no article has" in told(tmp_path, content)


def test_a_pdf_that_hangs_or_breaks_its_reader_is_told_and_the_run_goes_on(tmp_path, monkeypatch, plain):
    (tmp_path / "a.pdf").write_bytes(plain)
    (tmp_path / "b.txt").write_text("نص", encoding="utf-8")
    for program, seconds, what in (
        ("import time; time.sleep(60)", 0.5, "took longer than 0 seconds"),
        ("import os; os.abort()", 20, "breaks the program"),
        ("x = [0]\nwhile True: x += x", 20, "breaks the program"),
    ):
        limited = "import resource; resource.setrlimit(resource.RLIMIT_AS, (2**28, 2**28))\n" + program
        monkeypatch.setattr(reading, "command", lambda _, limited=limited: [sys.executable, "-c", limited])
        monkeypatch.setattr(reading, "LONGEST_READING", seconds)
        bad, page = pages_from(tmp_path)
        assert what in bad.what
        assert isinstance(page, Page)


@pytest.mark.parametrize("content", [b" " * 400_000_000, b"q " * 20_000_000])
def test_a_pdf_that_unpacks_to_hundreds_of_megabytes_is_told(tmp_path, content):
    """One page whose content is packed a thousandfold."""
    packed = zlib.compress(content)
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream" % (len(packed), packed),
    )
    numbered = (b"%d 0 obj%bendobj\n" % pair for pair in enumerate(objects, start=1))
    began = time.monotonic()
    assert told(tmp_path, b"%PDF-1.4\n" + b"".join(numbered) + b"trailer<</Size 5/Root 1 0 R>>\n%%EOF")
    assert time.monotonic() - began < 30


def test_damaged_pdf_files_give_a_page_or_a_sentence(tmp_path, plain, soak):
    chosen = random.Random(5)
    for _ in range(150 if soak else 12):
        damaged = bytearray(plain)
        for _ in range(chosen.randrange(1, 40)):
            damaged[chosen.randrange(len(damaged))] = chosen.randrange(256)
        (tmp_path / "x.pdf").write_bytes(damaged[: chosen.randrange(100, len(damaged))])
        began = time.monotonic()
        assert all(isinstance(piece, Page | BadInput | PassedOver) for piece in pages_from(tmp_path / "x.pdf"))
        assert time.monotonic() - began < 25
