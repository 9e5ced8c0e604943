"""Dating an article that states no date, by the encounters that it tells of and others date.

Only articles with a stated date date others: an entry counts here by its reports of such articles alone, and what is
found is kept beside the article and never becomes a stated date. So there are no chains.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mahdar.calendar import TimeFound, interval, times
from mahdar.matching.passages import Passage, is_told_from_another, passages
from mahdar.matching.telling import AHEAD, HAPPENED, is_sound
from mahdar.records import Entry, Report
from mahdar.records.plain import Plain

_REACH = 20  # days on either side of an encounter: «بعد أسبوعين» looks 14 ahead
_DAY = 10  # characters of an ISO day
_EXCERPT = 60  # characters

Told = tuple[Report, Entry, Sequence[Report]]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """When an undated article can have been written, by all that is known: both days inclusive, None: open.

    Attributes:
        entry: the entry that narrows it; of several the smallest id.
        because: English, with the Arabic words that it rests on.
        means: report → the day that its words mean then, where one does.
    """

    first: dt.date | None
    last: dt.date | None
    entry: str
    because: str
    means: tuple[tuple[str, dt.date], ...] = ()


class _Bound(NamedTuple):
    """What one encounter leaves, by passages on when it is, or by its status alone."""

    first: dt.date | None
    last: dt.date | None
    report: Report
    entry: Entry
    passages: tuple[Passage, ...] = ()


def narrowed(document: dict[str, Plain], told: Sequence[Told]) -> Narrowing | None:
    """What dated entries leave of the time in which an article can have been written.

    Args:
        document: of the article, in the public form.
        told: its reports, each with the entry that it belongs to and that entry's reports, in any order.

    Returns:
        Days inside the article's own interval; None where nothing narrows it, or where what narrows it contradicts
        itself or the article's own reasons.
    """
    article = document.get("article")
    if article is None or article["published"] is not None:
        return None
    own = (_day(article["dated"]["not_before"]), _day(article["dated"]["not_after"]))
    bounds = [bound for each in sorted(told, key=lambda each: each[0].id) if (bound := _bound(document, *each))]
    first, last = _met(own, bounds)
    if (first, last) == own or (first and last and last < first):
        return None
    deciding = [b for b in bounds if (first is not None and first == b.first) or (last is not None and last == b.last)]
    return Narrowing(
        first=first,
        last=last,
        entry=min(bound.entry.id for bound in deciding),
        because="; ".join(dict.fromkeys(map(_because, deciding))),
        means=tuple((bound.report.id, day) for bound in bounds if (day := _meant(bound))),
    )


def _meant(bound: _Bound) -> dt.date | None:
    exact = any(passage.slack == 0 for passage in bound.passages)
    return bound.entry.first if exact and bound.entry.first == bound.entry.last else None


def _day(value: str | None) -> dt.date | None:
    return dt.date.fromisoformat(value[:_DAY]) if value else None


def _met(own: tuple[dt.date | None, dt.date | None], bounds: Sequence[_Bound]) -> tuple[dt.date | None, dt.date | None]:
    firsts = [day for day in (own[0], *(bound.first for bound in bounds)) if day]
    lasts = [day for day in (own[1], *(bound.last for bound in bounds)) if day]
    return max(firsts, default=None), min(lasts, default=None)


def _bound(document: dict[str, Plain], report: Report, entry: Entry, members: Sequence[Report]) -> _Bound | None:
    """What one encounter leaves; None where it says nothing, or something that its entry's day denies."""
    if report.origin.published is not None or not _is_dated(entry, members):
        return None
    first, last = entry.first or dt.date.min, entry.last or dt.date.max
    found = [
        (each, days) for each in passages(document, report) if (days := _days_of_writing(each, first, last)) is not None
    ]
    if found:
        common = set.intersection(*(set(days) for _, days in found))
        fitting = sorted(day for day in common if _can_tell(report, day, first, last))
        return _Bound(fitting[0], fitting[-1], report, entry, tuple(each for each, _ in found)) if fitting else None
    if report.status in AHEAD:
        ahead = report.status == "planned" and not is_told_from_another(report)
        return _Bound(None, last, report, entry) if ahead else None
    return _Bound(first, None, report, entry) if report.status in HAPPENED else None


def _is_dated(entry: Entry, members: Sequence[Report]) -> bool:
    """Whether an article with a stated date states the days that the entry has, and nobody contradicts them.

    A plan dates what is still planned; once it was held, only who tells of it as held does.
    """
    if not entry.dated or any(each.field == "date" and each.contradicts for each in entry.differences):
        return False
    return any(
        member.origin.published is not None
        and member.stated
        and is_sound(member)
        and (member.first, member.last) == (entry.first, entry.last)
        and (member.status in HAPPENED or entry.status not in HAPPENED)
        for member in members
    )


def _can_tell(report: Report, day: dt.date, first: dt.date, last: dt.date) -> bool:
    """Whether an article of this day can tell it so: as held no day before it, as to come no day behind it."""
    if report.status in HAPPENED:
        return day >= first
    return day <= last if report.status in AHEAD else True


def _days_of_writing(passage: Passage, first: dt.date, last: dt.date) -> list[dt.date] | None:
    """The days on which a passage means the encounter's days; None where it does so from afar, and tells nothing."""
    slack = dt.timedelta(passage.slack)
    reach = dt.timedelta(_REACH)
    first, last = first - slack, last + slack
    days = [day for day in _from(first - reach, last + reach) if _means(times(passage.sentence, day), first, last)]
    return None if days and (days[0] == first - reach or days[-1] == last + reach) else days


def _from(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    return map(dt.date.fromordinal, range(first.toordinal(), last.toordinal() + 1))


def _means(found: Sequence[TimeFound], first: dt.date, last: dt.date) -> bool:
    value = found[0].value if found else None
    if value is None:
        return False
    begin, behind = interval(value)
    return begin <= last and first < behind


def _because(bound: _Bound) -> str:
    entry, report = bound.entry, bound.report
    day = f"{entry.first}" if entry.first == entry.last else f"{entry.first} to {entry.last}"
    if bound.passages:
        words = " and ".join(dict.fromkeys(f"«{passage.time}»" for passage in bound.passages))
        return f"{words} is told of what entry {entry.id} dates {day}: written {_span(bound)}"
    tells = "still to come" if bound.first is None else "begun or over"
    return f"«{_shown(report)}» tells as {tells} what entry {entry.id} dates {day}: written {_span(bound)}"


def _span(bound: _Bound) -> str:
    if bound.first and bound.last:
        return f"on {bound.first}" if bound.first == bound.last else f"from {bound.first} to {bound.last}"
    return f"not after {bound.last}" if bound.last else f"not before {bound.first}"


def _shown(report: Report) -> str:
    """The words that show the status, else the beginning of the sentence."""
    words = next((" ".join(words) for field, words in report.shown if field == "status"), report.words)
    return words if len(words) <= _EXCERPT else f"{words[:_EXCERPT].rsplit(' ', 1)[0]}…"
