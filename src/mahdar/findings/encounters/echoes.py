"""Tellings that speak of an encounter told before: «اللقاء», «بحث الجانبان», «المباحثات بين البلدين»."""

from collections.abc import Sequence
from dataclasses import replace

from mahdar.findings.encounters.drafts import Draft, one_fate
from mahdar.findings.encounters.officials import is_described
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.sides import countries
from mahdar.findings.encounters.triggers import Trigger

CLOSE = 7  # tokens from «اللقاء» to its place and day, or from the head of the sentence
_COURSES = frozenset({"noun.negotiations", "noun.dialogue"})
LINES = 4  # paragraphs back to what «اللقاء» speaks of


def spoken_of(scene: Scene, trigger: Trigger, told: Sequence[Draft]) -> Draft | None:
    """The last encounter told before a definite noun of the same mode that names nobody: «وتناول الاجتماع …»."""
    if trigger.finite or not trigger.definite or not told or trigger.mode == "visit":
        return None
    last = told[-1]
    if _is_another_kind(scene, trigger, last) or _are_negotiations(trigger, last):
        return None
    near = trigger.sentence.line - last.line <= LINES and last.mode != "visit"
    return last if near and last.mode in (trigger.mode, "multilateral") else None


def nearby(scene: Scene, draft: Draft) -> Draft:
    """The same draft with the place and the day only where they stand close to «اللقاء», which names nobody."""
    place, time = draft.place, draft.time
    if place is not None and not _is_close(scene, draft, place.span.start):
        place = None
    if time is not None and not _is_close(scene, draft, time.span.start):
        time = None
    return replace(draft, place=place, time=time)


def _is_close(scene: Scene, draft: Draft, start: int) -> bool:
    token, hit = scene.words.token_at(start), draft.trigger.hit
    opening = draft.trigger.sentence.first + CLOSE
    return hit.first - 1 <= token <= hit.last + CLOSE or token < min(opening, hit.first)


def _are_negotiations(trigger: Trigger, last: Draft) -> bool:
    """«المفاوضات», «الحوار» are those of states, and no meeting of two people told before."""
    people = all(party.type == "PER" for party in last.parties)
    own = trigger.hit.sense.id
    return own in _COURSES and last.trigger.hit.sense.id != own and people


def _is_another_kind(scene: Scene, trigger: Trigger, last: Draft) -> bool:
    """«المحادثات السداسية» are not the «مباحثات مباشرة» told before: an issue's own adjective sets them apart."""
    hits = scene.words.within("issue", trigger.hit.first, trigger.hit.last + 2)
    if scene.particle(trigger.hit.last + 1, "another"):
        return True
    named = [hit for hit in hits if hit.last > trigger.hit.last and scene.parties.at(hit.last) is None]
    sentence = last.trigger.sentence
    told = {hit.sense.id for hit in scene.words.within("issue", sentence.first, sentence.last)}
    return bool(named) and not any(hit.sense.id in told for hit in named)


def as_echo(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Draft:
    """The same draft with the parties and the mode of the encounter that it tells again, if it does."""
    for before in reversed(told):
        if _by_telephone(scene, draft, before):
            return replace(draft, mode="call")
        if _of_their_states(scene, draft, before):
            return replace(draft, parties=before.parties, mode=before.mode)
    return draft


def _of_their_states(scene: Scene, draft: Draft, before: Draft) -> bool:
    """Two states that talk where their people were just told to: «المباحثات بين البلدين»."""
    if before.mode not in ("meet", "call") or draft.mode not in ("meet", before.mode):
        return False
    if {party.type for party in draft.parties} != {"GPE"} or not one_fate(draft, before):
        return False
    if before.mode == "call" and draft.mode == "meet" and draft.place is not None:
        return False  # «وتجري الدولتان محادثات في هلسنكي»: a call has no place
    people = all(party.type == "PER" for party in before.parties)
    same = set(countries(scene, draft.parties)) == set(countries(scene, before.parties))
    return people and (same or _are_the_sides(scene, draft, before))


def _are_the_sides(scene: Scene, draft: Draft, before: Draft) -> bool:
    """«وأوضحت الوكالة أن الجانبين استعرضا خلال اللقاء»: the two who met in the sentences just before."""
    near = 0 <= draft.line - before.line <= 1 and draft.took_place and before.took_place
    sides = draft.parties[0]
    unnamed = scene.particle(sides.first, "sides") and not scene.words.is_a(sides.first + 1, "nationality")
    return near and unnamed and len(before.entities) == len(draft.entities)


def _by_telephone(scene: Scene, draft: Draft, before: Draft) -> bool:
    """«كما بحث الوضع مع ميركل» in the sentence behind a call; «بحث معه» where the two are told to have talked so."""
    if before.mode != "call" or "with" not in draft.trigger.features or draft.mode != "meet":
        return False
    near = 0 <= draft.line - before.line <= 1 and scene.particle(draft.trigger.hit.first - 1, "also")
    return (near and draft.entities[0] == before.entities[0]) or set(draft.entities) == set(before.entities)


def meeting_of_conference(scene: Scene, trigger: Trigger, told: Sequence[Draft]) -> Draft | None:
    """The meeting that a joint press conference without names followed: the nearest one told."""
    if not scene.any_particle(trigger.hit.last + 1, trigger.hit.last + 3, "joint"):
        return None
    near = [d for d in told if d.mode == "meet" and d.took_place and abs(d.line - trigger.sentence.line) <= LINES]
    near = [d for d in near if not any(is_described(scene, party) for party in d.parties)] or near
    return min(near, key=lambda draft: abs(draft.trigger.hit.first - trigger.hit.first), default=None)
