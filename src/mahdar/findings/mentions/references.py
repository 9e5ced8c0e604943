"""Words that stand for somebody without a name, and whom they stand for."""

from typing import NamedTuple

from mahdar.findings.mentions.rules import ReferenceRule
from mahdar.records import Evidence, Mention, Unresolved
from mahdar.records.entities import EntityType
from mahdar.sentences import Words
from mahdar.text import Span


class Reference(NamedTuple):
    """A nominal and the entities that it stands for: none where it cannot be resolved, several for «الوزيران».

    Attributes:
        first: index of its first token; `last` of its last, inclusive.
        skip: folded characters of the first token that belong to attached particles; `particles` are those.
        rule: the name of the rule that resolved it.
        role: the role's id where the phrase is an office; `office` with its state or body.
        knowledge: ids of the terms and entities that were used.
    """

    first: int
    last: int
    skip: int
    particles: str
    entities: tuple[str, ...]
    rule: ReferenceRule
    type: EntityType = "PER"
    role: str | None = None
    office: str | None = None
    knowledge: tuple[str, ...] = ()

    def span(self, words: Words) -> Span:
        """Where it stands, without attached particles."""
        return words.span(self.first, self.last, self.skip)

    def mentions(self, span: Span) -> list[Mention]:
        """One mention at its span for each entity, or one that is not resolved."""
        evidence = Evidence(f"mentions/{self.rule}", span, knowledge=self.knowledge)
        return [Mention(span, entity, "nominal", evidence, self.role) for entity in self.entities or (None,)]

    def unresolved(self, span: Span) -> Unresolved:
        """What is said of it, at its span, where it stands for nobody."""
        return Unresolved(span, "reference", "nobody named in the article and no single holder known")
