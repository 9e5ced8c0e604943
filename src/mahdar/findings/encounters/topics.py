"""What an encounter was, or is to be, about: the issues of its sentence, and of those behind it that go on about it."""

from bisect import bisect_left
from collections.abc import Iterator

from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.triggers import Trigger
from mahdar.sentences import FINITE, Hit, Sentence
from mahdar.text import Span

Topics = dict[str, list[Span]]
FOLLOWING = 2  # sentences behind the meeting's own in which its topics are told


def topics_of(scene: Scene, trigger: Trigger, taken: set[str]) -> Topics:
    """Issues by slug with the words that show them, in the order of the text.

    Args:
        scene: the article.
        trigger: the word of meeting.
        taken: entities that take part; what they say behind the meeting was said about it.
    """
    found: Topics = {}
    for sentence in (trigger.sentence, *_going_on(scene, trigger.sentence, taken)):
        for hit in _issues(scene, sentence):
            found.setdefault(hit.sense.id, []).append(scene.words.span_of(hit))
    return found


def _issues(scene: Scene, sentence: Sentence) -> Iterator[Hit]:
    """The issues that a sentence names, without those in somebody's title («الرئيس السوري»)."""
    for hit in scene.words.within("issue", sentence.first, sentence.last):
        party = scene.parties.at(hit.first)
        if hit.last < sentence.last and (party is None or party.type != "PER"):
            yield hit


def _going_on(scene: Scene, sentence: Sentence, taken: set[str]) -> Iterator[Sentence]:
    """The sentences behind, as long as they speak of the meeting or are a participant's words."""
    place = bisect_left(scene.words.sentences, sentence.first, key=lambda s: s.first)
    for following in scene.words.sentences[place + 1 : place + 1 + FOLLOWING]:
        if following.line - sentence.line > 1 or _another_meeting(scene, following):
            return
        if _opens_about(scene, following) or _is_said_by(scene, following, taken):
            yield following


def _another_meeting(scene: Scene, sentence: Sentence) -> bool:
    """A verb of meeting: what follows is about that one."""
    hits = scene.words.within("meeting", sentence.first, sentence.last)
    return any(hit.sense.form in FINITE and not scene.particle(hit.first, "about") for hit in hits)


def _opens_about(scene: Scene, sentence: Sentence) -> bool:
    """«وتناول اللقاء …», «كما بحث الجانبان …»: the sentence opens with a word for talking about."""
    opening = range(sentence.first, min(sentence.first + 4, sentence.last))
    return any(scene.words.folded[token] != "عن" and scene.particle(token, "about") for token in opening)


def _is_said_by(scene: Scene, sentence: Sentence, taken: set[str]) -> bool:
    said = scene.words.within("saying", sentence.first, sentence.last)
    here = scene.parties.between(sentence.first, sentence.last)
    return bool(said) and any(taken.intersection(party.entities) for party in here)
