"""Small minutes made to collide: few people, few days, so that every report has others that it may belong to."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from mahdar.lexicon import lexicon
from mahdar.records import Entity, Page, article_id, fact_id, page_digest
from mahdar.register.preparing import Reading

Json = dict[str, Any]
DAY = dt.date(2014, 10, 14)
_LETTERS = "بتجحدرسصطعفقكلمن"


@dataclass(frozen=True, slots=True)
class Told:
    """An encounter as one article tells it; `date` counts days from the first one."""

    who: tuple[str, ...]
    mode: str = "meet"
    status: str = "held"
    date: int | None = None
    place: str | None = None
    issues: tuple[str, ...] = ()


def minutes(
    name: str, published: int | None, told: tuple[Told, ...], url: str | None = None, story: int | None = None
) -> Reading:
    """Minutes of an article; what has the same `story` is a copy of it.

    Args:
        name: sets the page apart from others.
        published: counts days from the first one; None: undated.
        told: its encounters.
        url: the address; versions share it.
        story: the number of the text that it copies.
    """
    text, facts = f"{name}\n", []
    for each in told:
        start = len(text)
        text += f"{each.status} {each.mode}"
        spans = []
        for who in each.who:
            spans.append([len(text) + 1, len(text) + 1 + len(_entity(who).name_ar)])
            text += f" {_entity(who).name_ar}"
        facts.append(_Sentence(each, (start, len(text)), spans))
        text += ".\n"
    text += _filler(name if story is None else str(story))
    page = Page(content=text, url=url, origin=name)
    return Reading(page, _document(page, text, published, facts))


@dataclass(frozen=True, slots=True)
class _Sentence:
    told: Told
    span: tuple[int, int]
    spans: list[list[int]]

    @property
    def named(self) -> list[tuple[str, list[int]]]:
        return list(zip(self.told.who, self.spans, strict=True))


def _filler(seed: str) -> str:
    """Sixty words; other seeds, other words."""
    digits = "".join(page_digest(f"{seed} {part}") for part in range(4))
    letters = [_LETTERS[int(digit, 16)] for digit in digits[:240]]
    return " ".join("".join(letters[at : at + 4]) for at in range(0, 240, 4))


def _entity(id_: str) -> Entity:
    return lexicon().world.entities[id_]


def _document(page: Page, text: str, published: int | None, facts: list[_Sentence]) -> Json:
    digest = page_digest(page.content)
    article = article_id(digest, page.url)
    day = None if published is None else str(DAY + dt.timedelta(published))
    bounds = (day, day) if day else (str(DAY - dt.timedelta(9)), str(DAY + dt.timedelta(20)))
    entities = {who: _entity(who) for fact in facts for who in fact.told.who}
    return {
        "schema": "mahdar/1", "made_with": {"mahdar": "0", "lexicon": "0", "tagger": None}, "id": article,
        "article": {
            "id": article, "url": page.url, "page_sha256": digest, "outlet": {"name": page.origin, "domain": None},
            "agency": [], "author": None, "language": "ar", "title": page.origin, "published": day,
            "published_from": "page" if day else "none",
            "dated": {"not_before": bounds[0], "not_after": bounds[1], "because": []}, "text": text,
            "sections": [{"start": 0, "end": len(text), "kind": "paragraph", "page_span": [0, len(text)]}],
            "dropped": [],
        },
        "entities": [
            {"id": e.id, "type": e.type, "name": {"ar": e.name_ar, "en": e.name_en}, "aka": list(e.aka),
             "country": e.country, "known": True}
            for e in entities.values()
        ],
        "mentions": [_mention(article, who, at) for each in facts for who, at in each.named],
        "times": [], "quotations": [], "encounters": [_encounter(article, fact) for fact in facts], "acts": [],
        "unresolved": [],
    }  # fmt: skip


def _mention(article: str, who: str, span: list[int]) -> Json:
    id_ = fact_id(article, "mention", *span, who)
    return {"id": id_, "start": span[0], "end": span[1], "entity": who, "kind": "name"}


def _encounter(article: str, fact: _Sentence) -> Json:
    told, span = fact.told, list(fact.span)
    date = None if told.date is None else str(DAY + dt.timedelta(told.date))
    shown = {"status": span} | ({"date": span} if date else {}) | ({"place": span} if told.place else {})
    return {
        "id": fact_id(article, "encounter", *span, told.mode, *sorted(told.who)), "mode": told.mode,
        "status": told.status, "scope": "single",
        "participants": [
            {"entity": who, "role": "participant", "office": None, "acts_for": None, "span": at}
            for who, at in zip(told.who, fact.spans, strict=True)
        ],
        "date": date, "date_end": None, "place": told.place, "venue": None, "issues": list(told.issues), "within": None,
        "claims": [], "evidence": span, "proof": shown | ({"issues": [span]} if told.issues else {}), "tier": "sure",
    }  # fmt: skip
