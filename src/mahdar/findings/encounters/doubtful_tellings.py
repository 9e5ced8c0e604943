"""Doubts about the meeting itself: a word that rather names an aim or a process, or a status that is not certain."""

from mahdar.findings.encounters.composing import TENSE
from mahdar.findings.encounters.drafts import Draft
from mahdar.findings.encounters.scene import Scene

TALK = 6  # tokens from «حوار» to those who hold it
APART = 4  # tokens behind «مؤتمر صحفي» in which «على حدة» stands
GOVERNED = 9  # tokens from a word of status to the word of meeting, names not counted
BEYOND_COMMA = 4  # the same where a comma stands between
_TALKS = frozenset({"noun.talks", "noun.negotiations"})
_CONSULTING = "verb.consult"


def is_doubtfully_told(scene: Scene, draft: Draft) -> bool:
    """Whether the words leave in doubt that there was, or is to be, a meeting at all, or whether it was held."""
    return (
        _is_talk(draft)
        or _is_consulting(draft)
        or _is_held_apart(scene, draft)
        or _is_process(scene, draft)
        or _is_mixed(scene, draft)
        or _is_far_governed(scene, draft)
        or _is_present_of_talks(scene, draft)
    )


def _is_talk(draft: Draft) -> bool:
    """«الحوار» is mostly an aim, or an interview: one of two states or bodies is told where they stand beside it."""
    if draft.trigger.hit.sense.id != "noun.dialogue":
        return False
    first = draft.trigger.hit.first
    return any(
        party.type == "PER" or len(party.entities) > 1 or abs(party.first - first) > TALK for party in draft.parties
    )


def _is_consulting(draft: Draft) -> bool:
    """«أهمية التشاور بين البلدين»: what states do all the time, no meeting of theirs."""
    noun = draft.trigger.hit.sense.id == _CONSULTING and not draft.trigger.finite
    weak = draft.status.status == "proposed" or draft.status.firm < TENSE
    return noun and weak and all(party.type != "PER" for party in draft.parties)


def _is_process(scene: Scene, draft: Draft) -> bool:
    """«المفاوضات بين البلدين» without a verb: a course of years, of which nobody knows that it was held then.

    «مفاوضات فيينا بين إيران والدول الست» were.
    """
    noun = draft.trigger.hit.sense.id == "noun.negotiations" and draft.rule != "encounters/joint-subject"
    told = draft.rule == "encounters/between" and (draft.mode == "multilateral" or draft.place or draft.time)
    held = noun and draft.status.status == "held" and not told
    return held and all(party.type != "PER" for party in draft.parties) and not _is_told_by_past(scene, draft)


def _is_mixed(scene: Scene, draft: Draft) -> bool:
    """«المحادثات بين الرئيسين ستكون»: taken as held, while its sentence speaks of what is to come."""
    trigger, sentence = draft.trigger, draft.trigger.sentence
    if draft.status.status != "held" or trigger.finite or _is_told_by_past(scene, draft):
        return False
    said = scene.words.within("complementiser", sentence.first, trigger.hit.first)
    first = said[-1].last if said else sentence.first
    last = scene.clause_end(trigger.hit.last + 1, sentence.last)
    verbs = scene.finite_within(first, last)
    return any(hit.sense.form == "future" and scene.parties.at(hit.first) is None for hit in verbs)


def _is_told_by_past(scene: Scene, draft: Draft) -> bool:
    """Whether a verb of the past tells it («أجرى مباحثات»), not the noun alone or «خلال»."""
    token = scene.words.token_at(draft.status.span.start)
    return any(hit.sense.form in ("past", "passive") for hit in scene.finite_at(token))


def _is_far_governed(scene: Scene, draft: Draft) -> bool:
    """«اقترح تشكيل آلية … مستبقا جولته بمكالمة»: what far words say of a meeting may be said of something else."""
    if draft.status.status in ("held", "ongoing", "planned"):
        return False
    between = range(scene.words.token_at(draft.status.span.end - 1) + 1, draft.trigger.hit.first)
    others = sum(scene.parties.at(token) is None for token in between)
    return others > (BEYOND_COMMA if any(map(scene.is_comma, between)) else GOVERNED)


def _is_present_of_talks(scene: Scene, draft: Draft) -> bool:
    """«يجري الحزبان محادثات»: they go on, or are to come: without a day nobody knows."""
    status, hit = draft.status, draft.trigger.hit
    if status.status != "planned" or status.firm != TENSE or draft.time is not None or hit.sense.id not in _TALKS:
        return False
    verbs = scene.words.senses(scene.words.token_at(status.span.start), "carrying")
    bodies = all(party.type != "PER" for party in draft.parties)
    return bodies and any(verb.sense.form == "present" for verb in verbs)


def _is_held_apart(scene: Scene, draft: Draft) -> bool:
    """«عقد الوزيران مؤتمرا صحفيا كل على حدة»: no joint one."""
    first = draft.trigger.hit.last + 1
    return draft.mode == "press-conference" and scene.any_particle(first, first + APART, "apart")
