"""Several tellings of one encounter are one: the same parties in the same mode, on one day, with one fate."""

from collections.abc import Sequence
from datetime import date

from mahdar.findings.encounters.composing import Decided
from mahdar.findings.encounters.dates import DAY, is_day
from mahdar.findings.encounters.drafts import Draft, one_fate
from mahdar.findings.encounters.gatherings import GATHERING
from mahdar.findings.encounters.officials import is_described
from mahdar.findings.encounters.scene import Scene

_WEIGHT = {"cancelled": 6, "postponed": 5, "denied": 4, "held": 3, "ongoing": 2, "planned": 1, "proposed": 0}
BOTH = 2
JOURNEY = 7  # days that a journey lasts


def merged(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """One draft for each encounter, with its other tellings in it; a visit that a meeting covers is left out."""
    kept: list[Draft] = []
    for draft in drafts:
        same = next((other for other in kept if _same(scene, other, draft)), None)
        if same is None:
            kept.append(draft)
        else:
            same.told_again.append(draft)
            same.body = same.body or draft.body
            same.parties += tuple(party for party in draft.parties if not set(party.entities) <= set(same.entities))
    for draft in kept:
        draft.status = status_of_all(draft)
    kept = [draft for draft in kept if not any(_names_those(scene, other, draft) for other in kept)]
    met = [draft for draft in kept if draft.mode not in ("visit", "press-conference")]
    tours = [draft for draft in kept if _is_tour(draft) and any(_stop_of(other, draft) for other in kept)]
    kept = [draft for draft in kept if not _of_one(draft)]
    return [d for d in kept if d.mode != "visit" or not (d in tours or _covered(scene, d, met))]


def _names_those(scene: Scene, other: Draft, draft: Draft) -> bool:
    """«لقائه مسؤولين فلسطينيين» where the story also tells whom he met there, or that he came to see them."""
    described = {party.entities for party in draft.parties if is_described(scene, party)}
    if other is draft or draft.mode != "meet" or not described or draft.entities[0] not in other.entities:
        return False
    if {party.entities for party in other.parties if is_described(scene, party)} or other.mode not in ("meet", "visit"):
        return False
    place = other.place.entity if other.place else None
    countries = {scene.country_of(id_) for id_ in (*other.entities, place)} - {scene.country_of(draft.entities[0])}
    return any(scene.country_of(ids[0]) in countries for ids in described)


def _of_one(draft: Draft) -> bool:
    """A gathering of which only one party is told: nobody knows whom he met there; the summit of a body is one."""
    alone = draft.rule == GATHERING and len(draft.entities) == 1
    return alone and not (draft.body and draft.trigger.hit.sense.id == "noun.summit")


def _is_tour(draft: Draft) -> bool:
    """«جولة في الشرق الأوسط»: a visit to a region, where nobody receives."""
    return draft.mode == "visit" and draft.region


def _stop_of(other: Draft, tour: Draft) -> bool:
    """A meeting or visit of the traveller that is told by itself tells more than his tour."""
    return other.mode in ("meet", "visit") and not _is_tour(other) and tour.entities[0] in other.entities


def status_of_all(draft: Draft) -> Decided:
    """The status that the firmest telling gives; among those the one that takes most away."""
    firmest = max(telling.status.firm for telling in draft.tellings)
    firm = [telling.status for telling in draft.tellings if telling.status.firm == firmest]
    return max(firm, key=lambda status: _WEIGHT[status.status])


def _same(scene: Scene, one: Draft, other: Draft) -> bool:
    if one.mode != other.mode or not (_same_body(one, other) or set(one.entities) == set(other.entities)):
        return False
    if _in_two_places(one, other):
        return False
    fits = _goes_on(one) or all(one_fate(telling, other) for telling in one.tellings)
    return fits and all(
        _one_day(telling, other) and not _apart(scene, telling, other) and not _once_before(telling, other)
        for telling in one.tellings
    )


def _apart(scene: Scene, one: Draft, other: Draft) -> bool:
    """Told in two towns, each by words of its own."""
    towns = {
        place.entity for place in (one.own_place, other.own_place) if place and not scene.is_state(place.entity or "")
    }
    return len(towns) > 1 and not (one.trigger.definite or other.trigger.definite)


def _once_before(one: Draft, other: Draft) -> bool:
    """«التقى مبارك … وكان قد التقاه في مايو»: in a month of its own, while the other is told without a day."""
    if one.trigger.definite or other.trigger.definite or not (one.took_place and other.took_place):
        return False
    values = [draft.time.value if draft.time else None for draft in (one, other)]
    return None in values and any(value and len(value) < DAY and "W" not in value for value in values)


def _in_two_places(one: Draft, other: Draft) -> bool:
    """«يتوجه إلى عمان والرياض»: visits where nobody receives, each to another place."""
    alone = one.mode == "visit" and len(one.entities) == 1
    return alone and bool(one.place and other.place and one.place.entity != other.place.entity)


def _same_body(one: Draft, other: Draft) -> bool:
    """Each telling of a gathering names others who take part in it, or only one of them names the body."""
    if not one.rule == other.rule == GATHERING:
        return False
    if one.body and other.body:
        return one.body == other.body
    return one.trigger.hit.sense.id == other.trigger.hit.sense.id and not set(one.entities).isdisjoint(other.entities)


def _goes_on(draft: Draft) -> bool:
    """Gatherings, and negotiations of states: what is told of them now as held, now as to come, is one course."""
    return draft.mode == "multilateral" or "states" in draft.trigger.features


def _one_day(one: Draft, other: Draft) -> bool:
    """Days that do not exclude each other: «2014-10» and «2014-10-14» agree."""
    if one.time is None or other.time is None or one.time.value is None or other.time.value is None:
        return True
    first, second = sorted((one.time.value, other.time.value), key=len)
    return second.startswith(first) or "W" in first + second


def _one_journey(visit: Draft, meeting: Draft) -> bool:
    """Days that can be of one journey."""
    if _one_day(visit, meeting) or visit.time is None or meeting.time is None:
        return True
    days = [date.fromisoformat(it.value) for it in (visit.time, meeting.time) if it.value and is_day(it)]
    return len(days) == BOTH and abs((days[0] - days[1]).days) <= JOURNEY


def _covered(scene: Scene, visit: Draft, met: Sequence[Draft]) -> bool:
    """A visit is told by the meeting that it led to: the traveller's, with somebody of the country or in its place."""
    return any(
        visit.entities[0] in meeting.entities
        and (_in_its_place(scene, visit, meeting) or _with_its_people(scene, visit, meeting))
        and (visit.took_place or not meeting.took_place)
        and all(_one_journey(one, other) for one in visit.tellings for other in meeting.tellings)
        and not _elsewhere(scene, visit, meeting)
        for meeting in met
    )


def _in_its_place(scene: Scene, visit: Draft, meeting: Draft) -> bool:
    """In the same town; in a state only with its people, for many travel through it."""
    if not (meeting.place and visit.place and meeting.place.entity == visit.place.entity):
        return False
    return not scene.is_state(visit.place.entity or "")


def _elsewhere(scene: Scene, visit: Draft, meeting: Draft) -> bool:
    """Whether the meeting is told to be in another country than the visit."""
    countries = {scene.country_of(draft.place.entity) for draft in (visit, meeting) if draft.place}
    return len(countries - {None}) > 1


def _with_its_people(scene: Scene, visit: Draft, meeting: Draft) -> bool:
    host = scene.known.world.entities.get(visit.entities[-1]) if len(visit.entities) > 1 else None
    country = host.country if host else scene.country_of(visit.place.entity if visit.place else None)
    others = [scene.entities[id_] for id_ in meeting.entities if id_ != visit.entities[0] and id_ in scene.entities]
    return country is not None and any(other.country == country for other in others)
