"""Reports made by hand: only what a test is about is said, the rest is a meeting in Paris told in one paper."""

from datetime import date

from mahdar.calendar import interval
from mahdar.lexicon import lexicon
from mahdar.matching.sides import attendee_of
from mahdar.records import Attendee, Origin, Report

LAVROV_AND_LE_DRIAN = ("sergey-lavrov", "jean-yves-le-drian")


def make(
    id_: str,
    *,
    on: str | None = "2019-12-10",
    who: tuple[str, ...] = LAVROV_AND_LE_DRIAN,
    status: str = "held",
    mode: str = "meet",
    date_: str | None = None,
    end: str | None = None,
    window: tuple[str | None, str | None] | None = None,
    outlet: str | None = "",
    agencies: tuple[str, ...] = (),
    article: str | None = None,
    place: str | None = None,
    issues: tuple[str, ...] = (),
    tier: str = "review",
    words: str = "بحث الوزيران في باريس ملفات المنطقة",
    when: str = "",
    shown: dict[str, tuple[str, ...]] | None = None,
    roles: dict[str, tuple[str, str | None]] | None = None,
    dated: tuple[str | None, str | None] = (None, None),
) -> Report:
    """A report.

    Args:
        id_: its id; the article's is the same with an a in front, unless one is given.
        on: the day that the article states, or None.
        date_: the day, month … that it gives the encounter; `end` the last one.
        window: what bounds the encounter where no date does; else open.
        outlet: a domain; "" for one of the report's own.
        roles: entity → role and office.
        dated: the interval of an undated article.
    """
    first, last = _days(date_, end) if date_ else map(_day, window or (None, None))
    published = _day(on)
    return Report(
        id=id_,
        origin=Origin(
            article=article or f"a{id_}", page_sha256=id_, url=None,
            outlet=f"{id_}.example" if outlet == "" else outlet, agencies=agencies, title=None,
            published=published, not_before=published or _day(dated[0]),
            not_after=published or _day(dated[1]),
        ),
        mode=mode, status=status, scope="single", tier=tier,  # type: ignore[arg-type]
        attendees=tuple(attendee(entity, *(roles or {}).get(entity, ("participant", None))) for entity in who),
        date=date_, date_end=end, first=first, last=last, stated=date_ is not None, when_words=when, place=place,
        issues=issues, words=words, shown=tuple((shown or {}).items()),
    )  # fmt: skip


def attendee(id_: str, role: str = "participant", office: str | None = None) -> Attendee:
    """Somebody whom the knowledge has, or a person whom it has not."""
    world = lexicon().world
    known = world.entities.get(id_)
    entity = {
        "id": id_,
        "type": known.type if known else "PER",
        "name": {"ar": known.name_ar if known else id_, "en": known.name_en if known else None},
        "country": known.country if known else None,
        "known": known is not None,
    }
    return attendee_of({"entity": id_, "role": role, "office": office, "acts_for": None}, {id_: entity}, world)


def _days(value: str, end: str | None) -> tuple[date, date]:
    first, behind = interval(value)
    behind = interval(end)[1] if end else behind
    return first, date.fromordinal(behind.toordinal() - 1)


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
