"""Who in the article says that an encounter happened, will happen or did not."""

from typing import Literal

from mahdar.findings.encounters.drafts import Draft
from mahdar.findings.encounters.scene import Scene
from mahdar.records import Claim
from mahdar.sentences import FINITE, Hit

_SAYS: dict[str, Literal["affirms", "announces", "denies"]] = {
    "held": "affirms", "ongoing": "affirms", "planned": "announces", "proposed": "announces", "postponed": "announces",
    "cancelled": "announces", "denied": "denies",
}  # fmt: skip
_DENIALS = ("carry.deny", "carry.call-untrue")


def claims_of(scene: Scene, draft: Draft) -> tuple[Claim, ...]:
    """One claim for each telling that stands behind «قال إن»; for one that nobody is said to tell, the narrator's."""
    return tuple(dict.fromkeys(_claim(scene, telling) for telling in draft.tellings))


def _claim(scene: Scene, telling: Draft) -> Claim:
    sentence = telling.trigger.sentence
    span = scene.words.span(sentence.first, sentence.last - 1)
    verb = _saying_over(scene, telling)
    speaker = scene.subject_of(verb, sentence) if verb else None
    return Claim(speaker.entity if speaker else None, _SAYS[telling.status.status], span)


def _denial_over(scene: Scene, telling: Draft) -> Hit | None:
    """«نفى الكرملين عقد لقاء»: who denies, whether with أن or without."""
    trigger = telling.trigger
    verbs = scene.words.within("carrying", trigger.sentence.first, trigger.hit.first)
    return next((hit for hit in reversed(verbs) if hit.sense.id in _DENIALS and hit.sense.form in FINITE), None)


def _saying_over(scene: Scene, telling: Draft) -> Hit | None:
    """The verb of saying whose أن stands before the word of meeting."""
    trigger = telling.trigger
    if telling.status.status == "denied" and (denial := _denial_over(scene, telling)):
        return denial
    said = scene.words.within("saying", trigger.sentence.first, trigger.hit.first)
    verb = next((hit for hit in reversed(said) if hit.sense.form in FINITE), None)
    if verb is None or not scene.any_that(verb.last + 1, trigger.hit.first):
        return None
    return verb
