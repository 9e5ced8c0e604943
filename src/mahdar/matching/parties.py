"""How two reports agree on who took part."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mahdar.matching import weights
from mahdar.matching.names import may_be_one, name_parts
from mahdar.matching.views import MANY, View
from mahdar.records import Attendee, ScorePart

_BY_STATE = frozenset({weights.STATE_FOR_PERSON, weights.SAME_STATE})
_LEAST_LETTERS = 3  # of a name that is looked for in a sentence


def parties(a: View, b: View) -> Iterator[ScorePart]:
    """What the parties say for and against one encounter, side by side."""
    yield from _agreeing(a, b)
    here, there = set(a.camps), set(b.camps)
    shared = _named_alike(a, b)
    lone_here = [camp for camp in a.camps if camp not in there and not shared & _ids(a.camps[camp])]
    lone_there = [camp for camp in b.camps if camp not in here and not shared & _ids(b.camps[camp])]
    if lone_here and lone_there:
        yield _apart(lone_here, lone_there)
        return
    for camp in sorted(here & there):
        for part in _side(a.camps[camp], b.camps[camp], camp, a.kind):
            beside = part.points in _BY_STATE and _specific(a) & _specific(b)
            yield replace(part, points=weights.STATE_BESIDE) if beside else part
    if lone_here or lone_there:
        view, other = (a, b) if lone_here else (b, a)
        yield from _missing(view, other, lone_here or lone_there)


def _specific(view: View) -> set[str]:
    return {attendee.entity for attendee in view.report.attendees if attendee.specific}


def _ids(attendees: Sequence[Attendee]) -> set[str]:
    return {attendee.entity for attendee in attendees}


def _named_alike(a: View, b: View) -> set[str]:
    return _ids(a.report.attendees) & _ids(b.report.attendees)


def _agreeing(a: View, b: View) -> Iterator[ScorePart]:
    """The persons and bodies that both name, up to a limit: a long list says no more than a good one."""
    there = {attendee.entity: attendee for attendee in b.report.attendees}
    both = [one for one in a.report.attendees if one.specific and one.entity in there]
    points = sum(_points(one, a) for one in both)
    if both:
        names = " and ".join(sorted(one.name_en or one.name_ar for one in both))
        yield ScorePart("persons", min(points, weights.MOST_FOR_PERSONS), f"both name {names}")


def _points(one: Attendee, view: View) -> float:
    beside = [other for other in view.report.attendees if other.side == one.side and other.type == "PER"]
    if one.type == "ORG" and one.side and beside:
        return weights.OWN_BODY
    return weights.PERSON if one.known else weights.PERSON_BY_NAME


def _apart(here: Sequence[str], there: Sequence[str]) -> ScorePart:
    because = f"{', '.join(sorted(here))} is only in one, {', '.join(sorted(there))} only in the other"
    return ScorePart("sides", weights.IMPOSSIBLE, because, veto=True)


def _side(here: Sequence[Attendee], there: Sequence[Attendee], camp: str, kind: str) -> Iterator[ScorePart]:
    """One side that both have."""
    if any(one.specific for one in here if one.entity in _ids(there)):
        return
    persons = [one for one in here if one.type == "PER"], [one for one in there if one.type == "PER"]
    if all(persons):
        yield _persons(*persons)
    elif any(one.specific for one in here) and any(one.specific for one in there):
        points = weights.BODY_FOR_PERSON if camp in _ids((*here, *there)) else weights.OTHER_BODY
        yield ScorePart("sides", points, f"both have a body or a person of {camp}")
    elif any(one.specific for one in (*here, *there)):
        yield ScorePart("sides", weights.STATE_FOR_PERSON, f"one names {camp} alone, the other who came for it")
    else:
        points = weights.HOST if kind == "visit" else weights.SAME_STATE
        yield ScorePart("sides", points, f"both name {camp} alone")


def _persons(here: Sequence[Attendee], there: Sequence[Attendee]) -> ScorePart:
    for one in here:
        for other in there:
            if may_be_one(one, other):
                because = f"{one.name_en or one.name_ar} may be {other.name_en or other.name_ar}"
                return ScorePart("persons", weights.PERSON_BY_NAME, because)
    because = f"{_listed(here)} here, {_listed(there)} there"
    if all(one.known for one in here) and all(other.known for other in there):
        return ScorePart("persons", weights.IMPOSSIBLE, because, veto=True)
    return ScorePart("persons", weights.NAME_UNLIKE, because)


def _listed(attendees: Sequence[Attendee]) -> str:
    return " and ".join(sorted(one.name_en or one.name_ar for one in attendees))


def _missing(view: View, other: View, camps: Sequence[str]) -> Iterator[ScorePart]:
    """Sides that one of the two does not list; a conference's lists are seldom whole."""
    if len(other.camps) >= MANY:
        return
    if all(_in_words(view.camps[camp], other) for camp in camps):
        yield ScorePart("sides", weights.SIDE_IN_WORDS, f"{', '.join(camps)} is only in the words of the other")
    else:
        yield ScorePart("sides", weights.SIDE_MISSING, f"{', '.join(camps)} is only in one", veto=True)


def _in_words(camp: Sequence[Attendee], other: View) -> bool:
    last = [name_parts(one.name_ar)[-1] for one in camp if name_parts(one.name_ar)]
    return any(len(name) >= _LEAST_LETTERS and name in other.folded for name in last)
