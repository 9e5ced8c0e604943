"""The public JSON form of minutes, `mahdar/1`: plain dicts and lists, every key always there."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

from mahdar.records.articles import Article, Dated
from mahdar.records.entities import Entity, Mention, Participant
from mahdar.records.facts import Act, Claim, Encounter, Quotation, TimeExpression, Unresolved
from mahdar.records.minutes import Minutes, Skipped
from mahdar.text import Span

SCHEMA = "mahdar/1"

Json = dict[str, Any]
F = TypeVar("F", Mention, TimeExpression, Quotation, Encounter, Act)
Proof = tuple[tuple[str, tuple[Span, ...]], ...]

# Fields of which several values may each have a span of their own; the others are shown by one.
_LISTED = frozenset({"issues"})


def minutes_json(minutes: Minutes) -> Json:
    """A document of `mahdar/1`; docs/json.md says what each key means."""
    ids = minutes.ids()
    made = minutes.made_with
    return {
        "schema": SCHEMA,
        "made_with": {"mahdar": made.mahdar, "lexicon": made.lexicon, "tagger": made.tagger},
        "id": minutes.id,
        "article": _article(minutes.article),
        "entities": [_entity(entity) for entity in minutes.entities],
        "mentions": _each(_mention, ids["mention"], minutes.mentions),
        "times": _each(_time, ids["time"], minutes.times),
        "quotations": _each(_quotation, ids["quotation"], minutes.quotations),
        "encounters": _each(partial(_encounter, ids["encounter"]), ids["encounter"], minutes.encounters),
        "acts": _each(_act, ids["act"], minutes.acts),
        "unresolved": [_unresolved(unresolved) for unresolved in minutes.unresolved],
    }


def skipped_json(skipped: Skipped) -> Json:
    """The document of a page that gave no minutes."""
    return {
        "schema": SCHEMA,
        "id": skipped.id,
        "skipped": {"reason": skipped.reason.value, "detail": skipped.detail},
    }


def _each(form: Callable[[str, F], Json], ids: Sequence[str], facts: Sequence[F]) -> list[Json]:
    return [form(id_, fact) for id_, fact in zip(ids, facts, strict=True)]


def _span(span: Span | None) -> list[int] | None:
    return list(span) if span is not None else None


def _article(article: Article) -> Json:
    return {
        "id": article.id,
        "url": article.url,
        "page_sha256": article.page_sha256,
        "outlet": {"name": article.outlet.name, "domain": article.outlet.domain},
        "agency": list(article.agency),
        "author": article.author,
        "language": article.language,
        "title": article.title,
        "published": article.published,
        "published_from": article.published_from,
        "dated": _dated(article.dated),
        "text": article.text,
        "sections": [
            {"start": s.span.start, "end": s.span.end, "kind": s.kind, "page_span": list(s.page_span)}
            for s in article.sections
        ],
        "dropped": [{"page_span": list(d.page_span), "reason": d.reason} for d in article.dropped],
    }


def _dated(dated: Dated) -> Json:
    return {
        "not_before": dated.not_before.isoformat() if dated.not_before else None,
        "not_after": dated.not_after.isoformat() if dated.not_after else None,
        "because": [{"reason": because.reason, "span": _span(because.span)} for because in dated.because],
    }


def _entity(entity: Entity) -> Json:
    return {
        "id": entity.id,
        "type": entity.type,
        "name": {"ar": entity.name_ar, "en": entity.name_en},
        "aka": list(entity.aka),
        "country": entity.country,
        "known": entity.known,
    }


def _mention(id_: str, mention: Mention) -> Json:
    span = mention.span
    return {"id": id_, "start": span.start, "end": span.end, "entity": mention.entity, "kind": mention.kind}


def _time(id_: str, time: TimeExpression) -> Json:
    span = time.span
    return {"id": id_, "start": span.start, "end": span.end, "value": time.value, "expression": time.expression}


def _quotation(id_: str, quotation: Quotation) -> Json:
    return {
        "id": id_,
        "kind": quotation.kind,
        "start": quotation.span.start,
        "end": quotation.span.end,
        "cue": list(quotation.cue),
        "speaker": quotation.speaker,
        "speaker_span": _span(quotation.speaker_span),
        "on_behalf_of": quotation.on_behalf_of,
        "via": quotation.via,
    }


def _participant(participant: Participant) -> Json:
    return {
        "entity": participant.entity,
        "role": participant.role,
        "office": participant.office,
        "acts_for": participant.acts_for,
        "span": list(participant.span),
    }


def _claims(claims: tuple[Claim, ...]) -> list[Json]:
    return [{"by": claim.by, "says": claim.says, "span": list(claim.span)} for claim in claims]


def _proof(proof: Proof) -> Json:
    return {
        field: [list(span) for span in spans] if field in _LISTED else list(spans[0]) for field, spans in proof if spans
    }


def _encounter(ids: Sequence[str], id_: str, encounter: Encounter) -> Json:
    return {
        "id": id_,
        "mode": encounter.mode,
        "status": encounter.status,
        "scope": encounter.scope,
        "participants": [_participant(participant) for participant in encounter.participants],
        "date": encounter.date,
        "date_end": encounter.date_end,
        "place": encounter.place,
        "venue": encounter.venue,
        "issues": list(encounter.issues),
        "within": ids[encounter.within] if encounter.within is not None else None,
        "claims": _claims(encounter.claims),
        "evidence": list(encounter.span),
        "proof": _proof(encounter.proof),
        "tier": encounter.tier,
    }


def _act(id_: str, act: Act) -> Json:
    return {
        "id": id_,
        "type": act.type,
        "status": act.status,
        "actor": act.actor,
        "acts_for": act.acts_for,
        "recipient": act.recipient,
        "issues": list(act.issues),
        "date": act.date,
        "claims": _claims(act.claims),
        "evidence": list(act.span),
        "proof": _proof(act.proof),
        "tier": act.tier,
    }


def _unresolved(unresolved: Unresolved) -> Json:
    return {
        "span": list(unresolved.span),
        "kind": unresolved.kind,
        "candidates": list(unresolved.candidates),
        "reason": unresolved.reason,
    }
