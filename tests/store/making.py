"""Articles, reports and entries made by hand, for records to keep."""

from datetime import date, timedelta
from typing import Any

from mahdar.records import Attendee, Entry, EntryParty, Key, Origin, Page, Report, article_id, fact_id, page_digest
from mahdar.store import Kept, Writer

DAY = date(2015, 7, 14)
ADDED = date(2026, 1, 2)


def text_of(number: int, words: str = "") -> str:
    """The text of an article that no other number has."""
    told = words or f"التقى وزير خارجية النمسا نظيره القبرصي في الجلسة رقم {number}، وقال إن الحوار «سيستمر بلا شروط»."
    return f"خبر رقم {number}\n{told}"


def kept(number: int, *, words: str = "", url: str | None = None, day: date | None = DAY, reports: int = 1) -> Kept:
    """An article with two entities, a quotation, an act, and this many reports."""
    text = text_of(number, words)
    page = Page(content=text, origin=f"pages.jsonl:{number}", id=f"given-{number}", url=url, charset=None)
    article = article_id(page_digest(text), url)
    made = tuple(report(article, f"{number}-{each}", text=text) for each in range(reports))
    return Kept(
        article=article,
        page=page,
        document=document(article, text, url, day, made),
        reports=made,
        keys={each.id: (Key("meet austria cyprus", DAY.toordinal(), DAY.toordinal() + 2),) for each in made},
        signature=text.encode("utf-8", "surrogatepass")[:64],
        bands=(f"w{number % 7}", f"o{number}"),
        sides={"sebastian-kurz": "AUT", "nikos": "CYP"},
        added=ADDED,
    )


def skipped(number: int) -> Kept:
    """A page that gave no minutes."""
    page = Page(content=b"\x00\x01" + bytes([number]), origin=f"{number}.html", published="2015-07-14")
    article = article_id(page_digest(page.content), None)
    detail = {"reason": "binary", "detail": "the page is no text"}
    return Kept(
        article=article, page=page, document={"schema": "mahdar/1", "id": article, "skipped": detail}, added=ADDED
    )


def document(article: str, text: str, url: str | None, day: date | None, reports: tuple[Report, ...]) -> dict[str, Any]:
    """Minutes in the public form, as far as a record looks into them."""
    stated = day.isoformat() if day else None
    evidence = [5, len(text)]
    return {
        "schema": "mahdar/1",
        "made_with": {"mahdar": "1.0", "lexicon": "2026.11", "tagger": None},
        "id": article,
        "article": {
            "id": article, "url": url, "page_sha256": page_digest(text),
            "outlet": {"name": "صحيفة", "domain": "paper.example"}, "agency": ["وكالات"], "author": None,
            "title": text.partition("\n")[0], "published": stated,
            "dated": {"not_before": stated, "not_after": stated, "because": []}, "text": text,
        },
        "entities": [_entity("sebastian-kurz", "سيباستيان كورتس", known=True), _entity("nikos", "نيكوس", known=False)],
        "mentions": [{"id": "m1", "start": 0, "end": 3, "entity": "sebastian-kurz", "kind": "name"}],
        "quotations": [
            {
                "id": fact_id(article, "quotation", 0), "kind": "indirect", "start": 5, "end": len(text),
                "speaker": "sebastian-kurz", "via": None,
            }
        ],
        "encounters": [{"id": each.id, "evidence": evidence} for each in reports],
        "acts": [
            {
                "id": fact_id(article, "act", 0), "type": "REQUEST", "status": "done", "actor": "sebastian-kurz",
                "recipient": "nikos", "issues": ["talks"], "date": None, "evidence": evidence, "tier": "sure",
            }
        ],
    }  # fmt: skip


def _entity(id_: str, name: str, *, known: bool) -> dict[str, Any]:
    english = "Sebastian Kurz" if known else None
    return {
        "id": id_, "type": "PER", "name": {"ar": name, "en": english}, "country": "AUT" if known else None,
        "known": known,
    }  # fmt: skip


def report(article: str, name: str, *, text: str = "", day: date = DAY) -> Report:
    """A report of a meeting of two."""
    origin = Origin(
        article=article, page_sha256="0", url=None, outlet="paper.example", agencies=(), title=None, published=day,
        not_before=day, not_after=day,
    )  # fmt: skip
    two = tuple(
        Attendee(entity=id_, type="PER", name_ar=id_, name_en=None, side=side, specific=True, known=True)
        for id_, side in (("sebastian-kurz", "AUT"), ("nikos", "CYP"))
    )
    return Report(
        id=fact_id(article, "encounter", name), origin=origin, mode="meet", status="held", scope="single", tier="sure",
        attendees=two, date=day.isoformat(), date_end=None, first=day, last=day + timedelta(1), stated=True,
        when_words="أمس", place="vienna", issues=("talks",), words=text[5:], shown=(("status", ("التقى",)),),
        span=(5, len(text)),
    )  # fmt: skip


def entry(reports: list[Report]) -> Entry:
    """One entry of these reports."""
    ids = tuple(sorted(each.id for each in reports))
    parties = tuple(
        EntryParty(
            entity=each.entity, type="PER", name_ar=each.name_ar, name_en=None, side=each.side, role="participant",
            office=None, reports=ids,
        )
        for each in reports[0].attendees
    )  # fmt: skip
    return Entry(
        id=ids[0], mode="meet", status="held", reports=ids, articles=len(ids), sources=1, outlets=("paper.example",),
        parties=parties, first=DAY, last=DAY, dated=True, announced=None, place="vienna", issues=("talks",), history=(),
        differences=(), doubts=(), sure=True,
    )  # fmt: skip


def put_whole(writer: Writer, *pieces: Kept) -> None:
    """Put articles with an entry for each report, as a record has them after matching."""
    for piece in pieces:
        writer.put(piece)
    reports = [each for piece in pieces for each in piece.reports]
    writer.set_clusters({each.id: each.id for each in reports})
    writer.put_entries((entry([each]), "AUT", ["سيباستيان كورتس", each.words]) for each in reports)
