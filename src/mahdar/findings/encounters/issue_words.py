"""The issues that the sentences of an article name."""

from collections.abc import Iterator

from mahdar.findings.encounters.scene import Scene
from mahdar.sentences import Hit, Sentence


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
