"""Where an encounter was whose own clause does not say: on a journey told elsewhere, or where the story comes from."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mahdar.findings.encounters.dates import is_day
from mahdar.findings.encounters.drafts import Draft
from mahdar.findings.encounters.scene import Scene
from mahdar.records import Mention, Party
from mahdar.sentences.clauses import QUOTES

DATELINES = 3  # lines from the top in which a dateline stands
OPENING = 5  # tokens of a line in which its town begins: «عين اليوم – الرياض»
CLOSING = 9  # tokens behind the town in which the dash or bracket stands: «القاهرة، مصر (CNN)--»
LEAD = 1  # lines from the top: from a town that is no capital only the first are told as held there
_SUMMONS = "verb.summon"  # to the ministry, wherever the story comes from
_AT_ONE_TABLE = ("meet", "press-conference")


class Journey(NamedTuple):
    """Somebody who went to a place, as the article tells anywhere.

    Attributes:
        country: of the place.
        line: where it is told.
        happened: whether he was there; what is planned lends its place to what is planned.
    """

    traveller: str
    place: Mention
    country: str | None
    line: int
    happened: bool


def settle(scene: Scene, drafts: Sequence[Draft], kept: Sequence[Draft]) -> None:
    """Give a place to encounters that have none, where guest and host are told to have been in it.

    Args:
        scene: the article.
        drafts: all tellings; the visits among them tell who travelled where.
        kept: the encounters.
    """
    met = [draft for draft in kept if draft.mode in _AT_ONE_TABLE]
    if not met:
        return
    journeys = [*_journeys(scene, drafts), *_in_headline(scene)]
    town = _dateline(scene)
    for draft in met:
        told = draft.told_place
        if told is None:
            told = _of_journey(scene, draft, journeys) or _of_dateline(scene, draft, town) or _of_venue(scene, draft)
        elif scene.is_state(told.entity or ""):
            told = _town_in(scene, draft, journeys, told) or told
        draft.place = told


def _journeys(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Journey]:
    for draft in drafts:
        if draft.mode == "visit" and draft.place:
            country = _country(scene, draft.place.entity or "")
            yield Journey(draft.entities[0], draft.place, country, draft.line, draft.took_place)


def _in_headline(scene: Scene) -> Iterator[Journey]:
    """«ظريف في الكويت»: who is in a place was there when he met its people."""
    for party in scene.parties.between(0, scene.words.lines[0][1]):
        if party.type != "PER" or len(party.entities) != 1:
            continue
        following = scene.parties.after(party.last + 1)
        if (
            following is None
            or following.type != "GPE"
            or not following.entity
            or not _right_behind(scene, party, following)
        ):
            continue
        place = next(
            (m for m in scene.mentions if m.entity == following.entity and following.span.overlaps(m.span)), None
        )
        if place is not None:
            yield Journey(party.entities[0], place, _country(scene, following.entity), 0, happened=True)


def _right_behind(scene: Scene, party: Party, place: Party) -> bool:
    if "ب" in place.particles:
        return place.first == party.last + 1
    return place.first == party.last + 2 and scene.particle(party.last + 1, "in")


def _of_journey(scene: Scene, draft: Draft, journeys: Sequence[Journey]) -> Mention | None:
    """Where the guest travelled to, if all his journeys to the host's country lead to one place."""
    places = [journey.place for journey in journeys if _led_to(scene, draft, journey)]
    towns = [place for place in places if not scene.is_state(place.entity or "")]
    return _only(towns or places)


def _led_to(scene: Scene, draft: Draft, journey: Journey) -> bool:
    """Whether somebody of the encounter travelled to the country of another."""
    if journey.traveller not in draft.entities or journey.happened != draft.took_place or journey.country is None:
        return False
    others = (entity for entity in draft.entities if entity != journey.traveller)
    return any(_country(scene, other) == journey.country for other in others)


def _town_in(scene: Scene, draft: Draft, journeys: Sequence[Journey], state: Mention) -> Mention | None:
    """«غادر القاهرة» in the headline, «التقى في مصر» below: the one town in that state."""
    towns = [
        journey.place
        for journey in journeys
        if journey.line == 0
        and journey.traveller in draft.entities
        and journey.happened == draft.took_place
        and not scene.is_state(journey.place.entity or "")
        and journey.country == _country(scene, state.entity or "")
    ]
    return _only(towns)


def _only(places: Sequence[Mention]) -> Mention | None:
    """The place, if they are all the same."""
    return places[0] if len({place.entity for place in places}) == 1 else None


def _of_venue(scene: Scene, draft: Draft) -> Mention | None:
    """«في البيت الأبيض»: in that state, if the article names it."""
    venue = draft.told_venue
    country = _country(scene, venue.entity or "") if venue else None
    state = scene.known.world.states.get(country or "")
    return venue._replace(entity=state.id) if venue and state and state.id in scene.entities else None


def _of_dateline(scene: Scene, draft: Draft, town: Mention | None) -> Mention | None:
    """The town that a story is dated from, where one of two countries that meet is at home in it."""
    if town is None or draft.trigger.hit.sense.id == _SUMMONS:
        return None
    home = _country(scene, town.entity or "")
    countries = {_country(scene, entity) for entity in draft.entities}
    near = _is_capital(scene, town) or draft.line <= LEAD
    return town if near and home in countries and len(countries) > 1 and _is_news(draft) else None


def _is_news(draft: Draft) -> bool:
    """Of these days; what was held in another year was held anywhere."""
    return draft.took_place and all(t.time is None or t.time.value is None or is_day(t.time) for t in draft.tellings)


def _is_capital(scene: Scene, town: Mention) -> bool:
    state = scene.known.world.states.get(_country(scene, town.entity or "") or "")
    return state is not None and state.capital == town.entity


def _country(scene: Scene, id_: str) -> str | None:
    known = scene.entities.get(id_) or scene.known.world.entities.get(id_)
    return known.country if known else None


def _dateline(scene: Scene) -> Mention | None:
    """The town at the head of one of the first lines, with a dash or bracket behind: «القاهرة، مصر (CNN)--»."""
    return next(_datelines(scene), None)


def _datelines(scene: Scene) -> Iterator[Mention]:
    for first, last in scene.words.lines[:DATELINES]:
        head = scene.words.span(first, min(first + OPENING, last) - 1)
        named = (m for m in scene.mentions if m.kind == "name" and head.covers(m.span) and _is_town(scene, m))
        town = next(named, None)
        if town is not None and _is_closed(scene, town, first, last):
            yield town


def _is_town(scene: Scene, mention: Mention) -> bool:
    entity = scene.entities.get(mention.entity or "")
    return entity is not None and entity.type == "GPE" and not scene.is_state(entity.id)


def _is_closed(scene: Scene, town: Mention, first: int, last: int) -> bool:
    token = scene.words.token_at(town.span.start)
    folded = scene.words.folded
    before = all(not scene.words.is_a(other, "preposition") for other in range(first, token))
    behind = folded[token + 1 : min(token + 1 + CLOSING, last)]
    end = next((place for place, word in enumerate(behind) if word in QUOTES or word == ":"), None)
    if end is None:
        return before and last - token <= 2  # «عين اليوم – الرياض»
    return before and not any(scene.words.is_a(t, "saying") for t in range(token + 1, token + 1 + end))
