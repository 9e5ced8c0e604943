"""Which drafts stay: one rule a word, one act for all its tellings, the headline only where it alone tells."""

from collections.abc import Iterator, Sequence

from mahdar.findings.acts.drafts import Draft
from mahdar.findings.acts.scene import Scene


def kept(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts to be believed, in the order of the text."""
    ordered = sorted(_one_rule_a_word(drafts), key=lambda draft: draft.cue.hit.first)
    once = list({draft.key: draft for draft in reversed(ordered)}.values())
    once.sort(key=lambda draft: draft.cue.hit.first)
    return [draft for draft in once if not _told_again(scene, draft, once)]


def _one_rule_a_word(drafts: Sequence[Draft]) -> Iterator[Draft]:
    rules: dict[int, str] = {}
    for draft in drafts:
        if rules.setdefault(draft.cue.hit.first, draft.rule) == draft.rule:
            yield draft


def _told_again(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a headline tells with fewer words («المغرب يفند») what the body tells of the same state or person."""
    if draft.cue.sentence.line != 0:
        return False
    body = (other for other in drafts if other.cue.sentence.line != 0 and other.type == draft.type)
    return any(_same_side(scene, draft.actor.entity, other.actor.entity) for other in body)


def _same_side(scene: Scene, one: str, other: str) -> bool:
    state = scene.state_of(one)
    return one == other or (state is not None and state == scene.state_of(other))
