"""The state that an article is about: what its bodies without a state's name belong to («مجلس الوزراء»)."""

from collections import Counter
from functools import cached_property

from mahdar.findings.mentions.signs import is_definite
from mahdar.lexicon import Lexicon
from mahdar.records import Entity
from mahdar.sentences import Hit, Words

_CLEARLY = 3  # how many times as often as another state
_KINGDOM = "kingdom"
KINGDOMS = frozenset({"SAU", "MAR", "JOR", "BHR"})  # which their own press calls «المملكة»


class Home:
    """Which states an article points at, by their names and adjectives; counted when first asked."""

    def __init__(self, words: Words, known: Lexicon) -> None:
        self._words, self._world = words, known.world

    @cached_property
    def _pointed(self) -> Counter[str]:
        states = self._world.entities
        pointed = Counter(hit.sense.id for hit in self._words.group("nationality"))
        pointed.update(states[hit.sense.id].country or "" for hit in self._words.group("state"))
        return pointed

    @cached_property
    def state(self) -> Entity | None:
        """The state that the article points at most, if it does so clearly; persons of it point at it too.

        «المملكة» alone is what the press of a kingdom calls its own: the article is written there. Where it points at
        two as much, or at none, it is about that of the two whose press prints it, or about that.
        """
        pointed = self._pointed + self._of_persons
        if any(hit.sense.id == _KINGDOM and self._is_alone(hit) for hit in self._words.group("homeland")):
            pointed = Counter({iso3: pointed[iso3] for iso3 in KINGDOMS if pointed[iso3]}) or pointed
        ranked = pointed.most_common(2)
        if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
            press = self._words.press
            at_home = press if press and (not ranked or press in (ranked[0][0], ranked[1][0])) else ""
            return self._world.state_entity(at_home)
        return self._world.state_entity(ranked[0][0])

    def _is_alone(self, hit: Hit) -> bool:
        """Not «المملكة المغربية», «المملكة المتحدة», which say which."""
        behind = hit.last + 1
        if not is_definite(self._words, behind):
            return True
        return not any(state.first == hit.first for state in self._words.group("state"))

    @property
    def _of_persons(self) -> Counter[str]:
        entities = self._world.entities
        full = (entities[hit.sense.id] for hit in self._words.group("person") if hit.sense.form == "name")
        return Counter(person.country for person in full if person.country)

    def own(self, hit: Hit, entity: Entity) -> Entity:
        """The body of the state that the article is about, where it has one of that name and the other is far."""
        home = self.state.country if self.state else None
        if not home or home == entity.country or self._pointed[home] < _CLEARLY * self._pointed[entity.country or ""]:
            return entity
        view = self._words
        name = view.view.text[view.starts[hit.first] + hit.skip : view.ends[hit.last]]
        return self._world.counterpart(name, home) or entity
