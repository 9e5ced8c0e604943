"""Lines of a page that are a date and little else, and which of them is the story's own."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from typing import Literal, NamedTuple

from mahdar.calendar import WrittenDate, written_date
from mahdar.pages.desk import Desk
from mahdar.pages.words import forms_of, plain
from mahdar.text import folded

_LONGEST_LINE = 110  # characters of a line that holds a date and little else
_OTHER_WORDS = 3  # words that may stand beside the date: a place, an agency
_OTHER_LABELS = 5  # likewise, where they say that this is the time of publication or of a change
_OTHER_STAMPED = 6  # likewise, where an hour stands by the date: an author, a place, a count of readers
_FOOT = 4  # blocks below the story in which its own date may stand
_WIDER = 6  # elements around a headline and the line right above it within which they belong together
# A line beside a picture is its caption, unless an hour stands by the date.
_MAY_BE_DATES = frozenset({None, "date", "counter", "byline", "menu", "caption", "box"})
_OTHERS = frozenset({"related", "list", "comments", "hidden", "advertisement", "form", "tags"})
_LINKED = 0.5  # the share of links from which a line leads elsewhere
_LONGEST_STAMPED = 160  # characters
_TURNS = frozenset({"related", "comments", "legal"})  # below such a line the page tells of other things
_BETWEEN = frozenset({"kicker", "date", "byline", "dateline", "agency", "counter", "share", "mark", "caption"})
_NUMBERS = re.compile(r"\d\D+\d")  # day and year at least
_WORD = re.compile(r"[^\W\d_]{2,}")
_ISSUE = re.compile(r"(?<!\w)(?:ال)?عدد\W{0,3}(?:رقم\W{0,3})?\d")

# The frames of some Maghrebi pages are French.
_FRENCH = {
    "published": ("publié", "créé", "mis en ligne"),
    "changed": ("mis à jour", "mise à jour", "dernière mise à jour", "modifié"),
    "others": ("imprimé", "aujourd'hui"),
}

Label = Literal["", "date-labels", "date-changes", "date-others"]


class ShownDate(NamedTuple):
    """The date that a story shows its readers.

    Attributes:
        day: ISO date.
        hour: "HH:MM" by the outlet's clock, or None.
        labelled: whether words say that it is the publication's.
        changed: whether words say that it is a change's.
    """

    day: str
    hour: str | None
    labelled: bool
    changed: bool

    @property
    def minute(self) -> str:
        """The day, with its minute where the page shows it."""
        return f"{self.day}T{self.hour}" if self.hour else self.day


class _Dated(NamedTuple):
    written: WrittenDate
    label: Label


def mark_dates(desk: Desk) -> dict[int, WrittenDate]:
    """Find the lines that are a date and little else, and take them out of the story."""
    found: dict[int, WrittenDate] = {}
    for at, block in enumerate(desk.blocks):
        reason = desk.reasons[at]
        if len(block.text) > _LONGEST_LINE or desk.traits[at].full_stop or reason not in _MAY_BE_DATES:
            continue
        written = _date_line(block.text)
        if written and (written.time or reason != "caption"):
            found[at] = written
            desk.reasons[at] = "date"
    return found


def _date_line(text: str) -> WrittenDate | None:
    written = written_date(text) if _NUMBERS.search(text) else None
    if not written:
        return None
    beside = text[: written.span.start] + " " + text[written.span.end :]
    if _labels(beside):
        return written if len(_WORD.findall(undated(text))) <= _OTHER_LABELS else None
    return written if len(_WORD.findall(beside)) <= (_OTHER_STAMPED if written.time else _OTHER_WORDS) else None


def is_stamp_line(text: str) -> bool:
    """Whether a line right below a headline is a date with its hour or its own weekday, and an author at most."""
    written = written_date(text) if len(text) <= _LONGEST_LINE and _NUMBERS.search(text) else None
    if written is None or not (written.time or written.weekday_agrees):
        return False
    return len(_WORD.findall(undated(text))) <= _OTHER_STAMPED


def undated(text: str) -> str:
    """A line without its dates, which may be two."""
    for _ in range(2):
        written = written_date(text) if _NUMBERS.search(text) else None
        if written:
            text = text[: written.span.start] + " " + text[written.span.end :]
    return text


def line_of_the_story(desk: Desk, dates: dict[int, WrittenDate]) -> ShownDate | None:
    """The date between headline and story, or right above the headline, or below the story with a label.

    A date of publication goes before one of a change, wherever they stand; a date of printing or saving is neither.

    Args:
        desk: the page, all blocks decided.
        dates: its date lines, by block; those of other stories among them.
    """
    kept = [at for at, kind in enumerate(desk.kinds) if kind]
    if not kept:
        return None
    title = next((at for at in kept if desk.kinds[at] == "title"), kept[0])
    story = [at for at in kept if desk.kinds[at] == "paragraph" and at > title] or kept[-1:]
    body = next((at for at in story if desk.traits[at].prose), story[0])
    changed = None
    between = sorted(_between(desk, dates, title, body), key=lambda at: not _is_within(desk, at, body))
    for at in chain(between, _above(desk, dates, title), _below(desk, dates, kept[-1])):
        for date in _dates_of(desk, at):
            if not date.changed:
                return date
            changed = changed or date
    return changed


def _between(desk: Desk, dates: Iterable[int], title: int, body: int) -> Iterator[int]:
    """Date lines between headline and story, also one that is a link, or holds author and counters beside a stamp."""
    known = set(dates)
    return (at for at in range(title + 1, body) if at in known or _is_linked(desk, at) or _is_stamped(desk, at))


def _is_within(desk: Desk, at: int, paragraph: int) -> bool:
    """Whether a line stands in the very element of the story's text, or in that around its paragraphs."""
    here, there = desk.blocks[at].element, desk.blocks[paragraph].element
    return bool(desk.parents) and here >= 0 and there >= 0 and here in (there, desk.parents[there])


