"""What a browser's parser shows of a page, ours shows: no word of a page is lost without a word.

The other parser is Lexbor, which follows the HTML standard, by way of Resiliparse. Pages are the frozen ones of
outlets, as they are and damaged: cut, doubled, shuffled, with pieces of tags thrown in. A seeded slice runs always;
`--soak` runs ten thousand. Words that the damage itself made, and choices of a form, do not count.
"""

import random
import re
from functools import cache
from pathlib import Path

import pytest
from resiliparse.parse.html import HTMLTree, NodeType

from mahdar.pages.charsets import text_of
from mahdar.pages.html import scan
from mahdar.pages.html.elements import INVISIBLE

PAGES = sorted((Path(__file__).parent / "outlets").glob("*/page.html"))
SLICE, WHOLE, PARTS = 200, 10_000, 4
LETTERS = re.compile(r"[ء-ي]+")
WORD = re.compile(r"[ء-ي]{4,}")
UNSEEN = INVISIBLE | {"option"}
PIECES = [
    "<", "</", "<!--", "-->", "<!-->", "<p>", "</p>", "<div>", "</div>", '"', "'", ">", "<script>", "</script>",
    "<svg>", "<table>", "<td>", "</table>", "&amp;", "<a href=x>", "<br", "<title>", "<style>", "<b", "=", "&",
    "<textarea>",
]  # fmt: skip


@cache
def text(path):
    return text_of(path.read_bytes(), None)


def shown_by_a_browser(page):
    """The words of the body's text."""
    body, words = HTMLTree.parse(page).body, set()
    waiting = [body] if body else []
    while waiting:
        node = waiting.pop()
        if node.type == NodeType.TEXT:
            words.update(WORD.findall(node.text))
        elif node.type == NodeType.ELEMENT and node.tag not in UNSEEN:
            waiting.extend(node.child_nodes)
    return words


def lost(page):
    """Words whose letters are nowhere in ours, be they cut in two by the damage."""
    ours = "".join(LETTERS.findall("".join(block.text for block in scan(page).blocks)))
    return {word for word in shown_by_a_browser(page) if word not in ours}


def damaged(page, chance):
    for _ in range(chance.choice((1, 3, 10))):
        at = chance.randrange(len(page))
        near = min(len(page), at + chance.randrange(60))
        piece = page[at:near]
        match chance.randrange(4):
            case 0:
                piece = chance.choice(PIECES) + piece
            case 1:
                piece = ""
            case 2:
                piece += piece
            case _:
                piece = "".join(chance.sample(piece, len(piece)))
        page = page[:at] + piece + page[near:]
    return page


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_no_word_of_a_page_is_lost(path):
    assert lost(text(path)) == set()


@pytest.mark.soak
@pytest.mark.parametrize("part", range(PARTS))
def test_no_word_of_a_damaged_page_is_lost(part, soak):
    for number in range(part, WHOLE if soak else SLICE, PARTS):
        chance = random.Random(number)
        whole = text(chance.choice(PAGES))
        gone = lost(damaged(whole, chance)) & shown_by_a_browser(whole)
        assert gone == set(), f"page {number}"


@pytest.mark.parametrize(
    "markup",
    [
        "<!-->{}", "<!--->{}", "<!-- x --!>{}", "<svg><path d='m0'>{}", "<svg><g></p>{}", "<math><mi>{}", "<title>x{}",
        "<noscript>{}", "<textarea>{}", "<select><option>x{}", "<iframe>{}", "<map name=x>{}</map>", "<object>{}",
        "<template>{}", "<video>{}",
    ],
)  # fmt: skip
def test_what_is_never_closed_hides_nothing(markup):
    story = "<p>وصل الوفد إلى المدينة مع الفجر، ثم غادرها من غير أن يلتقي أحدا.</p>"
    assert "وصل الوفد" in " ".join(block.text for block in scan("<html><body>" + markup.format(story)).blocks)


@pytest.mark.parametrize("markup", ["<script>{}", "<style>{}", "<!--{}-->", "<svg><text>{}</text></svg>"])
def test_what_is_no_text_of_the_page_is_not_taken_for_it(markup):
    assert scan("<html><body>" + markup.format("وصل الوفد إلى المدينة")).blocks == []
