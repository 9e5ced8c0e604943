"""Words that stand for two parties at once: «الوزيران», «البلدين», «الجانبان»."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from mahdar.findings.mentions.betweens import Betweens
from mahdar.findings.mentions.memory import Memory
from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.offices import OF_NO_STATE
from mahdar.findings.mentions.references import Reference
from mahdar.findings.mentions.states_meant import state_pointers
from mahdar.lexicon import World
from mahdar.sentences import Hit, Words

_LEADERS = frozenset({"president", "king", "leader", "prince", "sultan", "chancellor"})
_PAUSES = frozenset("،,.؛:!؟?")
NEXT, BEHIND = 3, 9  # tokens to the first and to the second name of «الزعيمان الأميركي … والروسي …»
_DUAL_NISBA = ("يين", "يتين", "يان", "يتان")
_STATES = frozenset({"state", "any"})


class Groups:
    """Finds and resolves the words that stand for two."""

    def __init__(self, words: Words, world: World, memory: Memory, named: Sequence[Named]) -> None:
        self._words, self._world, self._memory, self._named = words, world, memory, named
        self._betweens = Betweens(words, world, named)
        self._fixed = {at for hit in words.group("no-pair") for at in range(hit.first, hit.last + 1)}

    def references(self) -> Iterator[Reference]:
        """A reference for each such word, with entities where two fit."""
        for hit in self._words.group("collective"):
            if hit.first in self._fixed or self._is_plural(hit):
                continue
            if nations := self._betweens.adjectives(hit):
                yield self._of_nations(hit, *nations)
            elif not self._is_told_apart(hit):
                yield self._reference(hit)

    def _of_nations(self, hit: Hit, one: Hit, other: Hit) -> Reference:
        """«الجانبين الروسي والتركي», «الوزيران المصري والأردني»."""
        nations = (one.sense.id, other.sense.id)
        of_states = hit.sense.form in _STATES
        found = [self._world.states[iso3].id if of_states else self._person_of(hit, iso3) for iso3 in nations]
        entities = tuple(entity for entity in found if entity)
        return Reference(
            hit.first, other.last, hit.skip, hit.particles, entities if len(entities) == 2 else (), "pair",
            "GPE" if of_states else "PER",
        )  # fmt: skip

    def _person_of(self, hit: Hit, iso3: str) -> str | None:
        """The last person mentioned who is of that state and whom the noun fits."""
        for person in self._memory.before(None):
            if iso3 in self._memory.country(person) and self._fits(person, hit.sense.form):
                return person
        return None

    def _is_told_apart(self, hit: Hit) -> bool:
        """«البلدين الأوروبيين»: an adjective says which two, and it need not be those of the story."""
        at = hit.last + 1
        if at >= len(self._words) or self._words.is_a(at, "collective"):
            return False
        word = self._words.folded[at]
        return word.startswith("ال") and word.endswith(_DUAL_NISBA) and word != "المعنيين"

    def _reference(self, hit: Hit) -> Reference:
        of_states = hit.sense.form in _STATES
        pair = self._parties(hit) if of_states else self._persons(hit)
        entities = pair if len(pair) == 2 else ()
        last = hit.first if hit.sense.form == "state" else hit.last  # «الشقيقين» behind «البلدين» only praises
        return Reference(
            hit.first, last, hit.skip, hit.particles, entities, "pair", "GPE" if of_states else "PER"
        )  # fmt: skip

    def _is_plural(self, hit: Hit) -> bool:
        """«المسؤولين» may be two or many, «البلدان العربية» are many."""
        if any(noun.sense.form == "plural" for noun in self._words.senses(hit.first, "role-noun")):
            return True
        following = self._words.folded[hit.last + 1] if hit.last + 1 < len(self._words) else ""
        homograph = hit.sense.form == "state" and self._words.folded[hit.last].endswith("ان")
        return homograph and hit.first == hit.last and following.startswith("ال")

    def _parties(self, hit: Hit) -> tuple[str, ...]:
        """The two of «بين … و…» before, bodies too for «الجانبين»; else two states."""
        pair = self._betweens.before(hit.first)
        if hit.sense.form == "state" and not all(self._is_state(entity) for entity in pair):
            pair = ()
        return pair or self._states(hit.first)

    def _is_state(self, id_: str) -> bool:
        entity = self._world.entities.get(id_)
        return entity is not None and entity.country in self._world.states and entity.type == "GPE"

    def _states(self, token: int) -> tuple[str, ...]:
        """The two states that the article is about; else those of the last persons; else those pointed at last."""
        nearest = [iso3 for at, iso3 in reversed(self._pointers) if at < token]
        following = [iso3 for at, iso3 in self._pointers if at >= token]
        pair = self._foremost or self._homes(token) or list(dict.fromkeys([*nearest, *following]))[:2]
        return tuple(self._world.states[iso3].id for iso3 in sorted(pair) if iso3 in self._world.states)

    def _homes(self, token: int) -> list[str]:
        """The two states for which the persons mentioned before act, the nearest first; none if there are not two."""
        persons = (person for person in self._memory.before(token) if not self._serves_body(person))
        known = (self._world.entities.get(person) for person in persons)
        homes = dict.fromkeys(entity.country for entity in known if entity and entity.country)
        return list(homes)[:2] if len(homes) > 1 else []

    def _serves_body(self, person: str) -> bool:
        """Whether somebody holds or held an office of a body: a UN envoy does not act for the state that he is of."""
        bodies = (term.of for term in self._world.terms_of.get(person, ()) if term.of not in self._world.states)
        known = (self._world.entities.get(of) for of in bodies)
        return any(body is None or body.country in OF_NO_STATE for body in known)  # a party's leader serves his state

    @cached_property
    def _pointers(self) -> list[tuple[int, str]]:
        return state_pointers(self._words, self._named)

    @cached_property
    def _foremost(self) -> list[str]:
        return _foremost(self._pointers)

    def _persons(self, hit: Hit) -> tuple[str, ...]:
        return self._apposed(hit) or self._mentioned(hit)

    def _apposed(self, hit: Hit) -> tuple[str, ...]:
        """«الزعيمان الأميركي … والروسي …»: the two persons whose names stand right behind."""
        behind = [name for name in self._named if name.entity.type == "PER" and hit.last < name.first]
        two = sorted(behind, key=lambda name: name.first)[:2]
        if len(two) < 2 or two[0].first - hit.last > NEXT or two[1].first - hit.last > BEHIND:
            return ()
        between = self._words.folded[hit.last + 1 : two[1].first]
        entities = tuple(name.entity.id for name in two)
        return () if _PAUSES & set(between) or entities[0] == entities[1] else entities

    def _mentioned(self, hit: Hit) -> tuple[str, ...]:
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


def _foremost(pointers: Sequence[tuple[int, str]]) -> list[str]:
    """The two states that an article points at most, if no third is pointed at as much; else none."""
    ranked = Counter(iso3 for _, iso3 in pointers).most_common(3)
    if len(ranked) < 2 or (len(ranked) == 3 and ranked[1][1] == ranked[2][1]):
        return []
    return [iso3 for iso3, _ in ranked[:2]]
