"""What the knowledge answers: an entity with its offices, an office with its holders, and what it does not know."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from mahdar.lexicon import Lexicon, Term, Vacancy, World
from mahdar.lexicon.terms import gaps
from mahdar.reading.asking import Days, Question
from mahdar.records import Entity

KNOWN_SINCE = date(2000, 1, 1)  # the day from which the knowledge wants to have every holder


@dataclass(frozen=True, slots=True)
class OfficeAnswer:
    """Who held an office.

    Attributes:
        id: "role@COUNTRY" or "role@organisation-id"; `english` is its name in words.
        terms: the terms asked for: all, or those that may cover the days.
        vacancies: likewise the times in which nobody held it.
        unknown: half-open intervals, None for no end, in which the knowledge has nobody; within the days asked for.
        certain: whether one person certainly held it (or nobody did) on all the days; None where no days were asked.
    """

    id: str
    english: str
    terms: tuple[Term, ...]
    vacancies: tuple[Vacancy, ...]
    unknown: tuple[tuple[date, date | None], ...]
    certain: bool | None

    def to_json(self, world: World) -> dict[str, Any]:
        """The answer as JSON can hold it."""
        return {
            "office": self.id,
            "name_en": self.english,
            "terms": [term_json(term, world) for term in self.terms],
            "vacant": [{"from": vacancy.since, "until": vacancy.until} for vacancy in self.vacancies],
            "unknown": [{"from": str(first), "until": str(until) if until else None} for first, until in self.unknown],
            "certain": self.certain,
        }


@dataclass(frozen=True, slots=True)
class EntityAnswer:
    """Who or what an entity is.

    Attributes:
        entity: name, type, country.
        written: every full Arabic name, then what names it in short.
        born: day of birth with the precision that is known, and `died`; None where not known.
        capital: of a state, the id of its capital.
        coordinates: of a place, latitude and longitude in degrees; None where not known.
        held: the terms of a person; those that may cover the days, where days were asked for.
        offices: of a state or body, its offices.
    """

    entity: Entity
    written: tuple[str, ...]
    born: str | None
    died: str | None
    capital: str | None
    coordinates: tuple[float, float] | None
    held: tuple[Term, ...]
    offices: tuple[OfficeAnswer, ...]

    def to_json(self, world: World) -> dict[str, Any]:
        """The answer as JSON can hold it."""
        known = self.entity
        return {
            "id": known.id,
            "type": known.type,
            "name_ar": known.name_ar,
            "name_en": known.name_en,
            "aka": list(known.aka),
            "country": known.country,
            "written": list(self.written),
            "born": self.born,
            "died": self.died,
            "capital": self.capital,
            "coordinates": list(self.coordinates) if self.coordinates else None,
            "held": [term_json(term, world) for term in self.held],
            "offices": [office.to_json(world) for office in self.offices],
        }


Answer = EntityAnswer | OfficeAnswer


def term_json(term: Term, world: World) -> dict[str, Any]:
    """A term of office as JSON can hold it."""
    holder = world.entities[term.holder]
    return {
        "office": term.office,
        "holder": term.holder,
        "name_ar": holder.name_ar,
        "name_en": holder.name_en,
        "from": term.since,
        "until": term.until,
        "acting": term.acting,
        "rival": term.rival,
        "source": term.source,
    }


def answers(question: Question, known: Lexicon, days: Days | None = None) -> Iterator[Answer]:
    """What the knowledge says to a question, best first.

    Args:
        question: what is asked after.
        known: the knowledge.
        days: first and last day that matter, both inclusive; None for those that the question names, if any.
    """
    days = days or question.days
    for office in question.offices:
        yield office_answer(office, known.world, days)
    for id_ in question.entities:
        yield entity_answer(id_, known, days)


def office_answer(office: str, world: World, days: Days | None) -> OfficeAnswer:
    """Who held an office, at all or on some days."""
    terms, vacancies = world.terms[office], world.vacancies[office]
    if days:
        terms = [term for term in terms if term.may_cover(*days)]
        vacancies = [vacancy for vacancy in vacancies if vacancy.may_cover(*days)]
    unknown = _unknown(world, office, days)
    alone = len(terms) + len(vacancies) == 1 and [*terms, *vacancies][0].covers(*days) if days else None
    return OfficeAnswer(office, office_name(office, world), tuple(terms), tuple(vacancies), tuple(unknown), alone)


def office_name(office: str, world: World) -> str:
    """An office in English words: «foreign minister, France»."""
    role, _, of = office.partition("@")
    owner = world.entities.get(of) or world.state_entity(of)
    return f"{world.roles[role].english}, {owner.name_en if owner else of}"


def _unknown(world: World, office: str, days: Days | None) -> Iterator[tuple[date, date | None]]:
    """Gaps between the periods, and the time after the last day for which an open term is known."""
    periods = [*world.terms[office], *world.vacancies[office]]
    found = [*gaps(periods, days[0] if days else KNOWN_SINCE)]
    known_until = max((p.last_certain for p in periods if p.last_possible is None and p.last_certain), default=None)
    if known_until:
        found.append((known_until + timedelta(days=1), None))
    for first, until in found:
        if days is None or (first <= days[1] and (until is None or until > days[0])):
            yield first, until


def entity_answer(id_: str, known: Lexicon, days: Days | None) -> EntityAnswer:
    """Who or what an entity is, with the offices it held or has."""
    world = known.world
    entity, profile = world.entities[id_], world.profiles[id_]
    held = [term for term in world.terms_of.get(id_, ()) if days is None or term.may_cover(*days)]
    state = world.states.get(entity.country or "")
    is_state = state is not None and state.id == id_
    owner = entity.country if is_state else id_
    offices = [office_answer(f"{role}@{owner}", world, days) for role in world.roles_of.get(owner or "", ())]
    written = tuple(dict.fromkeys((*profile.names, *profile.short, *profile.later)))
    capital = state.capital if state and is_state else None
    place = world.coordinates.get(id_)
    return EntityAnswer(entity, written, profile.born, profile.died, capital, place, tuple(held), tuple(offices))
