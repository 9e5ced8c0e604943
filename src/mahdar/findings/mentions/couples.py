"""Which two parties a dual stands for: those told side by side before it, else the two of the words around it."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from mahdar.findings.mentions.betweens import Betweens
from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.offices import OF_NO_STATE
from mahdar.findings.mentions.references import Reference
from mahdar.lexicon import World
from mahdar.sentences import Hit, Words

_BACK = 3  # sentences: what a dual points at stands near
_CLEARLY = 1.5  # how many times as often as any other
_PAPER = 4  # tokens from a paper's class noun to its nationality
_NEGOTIATING = frozenset({"israel", "palestine"})
_WITH = "مع"
_PARTIES = frozenset({"armed-group", "party", "alliance"})


class Couples:
    """The couples of states, or of states and bodies, of one article."""

    def __init__(
        self, words: Words, world: World, named: Sequence[Named], meant: Sequence[Reference], betweens: Betweens
    ) -> None:
        """`meant` are the references to states that need no two («المملكة», «الدولة العبرية»)."""
        self._words, self._world = words, world
        self._named, self._meant, self._betweens = named, meant, betweens

    def states(self, token: int) -> tuple[str, ...]:
        """The two states that «البلدين» stands for; none where it is not clear."""
        pair = self._betweens.before(token)
        if pair and all(self._is_state(entity) for entity in pair):
            return pair
        return tuple(sorted(self._near(token, self._states) or self._foremost))

    def parties(self, token: int) -> tuple[str, ...]:
        """The two that «الجانبين» stands for, bodies too; none where it is not clear."""
        pair = self._betweens.before(token, _BACK)
        if pair:
            return pair
        near = self._near(token, self._all) or (() if self._is_of_bodies else tuple(sorted(self._foremost)))
        return near if near and self._are_opposite(near) else ()

    @cached_property
    def _is_of_bodies(self) -> bool:
        """Whether the article names some group as often as the second of its two states."""
        most = max(Counter(body for _, body in self._bodies).values(), default=0)
        return len(self._foremost) == 2 and most >= self._ranked[1][1]

    def _are_opposite(self, pair: tuple[str, ...]) -> bool:
        """A state has its own groups against it, not another's; between two groups of it that talk it is no side."""
        bodies = [one for one in pair if one in self._countries]
        if len(bodies) == 1 and bodies[0] not in self._met:
            other = next((one for one in pair if one not in self._countries), "")
            entity = self._world.entities.get(other)
            return entity is not None and self._countries[bodies[0]] in (entity.country, *OF_NO_STATE)
        if bodies or set(pair) == _NEGOTIATING:
            return True
        if len(_NEGOTIATING & set(pair)) == 1 and {state for state, _ in self._ranked} >= _NEGOTIATING:
            return False
        own = Counter(self._countries.values())
        return not any(own[self._world.entities[state].country] > 1 for state in pair)

    @cached_property
    def _met(self) -> set[str]:
        """The parties and groups that somebody talks «مع»."""
        named = (name for name in self._named if self._is_party(name) and name.first)
        return {name.entity.id for name in named if _WITH in self._before(name)}

    def _before(self, name: Named) -> list[str]:
        return self._words.folded[max(0, name.first - 2) : name.first]

    @cached_property
    def _countries(self) -> dict[str, str | None]:
        """The state of each party or group named."""
        return {name.entity.id: name.entity.country for name in self._named if self._is_party(name)}

    def bodies(self, token: int) -> tuple[str, ...]:
        """The two bodies that «الحزبين» stands for."""
        pair = self._betweens.before(token, _BACK)
        return pair if pair and not any(self._is_state(entity) for entity in pair) else ()

    def _is_state(self, id_: str) -> bool:
        entity = self._world.entities.get(id_)
        return entity is not None and entity.country in self._world.states and entity.type == "GPE"

    def _near(self, token: int, pointers: Sequence[tuple[int, str]]) -> tuple[str, ...]:
        """The two of the sentence; one of it with that of the whole article; the two of the sentences before."""
        sentence = self._words.sentence_at(token)
        found = self._between(pointers, sentence.first, token) or self._between(pointers, token, sentence.last)
        if len(found) == 1 and self._home and self._home not in found:
            found = (*found, self._home)
        if len(found) == 1:
            found = tuple(dict.fromkeys((*found, *self._between(pointers, token, sentence.last))))
        for _ in range(_BACK):
            if len(found) > 1 or not sentence.first:
                break
            sentence = self._words.sentence_at(sentence.first - 1)
            found = tuple(dict.fromkeys((*found, *self._between(pointers, sentence.first, token))))
        if len(found) == 2:
            return found
        if set(found) >= _NEGOTIATING:
            return tuple(sorted(_NEGOTIATING))  # others that stand by are the go-betweens
        return self._foremost if len(found) > 2 and set(self._foremost) <= set(found) else ()

    def _between(self, pointers: Sequence[tuple[int, str]], first: int, last: int) -> tuple[str, ...]:
        return tuple(dict.fromkeys([entity for at, entity in pointers if first <= at < last]))

    @cached_property
    def _states(self) -> list[tuple[int, str]]:
        """Where the article points at which state: by adjective, by name, by those who act for it."""
        states = self._world.states
        media = {at for name in self._named if self._is_medium(name) for at in range(name.first, name.last + 1)}
        nations = [
            hit for hit in self._words.group("nationality") if hit.first not in media and not self._is_papers(hit)
        ]
        found = [(hit.first, states[hit.sense.id].id) for hit in nations]
        for name in self._named:
            state = states.get(name.entity.country or "")
            if state and self._points(name, state.id):
                found.append((name.first, state.id))
        meant = [one for one in self._meant if len(one.entities) == 1 and self._is_whole_state(one.entities[0])]
        return sorted([*found, *((one.first, one.entities[0]) for one in meant)])

    def _is_whole_state(self, id_: str) -> bool:
        state = self._world.states.get(self._world.entities[id_].country or "") if id_ in self._world.entities else None
        return state is not None and state.id == id_

    def _is_medium(self, name: Named) -> bool:
        return name.entity.type == "ORG" and self._world.is_medium(name.entity.id)

    def _is_papers(self, hit: Hit) -> bool:
        """«صحيفة «…» الروسية»: of a paper, which tells of others."""
        before = range(max(0, hit.first - _PAPER), hit.first)
        return any(one.sense.id.startswith("media.") for at in before for one in self._words.senses(at, "class-noun"))

    def _points(self, name: Named, state: str) -> bool:
        if name.entity.type == "PER":
            return not self._serves_body(name.entity.id)
        return name.entity.id == state

    @cached_property
    def _bodies(self) -> list[tuple[int, str]]:
        return [(name.first, name.entity.id) for name in self._named if self._is_party(name)]

    def _is_party(self, name: Named) -> bool:
        return name.entity.type == "ORG" and self._world.kind(name.entity.id) in _PARTIES

    @cached_property
    def _all(self) -> list[tuple[int, str]]:
        return sorted([*self._states, *self._bodies])

    def _serves_body(self, person: str) -> bool:
        """Whether somebody holds or held an office of a body: a UN envoy does not act for the state that he is of."""
        bodies = (term.of for term in self._world.terms_of.get(person, ()) if term.of not in self._world.states)
        known = (self._world.entities.get(of) for of in bodies)
        return any(body is None or body.country in OF_NO_STATE for body in known)  # a party's leader serves his state

    @cached_property
    def _ranked(self) -> list[tuple[str, int]]:
        return Counter(entity for _, entity in self._states).most_common(3)

    @cached_property
    def _home(self) -> str:
        """The state that the article clearly points at more often than at any other."""
        counts = [count for _, count in self._ranked]
        clear = len(counts) == 1 or (len(counts) > 1 and counts[0] >= counts[1] * _CLEARLY)
        return self._ranked[0][0] if clear else ""

    @cached_property
    def _foremost(self) -> tuple[str, ...]:
        """The two states that an article points at most, if it points at no third nearly as much; else none."""
        ranked = self._ranked
        if len(ranked) < 2 or (len(ranked) == 3 and ranked[1][1] < ranked[2][1] * _CLEARLY):
            return ()
        return tuple(entity for entity, _ in ranked[:2])
