"""Where: the settlement, else the state, and the building that the clause of a meeting names."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache

from mahdar.findings.encounters.dates import GATHERINGS, distance, gathering_between
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.stretches import matter_tokens
from mahdar.findings.encounters.topic_words import GROUP, behind_was_to_be, turns_to_something_else
from mahdar.findings.encounters.triggers import Trigger
from mahdar.lexicon import Lexicon
from mahdar.records import Entity, Mention, Party
from mahdar.sentences import FINITE

NEAR = 9  # tokens from those who meet to the place where they do; what stands further is the place of something else
OPENING = 3  # tokens at the head of a sentence: «وفي القاهرة، التقى»
CAME = 9  # tokens from «وصل», «زيارة», «مؤتمر صحفي» to its place
SHORT = 3  # letters of «له»
MATTER = 4  # tokens from «الاستيطان» to its place
_TRAVEL = frozenset({"verb.visit", "verb.arrive", "verb.head"})


def place_of(scene: Scene, trigger: Trigger, group: Sequence[Party]) -> Mention | None:
    """The settlement, else the state, that stands behind «في», an attached ب, or «إلى» of a journey.

    Args:
        scene: the article.
        trigger: the word of meeting.
        group: who takes part; a state that does is no place.
    """
    taken = {entity for party in group for entity in party.entities}
    named = _named_near(scene, trigger, group, lambda it: it.type == "GPE" and it.id not in taken)
    return _nearest(scene, trigger, _without_stops_left(scene, trigger, named))


def venue_of(scene: Scene, trigger: Trigger, group: Sequence[Party]) -> Mention | None:
    """The building: «في قصر الإليزيه», «في البيت الأبيض»."""
    return _nearest(scene, trigger, _named_near(scene, trigger, group, lambda it: _is_building(scene, it)))


def _without_stops_left(scene: Scene, trigger: Trigger, named: Sequence[Mention]) -> list[Mention]:
    """«بعد زيارة إلى واشنطن يصل إلى تونس للقاء …، ثم إلى روما»: of the goals, the last before the meeting."""
    led = [mention for mention in named if _is_goal(scene, mention)]
    before = [mention for mention in led if mention.span.start < scene.words.span_of(trigger.hit).start]
    return [mention for mention in named if mention not in led or not before or mention is before[-1]]


def _is_goal(scene: Scene, mention: Mention) -> bool:
    """Behind «إلى»."""
    before = scene.skip_quotes(scene.words.token_at(mention.span.start) - 1, -1)
    while before >= 0 and _is_class(scene, before):
        before = scene.skip_quotes(before - 1, -1)
    return scene.particle(before, "to")


@cache
def _seats(known: Lexicon) -> frozenset[str]:
    return frozenset(seat for state in known.world.states.values() for seat in state.seats)


def _is_building(scene: Scene, entity: Entity) -> bool:
    if entity.type not in ("LOC", "ORG"):
        return False
    return scene.known.world.kind(entity.id) == "building" or entity.id in _seats(scene.known)


def _nearest(scene: Scene, trigger: Trigger, found: Sequence[Mention]) -> Mention | None:
    """A town before a state, and what stands behind the word of meeting before what stands ahead of it."""
    own = scene.words.span_of(trigger.hit)
    return min(
        found,
        key=lambda m: (scene.is_state(m.entity or ""), m.span.start < own.start, distance(m.span, own)),
        default=None,
    )


def _named_near(
    scene: Scene, trigger: Trigger, group: Sequence[Party], fits: Callable[[Entity], bool]
) -> list[Mention]:
    """Fitting places named near those who meet that are no part of somebody's office («السفير في لبنان»)."""
    first, last = _surroundings(trigger, group)
    here = scene.words.span(first, last)
    near = scene.mentions[
        bisect_left(scene.mentions, here.start, key=_start) : bisect_left(scene.mentions, here.end, key=_start)
    ]
    return [
        mention
        for mention in near
        if (entity := scene.entities.get(mention.entity or ""))
        and (mention.kind == "name" or not scene.is_state(entity.id))  # «في العاصمة القطرية»
        and fits(entity)
        and _is_place_of(scene, trigger, mention)
    ]


def _is_place_of(scene: Scene, trigger: Trigger, mention: Mention) -> bool:
    token = scene.words.token_at(mention.span.start)
    party = scene.parties.at(token)
    if party is not None and mention.entity not in party.entities:
        return False
    return _located(scene, trigger, mention, token) and _in_clause(scene, trigger, token)


