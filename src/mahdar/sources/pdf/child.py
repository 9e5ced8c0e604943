"""The process that reads one PDF: the file on standard input, one JSON object on standard output."""

import json
import sys
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from mahdar.sources.child_process import limit
from mahdar.sources.pdf.direction import is_right_to_left
from mahdar.sources.pdf.glyphs import Glyph, glyphs_on
from mahdar.sources.pdf.lines import Line, lines_of
from mahdar.sources.pdf.paragraphs import paragraphs_of

MOST_MEMORY = 1024**3  # bytes
MOST_TIME = 20  # seconds of work
MOST_LETTERS = 250_000  # more than any story that is read; a longer file is a book
_UNKNOWN = 0.3  # of the letters: so many of which a font does not say what they are make a text of nonsense


def main() -> None:
    """Read, and say what was found: `{"text", "pages", "empty"}`, or `{"problem"}`."""
    limit(MOST_MEMORY, MOST_TIME)
    content = sys.stdin.buffer.read()
    sys.stdout.write(json.dumps(_found(content)))


def _found(content: bytes) -> dict[str, object]:
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        return {"problem": _said(error)}
    pages = [page.get_textpage() for page in _pages(document)]
    letters = sum(page.count_chars() for page in pages)
    if letters > MOST_LETTERS:
        told = f"{letters:,} letters on {len(pages):,} pages, which no article has: take its pages out of the file"
        return {"problem": told}
    return _text([glyphs_on(page) for page in pages], sum(map(_unknown, pages)))


def _pages(document: pdfium.PdfDocument) -> Iterator[pdfium.PdfPage]:
    for number in range(len(document)):
        yield document[number]


def _text(pages: list[list[Glyph]], unknown: int) -> dict[str, object]:
    empty = [number for number, page in enumerate(pages, start=1) if not page]
    letters = sum(map(len, pages))
    if not letters:
        return {"problem": "has no text layer: run OCR over it first"}
    if unknown > _UNKNOWN * letters:
        return {"problem": "its fonts do not say which letters they show: run OCR over it first"}
    right_to_left = is_right_to_left([glyph.text for page in pages for glyph in page])
    lines: list[list[Line]] = [lines_of(page, number, right_to_left=right_to_left) for number, page in enumerate(pages)]
    text = "\n".join(paragraphs_of(lines, right_to_left=right_to_left))
    return {"text": text, "pages": len(pages), "empty": empty}


def _unknown(page: pdfium.PdfTextPage) -> int:
    """How many letters of a page are signs that the file gives no letter for."""
    return sum(raw.FPDFText_HasUnicodeMapError(page, index) == 1 for index in range(page.count_chars()))


def _said(error: pdfium.PdfiumError) -> str:
    if error.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}:
        return "encrypted: remove its password first"
    return "no PDF that can be read: damaged or cut off"
