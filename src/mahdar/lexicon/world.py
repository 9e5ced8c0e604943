"""The world as Mahdar knows it: entities, states, roles, and who held which office when."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from mahdar.lexicon.decoded import Decoded
from mahdar.lexicon.respelling import consonants
from mahdar.lexicon.terms import Term, Vacancy, term_of, vacancy_of
from mahdar.lexicon.unpacking import Packed, entity_of, kind_of
from mahdar.records import Entity

_MEDIA = frozenset({"news-agency", "newspaper", "broadcaster", "web"})


@dataclass(frozen=True, slots=True)
class State:
    """A state beside its entity: the place of its capital, its seats of power, its adjective in English."""

    id: str
    capital: str | None
    seats: tuple[str, ...]
    adjective: str | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A kind of office.

    Attributes:
        noun: the bare class word that can stand for it later in a story.
        of: the one state (its code) or body (its id) that has such an office, or None.
    """

    id: str
    english: str
    noun: str | None
    of: str | None


@dataclass(frozen=True, slots=True)
class Profile:
    """How an entity is written: its full names, what names it at once, what names it later; days of birth and death."""

    names: tuple[str, ...]
    short: tuple[str, ...]
    later: tuple[str, ...]
    born: str | None
    died: str | None


class World:
    """Everything the knowledge says of the world, by id; each thing is made when it is first asked for.

    Attributes:
        entities: by id; states among them under their id (`france`).
        states: by ISO 3166-1 alpha-3 code.
        roles: by id.
        terms: by office id ("foreign-minister@FRA"), in the order of the file, which is that of time.
        terms_of: by person.
        vacancies: by office id; every office of `terms` has its list.
    """

    def __init__(self, packed: Packed) -> None:
        self._packed = packed
        self._entities = packed["entities"]
        self.entities: Mapping[str, Entity] = Decoded(self._entities, entity_of)
        self.states: Mapping[str, State] = Decoded(packed["states"], _state)
        self.roles: Mapping[str, Role] = Decoded(packed["roles"], _role)
        offices = packed["offices"]
        self.terms: Mapping[str, list[Term]] = Decoded(offices, _terms)
        self.vacancies: Mapping[str, list[Vacancy]] = Decoded(offices, _vacancies)
        self.terms_of: Mapping[str, list[Term]] = Decoded(packed["held"], self._held_by)

    @cached_property
    def roles_of(self) -> Mapping[str, tuple[str, ...]]:
        """Owner of offices (a state's code, the id of a body or of a part of a state) → the roles that it has there."""
        found: dict[str, list[str]] = {}
        for office in self.terms:
            role, _, of = office.partition("@")
            found.setdefault(of, []).append(role)
        return {of: tuple(roles) for of, roles in found.items()}

    def is_medium(self, id_: str) -> bool:
        """Whether an entity is a paper, a channel, an agency or a site, which tells of others."""
        return self.kind(id_) in _MEDIA

    def kind(self, id_: str) -> str:
        """What kind of organisation an entity is (`party`, `news-agency` …), "" for all others."""
        packed = self._entities.get(id_)
        return kind_of(packed) if packed else ""

    def holders(self, office: str, first: date | None, last: date | None) -> list[Term]:
        """Terms of `office` that may have been held within the interval (both days inclusive, None for open)."""
        return [term for term in self.terms.get(office, ()) if term.may_cover(first, last)]

    def held(self, person: str, office: str) -> list[Term]:
        """The terms of `person` in `office`."""
        return [term for term in self.terms_of.get(person, ()) if term.office == office]

    def state_entity(self, iso3: str) -> Entity | None:
        """The entity of the state with this code."""
        state = self.states.get(iso3)
        return self.entities[state.id] if state else None

    @cached_property
    def profiles(self) -> Mapping[str, Profile]:
        """How each entity is written, and what else is known of it."""
        return Decoded(self._packed["profiles"], _profile)

    @cached_property
    def coordinates(self) -> Mapping[str, tuple[float, float]]:
        """Latitude and longitude in degrees, by place."""
        return Decoded(self._packed["coordinates"], _degrees)

    def counterpart(self, name: str, iso3: str) -> Entity | None:
        """The body of a state that bears a name, folded, which the text gives without the adjective of nationality."""
        id_ = self._packed["counterparts"].get(f"{name}\t{iso3}")
        return self.entities[id_] if id_ else None

    def respelled(self, name: str) -> str | None:
        """The id of the one person whose name has the consonants of a folded name."""
        key = consonants(name)
        return self._packed["respellings"].get(key) if key else None

    def _held_by(self, person: str, offices: str) -> list[Term]:
        return [term for office in offices.split("\t") for term in self.terms[office] if term.holder == person]


def _state(_: str, packed: str) -> State:
    fields = json.loads(packed)
    return State(fields["id"], fields["capital"], tuple(fields["seats"]), fields["english_adjective"])


def _role(_: str, packed: str) -> Role:
    return Role(**json.loads(packed))


def _profile(_: str, packed: str) -> Profile:
    fields = json.loads(packed)
    forms = {key: tuple(fields.get(key, ())) for key in ("names", "short", "later")}
    return Profile(**forms, born=fields.get("born"), died=fields.get("died"))


def _degrees(_: str, packed: str) -> tuple[float, float]:
    latitude, longitude = map(float, packed.split("\t"))
    return latitude, longitude


def _terms(office: str, packed: str) -> list[Term]:
    return [term_of(office, entry) for entry in json.loads(packed) if entry["holder"]]


def _vacancies(_: str, packed: str) -> list[Vacancy]:
    return [vacancy_of(entry) for entry in json.loads(packed) if not entry["holder"]]
