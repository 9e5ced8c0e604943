"""Any page at all: no crash, every visible character kept or dropped, every span a piece of the text.

Pages are stories put together at random and then damaged: cut, doubled, shuffled, with marks, controls and tags thrown
in. A seeded slice runs always; `--soak` runs ten thousand.
"""

import random
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from mahdar import Minutes, Skipped, read
from mahdar.reading.proofs import check_proofs
from mahdar.records import SkipReason

SLICE, WHOLE, PARTS = 400, 10_000, 4
SENTENCES = [
    "بحث وزير الخارجية الروسي سيرغي لافروف مع نظيره الفرنسي جان إيف لودريان في باريس أمس الاثنين الأزمة في ليبيا.",
    'وقال لافروف: "ندعو جميع الأطراف إلى وقف القتال". وأضاف أن موسكو ترحب بكل جهد.',
    "ومن المقرر أن تزور ميركل أنقرة الخميس المقبل للقاء الرئيس رجب طيب أردوغان.",
    'ونفى المتحدث باسم الحكومة «أنباء عن "خلاف" بين الوزيرين» وأكد أن اللقاء سيعقد في موعده.',
    "اتصل ماكرون هاتفيا بالرئيس الأميركي دونالد ترامب وطالبه برفع العقوبات عن إيران فورا.",
    "الثلاثاء 10 كانون الأول 2019 - 23:18",
    "القاهرة (رويترز) - أعلن د. سامح شكري يوم 3/4/2018 أن المفاوضات ألغيت.",
    "وهدد مسؤول رفيع بفرض عقوبات جديدة، فيما رفضت موسكو وبكين ذلك في مجلس الأمن الدولي.",
    "إقرأ أيضا: وزير الدفاع يستقبل وفدا",
    "شارك الخبر | طباعة | 12 تعليقا | #ليبيا",
    "لقاء بوتين وأردوغان في سوتشي ١٥ تشرين الأول/أكتوبر ٢٠١٩",
]  # fmt: skip
NOISE = [
    "\x00", "\ud800", "\ufffd", "\u202e", "\u2069", "\u200f", "\ufeff", "ـ", "\u064b", "\r", "\r\n", "\n\n", "\t",
    "\x0b", "\u2028", "<", ">", "</p>", "<script>", "<!--", "&#x202e;", "&nbsp;", '"', "«", "»", "“", "'", "(", "…",
    ".", "،", "٣٫٥", "2019", "و", "ال", "أ.", "\U0001f600", "ﷺ", "ﻻ", "A" * 300, "ا" * 300, "\u0654", "{", "[e1]",
]  # fmt: skip


def page(number):
    chance = random.Random(number)
    lines = chance.choices(SENTENCES, k=chance.randint(1, 9))
    lines.insert(0, "لافروف ولودريان يبحثان الملف الليبي")
    if chance.random() < 0.4:
        tags = chance.choices(["p", "div", "li", "h2", "td", "span", "blockquote"], k=len(lines))
        head = f"<html><head><title>{lines[0]}</title></head><body>"
        body = "".join(f"<{tag}>{line}</{tag}>" for tag, line in zip(tags, lines, strict=True))
        text = f"{head}{body}</body></html>"
    else:
        text = "\n".join(lines)
    for _ in range(chance.choice((0, 1, 3, 12, 40))):
        text = damaged(text, chance)
    return text


def damaged(text, chance):
    at, to = sorted(chance.randrange(len(text) + 1) for _ in range(2))
    near = min(to, at + 40)
    match chance.randrange(5):
        case 0:
            return text[:at] + chance.choice(NOISE) + text[at:]
        case 1:
            return text[:at] + text[near:]
        case 2:
            return text[:near] + text[at:near] + text[near:]
        case 3:
            return text[:at] + "".join(chance.sample(text[at:near], near - at)) + text[near:]
        case _:
            return text[:at] + chance.choice(SENTENCES) + text[at:]


def is_markup(text):
    seen = HTMLParser()
    found = []
    seen.handle_starttag = lambda tag, attributes: found.append(tag)
    seen.feed(text)
    return bool(found) or "<" in text


def check_account(text, minutes):
    """Of a page of plain text every visible character is kept or dropped, each once."""
    pieces = [section.page_span for section in minutes.article.sections]
    pieces += [dropped.page_span for dropped in minutes.article.dropped]
    seen = sorted(pieces)
    assert all(before.end <= behind.start for before, behind in pairwise(seen))
    covered = {at for piece in pieces for at in range(piece.start, piece.end)}
    lost = [text[at] for at in range(len(text)) if at not in covered and text[at].isalnum()]
    assert lost == []


def check_page(text):
    found = read(text)
    if isinstance(found, Skipped):
        assert found.reason not in (SkipReason.BROKEN, SkipReason.UNPROVEN), found.detail
        return
    assert isinstance(found, Minutes)
    assert check_proofs(found)
    assert found.to_json()["article"]["text"] == found.article.text
    for section in found.article.sections:
        assert 0 <= section.span.start <= section.span.end <= len(found.article.text)
        assert 0 <= section.page_span.start <= section.page_span.end <= len(text)
    if not is_markup(text):
        check_account(text, found)


@pytest.mark.soak
@pytest.mark.parametrize("part", range(PARTS))
def test_any_page_is_read_or_skipped_with_all_spans_in_place(part, soak):
    for number in range(part, WHOLE if soak else SLICE, PARTS):
        try:
            check_page(page(number))
        except Exception as error:
            error.add_note(f"page({number})")
            raise