def _start(mention: Mention) -> int:
    return mention.span.start


def _surroundings(trigger: Trigger, group: Sequence[Party]) -> tuple[int, int]:
    sentence, hit = trigger.sentence, trigger.hit
    here = [party for party in group if sentence.first <= party.first < sentence.last]
    first = min([hit.first, *(party.first for party in here)]) - NEAR
    last = max([hit.last, *(party.last for party in here)]) + NEAR
    return max(sentence.first, first), min(sentence.last - 1, last)


def _in_clause(scene: Scene, trigger: Trigger, token: int) -> bool:
    first, is_behind = trigger.hit.last + 1, token > trigger.hit.first
    between = (behind_was_to_be(scene, first), token) if is_behind else (token, trigger.hit.first)
    if scene.any_that(*between) or gathering_between(scene, first, token):
        return False
    if is_behind:
        return token not in matter_tokens(scene, trigger) and not _is_of_another(scene, trigger, token)
    return not _is_of_clause_before(scene, trigger, token)


def _is_of_another(scene: Scene, trigger: Trigger, token: int) -> bool:
    """«التقى … بعد المعارك في …», «… وقف الاستيطان في الضفة»: the place of something else."""
    first = trigger.hit.last + 1
    if turns_to_something_else(scene, first, token):
        return True
    if any(scene.is_comma(comma) and _is_aim(scene, comma + 1) for comma in range(first, token)):
        return True
    matters = scene.words.within("issue", max(first, token - MATTER), token - 1)
    return any(not (scene.parties.at(hit.first) or scene.words.is_a(hit.first, "nationality")) for hit in matters)


def _is_aim(scene: Scene, token: int) -> bool:
    """«، لمقايضة …»: what they met for, joined by ل behind a comma."""
    word = scene.words.folded[token]
    return word.startswith("ل") and len(word) > SHORT and scene.parties.at(token) is None


def _is_of_clause_before(scene: Scene, trigger: Trigger, token: int) -> bool:
    """«رفض التوسع في الضفة، وهو ما فسر عقد الاجتماع»: a comma ends its clause.

    Not «وفي القاهرة، التقى», nor where somebody came to the place: «وصل إلى القاهرة، حيث التقى».
    """
    opening = scene.words.sentence_at(token).first + OPENING
    if token <= opening or not any(map(scene.is_comma, range(token, trigger.hit.first))):
        return False
    away = any(hit.sense.id == "away" for hit in scene.words.within(GROUP, token, trigger.hit.first))
    return away or not scene.words.within("meeting", token - CAME, token)


def _located(scene: Scene, trigger: Trigger, mention: Mention, token: int) -> bool:
    attached = scene.words.written(token, token)[: mention.span.start - scene.words.span(token, token).start]
    if "ب" in attached:
        return True
    before = scene.skip_quotes(token - 1, -1)
    while before >= 0 and _is_class(scene, before):
        if "ب" in scene.words.written(before, before)[:1]:
            return True
        before = scene.skip_quotes(before - 1, -1)
    if before < 0 or attached.strip("وف") or scene.particle(before - 1, "situation"):
        return False  # «الوضع في ليبيا» is what they spoke of
    journey = scene.particle(before, "to") and _travels(scene, trigger)
    return scene.particle(before, "in") or journey or _named_after_it(scene, mention, before)


def _is_class(scene: Scene, token: int) -> bool:
    """«في مدينة سوتشي», «بالعاصمة الأميركية واشنطن»: what says which kind of place the name is."""
    known = scene.words.is_a(token, "class-noun") or scene.words.is_a(token, "nationality")
    return known or scene.particle(token, "capital")


def _named_after_it(scene: Scene, mention: Mention, before: int) -> bool:
    """«على هامش قمة هلسنكي», «محادثات فيينا»: the gathering is where its name says; a state would take part in it."""
    town = not scene.is_state(mention.entity or "")
    hits = (hit for hit in scene.words.senses(before, "meeting") if hit.last == before and hit.sense.form not in FINITE)
    return any(hit.sense.id in GATHERINGS or town for hit in hits)


def _travels(scene: Scene, trigger: Trigger) -> bool:
    hits = scene.words.within("meeting", trigger.sentence.first, trigger.hit.last + 1)
    travels = any(hit.sense.id in _TRAVEL for hit in hits)
    return travels or scene.any_particle(trigger.sentence.first, trigger.hit.first, "travelling")
