"""The mentions of an article, stage by stage: names, whom the nominals stand for, parties."""

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from mahdar.findings.mentions.groups import Groups
from mahdar.findings.mentions.honorifics import honorifics
from mahdar.findings.mentions.named import tokens_of
from mahdar.findings.mentions.naming import Names, names_of
from mahdar.findings.mentions.parties import parties
from mahdar.findings.mentions.plural_offices import plural_references
from mahdar.findings.mentions.references import Reference
from mahdar.findings.mentions.resolving import Resolver
from mahdar.findings.mentions.states_meant import StatesMeant
from mahdar.lexicon import Lexicon, World
from mahdar.records import Dated, Entity, Mention, Party, Unresolved
from mahdar.sentences import Words
from mahdar.tagger import Tagger

_span = attrgetter("span")
_HEADS = frozenset({"president", "king", "prince", "minister", "deputy", "governor"})


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Who and what an article names, where, as which parties, and when it can have been written."""

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    parties: tuple[Party, ...]
    unresolved: tuple[Unresolved, ...]
    dated: Dated


def find(words: Words, dated: Dated, known: Lexicon, by: Tagger | None) -> Mentioned:
    """Find the persons, organisations and places that an article names or stands for in other words.

    Args:
        words: the article's words.
        dated: when it can have been written; narrowed by the offices told where it is open.
        known: the knowledge.
        by: the tagger of names that no list holds; None for rules alone.
    """
    names = names_of(words, known, by, dated)
    resolver = Resolver(words, known.world, dated, names.named, names.phrases)
    named = [(name, name.span(words)) for name in names.named]
    others = [(reference, reference.span(words)) for reference in _references(words, known.world, names, resolver)]
    mentions = [name.mention(span) for name, span in named]
    for reference, span in others:
        mentions += reference.mentions(span)
    return Mentioned(
        _entities(known.world, names, mentions),
        tuple(sorted(mentions, key=_span)),
        tuple(parties(words, named, others)),
        tuple(reference.unresolved(span) for reference, span in others if not reference.entities),
        resolver.dated,
    )


def _references(words: Words, world: World, names: Names, resolver: Resolver) -> list[Reference]:
    """All references; where two stand on the same words the office is the more telling one."""
    found = resolver.resolve()
    found += plural_references(words, names.phrases, names.named, resolver.holders)
    covered = tokens_of(found, len(words))
    others = [*names.references, *_others(words, world, names, resolver)]
    return found + [one for one in others if not covered[one.first] or _stands_within(words, one)]


def _stands_within(words: Words, reference: Reference) -> bool:
    """«المتحدث باسم الحكومة الألمانية» names a government too; «رئيس الحكومة» heads one and is one office."""
    if reference.rule == "class-noun-back":
        return True  # «القيادي بالحركة»
    if reference.rule not in ("government", "homeland"):
        return False
    return not any(hit.sense.id in _HEADS for hit in words.senses(reference.first - 1, "role-noun"))


def _others(words: Words, world: World, names: Names, resolver: Resolver) -> Iterator[Reference]:
    yield from honorifics(words, resolver.memory)
    meant = list(StatesMeant(words, world, names.named).references())
    yield from meant
    yield from Groups(words, world, resolver.memory, names.named, [*names.references, *meant]).references()


def _entities(world: World, names: Names, mentions: list[Mention]) -> tuple[Entity, ...]:
    found = {name.entity.id: name.entity for name in names.named}
    for mention in mentions:
        if mention.entity is not None and mention.entity not in found:
            found[mention.entity] = world.entities[mention.entity]
    return tuple(found.values())
