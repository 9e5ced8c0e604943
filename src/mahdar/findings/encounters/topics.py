"""What an encounter was, or is to be, about: the issues that its sentence names behind a word for talking about."""

from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.triggers import Trigger
from mahdar.sentences import Hit, Sentence
from mahdar.text import Span

Topics = dict[str, list[Span]]


def topics_of(scene: Scene, trigger: Trigger) -> Topics:
    """Issues by slug with the words that show them, in the order of the text."""
    found: Topics = {}
    start = _where_topics_begin(scene, trigger)
    for hit in _issues(scene, trigger.sentence):
        if start <= hit.first:
            found.setdefault(hit.sense.id, []).append(scene.words.span_of(hit))
    for following in _sentences_behind(scene, trigger.sentence):
        if _speaks_of_it(scene, following):
            for hit in _issues(scene, following):
                found.setdefault(hit.sense.id, []).append(scene.words.span_of(hit))
    return found


def _where_topics_begin(scene: Scene, trigger: Trigger) -> int:
    if "with" in trigger.features:
        return trigger.hit.last + 1
    for token in range(trigger.sentence.first, trigger.sentence.last):
        if scene.particle(token, "about"):
            return min(token, trigger.hit.first) if token < trigger.hit.first else token
    return trigger.sentence.last


def _issues(scene: Scene, sentence: Sentence) -> list[Hit]:
    return [
        hit
        for token in range(sentence.first, sentence.last)
        for hit in scene.words.senses(token, "issue")
        if hit.last < sentence.last
    ]


def _sentences_behind(scene: Scene, sentence: Sentence) -> list[Sentence]:
    place = scene.words.sentences.index(sentence)
    return [s for s in scene.words.sentences[place + 1 : place + 3] if s.line - sentence.line <= 1]


def _speaks_of_it(scene: Scene, sentence: Sentence) -> bool:
    """«وتناول اللقاء …», «كما بحث الجانبان …»: the sentence opens with a word for talking about."""
    opening = range(sentence.first, min(sentence.first + 4, sentence.last))
    return any(scene.particle(token, "about") and scene.words.folded[token] != "عن" for token in opening)
