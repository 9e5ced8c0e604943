"""A report as it is compared: what comparing asks for again and again, worked out once."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from mahdar.matching.likely_days import DAYS_AHEAD, DAYS_BACK, TOLD_AFTER, TOLD_BEFORE, days_of
from mahdar.matching.pool import Rulings
from mahdar.matching.spoken_days import meant
from mahdar.records import Attendee, Report
from mahdar.text import fold

MANY: Final = 3  # sides that make a conference
KINDS: Final = {
    "meet": "meet", "multilateral": "meet", "call": "call", "visit": "visit", "press-conference": "press-conference",
}  # fmt: skip
_LONG_MODES = frozenset({"visit", "multilateral"})
_LONGEST: Final = {True: 10, False: 3}  # days of a stated range that still fixes: a journey or a conference, a meeting
_OPEN = 62  # days from which on a window says next to nothing
_WORDS = re.compile(r"\w+")


def ruled(report: Report, rulings: Rulings) -> Report:
    """The report with the values that a person set."""
    values = rulings.values.get(report.id)
    return _with(report, values) if values else report


def _with(report: Report, values: Mapping[str, str | None]) -> Report:
    changed: dict[str, object] = {field: values[field] for field in ("place", "status", "mode") if field in values}
    if "issues" in values:
        changed["issues"] = tuple(issue for issue in (values["issues"] or "").split(",") if issue)
    if "date" in values or "status" in values:
        date = values.get("date", report.date)
        date_end = None if "date" in values else report.date_end
        days = days_of(date, date_end, changed.get("status", report.status), report.origin)  # type: ignore[arg-type]
        changed |= {"date": date, "date_end": date_end, "first": days.first, "last": days.last, "stated": days.stated}
    return replace(report, **changed)  # type: ignore[arg-type]


@dataclass(frozen=True)
class View:
    """A report, and what is worked out from it."""

    report: Report

    @property
    def id(self) -> str:
        """The report's."""
        return self.report.id

    @cached_property
    def kind(self) -> str:
        """The modes that can be one encounter share a kind."""
        return KINDS[self.report.mode]

    @cached_property
    def camps(self) -> dict[str, tuple[Attendee, ...]]:
        """Who is there, by side; each for itself where all are of one side, or the side is not known."""
        known = {attendee.side for attendee in self.report.attendees}
        camps: dict[str, tuple[Attendee, ...]] = {}
        for attendee in self.report.attendees:
            camp = attendee.side if attendee.side and len(known) > 1 else attendee.entity
            camps[camp] = (*camps.get(camp, ()), attendee)
        return camps

    @cached_property
    def entities(self) -> frozenset[str]:
        """Ids of all who are there."""
        return frozenset(attendee.entity for attendee in self.report.attendees)

    @cached_property
    def folded(self) -> str:
        """The sentence, folded, with a blank at either end."""
        return f" {fold(self.report.words)} "

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the sentence, folded."""
        return frozenset(_WORDS.findall(self.folded))

    @cached_property
    def told(self) -> int | None:
        """The ordinal of the article's stated day."""
        return self.report.origin.published.toordinal() if self.report.origin.published else None

    @cached_property
    def first(self) -> int:
        """Ordinal of the first day on which it can have been."""
        return self.report.first.toordinal() if self.report.first else dt.date.min.toordinal()

    @cached_property
    def last(self) -> int:
        """Ordinal of the last such day, inclusive."""
        return self.report.last.toordinal() if self.report.last else dt.date.max.toordinal()

    @cached_property
    def is_announced(self) -> bool:
        """Told before it came, and without a day."""
        return not self.report.stated and self.report.status not in TOLD_AFTER

    @cached_property
    def is_wide(self) -> bool:
        """The stated days are a month, a week or a year: it was on one of them."""
        return self.last - self.first >= _LONGEST[self.report.mode in _LONG_MODES]

    @cached_property
    def background(self) -> bool:
        """Told beside a time that lies further off than what is news, without a day: it may be long ago."""
        usual = (DAYS_BACK if self.report.status not in TOLD_BEFORE else 0) + (
            DAYS_AHEAD if self.report.status not in TOLD_AFTER else 0
        )
        return self.told is not None and not self.report.stated and self.last - self.first > usual

    @cached_property
    def is_open(self) -> bool:
        """Nothing fixes the days but the time in which the article can have been written, or as long a time."""
        return self.last - self.first >= _OPEN

    @cached_property
    def by_paper(self) -> bool:
        """Whether the stated day is counted from the paper's own («today»), and so goes wrong with it."""
        day, told = self.report.day, self.report.origin.published
        return bool(day and told and day not in meant(self.report.when_words, told + dt.timedelta(1)))

    @cached_property
    def fixes(self) -> bool:
        """Says well enough who and when to be an encounter of its own, that others are told by."""
        return self.report.scope == "single" and self._has_who and self._has_when

    @property
    def _has_who(self) -> bool:
        if self.kind == "visit":
            return any(attendee.specific for attendee in self.report.attendees if attendee.role != "host")
        return len(self.camps) > 1 and all(any(one.specific for one in camp) for camp in self.camps.values())

    @property
    def _has_when(self) -> bool:
        if self.report.stated:
            return not self.is_wide
        return self.told is not None and self.report.status in TOLD_AFTER and not self.background
