"""Questions as users ask them, with names and dates as they write them, as the store's filters."""

from collections.abc import Iterable
from typing import TypedDict, Unpack, get_args

from mahdar.records.facts import ActStatus, Mode, Status
from mahdar.register import asked
from mahdar.register.errors import NotKnownError
from mahdar.store import Reader
from mahdar.store.asking import ActFilter, EntryFilter, QuotationFilter

Names = str | Iterable[str] | None


class EntryQuestion(TypedDict, total=False):
    """What `Record.find` takes."""

    words: str | None
    who: Names
    with_country: Names
    mode: Names
    status: Names
    since: str | None
    until: str | None
    about: Names
    place: Names
    outlet: Names
    sure: bool
    contradicted: bool


class QuotationQuestion(TypedDict, total=False):
    """What `Record.quotes` takes."""

    by: Names
    of_country: Names
    about: str | None
    kind: Names
    since: str | None
    until: str | None
    outlet: Names


class ActQuestion(TypedDict, total=False):
    """What `Record.acts` takes."""

    of: Names
    to: Names
    type: Names
    status: Names
    about: Names
    since: str | None
    until: str | None
    sure: bool


def entry_filter(reader: Reader, **question: Unpack[EntryQuestion]) -> EntryFilter:
    """Which entries are meant.

    Raises:
        NotKnownError: a name that nobody has.
        RecordError: a date, mode or status that is none.
    """
    since, until = asked.days(question.get("since"), question.get("until"))
    return EntryFilter(
        words=question.get("words"),
        entities=tuple(asked.entities(reader, name) for name in asked.listed(question.get("who"))),
        sides=tuple(side for name in asked.listed(question.get("with_country")) for side in asked.sides(name)),
        modes=asked.known("mode", question.get("mode"), get_args(Mode)),
        statuses=asked.known("status", question.get("status"), get_args(Status)),
        since=since,
        until=until,
        issues=_issues(question.get("about")),
        places=_places(question.get("place")),
        outlets=asked.listed(question.get("outlet")),
        sure_only=question.get("sure", False),
        contradicted_only=question.get("contradicted", False),
    )


def quotation_filter(reader: Reader, **question: Unpack[QuotationQuestion]) -> QuotationFilter:
    """Which quotations are meant; errors as for entries."""
    since, until = asked.days(question.get("since"), question.get("until"))
    speakers, sides = _parties(reader, question.get("by"))
    countries = [side for name in asked.listed(question.get("of_country")) for side in asked.sides(name)]
    return QuotationFilter(
        words=question.get("about"),
        speakers=speakers,
        sides=tuple(dict.fromkeys((*sides, *countries))),
        kinds=asked.known("kind", question.get("kind"), ("direct", "indirect")),
        since=since,
        until=until,
        outlets=asked.listed(question.get("outlet")),
    )


def act_filter(reader: Reader, **question: Unpack[ActQuestion]) -> ActFilter:
    """Which acts are meant; errors as for entries."""
    since, until = asked.days(question.get("since"), question.get("until"))
    actors, actor_sides = _parties(reader, question.get("of"))
    recipients, recipient_sides = _parties(reader, question.get("to"))
    return ActFilter(
        actors=actors,
        actor_sides=actor_sides,
        recipients=recipients,
        recipient_sides=recipient_sides,
        types=asked.known("type", [each.upper() for each in asked.listed(question.get("type"))], asked.ACT_TYPES),
        statuses=asked.known("status", question.get("status"), get_args(ActStatus)),
        issues=_issues(question.get("about")),
        since=since,
        until=until,
        sure_only=question.get("sure", False),
    )


def party(reader: Reader, name: str) -> tuple[str, ...]:
    """What a name means beside another: everybody of a state or a body, or somebody.

    Raises:
        NotKnownError: nobody is called so.
    """
    ids, sides = _parties(reader, name)
    return (*sides, *ids)


def _parties(reader: Reader, names: Names) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Ids of people, and sides: a state's name means all who act for it."""
    ids: list[str] = []
    sides: list[str] = []
    for name in asked.listed(names):
        if asked.is_side(name):
            sides += asked.sides(name)
        else:
            ids += asked.entities(reader, name)
    return tuple(dict.fromkeys(ids)), tuple(dict.fromkeys(sides))


def _issues(names: Names) -> tuple[str, ...]:
    found: list[str] = []
    for name in asked.listed(names):
        slugs = asked.issues(name)
        if not slugs:
            raise NotKnownError(name, asked.issues_close_to(name))
        found += slugs
    return tuple(dict.fromkeys(found))


def _places(names: Names) -> tuple[str, ...]:
    return tuple(id_ for name in asked.listed(names) for found in asked.places(name) for id_ in found)
