"""PDF files that the tests make: by typst, whose wheel brings a font with Arabic letters; by Chromium where it is."""

import html
import subprocess

import typst
from tests.sources.chromium import CHROMIUM

HEADLINE = "لقاء الوزيرين في مسقط يبحث الهدنة"
PARAGRAPHS = (
    (
        "بحث وزير الخارجية الروسي سيرغي لافروف مع نظيره الفرنسي جان إيف لودريان في باريس أمس الاثنين الأزمة في ليبيا، "
        "وقال: «ندعو جميع الأطراف إلى وقف القتال» (المادة 12 من الاتفاق)، ثم انتقل الوفدان إلى لقاء موسع."
    ),
    (
        "وأضاف أن بلاده ترحب بكل جهد ينهي الحرب منذ 2019/12/10 وتدعم بعثة UNSMIL في ذلك، وأن نسبة 50% من الأهالي عادوا "
        "في ١٥ أيلول ٢٠٢١، بينهم 1,250 طفلا إلى الأحياء [القديمة] ولا خلاف على الأولويات."
    ),
    (
        "ودعا لافروف تركيا إلى سحب قواتها من هناك، وطالب الولايات المتحدة برفع العقوبات عن إيران. ومن المقرر أن يزور "
        "لودريان القاهرة الخميس المقبل للقاء نظيره المصري سامح شكري."
    ),
)


def by_typst(body, width="16cm", height="24cm", extra=""):
    """A PDF of typst markup, from right to left."""
    source = (
        f'#set text(lang: "ar", font: "DejaVu Sans Mono", size: 11pt)\n#set page(width: {width}, height: {height})\n'
        f"#set par(leading: 0.8em, spacing: 1.8em)\n{extra}\n{body}"
    )
    return typst.compile(source.encode(), ignore_system_fonts=True)


def escaped(text):
    """Text as typst takes it for text."""
    return "".join(f"\\{letter}" if letter in "[]#*_@$<>\\/" else letter for letter in text)


def article(columns=1):
    """The article's markup."""
    return f"= {HEADLINE}\n\n#columns({columns})[\n" + "\n\n".join(map(escaped, PARAGRAPHS)) + "\n]"


def by_chromium(folder, style="", paragraphs=PARAGRAPHS):
    """The article as Chromium prints it."""
    body = "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in paragraphs)
    (folder / "page.html").write_text(
        f"<!DOCTYPE html><html lang=ar dir=rtl><meta charset=utf-8><style>body{{font:12pt DejaVu Sans}}{style}</style>"
        f"<h1>{HEADLINE}</h1><main>{body}</main>",
        encoding="utf-8",
    )
    subprocess.run(
        [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
         f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={folder / 'page.pdf'}", folder / "page.html"],
        check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    return (folder / "page.pdf").read_bytes()
