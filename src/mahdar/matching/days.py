"""Whether the days of two reports can be one encounter's."""

import datetime as dt
from collections.abc import Iterator

from mahdar.matching import weights
from mahdar.matching.likely_days import TOLD_BEFORE
from mahdar.matching.spoken_days import time_fits
from mahdar.matching.views import View
from mahdar.matching.wording import are_worded_alike
from mahdar.records import ScorePart

_BETWEEN = {True: 2, False: 1}  # days by which a visit's, and other, days may miss one another
_WEEK = 7


def days(a: View, b: View) -> Iterator[ScorePart]:
    """What the days say for and against one encounter."""
    if a.kind == "visit" and _BETWEEN[True] < _gap(a, b) <= _WEEK:
        yield ScorePart("date", weights.WEEK_OF_VISIT, f"{_range(a)} here, {_range(b)} there")
    elif a.report.stated and b.report.stated:
        yield _both_stated(a, b)
    elif a.told is None or b.told is None or a.background or b.background:
        yield from _wide(a, b)
    elif a.report.stated or b.report.stated:
        yield _lag(a, b) if a.report.stated else _lag(b, a)
    else:
        yield _apart(a, b)


def _gap(a: View, b: View) -> int:
    """Days between the two windows; 0 and less where they overlap."""
    first, last = max(a.first, b.first), min(a.last, b.last)
    return first - last


def _both_stated(a: View, b: View) -> ScorePart:
    gap = _gap(a, b)
    if a.report.day and b.report.day:
        if a.report.day == b.report.day:
            return ScorePart("date", weights.SAME_DAY, f"both on {a.report.day}")
        return _next_day(a, b, gap)
    if gap > _BETWEEN[a.kind == "visit"]:
        return ScorePart("date", weights.IMPOSSIBLE, f"{_range(a)} here, {_range(b)} there", veto=True)
    points = _overlap(a, b) if a.is_wide or b.is_wide else weights.DAYS_TOUCH
    return ScorePart("date", points, f"{_range(a)} here, {_range(b)} there")


def _next_day(a: View, b: View, gap: int) -> ScorePart:
    """Stated days that differ: a visit lasts, and a paper's own day may be out by one."""
    because = f"{a.report.day} here, {b.report.day} there"
    if a.kind == "visit" and gap <= _BETWEEN[True]:
        return ScorePart("date", weights.DAYS_TOUCH, because)
    if gap > 1:
        return ScorePart("date", weights.IMPOSSIBLE, because, veto=True)
    if _may_be_out_by_one(a, b):
        return ScorePart("date", weights.NEXT_DAY_LOOSELY, because)
    return ScorePart("date", weights.NEXT_DAY, because, veto=True)


def _may_be_out_by_one(a: View, b: View) -> bool:
    """Days counted from two papers' own, or told before they came.

    Not where one article tells of both, nor where both say «yesterday» on two days, in words of their own.
    """
    if a.report.origin.article == b.report.origin.article:
        return False
    if _lag_of(a) == _lag_of(b) and not are_worded_alike(a, b):
        return False
    return any(view.by_paper or view.report.status in TOLD_BEFORE for view in (a, b))


def _lag_of(view: View) -> int | None:
    """Days from the stated one to the article's."""
    return view.told - view.first if view.told is not None else None


def _missed(view: View) -> int:
    """Days by which a likely window may miss the other one."""
    return _BETWEEN[True] if view.kind == "visit" else 0


def _range(view: View) -> str:
    return f"{view.report.first or 'open'} to {view.report.last or 'open'}"


def _wide(a: View, b: View) -> Iterator[ScorePart]:
    if _gap(a, b) > 0:
        yield ScorePart("date", weights.IMPOSSIBLE, f"{_range(a)} here, {_range(b)} there", veto=True)
    else:
        yield ScorePart("date", _overlap(a, b), f"{_range(a)} and {_range(b)} overlap")
        yield from _weekday(a, b)


def _overlap(a: View, b: View) -> float:
    if (a.is_open and not b.fixes) or (b.is_open and not a.fixes):
        return weights.BOTH_OPEN
    return weights.OVERLAP_OPEN if a.is_open or b.is_open else weights.OVERLAP_WIDE


def _weekday(a: View, b: View) -> Iterator[ScorePart]:
    """«Monday next» in an article without a date, and a meeting on a Monday, or within a few days."""
    for told, other in ((a, b), (b, a)):
        words = other.report.when_words
        if other.report.stated or other.told is not None or not words or told.last - told.first >= _WEEK:
            continue
        fits = {time_fits(words, dt.date.fromordinal(day)) for day in range(told.first, told.last + 1)}
        if fits == {False}:
            yield ScorePart("date", weights.IMPOSSIBLE, f"«{words}» does not fit {_range(told)}", veto=True)
        elif told.report.day and True in fits:
            yield ScorePart("date", weights.RIGHT_WEEKDAY, f"«{words}» fits {told.report.day}")


def _lag(stated: View, other: View) -> ScorePart:
    """From the stated day to the article that states none, or the other way round for an announcement."""
    if _gap(stated, other) > _missed(stated):
        return ScorePart("date", weights.IMPOSSIBLE, f"{_range(stated)} here, {_range(other)} there", veto=True)
    if stated.is_wide:
        return ScorePart("date", weights.OVERLAP_WIDE, f"told within {_range(stated)}")
    if other.is_announced:
        ahead = max(0, stated.first - (other.told or 0))
        points = next((points for days, points in weights.AHEAD if ahead <= days), 0.0)
        return ScorePart("date", points, f"announced {ahead} days before {stated.report.first}")
    lag = min(max(0, (other.told or 0) - stated.last), len(weights.LAG) - 1)
    return ScorePart("date", weights.LAG[lag], f"told {lag} days after {stated.report.last}")


def _apart(a: View, b: View) -> ScorePart:
    """Two articles that state no day."""
    if _gap(a, b) > _missed(a):
        return ScorePart("date", weights.IMPOSSIBLE, f"{_range(a)} here, {_range(b)} there", veto=True)
    apart = abs((a.told or 0) - (b.told or 0))
    if a.is_announced == b.is_announced:
        scale = weights.APART[min(apart, len(weights.APART) - 1)]
        return ScorePart("date", scale, f"told {apart} days apart")
    points = next((points for days, points in weights.AHEAD if apart <= days), 0.0)
    points = max(0.0, points - weights.LIKELY_DAY) if apart else weights.SAME_PAPER_DAY
    return ScorePart("date", points, f"announced {apart} days before it was told as held")