def _is_stamped(desk: Desk, at: int) -> bool:
    """Whether a line that is no prose holds a date with its hour or its own weekday, whatever else stands there."""
    block = desk.blocks[at]
    if desk.kinds[at] or desk.reasons[at] in _OTHERS or block.links > _LINKED or len(block.text) > _LONGEST_STAMPED:
        return False
    written = written_date(block.text) if _NUMBERS.search(block.text) else None
    return written is not None and bool(written.time or written.weekday_agrees)


def _is_linked(desk: Desk, at: int) -> bool:
    linked = desk.reasons[at] == "related" and desk.blocks[at].links > 0 and not desk.traits[at].sign
    return linked and _is_bare(desk, at)


def _is_bare(desk: Desk, at: int) -> bool:
    """Whether a block is a date and nothing else."""
    text = desk.blocks[at].text
    written = written_date(text) if len(text) <= _LONGEST_LINE and _NUMBERS.search(text) else None
    return written is not None and not _WORD.search(text[: written.span.start] + text[written.span.end :])


def _above(desk: Desk, dates: Iterable[int], title: int) -> Iterator[int]:
    """Date lines above the headline that are the story's: nearby, or the day of an issue of a paper; nearest first."""
    return (at for at in sorted(dates, reverse=True) if at < title and _is_story_above(desk, at, title))


def _is_story_above(desk: Desk, at: int, title: int) -> bool:
    if _is_of_issue(desk, at):
        return True
    near = desk.near(at, title) or (at == title - 1 and desk.near(at, title, _WIDER))
    return near and (_is_labelled(desk, at) or _is_open_between(desk, at, title))


def _is_open_between(desk: Desk, at: int, title: int) -> bool:
    between = range(at + 1, title)
    return all(desk.kinds[other] == "kicker" or desk.reasons[other] in _BETWEEN for other in between)


def _is_of_issue(desk: Desk, at: int) -> bool:
    """Whether a number of an issue stands in a line or right below it."""
    return any(_ISSUE.search(folded(block.text).text) for block in desk.blocks[at : at + 2])


def _below(desk: Desk, dates: Iterable[int], last: int) -> Iterator[int]:
    """Date lines below the story, before the page turns to other things, that are labelled or stand in its element."""
    return (at for at in sorted(dates) if last < at <= last + _FOOT and _is_foot_line(desk, at, last))


def _is_foot_line(desk: Desk, at: int, last: int) -> bool:
    elements = {block.element for block in desk.blocks[last : at + 1]}
    if desk.parents and len(elements) == 1:
        return True
    return _is_labelled(desk, at) and _TURNS.isdisjoint(filter(None, desk.reasons[last + 1 : at]))


def _is_labelled(desk: Desk, at: int) -> bool:
    """Whether the line, or a short one right above it, says that this is the time of publication or of a change."""
    return any(label != "date-others" for label in (*_labels(desk.blocks[at].text), *_labels(_caption(desk, at))))


def _caption(desk: Desk, at: int) -> str:
    """The short line above a date that may be its label."""
    return desk.blocks[at - 1].text[:30] if at and not _NUMBERS.search(desk.blocks[at - 1].text[:30]) else ""


def _dates_of(desk: Desk, at: int) -> list[ShownDate]:
    """The dates of a line, each with what its words say of it; none that they say is something else's."""
    above = _labels(_caption(desk, at))
    found = []
    for written, label in _labelled_dates(desk.blocks[at].text):
        said = label or (above[0] if above else "")
        if said != "date-others":
            found.append(ShownDate(written.value, written.time, said == "date-labels", said == "date-changes"))
    return found


def _labelled_dates(text: str) -> list[_Dated]:
    """The dates of a line, each with the label in front of it."""
    view = folded(text)
    cuts = [(match.start(), _kind(match)) for match in _pattern().finditer(view.text)]
    begins: list[tuple[int, Label]] = [(0, ""), *((view.origin(at, at).start, kind) for at, kind in cuts)]
    ends = [*(start for start, _ in begins[1:]), len(text)]
    parts = [(written_date(text[start:end]), kind) for (start, kind), end in zip(begins, ends, strict=True)]
    return [_Dated(written, kind) for written, kind in parts if written]


def _labels(text: str) -> list[Label]:
    """The labels of dates that stand in some words."""
    return [_kind(match) for match in _pattern().finditer(plain(text))]


def _kind(match: re.Match[str]) -> Label:
    return _BY_GROUP[(match.lastgroup or "").partition("_")[0]]


_BY_GROUP: dict[str, Label] = {"published": "date-labels", "changed": "date-changes", "others": "date-others"}


@cache
def _pattern() -> re.Pattern[str]:
    """The forms of labels of dates as whole words, the longest first, each in the group of its kind."""
    forms = ((group, (*forms_of(id_), *_FRENCH[group])) for group, id_ in _BY_GROUP.items())
    known = [(plain(form), group) for group, words in forms for form in words]
    ordered = sorted(dict(known).items(), key=lambda each: -len(each[0]))
    ways = (rf"(?P<{group}_{at}>{form})" for at, (form, group) in enumerate(ordered))
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})(?!\w)")
