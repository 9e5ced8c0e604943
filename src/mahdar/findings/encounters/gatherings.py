"""Gatherings of a body: «قمة الاتحاد الأفريقي», «اجتماع لدول حلف الأطلسي», «القمة العربية», and who takes part."""

from collections.abc import Sequence
from dataclasses import replace

from mahdar.findings.encounters.attendance import attendees, stands_behind
from mahdar.findings.encounters.drafts import Draft
from mahdar.findings.encounters.reach import ahead, just_before
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.sides import Sides
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Party

BODY_REACH = 5  # tokens from «اجتماع» to the body: «لوزراء خارجية دول الاتحاد الأوروبي»
LONGEST = 13  # tokens from there to the end of its phrase
LINES = 4  # paragraphs back to the gathering that «القمة» speaks of
NAMED = 3  # tokens behind «مؤتمر» in which «دولي» stands
ADDRESSED = 3  # tokens from a body to «خلال اجتماع»
GATHERING = "encounters/gathering"
_BODIES = frozenset({"body", "council", "alliance"})
_UNION = "EUU"


def gathering(scene: Scene, trigger: Trigger) -> Sides | None:
    """A meeting of a body with those who take part in it; of a summit or conference without one, those alone."""
    if trigger.mode != "multilateral" and "gather" not in trigger.features:
        return None
    body = body_of(scene, trigger)
    people = attendees(scene, trigger)
    if body is None:
        people = tuple(party for party in people if party.type != "ORG")
        if stands_behind(scene, trigger, "on-sidelines"):
            return None  # who speaks on the sidelines of what is not known may only stand there
    if body is None and not _stands_alone(scene, trigger):
        return None
    told_alone = trigger.finite or (trigger.hit.sense.id == "noun.summit" and not _is_occasion(scene, trigger))
    if not people and (body is None or not told_alone):
        return None  # bodies meet every day: only what they do, or a summit, is told without those who take part
    first = (body,) if body else people
    return Sides(first, tuple(p for p in people if p not in first), one_gathering=True, body=body)


def _stands_alone(scene: Scene, trigger: Trigger) -> bool:
    """A summit, or a conference of states, without the body that meets: not that of a party or a union of lawyers.

    With ال only one of its own name («القمة العالمية ل…»).
    """
    if trigger.mode != "multilateral" or not trigger.features.isdisjoint(("of-body", "itself")):
        return False
    following = trigger.hit.last + 1
    if trigger.definite and not (following < len(scene.words) and scene.words.folded[following].startswith("ال")):
        return False
    return trigger.hit.sense.id == "noun.summit" or _of_several_states(scene, following)


def _of_several_states(scene: Scene, first: int) -> bool:
    """«مؤتمر دولي», «مؤتمر لندن»."""
    named = scene.parties.starting(first)
    return scene.any_particle(first, first + NAMED, "international") or (named is not None and named.type == "GPE")


def _is_occasion(scene: Scene, trigger: Trigger) -> bool:
    """«على هامش قمة», «قبل اجتماع», «نتائج قمة»: only the occasion of something else."""
    before = trigger.hit.first - 1
    return scene.particle(before, "aside") or scene.has_status(before, "before") or scene.has_status(before, "ended")


def sits_itself(scene: Scene, trigger: Trigger) -> bool:
    """«يجتمع مجلس الأمن غدا»: a body that gathers meets nobody else."""
    party = scene.phrase_at(trigger.hit.last + 1)
    return "gather" in trigger.features and party is not None and not party.particles and is_body(scene, party)


def body_of(scene: Scene, trigger: Trigger) -> Party | None:
    """The body that meets: named behind, meant by an adjective, or itself the word («المنتدى الاقتصادي العالمي»)."""
    itself = scene.parties.at(trigger.hit.first)
    if itself is not None and is_body(scene, itself):
        return itself
    if "itself" in trigger.features:
        return None
    return _body_behind(scene, trigger) or _body_meant(scene, trigger) or _body_addressed(scene, trigger)


def _body_behind(scene: Scene, trigger: Trigger) -> Party | None:
    first = trigger.hit.last + 1
    for party in ahead(scene, trigger, first):
        if party.first - first > BODY_REACH:
            return None
        if party.last >= first + LONGEST:
            continue
        if party.type == "PER" or scene.particle(just_before(scene, party), "with", "in", "about", "between"):
            return None
        if is_body(scene, party):
            return party
    return None


def is_body(scene: Scene, party: Party) -> bool:
    """Whether states meet in it: a council of one state is none."""
    return party.type == "ORG" and bool(party.entities) and all(_of_states(scene, id_) for id_ in party.entities)


def _of_states(scene: Scene, id_: str) -> bool:
    known = scene.entities.get(id_)
    return known is not None and known.country in (None, _UNION) and scene.known.world.kind(id_) in _BODIES


def _body_addressed(scene: Scene, trigger: Trigger) -> Party | None:
    """«قال أمام نظرائه من دول التحالف خلال اجتماع»: whom somebody addressed when they met."""
    party = scene.parties.before(trigger.hit.first)
    if party is None or trigger.hit.first - party.last > ADDRESSED or not is_body(scene, party):
        return None
    first = max(trigger.sentence.first, party.first - BODY_REACH)
    return party if scene.any_particle(first, party.first, "addressing") else None


def _body_meant(scene: Scene, trigger: Trigger) -> Party | None:
    """«القمة العربية» is the Arab League's: only where the article names it too, for the adjective is no mention."""
    for hit in scene.words.senses(trigger.hit.first, "gathering-body"):
        for mention in scene.mentions:
            if mention.entity == hit.sense.id:
                span = mention.span
                first, last = scene.words.token_at(span.start), scene.words.token_at(span.end - 1)
                return Party(span, first, last, (hit.sense.id,), "ORG")
    return None


def continued(scene: Scene, trigger: Trigger, told: Sequence[Draft]) -> Draft | None:
    """«القمة», «هذا الاجتماع»: the gathering told last before, with those who are told to take part here."""
    if trigger.finite or not trigger.definite or not _can_continue(trigger):
        return None
    before = next((d for d in reversed(told) if d.rule == GATHERING), None)
    if before is None or trigger.sentence.line - before.line > LINES or not _one_kind(trigger, before.trigger):
        return None
    people = tuple(p for p in attendees(scene, trigger) if p.entities[0] not in before.entities)
    return replace(before, parties=(*before.parties, *people), told_again=[]) if people else None


def _can_continue(trigger: Trigger) -> bool:
    return trigger.mode == "multilateral" or trigger.hit.sense.id == "verb.gather"


def _one_kind(trigger: Trigger, before: Trigger) -> bool:
    """«القمة» is no conference; any gathering is «الاجتماع»."""
    return trigger.hit.sense.id in ("verb.gather", before.hit.sense.id)


def with_those_who_met(scene: Scene, found: Sides, trigger: Trigger, told: Sequence[Draft]) -> Sides:
    """«التقاه على هامش القمة»: who meets on the sidelines of a gathering takes part in it."""
    if found.body is None or not stands_behind(scene, trigger, "on-sidelines"):
        return found
    here = [d for d in told if d.trigger.sentence == trigger.sentence and d.mode != "visit" and d.rule != GATHERING]
    here = [d for d in here if d.took_place]  # «عقد اجتماع بينهما على هامش القمة» is perhaps only hoped for
    people = tuple(party for draft in here for party in draft.parties)
    return replace(found, other=tuple({party.entities: party for party in (*people, *found.other)}.values()))
