"""The mentions of an article, stage by stage."""

from dataclasses import dataclass

from mahdar.findings.mentions.class_names import unknown_class_names, with_class_nouns
from mahdar.findings.mentions.class_references import ClassReferences
from mahdar.findings.mentions.groups import Groups, state_pointers
from mahdar.findings.mentions.institutions import institutions, kinds_of
from mahdar.findings.mentions.known_names import known_names
from mahdar.findings.mentions.longer_names import lengthened, surnames
from mahdar.findings.mentions.named import Named, is_part_of_office, without_overlaps
from mahdar.findings.mentions.offices import OfficeGrammar, Owner, owner_of
from mahdar.findings.mentions.parties import parties
from mahdar.findings.mentions.plural_offices import plural_references
from mahdar.findings.mentions.references import Reference
from mahdar.findings.mentions.resolving import Resolver, honorifics
from mahdar.findings.mentions.shapes import Shape
from mahdar.findings.mentions.states_meant import StatesMeant
from mahdar.findings.mentions.strangers import strangers
from mahdar.findings.mentions.tails import with_tails
from mahdar.lexicon import Lexicon, World
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


def _owners(world: World, named: list[Named], homelands: list[Reference]) -> list[Owner]:
    """What an office can belong to: the names that are no persons', and «المملكة»."""
    found = [owner_of(name) for name in named if name.entity.type != "PER"]
    for homeland in homelands:
        country = world.entities[homeland.entities[0]].country
        found.append(Owner(homeland.first, homeland.last, homeland.particles, country, is_body=False))
    return found


def find(words: Words, dated: Dated, known: Lexicon) -> Mentioned:
    """Find the persons, organisations and places that an article names or stands for in other words.

    Args:
        words: the article's words.
        dated: when it can have been written.
        known: the knowledge.
    """
    world = known.world
    taken = bytearray(len(words))
    candidates = [*known_names(words, known), *institutions(words, known)]
    named = without_overlaps([name for name in candidates if not is_part_of_office(words, world, name)], taken)
    homelands = list(StatesMeant(words, world, named).homelands())
    phrases = OfficeGrammar(words, world, _owners(world, named, homelands)).offices()
    shape = Shape(words, known)
    shape.take(named)
    shape.close([(hit.first, hit.last) for hit in words.group("title")])
    shape.close([(office.first, office.last) for office in phrases])
    named = lengthened(words, shape.text, named)
    shape.take(named)
    found = strangers(words, shape.text, phrases)
    shape.take(found)
    named = sorted([*named, *found])
    named += surnames(words, shape.text, named)
    shape.take(named)
    named += unknown_class_names(words, shape.text)
    named += with_class_nouns(words, named)
    named.sort()
    pointers = ClassReferences(words, named, kinds_of(named, known))
    named = sorted([*named, *pointers.names()])
    persons = {at for name in named if name.entity.type == "PER" for at in range(name.first, name.last + 1)}
    phrases = [office for office in phrases if office.first not in persons]
    phrases = with_tails(words, shape.text, phrases, named)
    resolver = Resolver(words, world, dated, named, phrases)
    references = resolver.resolve()
    plural = list(plural_references(words, phrases, named, resolver))
    covered = {at for reference in [*references, *plural] for at in range(reference.first, reference.last + 1)}
    others = [
        *homelands,
        *honorifics(words, resolver.memory),
        *StatesMeant(words, world, named).find(),
        *Groups(words, world, resolver.memory, state_pointers(words, named)).find(),
        *pointers.references(),
    ]
    references += plural
    references += [reference for reference in others if reference.first not in covered]
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
        tuple(reference.unresolved(words) for reference in references if not reference.entities),
        resolver.dated,
    )
