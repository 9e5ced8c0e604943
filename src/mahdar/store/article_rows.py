"""What the tables keep of a page: rows made of its document and its reports."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from mahdar.records import page_digest, plain
from mahdar.store.bulk import Row
from mahdar.store.gate import clean, cleaned, index_key, indexed, json_text
from mahdar.store.kept import Kept
from mahdar.store.packing import given_with, pack_document, pack_page, page_bytes
from mahdar.text import fold

WIDEST_KEY = 400  # days: `blocking` looks no further back for keys that reach into a range


def page_row(kept: Kept) -> Row:
    """The row of the page's bytes."""
    content = page_bytes(kept.page)
    return {"sha256": page_digest(content), "content": pack_page(content), "size": len(content)}


def article_row(kept: Kept) -> Row:
    """The row of the article, whether or not the page gave minutes."""
    document, page = kept.document, kept.page
    article: Mapping[str, Any] = document.get("article", {})
    outlet = article.get("outlet") or {"domain": None, "name": page.outlet}
    skipped = document.get("skipped") or {"reason": None, "detail": None}
    return {
        "id": kept.article,
        "page_sha256": page_digest(page.content),
        "address": index_key(kept.address),
        "current": True,
        "given_id": indexed(page.id),
        "given": given_with(page),
        "origin": clean(page.origin),
        "url": cleaned(article.get("url") or page.url),
        "outlet": indexed(outlet["domain"] or outlet["name"]),
        "outlet_name": cleaned(outlet["name"]),
        "agencies": json_text(article["agency"]) if "agency" in article else None,
        "title": cleaned(article.get("title")),
        **_dates(article, page.published),
        "skipped": skipped["reason"],
        "detail": cleaned(skipped["detail"]),
        "document": pack_document(document, page_bytes(page)),
        **_versions(kept),
        "added": kept.added,
        "signature": kept.signature,
    }


def _versions(kept: Kept) -> Row:
    made: Mapping[str, str | None] = kept.document.get("made_with") or (
        asdict(kept.made_with) if kept.made_with else {}
    )
    return {name: made.get(name) for name in ("mahdar", "lexicon", "tagger")}


def _dates(article: Mapping[str, Any], given: str | None) -> Row:
    published = article.get("published") if article else given
    dated: Mapping[str, str | None] = article.get("dated") or {}
    return {
        "published": indexed(published),
        "day": day_of(published),
        "not_before": day_of(dated.get("not_before")),
        "not_after": day_of(dated.get("not_after")),
    }


def day_of(text: str | None) -> date | None:
    """The day of an ISO date, or date and time; None where there is none, or only a month."""
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


def entity_rows(kept: Kept) -> Iterator[Row]:
    """A row for each entity that the article names."""
    for entity in kept.document.get("entities", ()):
        name_ar, name_en = entity["name"]["ar"], entity["name"]["en"]
        yield {
            "id": index_key(entity["id"]),
            "type": entity["type"],
            "name_ar": clean(name_ar or entity["id"]),
            "name_en": cleaned(name_en),
            "country": cleaned(entity["country"]),
            "known": entity["known"],
            "folded": index_key(fold(" ".join(filter(None, (name_ar, name_en))))),
        }


def mention_rows(kept: Kept) -> Iterator[Row]:
    """How often the article names each entity."""
    counted = Counter(mention["entity"] for mention in kept.document.get("mentions", ()))
    for entity in kept.document.get("entities", ()):
        yield {"article": kept.article, "entity": index_key(entity["id"]), "mentions": counted[entity["id"]]}


def encounter_rows(kept: Kept) -> Iterator[Row]:
    """A row for each report, in no cluster yet."""
    for report in kept.reports:
        yield {"id": report.id, "article": kept.article, "rejected": False, "report": json_text(plain(report))}


def key_rows(kept: Kept) -> Iterator[Row]:
    """What each report is found by.

    Raises:
        ValueError: a key spans more days than a search for it looks back.
    """
    for report in kept.reports:
        for key in kept.keys.get(report.id, ()):
            if key.last - key.first > WIDEST_KEY:
                msg = f"{report.id}: the key {key.name!r} spans {key.last - key.first} days; {WIDEST_KEY} are the most"
                raise ValueError(msg)
            yield {"encounter": report.id, "name": index_key(key.name), "first": key.first, "last": key.last}


def band_rows(kept: Kept) -> Iterator[Row]:
    """What the article's near copies share with it."""
    for band in dict.fromkeys(kept.bands):
        yield {"band": band, "article": kept.article}
