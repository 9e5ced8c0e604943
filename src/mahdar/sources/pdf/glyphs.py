"""The letters of a PDF page with their places, as PDFium tells them."""

import ctypes
import math
import unicodedata
from bisect import bisect
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
from pypdfium2 import raw

from mahdar.sources.pdf.direction import kind_of

_STRAIGHT = 0.1  # right angles; what is turned further is a watermark or stands on a map
_SMALLEST = 0.5  # points
_ECHO = 0.6  # of a letter's size
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_ALEFS = frozenset("اأإآٱ")


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter, or several that one sign shows. Lengths are points; `y` grows upwards.

    Attributes:
        text: the letters in their order of reading, with their marks.
        left, right: where it stands on the line, its side bearings included where they are known.
        y: of the line it stands on.
        size: of its font.
        place: its number among the page's letters, white space left out.
        spaced: whether PDFium saw white space before it.
        origin: the x at which its sign begins.
    """

    text: str
    left: float
    right: float
    y: float
    size: float
    place: int
    spaced: bool = False
    origin: float = 0.0

    @property
    def center(self) -> float:
        """Its middle on the line."""
        return (self.left + self.right) / 2


def glyphs_on(page: pdfium.PdfTextPage) -> list[Glyph]:
    """The letters of a page; those that stand aslant are left out, doubles that imitate bold type too."""
    seen: set[tuple[str, int, int]] = set()
    single = []
    for glyph in _single(page):
        key = (glyph.text, round(glyph.left / (0.1 * glyph.size)), round(glyph.y / (0.1 * glyph.size)))
        if key not in seen:
            seen.add(key)
            single.append(glyph)
    return _with_marks(_without_echoes(_ligatures(single)))


def _single(page: pdfium.PdfTextPage) -> Iterator[Glyph]:
    quarter = _quarter(page)
    spaced, place = False, 0
    for index in range(raw.FPDFText_CountChars(page)):
        letter = _letter(page, index)
        if letter is None:
            spaced = True
        elif _quarters(page, index) == quarter:
            yield _placed(page, index, letter, place, quarter, spaced=spaced)
            spaced, place = False, place + 1


def _letter(page: pdfium.PdfTextPage, index: int) -> str | None:
    """The letter at an index; None for white space, also such as PDFium makes up, and for what shows nothing."""
    code = raw.FPDFText_GetUnicode(page, index)
    if not 0 < code <= 0x10FFFF or raw.FPDFText_IsGenerated(page, index):
        return None
    letter = chr(code)
    return None if letter.isspace() or unicodedata.category(letter) in _INVISIBLE else letter


def _quarters(page: pdfium.PdfTextPage, index: int) -> int | None:
    """By how many right angles a letter is turned; None where it stands aslant."""
    turned = raw.FPDFText_GetCharAngle(page, index) / (math.pi / 2)
    return round(turned) % 4 if abs(turned - round(turned)) < _STRAIGHT else None


def _quarter(page: pdfium.PdfTextPage) -> int:
    """How the text of a page stands: some lie on their side in the file."""
    step = max(1, page.count_chars() // 500)
    counted = Counter(_quarters(page, index) for index in range(0, page.count_chars(), step) if _letter(page, index))
    return counted.most_common(1)[0][0] or 0 if counted else 0


def _placed(page: pdfium.PdfTextPage, index: int, letter: str, place: int, quarter: int, *, spaced: bool) -> Glyph:
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetLooseCharBox(page, index, box)
    raw.FPDFText_GetMatrix(page, index, matrix)
    raw.FPDFText_GetCharOrigin(page, index, x, y)
    size = raw.FPDFText_GetFontSize(page, index) * math.hypot(matrix.c, matrix.d)
    one, other = _upright(box.left, box.bottom, quarter), _upright(box.right, box.top, quarter)
    origin = _upright(x.value, y.value, quarter)
    size = size if size > _SMALLEST else max(_SMALLEST, abs(one[1] - other[1]))
    left, right = sorted((one[0], other[0]))
    return Glyph(letter, left, right, origin[1], size, place, spaced, origin[0])


def _upright(x: float, y: float, quarter: int) -> tuple[float, float]:
    """A point of a page that was turned back."""
    return ((x, y), (-y, x), (-x, -y), (y, -x))[quarter]


def _ligatures(glyphs: list[Glyph]) -> list[Glyph]:
    """Letters that one sign shows, put together; PDFium turns some of them round, which lam and alef give away."""
    signs: dict[tuple[float, float, float], list[Glyph]] = {}
    for glyph in glyphs:
        signs.setdefault((glyph.origin, glyph.y, glyph.size), []).append(glyph)
    groups = list(signs.values())
    pairs = [[glyph.text for glyph in group] for group in groups if len(group) == 2]
    turned = sum(first in _ALEFS and last == "ل" for first, last in pairs)
    straight = sum(first == "ل" and last in _ALEFS for first, last in pairs)
    return [_joined(group, turned=turned > straight) for group in groups]


def _joined(group: list[Glyph], *, turned: bool) -> Glyph:
    if len(group) == 1:
        return group[0]
    letters = [glyph.text for glyph in group]
    arabic = any("\u0600" <= letter <= "\u06ff" for letter in letters)
    is_lam_alef = len(letters) == 2 and set(letters) & _ALEFS and "ل" in letters
    if arabic and (letters[0] in _ALEFS if is_lam_alef else turned):
        letters.reverse()
    letters.sort(key=lambda letter: unicodedata.category(letter) == "Mn")
    return replace(
        group[0],
        text="".join(letters),
        left=min(glyph.left for glyph in group),
        right=max(glyph.right for glyph in group),
    )


def _without_echoes(glyphs: list[Glyph]) -> list[Glyph]:
    """Letters without the second of two signs that both say letter and mark: one shows the letter, one the mark."""
    heights = Counter(round(glyph.y, 1) for glyph in glyphs)
    with_marks = [glyph for glyph in glyphs if len(glyph.text) > 1 and unicodedata.category(glyph.text[-1]) == "Mn"]
    kept: dict[str, list[Glyph]] = {}
    echoes = set()
    for glyph in sorted(with_marks, key=lambda glyph: -heights[round(glyph.y, 1)]):  # on the line before off it
        fellows = kept.setdefault(glyph.text, [])
        if any(_distance(each, glyph) < _ECHO * glyph.size for each in fellows):
            echoes.add(glyph.place)
        else:
            fellows.append(glyph)
    return [glyph for glyph in glyphs if glyph.place not in echoes]


def _distance(one: Glyph, other: Glyph) -> float:
    across = min(abs(one.center - other.center), abs(one.origin - other.origin))
    return max(across, abs(one.y - other.y))


def _with_marks(glyphs: list[Glyph]) -> list[Glyph]:
    """Marks put behind the letters that they stand over."""
    letters = sorted((glyph for glyph in glyphs if not _is_mark(glyph)), key=lambda glyph: glyph.center)
    centers = [glyph.center for glyph in letters]
    for mark in filter(_is_mark, glyphs):
        best = _under(mark, letters, centers)
        if best is not None:
            letters[best] = replace(letters[best], text=letters[best].text + mark.text)
    return sorted(letters, key=lambda glyph: glyph.place)


def _under(mark: Glyph, letters: list[Glyph], centers: list[float]) -> int | None:
    """The number of the letter that a mark stands over: the nearest on its line, of a script that has marks."""
    first, end = bisect(centers, mark.center - mark.size), bisect(centers, mark.center + mark.size)
    fitting = [number for number in range(first, end) if abs(letters[number].y - mark.y) < 0.6 * mark.size]
    of_script = [number for number in fitting if kind_of(letters[number].text) == "R"]
    return min(of_script or fitting, key=lambda number: abs(centers[number] - mark.center), default=None)


def _is_mark(glyph: Glyph) -> bool:
    return unicodedata.category(glyph.text[0]) == "Mn"
