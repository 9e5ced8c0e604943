"""The mentions of an article, stage by stage."""

from dataclasses import dataclass

from mahdar.findings.mentions.class_names import unknown_class_names, with_class_nouns
from mahdar.findings.mentions.institutions import institutions
from mahdar.findings.mentions.known_names import known_names
from mahdar.findings.mentions.named import without_overlaps
from mahdar.findings.mentions.offices import offices
from mahdar.findings.mentions.parties import parties
from mahdar.findings.mentions.references import Resolver, unresolved
from mahdar.findings.mentions.shapes import shape_of
from mahdar.findings.mentions.strangers import strangers
from mahdar.lexicon import Lexicon
from mahdar.records import Dated, Entity, Mention, Party, Unresolved
from mahdar.sentences import Words


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Who and what an article names, where, as which parties, and when it can have been written."""

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    parties: tuple[Party, ...]
    unresolved: tuple[Unresolved, ...]
    dated: Dated


def find(words: Words, dated: Dated, known: Lexicon) -> Mentioned:
    """Find the persons, organisations and places that an article names or stands for in other words.

    Args:
        words: the article's words.
        dated: when it can have been written.
        known: the knowledge.
    """
    world = known.world
    taken = bytearray(len(words))
    named = without_overlaps([*known_names(words, world), *institutions(words, known)], taken)
    phrases = offices(words, world)
    shape = shape_of(words, taken)
    named = sorted(named + strangers(words, shape, phrases))
    for name in named:
        taken[name.first : name.last + 1] = b"\1" * name.length
    named += [*unknown_class_names(words, shape, taken), *with_class_nouns(words, named)]
    named.sort()
    references = Resolver(words, world, dated, named).resolve(phrases)
    mentions = [name.mention(words) for name in named]
    mentions += [mention for reference in references for mention in reference.mentions(words)]
    entities = {name.entity.id: name.entity for name in named}
    for mention in mentions:
        if mention.entity is not None and mention.entity not in entities:
            entities[mention.entity] = world.entities[mention.entity]
    return Mentioned(
        tuple(entities.values()),
        tuple(sorted(mentions, key=lambda mention: mention.span)),
        tuple(parties(words, named, references)),
        tuple(unresolved(words, reference) for reference in references if not reference.entities),
        dated,
    )
