"""What one page gives: its minutes, or the reason why there are none."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mahdar.records.articles import Article
from mahdar.records.digests import fact_id
from mahdar.records.entities import Entity, Mention
from mahdar.records.facts import Act, Encounter, Quotation, TimeExpression, Unresolved


class SkipReason(StrEnum):
    """Why a page gave no minutes."""

    EMPTY = "empty"
    BINARY = "binary"
    NOT_ARABIC = "not-arabic"
    NO_ARTICLE = "no-article"
    TOO_LONG = "too-long"
    TOO_SLOW = "too-slow"
    OUT_OF_MEMORY = "out-of-memory"
    BROKEN = "broken"
    UNPROVEN = "unproven"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A page that gave no minutes: a value, so that the run goes on."""

    id: str
    reason: SkipReason
    detail: str

    def to_json(self) -> dict[str, Any]:
        """This page in the public form `mahdar/1`."""
        from mahdar.records.json_form import skipped_json

        return skipped_json(self)


@dataclass(frozen=True, slots=True)
class MadeWith:
    """The versions of what read the page."""

    mahdar: str
    lexicon: str
    tagger: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Minutes:
    """What one article says. Facts of one kind are in the order of the text."""

    id: str
    made_with: MadeWith
    article: Article
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    times: tuple[TimeExpression, ...]
    quotations: tuple[Quotation, ...]
    encounters: tuple[Encounter, ...]
    acts: tuple[Act, ...]
    unresolved: tuple[Unresolved, ...]

    def entity(self, id_: str) -> Entity:
        """The entity of this id.

        Raises:
            KeyError: no entity of these minutes has it.
        """
        for entity in self.entities:
            if entity.id == id_:
                return entity
        raise KeyError(id_)

    def facts(self) -> Iterator[tuple[str, str, "Fact"]]:
        """Every fact with its id and its kind, kind by kind in the order of the text.

        An id is a digest of the article, the kind, and what sets the fact apart; it stays the same while the fact does.
        """
        seen: dict[str, int] = {}
        for kind, facts in _kinds(self):
            for fact in facts:
                id_ = fact_id(self.article.id, kind, *_key(fact))
                seen[id_] = seen.get(id_, 0) + 1
                yield (id_ if seen[id_] == 1 else f"{id_}-{seen[id_]}"), kind, fact

    def ids(self) -> dict[str, tuple[str, ...]]:
        """The ids of all facts by their kind, in the order of the facts."""
        found: dict[str, list[str]] = {kind: [] for kind, _ in _kinds(self)}
        for id_, kind, _ in self.facts():
            found[kind].append(id_)
        return {kind: tuple(ids) for kind, ids in found.items()}

    def to_json(self) -> dict[str, Any]:
        """This document in the public form `mahdar/1`: dicts, lists, strings, numbers and None."""
        from mahdar.records.json_form import minutes_json

        return minutes_json(self)

    def __repr__(self) -> str:
        when = self.article.published or "undated"
        counted = ", ".join(_count(kind, facts) for kind, facts in _kinds(self) if kind != "mention")
        return f"<Minutes {self.article.title or self.id!r}, {when}: {counted}>"

    def _repr_html_(self) -> str:
        from mahdar.records.html_form import minutes_html

        return minutes_html(self)


Fact = Mention | TimeExpression | Quotation | Encounter | Act


def _kinds(minutes: Minutes) -> tuple[tuple[str, tuple[Fact, ...]], ...]:
    return (
        ("mention", minutes.mentions),
        ("time", minutes.times),
        ("quotation", minutes.quotations),
        ("encounter", minutes.encounters),
        ("act", minutes.acts),
    )


def _count(kind: str, facts: tuple[Fact, ...]) -> str:
    return f"{len(facts)} {kind}{'' if len(facts) == 1 else 's'}"


def _key(fact: Fact) -> tuple[object, ...]:
    match fact:
        case Mention():
            return (*fact.span, fact.entity)
        case TimeExpression():
            return (*fact.span, fact.value)
        case Quotation():
            return (*fact.span, fact.kind, fact.speaker)
        case Encounter():
            return (*fact.span, fact.mode, *sorted(p.entity for p in fact.participants))
        case Act():
            return (*fact.span, fact.type, fact.actor, fact.recipient)
