"""Who is meant by an office: the person beside it, one named elsewhere in the article, or its holder on that day."""

from collections.abc import Sequence
from dataclasses import dataclass

from mahdar.findings.mentions.appositions import Appositions
from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.offices import Office
from mahdar.lexicon import World
from mahdar.records import Dated, Evidence, Mention, Unresolved
from mahdar.sentences import Words


@dataclass(frozen=True, slots=True)
class Reference:
    """An office phrase and whom it stands for."""

    office: Office
    entities: tuple[str, ...]
    rule: str
    knowledge: tuple[str, ...] = ()

    def mentions(self, words: Words) -> list[Mention]:
        """One mention for each entity, or one that is not resolved."""
        office = self.office
        span = words.span(office.first, office.last, office.skip)
        evidence = Evidence(f"mentions/{self.rule}", span, knowledge=self.knowledge)
        role = office.roles[0] if office.roles else None
        return [Mention(span, entity, "nominal", evidence, role) for entity in self.entities or (None,)]


class Resolver:
    """Resolves the offices of one article in the order of the text."""

    def __init__(self, words: Words, world: World, dated: Dated, named: Sequence[Named]) -> None:
        self._words, self._world, self._dated = words, world, dated
        self._named = [name for name in named if name.entity.type == "PER"]
        self._holders: dict[tuple[str, str | None], str] = {}
        self._recent: list[tuple[int, str, tuple[str, ...], str | None, str | None]] = []

    def resolve(self, phrases: Sequence[Office]) -> list[Reference]:
        """A reference for each phrase that points at somebody."""
        beside = Appositions(self._words, phrases, self._named)
        pairs = [(office, beside.of(office)) for office in phrases]
        for office, name in pairs:
            if name and office.stage == "current":
                self._learn(office, name.entity.id)
        return [self._reference(office, name) for office, name in pairs if office.definite and office.count == 1]

    def _learn(self, office: Office, person: str) -> None:
        for role in office.roles:
            self._holders.setdefault((role, office.of), person)

    def _reference(self, office: Office, name: Named | None) -> Reference:
        if name:
            self._remember(office, name.entity.id)
            return Reference(office, (name.entity.id,), "office-beside-name")
        found = self._of_article(office) or self._of_knowledge(office) or Reference(office, (), "office-alone")
        if found.entities:
            self._remember(office, found.entities[0])
        return found

    def _remember(self, office: Office, person: str) -> None:
        self._recent.append((office.first, person, office.roles, office.noun, office.of))

    def _roles(self, office: Office) -> tuple[str, ...]:
        if office.peer and self._recent:
            return self._recent[-1][2]
        return office.roles

    def _of_article(self, office: Office) -> Reference | None:
        for role in self._roles(office):
            person = self._holders.get((role, office.of))
            if person:
                return Reference(office, (person,), "office-named-elsewhere")
        return self._by_noun(office) if office.noun else None

    def _by_noun(self, office: Office) -> Reference | None:
        for _, person, roles, _, of in reversed(self._recent):
            nouns = {self._world.roles[role].noun for role in roles if role in self._world.roles}
            if office.noun in nouns and office.of in (None, of):
                return Reference(office, (person,), "bare-noun")
        return None

    def _of_knowledge(self, office: Office) -> Reference | None:
        first, last = self._dated.not_before, self._dated.not_after
        if office.of is None or office.stage != "current" or first is None or last is None:
            return None
        for role in self._roles(office):
            id_ = f"{role}@{office.of}"
            terms = self._world.holders(id_, first, last)
            if len(terms) == 1 and terms[0].covers(first, last) and terms[0].holder in self._world.entities:
                return Reference(office, (terms[0].holder,), "office-holder", (id_, terms[0].holder))
        return None


def unresolved(words: Words, reference: Reference) -> Unresolved:
    """What is said of a reference that cannot be decided."""
    office = reference.office
    span = words.span(office.first, office.last, office.skip)
    return Unresolved(span, "reference", "nobody named in the article and no single holder known")
