"""Two parties told side by side: «بين مصر والسودان», «بين الإسرائيليين والفلسطينيين», «الجانبين الروسي والتركي»."""

from collections.abc import Sequence
from typing import NamedTuple

from mahdar.findings.mentions.named import Named
from mahdar.lexicon import World
from mahdar.sentences import Hit, Words

_BETWEEN = "بين"


class _Side(NamedTuple):
    """One of the two: its last token and its entity."""

    last: int
    entity: str


class Betweens:
    """Finds pairs that stand side by side in an article."""

    def __init__(self, words: Words, world: World, named: Sequence[Named]) -> None:
        self._words, self._world = words, world
        self._named = {name.first: name for name in named if name.entity.type in ("GPE", "ORG")}

    def before(self, token: int, back: int = 0) -> tuple[str, ...]:
        """The two of the last «بين … و…» before a token in its sentence, or in as many before it; none without."""
        first = self._words.sentence_at(token).first
        for _ in range(back):
            first = self._words.sentence_at(max(0, first - 1)).first
        for at in range(token - 1, first - 1, -1):
            if self._words.folded[at] == _BETWEEN and (pair := self._pair(at + 1)):
                return pair
        return ()

    def _pair(self, at: int) -> tuple[str, ...]:
        one = self._side(at, "")
        other = self._side(one.last + 1, "و") if one else None
        return (one.entity, other.entity) if one and other and one.entity != other.entity else ()

    def _side(self, at: int, particles: str) -> _Side | None:
        name = self._named.get(at)
        if name:
            return _Side(name.last, name.entity.id) if name.particles == particles else None
        if side := self._government(at, particles) or self._behind_class(at, particles):
            return side
        for hit in self._words.senses(at, "nationality"):
            if hit.particles == particles and (hit.sense.form == "plural" or self._words.folded[at].endswith("ين")):
                return _Side(hit.last, self._world.states[hit.sense.id].id)
        return None

    def _government(self, at: int, particles: str) -> _Side | None:
        """«بين الحكومة الباكستانية و…»."""
        for noun in self._words.senses(at, "government"):
            for hit in self._words.senses(noun.last + 1, "nationality") if noun.particles == particles else ():
                return _Side(hit.last, self._world.states[hit.sense.id].id)
        return None

    def _behind_class(self, at: int, particles: str) -> _Side | None:
        """«بين حركة "الفجر" و…», where the name begins behind its class noun."""
        for noun in self._words.senses(at, "back-noun"):
            name = self._named.get(noun.last + 1)
            if noun.particles == particles and name and not name.particles:
                return _Side(name.last, name.entity.id)
        return None

    def adjectives(self, hit: Hit) -> tuple[Hit, Hit] | None:
        """The two nationalities behind a dual: «الجانبين الروسي والتركي»."""
        one = self._nationality(hit.last + 1, "")
        other = self._nationality(one.last + 1, "و") if one else None
        return (one, other) if one and other else None

    def _nationality(self, at: int, particles: str) -> Hit | None:
        if at >= len(self._words) or not self._words.folded[at].startswith(particles + "ال"):
            return None
        found = self._words.senses(at, "nationality")
        return next((hit for hit in found if hit.particles == particles and hit.sense.form != "dual"), None)
