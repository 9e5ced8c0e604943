"""What an encounter was, or is to be, about: the issues that its own words show.

An issue counts where it stands in a stretch of a sentence that tells of this meeting (`stretches`), or where the next
sentence goes on about it («وتناول اللقاء …»). Who sends somebody for a matter, and Israelis and Palestinians at one
table, show by themselves what they meet about. The story lends nothing but what its own sentence names as well.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from mahdar.findings.encounters.drafts import Draft, Topics
from mahdar.findings.encounters.going_on import goes_on
from mahdar.findings.encounters.issue_words import issues
from mahdar.findings.encounters.main_matters import main_matters
from mahdar.findings.encounters.matters import CONFLICT, is_matter, of_envoys, of_peace_envoys
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.stretches import told_tokens
from mahdar.findings.encounters.topic_words import DISCUSSING
from mahdar.sentences import FINITE, Hit
from mahdar.text import Span

_BOTH_SIDES = frozenset({"ISR", "PSE"})


def tell_topics(scene: Scene, drafts: Sequence[Draft], kept: Sequence[Draft]) -> None:
    """Give each telling its topics.

    Args:
        scene: the article.
        drafts: all tellings; the words of other meetings end what can be told of one.
        kept: the encounters.
    """
    for draft in kept:
        foreign = _foreign(scene, drafts, draft)
        taken = frozenset(draft.entities)
        for telling in draft.tellings:
            telling.topics = _topics(scene, telling, taken, foreign)
        if not any(telling.topics for telling in draft.tellings):
            for telling in draft.tellings:
                telling.topics = _by_issue(scene, main_matters(scene, telling.trigger, taken))


def _foreign(scene: Scene, drafts: Sequence[Draft], draft: Draft) -> frozenset[int]:
    """The tokens of the words of other meetings: told of others, or of nobody knows whom."""
    own = {telling.trigger.hit.first for telling in draft.tellings}
    others = {other.trigger.hit.first for other in drafts if not set(other.entities) <= set(draft.entities)}
    unknown = {hit.first for hit in scene.words.group("meeting") if _is_new(scene, hit)}
    return frozenset((others | unknown) - own)


def _is_new(scene: Scene, hit: Hit) -> bool:
    """«يلتقي», «اجتماعا»; not «اللقاء» and «لقائه», which were told before, nor «يبحث»."""
    if hit.sense.id in DISCUSSING or hit.sense.definite or hit.sense.suffix or scene.parties.at(hit.first) is not None:
        return False
    return hit.sense.form in FINITE or scene.words.folded[hit.last].endswith("ا")


def _topics(scene: Scene, draft: Draft, taken: Collection[str], foreign: Collection[int]) -> Topics:
    found = _by_issue(scene, _told(scene, draft, taken, foreign))
    for issue, span in (*of_envoys(scene, draft.parties), *_of_sides(scene, draft)):
        found.setdefault(issue, []).append(span)
    for issue, span in () if found else of_peace_envoys(scene, draft.parties):
        found.setdefault(issue, []).append(span)
    return found


def _by_issue(scene: Scene, hits: Iterable[Hit]) -> Topics:
    found: Topics = {}
    for hit in hits:
        found.setdefault(hit.sense.id, []).append(scene.words.span_of(hit))
    return found


def _told(scene: Scene, draft: Draft, taken: Collection[str], foreign: Collection[int]) -> Iterator[Hit]:
    own = draft.trigger.sentence
    tokens = told_tokens(scene, draft.trigger, taken, foreign)
    for sentence, told in ((own, tokens), *goes_on(scene, draft, taken, foreign)):
        for hit in issues(scene, sentence):
            if hit.last in told and is_matter(scene, sentence, hit, taken, journey=draft.mode == "visit"):
                yield hit


def _of_sides(scene: Scene, draft: Draft) -> Iterator[tuple[str, Span]]:
    """Israelis and Palestinians who meet speak of what stands between them."""
    sides = {
        entity.country: party.span
        for party in draft.parties
        for id_ in party.entities
        if (entity := scene.entities.get(id_)) and entity.country
    }
    if sides.keys() >= _BOTH_SIDES and draft.mode in ("meet", "multilateral"):
        yield CONFLICT, sides["PSE"]
