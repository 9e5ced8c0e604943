"""Reports made for tests, with what a test does not say filled in."""

import datetime as dt

from mahdar.matching.likely_days import days_of
from mahdar.records import Attendee, Origin, Report
from mahdar.records.facts import Mode, Scope, Status

DAY = dt.date(2015, 7, 20)


def person(id_: str, side: str | None, *, known: bool = True, name: str | None = None) -> Attendee:
    """A person who is there for a side."""
    return Attendee(
        entity=id_, type="PER", name_ar=name or id_, name_en=None, side=side, specific=True, known=known
    )  # fmt: skip


def body(id_: str, side: str | None = None) -> Attendee:
    """An organisation, which is its own side where none is given."""
    return Attendee(
        entity=id_, type="ORG", name_ar=id_, name_en=None, side=side or id_, specific=True, known=True
    )  # fmt: skip


def state(id_: str, side: str, role: str = "participant") -> Attendee:
    """A state that stands for whoever came for it."""
    return Attendee(
        entity=id_, type="GPE", name_ar=id_, name_en=None, side=side, specific=False, known=True, role=role
    )  # fmt: skip


KERRY, OBAMA = person("john-kerry", "USA"), person("barack-obama", "USA")
LAVROV, PUTIN = person("sergey-lavrov", "RUS"), person("vladimir-putin", "RUS")
FABIUS = person("laurent-fabius", "FRA")
USA, RUSSIA, FRANCE = state("united-states", "USA"), state("russia", "RUS"), state("france", "FRA")


def report(
    id_: str,
    *attendees: Attendee,
    date: str | None = None,
    date_end: str | None = None,
    published: dt.date | None = DAY,
    between: tuple[dt.date, dt.date] | None = None,
    status: Status = "held",
    mode: Mode = "meet",
    scope: Scope = "single",
    place: str | None = None,
    issues: tuple[str, ...] = (),
    words: str = "",
    when_words: str = "",
    article: str | None = None,
) -> Report:
    """One report, in an article of its own unless one is named.

    Args:
        between: the days in which an article without a date can have been written.
    """
    first, last = between or (published, published)
    origin = Origin(
        article=article or f"article-{id_}", page_sha256=id_, url=None, outlet="paper", agencies=(), title=None,
        published=published, not_before=first, not_after=last,
    )  # fmt: skip
    days = days_of(date, date_end, status, origin)
    return Report(
        id=id_, origin=origin, mode=mode, status=status, scope=scope, tier="sure", attendees=attendees, date=date,
        date_end=date_end, first=days.first, last=days.last, stated=days.stated, when_words=when_words, place=place,
        issues=issues, words=words, shown=(),
    )  # fmt: skip
