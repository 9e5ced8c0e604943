"""The world that an invented press writes about: its words, its people and places, and what took place on each day."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from random import Random

from mahdar.lexicon import lexicon
from mahdar.records import Entity

MEETINGS_A_DAY = 60
PERSONS = 3000
PLACES = 80
STATES = 60
WORDS = 30_000
ISSUES = (
    "syria",
    "libya",
    "yemen",
    "iraq",
    "palestine-israel",
    "iran-nuclear",
    "terrorism",
    "sanctions",
    "energy",
    "oil",
)
MODES = ("meet", "visit", "call", "multilateral", "press-conference")
_LETTERS = "بتجحدرزسشصضطعفقكلمنه"
_PATTERNS = (
    "{}{}{}",
    "ال{}{}{}",
    "{}ا{}{}",
    "م{}{}و{}",
    "{}{}ي{}",
    "ت{}{}ي{}",
    "ال{}ا{}{}",
    "{}{}{}ات",
    "ي{}{}{}",
    "{}{}ا{}ة",
)


@dataclass(frozen=True, slots=True)
class Meeting:
    """Something that took place on a day, whether or not papers tell of it."""

    parties: tuple[Entity, ...]
    mode: str
    place: Entity
    issues: tuple[str, ...]
    called_off: bool


class World:
    """What is the same in all articles of one seed."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def dice(self, what: str, number: int = 0) -> Random:
        """A generator of its own for each thing, so that each can be made without the others."""
        return Random(f"{self._seed} {what} {number}")

    def words(self, rng: Random, count: int) -> list[str]:
        """Words of the world's language, the common ones often."""
        return rng.choices(self.vocabulary, cum_weights=zipf(WORDS, 1.0), k=count)

    def some_persons(self, rng: Random, count: int) -> list[Entity]:
        """People, the busy ones often; the same one may come twice."""
        return rng.choices(self.persons, cum_weights=zipf(PERSONS, 0.8), k=count)

    def some_states(self, rng: Random, count: int) -> list[Entity]:
        """States, the busy ones often; the same one may come twice."""
        return rng.choices(self.states, cum_weights=zipf(STATES, 0.8), k=count)

    def some_place(self, rng: Random) -> Entity:
        """A town."""
        return rng.choices(self.places, cum_weights=zipf(PLACES, 0.8))[0]

    def meetings(self, day: int) -> list[Meeting]:
        """What took place on the day of this number, the best known first."""
        return _meetings(self, day)

    @cached_property
    def vocabulary(self) -> list[str]:
        """Own-made words, the common ones first."""
        rng = self.dice("words")
        found: dict[str, None] = {}
        while len(found) < WORDS:
            found[rng.choice(_PATTERNS).format(*rng.choices(_LETTERS, k=3))] = None
        return list(found)

    @cached_property
    def persons(self) -> list[Entity]:
        """Who meets whom, the busiest first: half of them are in the knowledge, half of them are not."""
        world, rng = lexicon().world, self.dice("persons")
        known = [e for _, e in sorted(world.entities.items()) if e.type == "PER" and e.country in world.states]
        found = rng.sample(known, PERSONS // 2) + [self._stranger(rng, n) for n in range(PERSONS // 2)]
        rng.shuffle(found)
        return found

    @cached_property
    def places(self) -> list[Entity]:
        """Towns, the busiest first."""
        world = lexicon().world
        known = [e for id_, e in sorted(world.entities.items()) if e.type == "GPE" and id_ in world.coordinates]
        return self.dice("places").sample(known, PLACES)

    @cached_property
    def states(self) -> list[Entity]:
        """States that texts name, the busiest first."""
        world = lexicon().world
        return self.dice("states").sample(
            [s for code in sorted(world.states) if (s := world.state_entity(code))], STATES
        )

    def _stranger(self, rng: Random, number: int) -> Entity:
        name, country = " ".join(rng.sample(self.vocabulary, 2)), rng.choice(self.states).country
        return Entity(
            id=f"stranger-{number}", type="PER", name_ar=name, name_en=None, aka=(), country=country, known=False
        )


@lru_cache(maxsize=64)
def _meetings(world: World, day: int) -> list[Meeting]:
    rng = world.dice("day", day)
    return [_meeting(world, rng) for _ in range(MEETINGS_A_DAY)]


def _meeting(world: World, rng: Random) -> Meeting:
    mode = rng.choices(MODES, (4, 2, 1, 1, 1))[0]
    issues = tuple(rng.sample(ISSUES, rng.choice((0, 1, 1, 2))))
    return Meeting(_parties(world, rng, mode), mode, world.some_place(rng), issues, called_off=rng.random() < 0.03)


def _parties(world: World, rng: Random, mode: str) -> tuple[Entity, ...]:
    """Two from two states; one may be named by the state alone, and more come to a conference."""
    one, other = two(world.some_persons, rng)
    while one.country == other.country:
        one, other = two(world.some_persons, rng)
    state = lexicon().world.state_entity(other.country or "")
    parties = [one, state if state and rng.random() < 0.15 else other]
    if mode == "multilateral":
        parties += [each for each in rng.sample(world.persons, 2) if each not in parties]
    return tuple(parties)


def two(some: Callable[[Random, int], list[Entity]], rng: Random) -> tuple[Entity, Entity]:
    """Two that are not the same."""
    one, other = some(rng, 2)
    while one == other:
        other = some(rng, 1)[0]
    return one, other


@lru_cache(maxsize=16)
def zipf(count: int, exponent: float) -> list[float]:
    """Cumulative weights of so many things, the first the commonest."""
    return list(accumulate((rank + 1) ** -exponent for rank in range(count)))
