"""A record of three entries, as its rows: a meeting told by two papers, a call told by one, a visit without a day."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from mahdar.records import (
    ActRow,
    ArticleRow,
    Attendee,
    Difference,
    Doubt,
    Entry,
    EntryParty,
    EntryRow,
    MadeWith,
    Named,
    Origin,
    QuotationRow,
    Report,
    ReportRow,
    Source,
    Step,
    Version,
)  # fmt: skip

OLD = MadeWith("0.1.0", "2026.11", "weights-1")
NEW = MadeWith("0.2.0", "2026.12", None)
VIENNA = Named("vienna", "فيينا", "Vienna", "AUT")
KERRY = Named("john-kerry", "جون كيري", "John Kerry", "USA")
ZARIF = Named("mohammad-javad-zarif", "محمد جواد ظريف", "Mohammad Javad Zarif", "IRN")


More = Any  # fields by name, other than the sample has them


def article(id_: str, day: date | None, outlet: str | None = "one.example", **more: More) -> ArticleRow:
    row = ArticleRow(
        article=id_,
        url=f"https://{outlet}/{id_}" if outlet else None,
        outlet=outlet,
        title=f"عنوان الخبر {id_}",
        published=day.isoformat() if day else None,
        day=day,
        story=id_,
        made_with=OLD,
        page_sha256=id_ * 4,
    )
    return replace(row, **more)


def source(row: ArticleRow) -> Source:
    return Source(**{name: getattr(row, name) for name in Source.__dataclass_fields__})


FIRST = article("a1", date(2015, 7, 14), agencies=("وكالات", "أ;ب\\ج"), encounters=2, quotations=1, acts=1)
SECOND = article("a2", date(2015, 7, 15), "two.example", made_with=NEW, encounters=1, acts=1, story="a1")
UNDATED = article("a3", None, None, title="=SUM(1;2)", encounters=1, quotations=1, narrowed_from=date(2015, 7, 1),
                  narrowed_until=date(2015, 7, 31), narrowed_by="e1", narrowed_because="of e1")  # fmt: skip
SKIPPED = article("a4", None, "two.example", skipped="not-arabic", detail="Latin letters", made_with=None)


def attendee(who: Named, side: str) -> Attendee:
    return Attendee(
        entity=who.id, type="PER", name_ar=who.name_ar or who.id, name_en=who.name_en, side=side, specific=True,
        known=True, office=f"foreign-minister@{side}",
    )  # fmt: skip


def report(id_: str, entry: str, told_by: ArticleRow, day: date | None, **more: More) -> ReportRow:
    origin = Origin(
        article=told_by.article, page_sha256=told_by.page_sha256, url=told_by.url, outlet=told_by.outlet,
        agencies=told_by.agencies, title=told_by.title, published=told_by.day, not_before=None, not_after=None,
    )  # fmt: skip
    made = Report(
        id=id_, origin=origin, mode="meet", status="held", scope="single", tier="sure",
        attendees=(attendee(KERRY, "USA"), attendee(ZARIF, "IRN")), date=day.isoformat() if day else None,
        date_end=None, first=day, last=day, stated=day is not None, when_words="أمس الاثنين" if day else "",
        place="vienna", issues=("nuclear-programme",), words='التقى كيري ظريفا في "فيينا"،\nأمس الاثنين.',
        shown=(("status", ("التقى",)), ("place", ("فيينا",))), span=(10, 45),
    )  # fmt: skip
    return ReportRow(report=replace(made, **more), entry=entry, source=source(told_by), place=VIENNA)


def party(who: Named, side: str, *reports: str) -> EntryParty:
    return EntryParty(
        entity=who.id, type="PER", name_ar=who.name_ar or who.id, name_en=who.name_en, side=side, role="participant",
        office=f"foreign-minister@{side}", reports=reports,
    )  # fmt: skip


def entry(id_: str, day: date | None, *reports: ReportRow, **more: More) -> EntryRow:
    ids = tuple(sorted(row.report.id for row in reports))
    outlets = sorted({row.source.outlet for row in reports if row.source.outlet})
    made = Entry(
        id=id_, mode="meet", status="held", reports=ids, articles=len(ids), sources=1, outlets=tuple(outlets),
        parties=(party(KERRY, "USA", *ids), party(ZARIF, "IRN", *ids)), first=day, last=day, dated=day is not None,
        announced=None, place="vienna", issues=("nuclear-programme",),
        history=(Step(status="held", told=day, reports=ids),), differences=(), doubts=(), sure=True,
    )  # fmt: skip
    return EntryRow(entry=replace(made, **more), reports=reports, place=VIENNA)


DAY = date(2015, 7, 13)
MEETING = entry(
    "e1", DAY, report("e1", "e1", FIRST, DAY), report("e2", "e1", SECOND, DAY, date="2015-07-13", place="geneva"),
    announced=date(2015, 7, 10),
    history=(Step(status="planned", told=date(2015, 7, 10), reports=("e2",)),
             Step(status="held", told=date(2015, 7, 14), reports=("e1", "e2"))),
    differences=(Difference(field="place", contradicts=True, versions=(
        Version(value="vienna", reports=("e1",), words="في فيينا"),
        Version(value="geneva", reports=("e2",), words="في جنيف"))),),
    doubts=(Doubt(entry="e3", score=0.6149999, because="same persons, days unknown"),),
    judged=("place",),
)  # fmt: skip
CALL = entry(
    "e3", date(2015, 7, 20), report("e3", "e3", FIRST, date(2015, 7, 20), mode="call"), mode="call", sure=False
)
VISIT = entry("e0", None, report("e0", "e0", UNDATED, None, status="planned", mode="visit", place=None),
              mode="visit", status="planned", place=None)  # fmt: skip
VISIT = replace(VISIT, place=None, reports=(replace(VISIT.reports[0], place=None),))


def quotation(id_: str, told_by: ArticleRow, **more: More) -> QuotationRow:
    made = QuotationRow(
        id=id_, kind="direct", speaker=KERRY, side="USA", via=None, start=5, end=25, words="- نريد اتفاقا جيدا",
        source=source(told_by),
    )  # fmt: skip
    return replace(made, **more)


def act(id_: str, told_by: ArticleRow, **more: More) -> ActRow:
    made = ActRow(
        id=id_, type="REQUEST", status="done", actor=KERRY, actor_side="USA", recipient=ZARIF, recipient_side="IRN",
        day=told_by.day, date=None, tier="sure", issues=(), start=0, end=9, words="دعا كيري إيران إلى التوقيع",
        source=source(told_by),
    )  # fmt: skip
    return replace(made, **more)


@dataclass(frozen=True)
class Sample:
    """Contents that give the same rows at each call."""

    of_entries: tuple[EntryRow, ...] = (MEETING, CALL, VISIT)
    of_quotations: tuple[QuotationRow, ...] = (quotation("q2", FIRST), quotation("q1", UNDATED, speaker=None))
    of_acts: tuple[ActRow, ...] = (
        act("c1", FIRST), act("c2", SECOND, status="intended", recipient=None, date="2015-08"),
        act("c0", UNDATED, status="denied"),
    )  # fmt: skip
    of_articles: tuple[ArticleRow, ...] = (FIRST, SECOND, UNDATED, SKIPPED)

    def entries(self) -> Iterator[EntryRow]:
        return iter(self.of_entries)

    def quotations(self) -> Iterator[QuotationRow]:
        return iter(self.of_quotations)

    def acts(self) -> Iterator[ActRow]:
        return iter(self.of_acts)

    def articles(self) -> Iterator[ArticleRow]:
        return iter(self.of_articles)
