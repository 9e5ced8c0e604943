"""Words that stand for two parties at once: «الوزيران», «البلدين», «الجانبان»."""

from collections.abc import Iterator, Sequence

from mahdar.findings.mentions.memory import Memory
from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.references import Reference
from mahdar.lexicon import World
from mahdar.records.entities import EntityType
from mahdar.sentences import Hit, Words

_LEADERS = frozenset({"president", "king", "leader", "prince", "sultan", "chancellor"})


class Groups:
    """Finds and resolves the words that stand for two."""

    def __init__(self, words: Words, world: World, memory: Memory, pointers: Sequence[tuple[int, str]]) -> None:
        self._words, self._world, self._memory = words, world, memory
        self._pointers = pointers

    def find(self) -> Iterator[Reference]:
        """A reference for each such word that stands for two."""
        solutions = {at for hit in self._words.group("no-pair") for at in range(hit.first, hit.last + 1)}
        for hit in self._words.group("collective"):
            if hit.first in solutions or self._is_plural(hit):
                continue
            pair = self._pair(hit)
            type_: EntityType = "GPE" if hit.sense.form in ("state", "any") else "PER"
            entities = pair if len(pair) == 2 else ()
            last = hit.first if hit.sense.form == "state" else hit.last
            yield Reference(hit.first, last, hit.skip, hit.particles, entities, "pair", type_)

    def _is_plural(self, hit: Hit) -> bool:
        """«المسؤولين» may be two or many, «البلدان العربية» are many."""
        if any(noun.sense.form == "plural" for noun in self._words.senses(hit.first, "role-noun")):
            return True
        return (
            hit.first == hit.last
            and hit.last + 1 < len(self._words)
            and self._words.folded[hit.last + 1].startswith("ال")
            and self._words.folded[hit.last].endswith("ان")
        )

    def _pair(self, hit: Hit) -> tuple[str, ...]:
        if hit.sense.form in ("state", "any"):
            return self._states(hit.first)
        return self._persons(hit)

    def _states(self, token: int) -> tuple[str, ...]:
        """The two states pointed at last, before the words; else the first two behind them."""
        nearest = [iso3 for at, iso3 in reversed(self._pointers) if at < token]
        following = [iso3 for at, iso3 in self._pointers if at >= token]
        pair = list(dict.fromkeys([*nearest, *following]))[:2]
        return tuple(self._world.states[iso3].id for iso3 in sorted(pair) if iso3 in self._world.states)

    def _persons(self, hit: Hit) -> tuple[str, ...]:
        found: list[str] = []
        for person in self._memory.before(hit.first):
            if len(found) < 2 and self._fits(person, hit.sense.form):
                found.append(person)
        return tuple(reversed(found))

    def _fits(self, person: str, of: str) -> bool:
        if of == "person":
            return True
        nouns = self._memory.nouns(person)
        roles = {role for role, _ in self._memory.offices(person)}
        return of in nouns or of in roles or (of == "leader" and bool(nouns & _LEADERS))


def state_pointers(words: Words, named: Sequence[Named]) -> list[tuple[int, str]]:
    """Where the article points at which state, by name, by adjective and by the persons of it."""
    found = [(hit.first, hit.sense.id) for hit in words.group("nationality")]
    found += [(name.first, name.entity.country) for name in named if name.entity.country and name.entity.type != "ORG"]
    return sorted(found)
