"""What people ask a record: a seeded mix of questions of every kind, with who and what the invented press is about."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from random import Random

from record_pages import A_DAY, FIRST_DAY
from record_world import ISSUES, MODES, World

from mahdar.records import Entity
from mahdar.register.record import Record

Question = Callable[[Record], int]  # how many rows it gave
SHOWN = 50  # rows that are asked for: a screen or two


class Asker:
    """Makes questions whose answers are somewhere in the first `articles` articles of its archive."""

    def __init__(self, world: World, articles: int, seed: int) -> None:
        self._world = world
        self._rng = Random(f"{seed} {articles}")
        self._days = max(1, articles // A_DAY)

    def questions(self, count: int) -> Iterator[tuple[str, Question]]:
        """Questions of every kind in turn, each with the name of its kind."""
        kinds = sorted(self._kinds().items())
        for number in range(count):
            name, make = kinds[number % len(kinds)]
            yield name, make()

    def _kinds(self) -> dict[str, Callable[[], Question]]:
        return {
            "find words": lambda: _find(words=" ".join(self._world.words(self._rng, self._rng.choice((1, 2))))),
            "find words since": lambda: _find(words=self._world.words(self._rng, 1)[0], since=str(self._day())),
            "find who mode": lambda: _find(who=self._person().id, mode=self._rng.choice(MODES)),
            "find who name": lambda: _find(who=self._person().name_ar),
            "find who who": lambda: _find(who=[party.id for party in self._pair()]),
            "find with country": lambda: _find(with_country=self._state()),
            "find two countries": lambda: _find(with_country=[self._state(), self._state()], status="held"),
            "find about": lambda: _find(about=self._rng.choice(ISSUES), since=str(self._day())),
            "find place": lambda: _find(place=self._world.some_place(self._rng).id),
            "find place country": lambda: _find(place=self._state(), mode="visit"),
            "find since until": self._window,
            "find planned": lambda: _find(status="planned", since=str(self._day())),
            "find outlet": lambda: _find(outlet="paper-3.example", about=self._rng.choice(ISSUES)),
            "quotes by": lambda: _quotes(by=self._person().id),
            "quotes about": lambda: _quotes(about=self._world.words(self._rng, 1)[0]),
            "quotes of country": lambda: _quotes(of_country=self._state(), since=str(self._day())),
            "acts of to": lambda: _acts(of=self._state(), to=self._state()),
            "acts type": lambda: _acts(of=self._state(), type="REJECT", since=str(self._day())),
            "timeline": lambda: partial(_timeline, one=self._state(), other=self._state()),
            "people": lambda: partial(_people, name=self._person().name_ar),
        }

    def _day(self) -> date:
        return FIRST_DAY + timedelta(self._rng.randrange(self._days))

    def _person(self) -> Entity:
        return self._world.some_persons(self._rng, 1)[0]

    def _pair(self) -> tuple[Entity, Entity]:
        one, other, *_ = self._rng.choice(self._world.meetings(self._rng.randrange(self._days))).parties
        return one, other

    def _state(self) -> str:
        return self._world.some_states(self._rng, 1)[0].country or ""

    def _window(self) -> Question:
        first = self._day()
        return _find(since=str(first), until=str(first + timedelta(6)))


def _find(**question: object) -> Question:
    return lambda record: len(list(record.find(**question, limit=SHOWN)))  # type: ignore[arg-type]


def _quotes(**question: object) -> Question:
    return lambda record: len(list(record.quotes(**question, limit=SHOWN)))  # type: ignore[arg-type]


def _acts(**question: object) -> Question:
    return lambda record: len(list(record.acts(**question, limit=SHOWN)))  # type: ignore[arg-type]


def _people(record: Record, name: str) -> int:
    return len(list(record.people(name)))


def _timeline(record: Record, one: str, other: str) -> int:
    return len(list(record.timeline(one, other, limit=SHOWN)))
