"""A name where it stands, before it becomes a mention."""

from collections.abc import Callable, Iterable
from functools import partial
from operator import attrgetter
from typing import NamedTuple

from mahdar.findings.mentions.references import Reference
from mahdar.findings.mentions.rules import NameRule
from mahdar.lexicon import World
from mahdar.records import Entity, Evidence, Mention
from mahdar.records.entities import MentionKind
from mahdar.sentences import Hit, Words
from mahdar.text import Span

_NAMED_SO = "named"  # «القوات المسلحة»
_place = attrgetter("first", "last", "skip", "entity.id")


class Named(NamedTuple):
    """One occurrence of a name.

    Attributes:
        first: index of its first token; `last` of its last, inclusive.
        skip: folded characters of the first token that belong to attached particles; `particles` are those.
        rule: the name of the rule that found it.
        decided: where several share the name, the rule that decided between them.
    """

    first: int
    last: int
    skip: int
    particles: str
    entity: Entity
    rule: NameRule
    kind: MentionKind = "name"
    decided: str = ""

    @property
    def length(self) -> int:
        """How many tokens it has."""
        return self.last - self.first + 1

    def span(self, words: Words) -> Span:
        """Where it stands, without attached particles."""
        return words.span(self.first, self.last, self.skip)

    @property
    def _note(self) -> str:
        return f"of several so named, by {self.decided}" if self.decided else ""

    def mention(self, span: Span) -> Mention:
        """The record of it, at its span."""
        id_ = self.entity.id
        evidence = _evidence((f"mentions/{self.rule}", span, (), (id_,) if self.entity.known else (), self._note))
        return _mention((span, id_, self.kind, evidence, None))


# These are made by the hundred for each article; the tuple's own constructor takes a third of the time.
_evidence: Callable[[tuple[str, Span, tuple[()], tuple[str, ...], str]], Evidence] = partial(tuple.__new__, Evidence)
_mention: Callable[[tuple[Span, str, MentionKind, Evidence, None]], Mention] = partial(tuple.__new__, Mention)
_named: Callable[[tuple[int, int, int, str, Entity, NameRule, MentionKind, str]], Named] = partial(tuple.__new__, Named)


def of_hit(words: Words, hit: Hit, entity: Entity, rule: NameRule) -> Named:
    """The name at a known form; «القوات الروسية» describes and does not name."""
    kind: MentionKind = "nominal" if hit.last > hit.first and is_described(words, hit, "body") else "name"
    return _named((hit.first, hit.last, hit.skip, hit.particles, entity, rule, kind, ""))


def is_described(words: Words, hit: Hit | Named, what: str) -> bool:
    """Whether a form begins with a noun that describes a body of this sort."""
    if not words.is_a(hit.first, "described-body", what):
        return False
    found = words.senses(hit.first, "described-body")
    if any(noun.sense.id == _NAMED_SO and noun.last <= hit.last for noun in found):
        return False
    return any(noun.skip == hit.skip and noun.sense.id == what for noun in found)


def in_order(named: Iterable[Named]) -> list[Named]:
    """Names by their place, then by id: two entities may be named by the same words."""
    return sorted(named, key=_place)


def tokens_of(named: Iterable[Named | Reference], total: int) -> bytearray:
    """Which of the tokens of a text belong to these names: 1 for those, 0 for the others."""
    taken = bytearray(total)
    for name in named:
        taken[name.first : name.last + 1] = b"\1" * (name.last + 1 - name.first)
    return taken


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
            taken[name.first : name.last + 1] = b"\1" * (name.last + 1 - name.first)
            kept.append(name)
    return in_order(kept)


def is_part_of_office(words: Words, world: World, name: Named) -> bool:
    """«وزيرة الخارجية» + «الخارجية الأميركية»: the noun belongs to the office, and so does the adjective."""
    if name.entity.type != "ORG" or name.first == 0:
        return False
    for hit in words.senses(name.first - 1, "role"):
        if name.first <= hit.last < name.last and world.roles[hit.sense.id].noun == "minister":
            return True
    return False
