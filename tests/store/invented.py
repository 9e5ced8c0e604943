"""Two hundred articles of an invented press, each with its facts and its entry, for questions to be asked about."""

from datetime import date, timedelta
from itertools import combinations
from random import Random

from tests.store.making import ADDED

from mahdar.records import (
    Attendee,
    Difference,
    Entry,
    EntryParty,
    Origin,
    Page,
    Report,
    Version,
    article_id,
    fact_id,
    page_digest,
)
from mahdar.records.facts import Mode, Status
from mahdar.store import Kept, Writer
from mahdar.store.kept import Document

PEOPLE = {
    "sebastian-kurz": ("سيباستيان كورتس", "AUT"),
    "nikos": ("نيكوس خريستودوليدس", "CYP"),
    "ine-eriksen": ("إينه إريكسن", "NOR"),
    "lars-lokke": ("لارس لوكه", "DNK"),
    "european-union": ("الاتحاد الأوروبي", "european-union"),
    "stranger": ("وليد الكندري", None),
}
PLACES = ("vienna", "nicosia", "oslo", None)
OUTLETS = ("north.example", "south.example", "صحيفة الفجر", None)
ISSUES = ("talks", "gas", "fishing")
MODES: tuple[Mode, ...] = ("meet", "call", "visit")
STATUSES: tuple[Status, ...] = ("held", "planned", "cancelled")
DAYS = 90
FIRST = date(2015, 6, 1)
WORDS = (
    *("وزير", "الوزير", "للوزير", "وزيرة", "الخارجية", "خارجيته", "لقاء", "اللقاءات", "لقائه", "بحث", "وبحث", "الغاز"),
    *("والغاز", "الصيد", "صيد", "سفينة", "السفن", "محادثات", "ومحادثاتهما", "فيينا", "بفيينا", "النمسا", "والنمسا"),
    *(
        "قبرص",
        "لقبرص",
        "بيان",
        "البيان",
        "بيانه",
        "وفد",
        "الوفد",
        "ولد",
        "كيري",
        "وكيري",
        "لافروف",
        "للافروف",
        "٢٥",
        "25",
    ),
)


def articles(number: int = 200, seed: int = 1) -> list[tuple[Kept, Entry]]:
    """Articles, each with the entry of its one report."""
    random = Random(seed)
    return [_article(random, each) for each in range(number)]


def put(writer: Writer, made: list[tuple[Kept, Entry]]) -> None:
    """Put them as a record has them after matching."""
    for piece, _ in made:
        writer.put(piece)
    writer.set_clusters({entry.id: entry.id for _, entry in made})
    writer.put_entries((entry, _country(entry), [piece.reports[0].words]) for piece, entry in made)


def _country(entry: Entry) -> str | None:
    return {"vienna": "AUT", "nicosia": "CYP", "oslo": "NOR"}.get(entry.place or "")


def _article(random: Random, number: int) -> tuple[Kept, Entry]:
    said = " ".join(random.choices(WORDS, k=12))
    words = " ".join(random.choices(WORDS, k=10))
    text = f"خبر رقم {number}\n{words}.\nوأضاف: {said}."
    told_at = text.index(words), text.index(words) + len(words)
    said_at = text.rindex(said), len(text) - 1
    outlet, day = random.choice(OUTLETS), _day(random)
    page = Page(content=text, origin=f"invented:{number}")
    article = article_id(page_digest(text), None)
    report = _report(random, article, outlet, day, words, told_at)
    document = _document(random, text, report, told_at, said_at)
    sides = {id_: side for id_, (_, side) in PEOPLE.items()}
    kept = Kept(article=article, page=page, document=document, reports=(report,), sides=sides, added=ADDED)
    return kept, _entry(random, report)


def _day(random: Random) -> date | None:
    return FIRST + timedelta(random.randrange(DAYS)) if random.random() < 0.8 else None


