"""The sentences behind a meeting's own that go on about it: «وتناول اللقاء …», «وبحث الجانبان …»."""

from bisect import bisect_left
from collections.abc import Collection, Iterator

from mahdar.findings.encounters.drafts import Draft
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.topic_words import kinds_at
from mahdar.sentences import FINITE, Sentence

FOLLOWING = 2  # sentences behind the meeting's own
OPENING = 4  # tokens in which the word for talking about stands
BEFORE, BEHIND = 3, 3  # tokens from «اللقاء» to «بحث», from «تناول» to «اللقاء»
WHOSE = 7  # tokens in which it says whose talks they were


def goes_on(
    scene: Scene, draft: Draft, taken: Collection[str], foreign: Collection[int]
) -> Iterator[tuple[Sentence, range]]:
    """The sentences behind the meeting's own that say what was talked about at it, with the tokens that do.

    Args:
        scene: the article.
        draft: the telling of the meeting.
        taken: who takes part.
        foreign: tokens at which the words of other meetings stand.
    """
    own = draft.trigger.sentence
    place = bisect_left(scene.words.sentences, own.first, key=lambda sentence: sentence.first)
    for sentence in scene.words.sentences[place + 1 : place + 1 + FOLLOWING]:
        opens = _opens(scene, sentence)
        if sentence.line - own.line > 1 or any(token in foreign for token in range(sentence.first, sentence.last)):
            return
        if opens is not None and _is_of_it(scene, sentence, opens, taken):
            yield sentence, range(opens, sentence.last)


def _opens(scene: Scene, sentence: Sentence) -> int | None:
    """The word for talking about that opens the sentence, or has both sides beside it: «إن الجانبين بحثا»."""
    about = (token for token in range(sentence.first, sentence.last) if "about" in kinds_at(scene, token))
    return next((token for token in about if token < sentence.first + OPENING or _beside_sides(scene, token)), None)


def _beside_sides(scene: Scene, token: int) -> bool:
    return scene.particle(token - 1, "sides") or scene.particle(token + 1, "sides")


def _is_of_it(scene: Scene, sentence: Sentence, opens: int, taken: Collection[str]) -> bool:
    nouns = scene.words.within("meeting", max(sentence.first, opens - BEFORE), opens + BEHIND)
    if any(hit.sense.form not in FINITE and (hit.sense.definite or hit.sense.suffix) for hit in nouns):
        return True
    last = min(sentence.first + WHOSE, sentence.last)
    if scene.any_particle(sentence.first, last, "sides") or _beside_sides(scene, opens):
        return True
    named = [party for party in scene.parties.between(sentence.first, last) if party.type == "PER"]
    return bool(named) and all(set(party.entities) <= set(taken) and party.entities for party in named)
