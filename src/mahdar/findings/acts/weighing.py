"""Which drafts stay: one rule a word, one act for all its tellings, the headline only where it alone tells."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mahdar.findings.acts.cues import is_conditional
from mahdar.findings.acts.drafts import Draft, Side
from mahdar.findings.acts.scene import Scene

_CONDITION = 3  # tokens from the word of condition to the verb, past a negation
_STANCES = frozenset({"REJECT", "SUPPORT", "ACCUSE", "AGREE", "CONCEDE"})
_IN_WORDS = frozenset({"REQUEST", "THREATEN", "REJECT", "SUPPORT", "ACCUSE"})


def kept(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts to be believed, in the order of the text."""
    drafts = [draft for draft in drafts if not _is_private(scene, draft)]
    ordered = sorted(_one_rule_a_word(scene, drafts), key=lambda draft: draft.cue.hit.first)
    ordered = [_answering(scene, _told_by_its_own(scene, draft), ordered) for draft in ordered]
    told = sorted(ordered, key=_in_headline)  # what the body tells is shown there
    once = list({draft.key: draft for draft in reversed(told)}.values())
    once.sort(key=lambda draft: draft.cue.hit.first)
    return [draft for draft in once if not _told_again(scene, draft, once)]


def _is_private(scene: Scene, draft: Draft) -> bool:
    """«شدد الواعظ على ضرورة دعم الشباب»: somebody without an office who addresses nobody known does no politics."""
    actor = scene.entities[draft.actor.entity]
    addressed = draft.recipient is not None and scene.entities[draft.recipient.entity].known
    if addressed or actor.type != "PER" or actor.known:
        return False
    return not any(party.office for party in scene.parties if actor.id in party.entities)


def _one_rule_a_word(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    rules: dict[int, str] = {}
    for draft in drafts:
        said = draft.type in _IN_WORDS and draft.cue.hit.sense.form not in ("masdar", "noun")
        if is_conditional(scene, draft.cue) and (not said or _is_thought_of(scene, draft)):
            continue  # «إذا هاجمت الصين تايوان» tells no attack
        if rules.setdefault(draft.cue.hit.first, draft.rule) == draft.rule:
            yield draft


def _is_thought_of(scene: Scene, draft: Draft) -> bool:
    """«إذا رفضت كندا», «إذا لم تقبل كندا»: a stance that nobody has taken yet."""
    first = max(draft.cue.sentence.first, draft.cue.hit.first - _CONDITION)
    return draft.type in _STANCES and scene.any_little(first, draft.cue.hit.first, "condition")


def _told_by_its_own(scene: Scene, draft: Draft) -> Draft:
    """«ألمح الوزير إلى أن بلاده قد تفرض»: who tells what his own state does is the one who does it."""
    if draft.type == "AGREE" or not scene.is_state(draft.actor.entity):
        return draft  # states agree, whoever tells it
    speaker = scene.speaker_over(scene.words.span_of(draft.cue.hit))
    if speaker is None or speaker.type != "PER" or speaker.entity is None:
        return draft
    own = scene.state_of(speaker.entity) == draft.actor.entity
    return replace(draft, actor=Side(speaker.entity, speaker)) if own else draft


def _answering(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """«رفض هذه الاتهامات»: whoever said something to or about him just before is answered."""
    following = draft.cue.hit.last + 1
    if draft.recipient is not None or draft.type != "REJECT" or not scene.little(following, "charge"):
        return draft
    before = [other for other in drafts if other.cue.hit.first < draft.cue.hit.first and other.recipient]
    for other in reversed(before):
        if other.recipient and _same_side(scene, other.recipient.entity, draft.actor.entity):
            return replace(draft, recipient=other.actor)
    return draft


def _in_headline(draft: Draft) -> bool:
    return draft.cue.sentence.line == 0


def _told_again(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a headline tells with fewer words («المغرب يفند») what the body tells of the same state or person."""
    if not _in_headline(draft):
        return False
    body = (other for other in drafts if not _in_headline(other) and other.type == draft.type)
    return any(_tells_more(scene, draft, other) for other in body)


def _tells_more(scene: Scene, headline: Draft, other: Draft) -> bool:
    named = other.recipient is not None or headline.recipient is None
    return named and _same_side(scene, headline.actor.entity, other.actor.entity)


def _same_side(scene: Scene, one: str, other: str) -> bool:
    """Whether both are one, or the one is the other's state: «المغرب» in the headline, its embassy in the body."""
    return one == other or scene.state_of(other) == one or scene.state_of(one) == other
