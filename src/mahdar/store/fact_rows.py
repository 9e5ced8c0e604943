"""Rows of what is said and done in an article."""

from collections.abc import Iterator

from mahdar.store.article_rows import day_of
from mahdar.store.bulk import Row
from mahdar.store.gate import clean, cleaned, indexed, json_text
from mahdar.store.kept import Kept


def quotation_rows(kept: Kept) -> Iterator[Row]:
    """A row for each quotation, with its words."""
    for quotation in kept.document.get("quotations", ()):
        article = kept.document["article"]
        start, end = quotation["start"], quotation["end"]
        yield {
            "id": quotation["id"],
            "article": kept.article,
            "kind": quotation["kind"],
            "speaker": indexed(quotation["speaker"]),
            "side": indexed(kept.sides.get(quotation["speaker"])),
            "via": cleaned(quotation["via"]),
            "day": day_of(article["published"]),
            "start": start,
            "end": end,
            "words": clean(article["text"][start:end]),
            "rejected": False,
        }


def act_rows(kept: Kept) -> Iterator[Row]:
    """A row for each act, under its own day, else the article's."""
    for act in kept.document.get("acts", ()):
        article = kept.document["article"]
        start, end = act["evidence"]
        yield {
            "id": act["id"],
            "article": kept.article,
            "type": act["type"],
            "status": act["status"],
            "actor": indexed(act["actor"]),
            "actor_side": indexed(kept.sides.get(act["actor"])),
            "recipient": indexed(act["recipient"]),
            "recipient_side": indexed(kept.sides.get(act["recipient"])),
            "day": day_of(act["date"]) or day_of(article["published"]),
            "date": cleaned(act["date"]),
            "tier": act["tier"],
            "issues": json_text(act["issues"]),
            "start": start,
            "end": end,
            "words": clean(article["text"][start:end]),
            "rejected": False,
        }
