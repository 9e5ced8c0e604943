"""The public JSON of quotations, acts, articles, people and changes; docs/tables.md describes them."""

from mahdar.exports.documents import entry_json
from mahdar.exports.json_parts import Json, named_json, source_json, versions_json
from mahdar.records import ActRow, ArticleRow, ChangeRow, PersonRow, QuotationRow, plain


def quotation_json(row: QuotationRow) -> dict[str, Json]:
    """`mahdar-quotation/1`."""
    return {
        "schema": "mahdar-quotation/1",
        "id": row.id,
        "kind": row.kind,
        "speaker": named_json(row.speaker),
        "side": row.side,
        "via": row.via,
        "words": row.words,
        "span": [row.start, row.end],
        **source_json(row.source),
        "made_with": versions_json(row.source.made_with),
    }


def act_json(row: ActRow) -> dict[str, Json]:
    """`mahdar-act/1`."""
    return {
        "schema": "mahdar-act/1",
        "id": row.id,
        "type": row.type,
        "status": row.status,
        "tier": row.tier,
        "actor": named_json(row.actor),
        "actor_side": row.actor_side,
        "recipient": named_json(row.recipient),
        "recipient_side": row.recipient_side,
        "date": row.date,
        "day": plain(row.day),
        "issues": list(row.issues),
        "words": row.words,
        "span": [row.start, row.end],
        **source_json(row.source),
        "made_with": versions_json(row.source.made_with),
    }


def article_json(row: ArticleRow) -> dict[str, Json]:
    """`mahdar-article/1`."""
    return {
        "schema": "mahdar-article/1",
        **source_json(row),
        "given_id": row.given_id,
        "agency": list(row.agencies),
        "dated": {"not_before": plain(row.not_before), "not_after": plain(row.not_after)},
        "narrowed": _narrowed(row),
        "skipped": None if row.skipped is None else {"reason": row.skipped, "detail": row.detail},
        "counts": {"encounters": row.encounters, "quotations": row.quotations, "acts": row.acts},
        "page_sha256": row.page_sha256,
        "made_with": versions_json(row.made_with),
    }


def person_json(row: PersonRow) -> dict[str, Json]:
    """`mahdar-person/1`, for bodies and states too."""
    return {
        "schema": "mahdar-person/1",
        **(named_json(row.entity) or {}),
        "type": row.type,
        "known": row.known,
        "counts": {
            "articles": row.articles, "encounters": row.entries, "quotations": row.quotations, "acts": row.acts,
        },
        "dates": {"first": plain(row.first), "last": plain(row.last)},
    }  # fmt: skip


def change_json(row: ChangeRow) -> dict[str, Json]:
    """`mahdar-change/1`: what became of an entry, with the entry where it is still there."""
    return {
        "schema": "mahdar-change/1",
        "id": row.id,
        "change": row.kind,
        "day": plain(row.day),
        "before": row.before,
        "after": row.after,
        "entry": None if row.entry is None else entry_json(row.entry),
    }


def _narrowed(row: ArticleRow) -> dict[str, Json] | None:
    if row.narrowed_by is None:
        return None
    return {
        "from": plain(row.narrowed_from),
        "until": plain(row.narrowed_until),
        "by": row.narrowed_by,
        "because": row.narrowed_because,
    }