def _report(
    random: Random, article: str, outlet: str | None, day: date | None, words: str, span: tuple[int, int]
) -> Report:
    pair = random.choice(list(combinations(PEOPLE, 2)))
    first = day and day - timedelta(random.randrange(3))
    return Report(
        id=fact_id(article, "encounter", 0),
        origin=Origin(
            article=article, page_sha256="0", url=None, outlet=outlet, agencies=(), title=None, published=day,
            not_before=day, not_after=day,
        ),
        mode=random.choice(MODES), status=random.choice(STATUSES), scope="single",
        tier=random.choice(("sure", "review")),
        attendees=tuple(
            Attendee(
                entity=id_, type="PER", name_ar=PEOPLE[id_][0], name_en=None, side=PEOPLE[id_][1], specific=True,
                known=id_ != "stranger",
            )
            for id_ in pair
        ),
        date=first.isoformat() if first else None, date_end=None, first=first,
        last=first and first + timedelta(random.randrange(3)), stated=first is not None, when_words="",
        place=random.choice(PLACES), issues=tuple(sorted(random.sample(ISSUES, random.randrange(3)))), words=words,
        shown=(), span=span,
    )  # fmt: skip


def _entry(random: Random, report: Report) -> Entry:
    ids = (report.id,)
    versions = (
        Version(value="vienna", reports=ids, words="في فيينا"),
        Version(value="oslo", reports=ids, words="أوسلو"),
    )
    contradicted = random.random() < 0.1
    return Entry(
        id=report.id, mode=report.mode, status=report.status, reports=ids, articles=1, sources=1,
        outlets=(report.origin.outlet,) if report.origin.outlet else (),
        parties=tuple(
            EntryParty(
                entity=each.entity, type="PER", name_ar=each.name_ar, name_en=None, side=each.side, role="participant",
                office=None, reports=ids,
            )
            for each in report.attendees
        ),
        first=report.first, last=report.last, dated=report.first is not None, announced=None, place=report.place,
        issues=report.issues, history=(),
        differences=(Difference(field="place", versions=versions, contradicts=True),) if contradicted else (),
        doubts=(), sure=report.tier == "sure",
    )  # fmt: skip


def _document(random: Random, text: str, report: Report, told: tuple[int, int], said: tuple[int, int]) -> Document:
    article, outlet, day = report.origin.article, report.origin.outlet, report.origin.published
    stated = day.isoformat() if day else None
    speaker = random.choice([*PEOPLE, None])
    actor, recipient = random.sample(sorted(PEOPLE), 2)
    return {
        "schema": "mahdar/1",
        "made_with": {"mahdar": "1.0", "lexicon": "2026.11", "tagger": None},
        "id": article,
        "article": {
            "id": article, "url": None, "page_sha256": page_digest(text),
            "outlet": {"name": outlet, "domain": outlet if outlet and outlet.isascii() else None}, "agency": [],
            "author": None, "title": text.partition("\n")[0], "published": stated,
            "dated": {"not_before": stated or "2015-07-02", "not_after": stated or "2015-07-30", "because": []},
            "text": text,
        },
        "entities": [
            {"id": id_, "type": "PER", "name": {"ar": name, "en": None}, "country": side, "known": id_ != "stranger"}
            for id_, (name, side) in PEOPLE.items()
        ],
        "mentions": [
            {"id": f"m{at}", "start": 0, "end": 3, "entity": each.entity, "kind": "name"}
            for at, each in enumerate(report.attendees)
        ],
        "quotations": [
            {
                "id": fact_id(article, "quotation", 0), "kind": random.choice(("direct", "indirect")),
                "start": said[0], "end": said[1], "speaker": speaker, "via": None,
            }
        ],
        "encounters": [{"id": report.id, "evidence": list(told)}],
        "acts": [
            {
                "id": fact_id(article, "act", 0), "type": random.choice(("REQUEST", "THREATEN")),
                "status": random.choice(("done", "intended")), "actor": actor,
                "recipient": random.choice((recipient, None)), "issues": list(report.issues), "date": None,
                "evidence": list(told), "tier": random.choice(("sure", "review")),
            }
        ],
    }  # fmt: skip
