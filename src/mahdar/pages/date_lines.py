"""Lines of a page that are a date and little else, and which of them is the story's own."""

import re
from functools import cache

from mahdar.calendar import WrittenDate, written_date
from mahdar.pages.desk import Desk
from mahdar.pages.words import forms_of, plain

_LONGEST_LINE = 110  # characters of a line that holds a date and little else
_OTHER_WORDS = 3  # words that may stand beside the date: a place, an agency
_OTHER_LABELS = 5  # likewise, where they say that this is the time of publication or of a change
_FOOT = 4  # blocks below the story in which its own date may stand
_MAY_BE_DATES = frozenset({None, "date", "counter", "byline", "menu"})
_TURNS = frozenset({"related", "comments", "legal"})  # below such a line the page tells of other things
_NUMBERS = re.compile(r"\d\D+\d")  # day and year at least
_WORD = re.compile(r"[^\W\d_]{2,}")


def mark_dates(desk: Desk) -> dict[int, WrittenDate]:
    """Find the lines that are a date and little else, and take them out of the story."""
    found: dict[int, WrittenDate] = {}
    for at, block in enumerate(desk.blocks):
        if len(block.text) <= _LONGEST_LINE and desk.reasons[at] in _MAY_BE_DATES and not desk.traits[at].full_stop:
            written = _date_line(block.text)
            if written:
                found[at] = written
                desk.reasons[at] = "date"
    return found


def _date_line(text: str) -> WrittenDate | None:
    written = written_date(text) if _NUMBERS.search(text) else None
    if not written:
        return None
    beside = text[: written.span.start] + " " + text[written.span.end :]
    most = _OTHER_LABELS if _labels(beside, "date-labels") or _labels(beside, "date-changes") else _OTHER_WORDS
    return written if len(_WORD.findall(beside)) <= most else None


def line_of_the_story(desk: Desk, dates: dict[int, WrittenDate]) -> WrittenDate | None:
    """The date line between headline and story, or right above the headline, or below the story with a label.

    Args:
        desk: the page, all blocks decided.
        dates: its date lines, by block; those of other stories among them.
    """
    kept = [at for at, kind in enumerate(desk.kinds) if kind]
    if not dates or not kept:
        return None
    title = next((at for at in kept if desk.kinds[at] == "title"), kept[0])
    body = next((at for at in kept if desk.kinds[at] != "title"), kept[-1])
    between = [at for at in dates if title < at < body]
    above = [at for at in dates if at < title and desk.near(at, title) and (at == title - 1 or _is_labelled(desk, at))]
    below = [at for at in dates if kept[-1] < at <= kept[-1] + _FOOT and _is_foot_line(desk, at, kept[-1])]
    first = next(iter([*_unchanged(desk, between), *between, *above[::-1], *below]), None)
    return None if first is None else dates[first]


def _unchanged(desk: Desk, lines: list[int]) -> list[int]:
    """The lines that do not tell of a later change."""
    return [at for at in lines if not _labels(desk.blocks[at].text, "date-changes")]


def _is_foot_line(desk: Desk, at: int, last: int) -> bool:
    """A labelled date below the story, before the page turns to other things."""
    return _is_labelled(desk, at) and _TURNS.isdisjoint(filter(None, desk.reasons[last + 1 : at]))


def _is_labelled(desk: Desk, at: int) -> bool:
    """Whether the line, or a short one right above it, says that this is the time of publication or of a change."""
    around = [desk.blocks[at].text, *(desk.blocks[at - 1].text[:30] for _ in range(at > 0))]
    return any(_labels(text, label) for text in around for label in ("date-labels", "date-changes"))


def _labels(text: str, label: str) -> bool:
    return bool(_pattern(label).search(plain(text)))


@cache
def _pattern(label: str) -> re.Pattern[str]:
    """The forms of one entry of date labels, as whole words."""
    return re.compile(rf"\b(?:{'|'.join(map(plain, forms_of(label)))})\b")
