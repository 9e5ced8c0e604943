"""From a draft to an act: status, issues, claims, and the words that show each field."""

from typing import Literal

from mahdar.findings.acts.cues import is_coming, is_conditional
from mahdar.findings.acts.drafts import Draft, Side
from mahdar.findings.acts.scene import Scene
from mahdar.findings.acts.vocabulary import SENSE
from mahdar.records import Act, Evidence, Quotation
from mahdar.records.facts import ActStatus, Claim
from mahdar.sentences import Sentence, Words
from mahdar.text import Span

_DENIALS = frozenset({"act.deny", "act.disown"})
_STANCES = frozenset(
    f"act.{verb}"
    for verb in ("reject", "deny", "oppose", "support", "assist", "back", "uphold", "accuse", "recognise", "take")
)
# how actor and recipient were found, where 19 of 20 were right in the learning texts and in news drawn at random
_SURE_WAYS = frozenset(
    {
        ("acts/invitation", "followed", ""),
        ("acts/carried-noun", "", "addressed"),
        ("acts/verb", "subject before the verb", "object"),
        ("acts/verb", "subject before the verb", "genitive"),
        ("acts/verb", "subject before the verb", "at once"),
    }
)


def act_of(scene: Scene, draft: Draft) -> Act:
    """The act as the minutes have it."""
    words, cue = scene.words, draft.cue
    shown = words.span_of(cue.hit)
    span = _clause(words, draft)
    topics = _issues(words, cue.sentence)
    return Act(
        type=draft.type,
        status=_status(scene, draft),
        actor=draft.actor.entity,
        recipient=draft.recipient.entity if draft.recipient else None,
        span=span,
        evidence=_evidence(draft, shown, span),
        proof=_proof(draft, shown, topics),
        acts_for=_acts_for(scene, draft.actor),
        issues=tuple(topics),
        claims=_claims(scene, scene.quotation_over(shown)),
        tier="sure" if _is_sure(draft) else "review",
    )


def _is_sure(draft: Draft) -> bool:
    return draft.recipient is not None and (draft.rule, draft.how, draft.recipient.how) in _SURE_WAYS


def _evidence(draft: Draft, shown: Span, span: Span) -> Evidence:
    parts = [Evidence("lexicon/act", shown, (), (draft.cue.entry.id,))]
    parts.append(Evidence("acts/actor", draft.actor.party.span, (), (draft.actor.entity,)))
    if draft.recipient:
        parts.append(
            Evidence("acts/recipient", draft.recipient.party.span, (), (draft.recipient.entity,), draft.recipient.how)
        )
    return Evidence(draft.rule, span, tuple(parts), (), draft.how)


def _proof(draft: Draft, shown: Span, topics: dict[str, Span]) -> tuple[tuple[str, tuple[Span, ...]], ...]:
    proof: list[tuple[str, tuple[Span, ...]]] = [("actor", (draft.actor.party.span,)), ("type", (shown,))]
    if draft.recipient:
        proof.append(("recipient", (draft.recipient.party.span,)))
    if topics:
        proof.append(("issues", tuple(topics.values())))
    return tuple(proof)


def _acts_for(scene: Scene, actor: Side) -> str | None:
    """Whom the actor's office, as the phrase gives it, speaks for."""
    if actor.party.office is None:
        return None
    holder = actor.party.office.partition("@")[2]
    state = scene.known.world.states.get(holder)
    return state.id if state else holder


def _claims(scene: Scene, quotation: Quotation | None) -> tuple[Claim, ...]:
    if quotation is None or quotation.speaker is None:
        return ()
    says: Literal["affirms", "denies"] = "denies" if _denies(scene, quotation) else "affirms"
    return (Claim(quotation.speaker, says, quotation.span),)


def _denies(scene: Scene, quotation: Quotation) -> bool:
    """«نفى المتحدث أن تكون كندا قصفت»: whether the words are denied by whoever is quoted."""
    said = scene.words.token_at(quotation.cue.start)
    return any(hit.sense.id in _DENIALS for hit in scene.words.senses(said, SENSE))


def _clause(words: Words, draft: Draft) -> Span:
    sentence, first = draft.cue.sentence, draft.cue.hit.first
    if sentence.first <= draft.actor.party.first < first:
        first = draft.actor.party.first
    return words.span(first, sentence.last - 1)


def _issues(words: Words, sentence: Sentence) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for hit in words.within("issue", sentence.first, sentence.last):
        if hit.last < sentence.last:
            found.setdefault(hit.sense.id, words.span_of(hit))
    return found


def _status(scene: Scene, draft: Draft) -> ActStatus:
    cue = draft.cue
    quotation = scene.quotation_over(scene.words.span_of(cue.hit))
    if quotation is not None and _denies(scene, quotation):
        return "denied"
    if is_conditional(scene, cue):
        return "conditional"
    if is_coming(scene, cue):
        return "intended"
    return "standing" if _is_standing(draft) else "done"


def _is_standing(draft: Draft) -> bool:
    """«تعارض كندا الخطة», «ما زالت رافضة»: where somebody stands; in a headline the present tells what was done."""
    cue = draft.cue
    if draft.rule == "acts/predicate":
        return True
    present = cue.hit.sense.form == "present" and cue.sentence.line > 0 and draft.rule == "acts/verb"
    return present and cue.entry.id in _STANCES
