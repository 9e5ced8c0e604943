"""What the reader of an article remembers: who was named, and which offices each one holds."""

from collections import Counter
from collections.abc import Callable, Iterator

from mahdar.findings.mentions.offices import Office, Stage
from mahdar.lexicon import World
from mahdar.records import Dated

_GENDERED = frozenset({"minister", "president", "chancellor", "spokesperson", "ambassador", "deputy", "queen", "king"})
_RANKLESS = frozenset({"soldier"})  # nouns by which somebody is called who holds no office


class Memory:
    """Persons of one article with their offices, as the article tells them and as the knowledge has them."""

    def __init__(self, world: World, dated: Dated) -> None:
        self._world, self._dated = world, dated
        self._told: dict[str, list[tuple[str, str | None, Stage]]] = {}
        self._feminine: dict[str, bool] = {}
        self._called: dict[str, set[str | None]] = {}
        self._recent: list[tuple[int, str]] = []

    def learn(self, office: Office, person: str, *, feminine: bool = False) -> None:
        """Remember that the article gives this office to a person, in words for a woman or not."""
        if office.noun in _GENDERED:
            self._feminine[person] = feminine
        if office.noun in _RANKLESS:
            self._called.setdefault(person, set()).add(office.noun)
        for role in office.roles:
            self._told.setdefault(person, []).append((role, office.of, office.stage))

    def may_be(self, person: str, *, feminine: bool) -> bool:
        """Whether a noun for a woman (or for a man) can stand for a person, as far as the article tells."""
        return self._feminine.get(person, feminine) == feminine

    def is_woman(self, person: str) -> bool:
        """Whether the article tells of a person in words for a woman."""
        return self._feminine.get(person, False)

    def meet(self, token: int, person: str) -> None:
        """Remember that a person was mentioned here."""
        self._recent.append((token, person))

    def recent(self) -> Iterator[str]:
        """Persons from the last mentioned back, each once."""
        seen: set[str] = set()
        for _, person in reversed(self._recent):
            if person not in seen:
                seen.add(person)
                yield person

    def within(self, first: int, last: int) -> list[str]:
        """Persons mentioned from one token up to another, each once, the last mentioned last."""
        recent = [person for at, person in reversed(self._recent) if first <= at < last]
        return list(reversed(dict.fromkeys(recent)))

    def foremost(self, token: int, fits: Callable[[str], bool] = lambda _: True) -> str | None:
        """The fitting person mentioned most before the token; of equals the one mentioned first."""
        counts = Counter(person for at, person in self._recent if at < token and fits(person))
        return max(counts, key=lambda person: counts[person], default=None)

    def holders(self, role: str, of: str | None, stage: Stage) -> list[str]:
        """Persons to whom the article gives this role, there where `of` says, if it says."""
        return [
            person
            for person, offices in self._told.items()
            if self._belongs(person, of)
            and any(role == r and stage == s and (of is None or o is None or of == o) for r, o, s in offices)
        ]

    def _belongs(self, person: str, of: str | None) -> bool:
        entity = self._world.entities.get(person)
        return of is None or entity is None or entity.country is None or len(of) != 3 or entity.country == of

    def offices(self, person: str) -> list[tuple[str, str | None]]:
        """The offices that a person holds: those that the article tells, else those of the knowledge on that day."""
        told = [(role, of) for role, of, stage in self._told.get(person, ()) if stage == "current"]
        if told:
            return told
        first, last = self._dated.not_before, self._dated.not_after
        gone = {role for role, _, stage in self._told.get(person, ()) if stage == "former"}
        terms = (term for term in self._world.terms_of.get(person, ()) if term.role not in gone)
        return [(term.role, term.of) for term in terms if term.may_cover(first, last)]

    def nouns(self, person: str) -> set[str | None]:
        """The bare nouns that can stand for a person («الوزير»)."""
        held = {self._world.roles[role].noun for role, _ in self.offices(person) if role in self._world.roles}
        return held | self._called.get(person, set())

    def is_called(self, person: str, noun: str) -> bool:
        """Whether a bare noun is the very word of somebody's office: «الرئيس» is the president before the premier."""
        return any(role == noun for role, _ in self.offices(person))

    def country(self, person: str) -> set[str | None]:
        """The states that a person can speak for."""
        entity = self._world.entities.get(person)
        return {of for _, of in self.offices(person)} | ({entity.country} if entity else set())
