"""A name where it stands, before it becomes a mention."""

from collections.abc import Iterable
from typing import NamedTuple

from mahdar.findings.mentions.rules import NameRule
from mahdar.lexicon import World
from mahdar.records import Entity, Evidence, Mention
from mahdar.records.entities import MentionKind
from mahdar.sentences import Hit, Words
from mahdar.text import Span


class Named(NamedTuple):
    """One occurrence of a name.

    Attributes:
        first: index of its first token; `last` of its last, inclusive.
        skip: folded characters of the first token that belong to attached particles; `particles` are those.
        rule: the name of the rule that found it.
    """

    first: int
    last: int
    skip: int
    particles: str
    entity: Entity
    rule: NameRule
    kind: MentionKind = "name"

    @property
    def length(self) -> int:
        """How many tokens it has."""
        return self.last - self.first + 1

    def span(self, words: Words) -> Span:
        """Where it stands, without attached particles."""
        return words.span(self.first, self.last, self.skip)

    def mention(self, words: Words) -> Mention:
        """The record of it."""
        span = self.span(words)
        knowledge = (self.entity.id,) if self.entity.known else ()
        return Mention(span, self.entity.id, self.kind, Evidence(f"mentions/{self.rule}", span, knowledge=knowledge))


def of_hit(words: Words, hit: Hit, entity: Entity, rule: NameRule) -> Named:
    """The name at a known form; «القوات الروسية» describes and does not name."""
    kind: MentionKind = "nominal" if hit.last > hit.first and is_described(words, hit, "body") else "name"
    return Named(hit.first, hit.last, hit.skip, hit.particles, entity, rule, kind)


def is_described(words: Words, hit: Hit, what: str) -> bool:
    """Whether a known form begins with a noun that describes a body of this sort."""
    return any(noun.skip == hit.skip and noun.sense.id == what for noun in words.senses(hit.first, "described-body"))


def in_order(named: Iterable[Named]) -> list[Named]:
    """Names by their place, then by id: two entities may be named by the same words."""
    return sorted(named, key=lambda name: (name.first, name.last, name.skip, name.entity.id))


def without_overlaps(candidates: Iterable[Named], total: int) -> list[Named]:
    """The longest of overlapping names, in the order of the text.

    Args:
        candidates: the names; of those on the same words the one that stands first wins.
        total: how many tokens the text has.
    """
    taken = bytearray(total)
    kept: list[Named] = []
    for name in sorted(candidates, key=lambda name: (name.first - name.last, name.skip)):
        if taken.find(1, name.first, name.last + 1) < 0:
            taken[name.first : name.last + 1] = b"\1" * name.length
            kept.append(name)
    return in_order(kept)


def is_part_of_office(words: Words, world: World, name: Named) -> bool:
    """«وزيرة الخارجية» + «الخارجية الأميركية»: the noun belongs to the office, and so does the adjective."""
    if name.entity.type != "ORG" or name.first == 0:
        return False
    return any(
        name.first <= hit.last < name.last and world.roles[hit.sense.id].noun == "minister"
        for hit in words.senses(name.first - 1, "role")
    )
