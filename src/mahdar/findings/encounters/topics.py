"""What an encounter was, or is to be, about: the issues that its own words show.

An issue counts where it stands in a stretch of a sentence that tells of this meeting (`stretches`), or where the next
sentence goes on about it («وتناول اللقاء …»). Who sends somebody for a matter, and Israelis and Palestinians at one
table, show by themselves what they meet about. Nothing is lent by the rest of the story.
"""

from collections.abc import Collection, Iterator, Sequence

from mahdar.findings.encounters.drafts import Draft, Topics
from mahdar.findings.encounters.going_on import goes_on
from mahdar.findings.encounters.matters import CONFLICT, is_matter, of_envoys, of_peace_envoys
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.stretches import DISCUSSING, told_tokens
from mahdar.sentences import FINITE, Hit, Sentence
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
        for telling in draft.tellings:
            telling.topics = _topics(scene, telling, frozenset(draft.entities), foreign)


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
    found: Topics = {}
    for hit in _told(scene, draft, taken, foreign):
        found.setdefault(hit.sense.id, []).append(scene.words.span_of(hit))
    for issue, span in (*of_envoys(scene, draft.parties), *_of_sides(scene, draft)):
        found.setdefault(issue, []).append(span)
    for issue, span in () if found else of_peace_envoys(scene, draft.parties):
        found.setdefault(issue, []).append(span)
    return found


def _told(scene: Scene, draft: Draft, taken: Collection[str], foreign: Collection[int]) -> Iterator[Hit]:
    own = draft.trigger.sentence
    tokens = told_tokens(scene, draft.trigger, taken, foreign)
    for sentence, told in ((own, tokens), *goes_on(scene, draft, taken, foreign)):
        for hit in issues(scene, sentence):
            if hit.last in told and is_matter(scene, sentence, hit, taken):
                yield hit


def _of_sides(scene: Scene, draft: Draft) -> Iterator[tuple[str, Span]]:
    """Israelis and Palestinians who meet speak of what stands between them."""
    sides = {
        entity.country: party.span
        for party in draft.parties
        for id_ in party.entities
        if (entity := scene.entities.get(id_)) and entity.country
    }
    if sides.keys() >= _BOTH_SIDES and draft.mode in ("meet", "call", "multilateral"):
        yield CONFLICT, sides["PSE"]


def issues(scene: Scene, sentence: Sentence) -> list[Hit]:
    """The issues that a sentence names, the longest where one stands in another; read once."""
    found = scene.issues.get(sentence.first)
    if found is None:
        found = scene.issues[sentence.first] = list(_longest(scene, sentence))
    return found


def _longest(scene: Scene, sentence: Sentence) -> Iterator[Hit]:
    """«المحادثات السداسية» is of Korea, whatever «السداسية» alone may mean."""
    hits = [hit for hit in scene.words.within("issue", sentence.first, sentence.last) if hit.last < sentence.last]
    for hit in hits:
        wider = (other for other in hits if other.first <= hit.first <= hit.last <= other.last)
        if not any(other.last - other.first > hit.last - hit.first for other in wider):
            yield hit
