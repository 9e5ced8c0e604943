"""The status that a word of meeting has of itself, before what governs it is read."""

from mahdar.findings.encounters.composing import NOUN, TENSE, Decided
from mahdar.findings.encounters.governors import Governor
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.tenses import of_verb
from mahdar.findings.encounters.triggers import Trigger
from mahdar.sentences import Hit
from mahdar.text import fold

_IS_NOT = frozenset(map(fold, ("ليس", "ليست")))
_TOLD_OF = frozenset({"noun.talks", "noun.negotiations", "noun.summit", "noun.conference"})


def own_status(scene: Scene, trigger: Trigger, chain: list[Governor]) -> Decided:
    """The tense of a verb; a noun («لقاؤه») is taken as held. A negation over it is taken off the chain.

    Args:
        scene: the article.
        trigger: the word of meeting.
        chain: what governs it, innermost first.
    """
    hit = trigger.hit
    if not trigger.finite:
        return _of_noun(scene, trigger, chain)
    negation = take_negation(chain, hit.first)
    if negation is not None:
        return Decided("denied", scene.words.span_of(negation.hit))
    may = bool(chain) and chain[0].kind == "may" and chain[0].hit.last + 1 == hit.first
    if may and hit.sense.form == "present":
        return Decided("proposed", scene.words.span_of(chain[0].hit))
    return of_verb(scene, trigger, hit)


def take_negation(chain: list[Governor], token: int) -> Governor | None:
    """The negation directly before a token, taken off the chain."""
    if chain and chain[0].kind == "negation" and chain[0].hit.last + 1 == token:
        return chain.pop(0)
    return None


def _of_noun(scene: Scene, trigger: Trigger, chain: list[Governor]) -> Decided:
    """«لقاء»: taken as held; «لا لقاء», «لم يحصل أي لقاء»: there was none; «للقاء»: to come."""
    hit = trigger.hit
    span = scene.words.span_of(hit)
    negation = take_negation(chain, hit.first) or _take_negation_of_any(scene, chain, hit.first - 1)
    if negation is not None and not _is_contrast(scene, trigger, negation):
        return Decided("denied", scene.words.span_of(negation.hit))
    if scene.particle(hit.first - 1, "any"):
        return Decided("proposed", span, TENSE)
    purpose = ("ل" in hit.particles and not _is_joined_to(scene, hit)) or hit.sense.form == "participle"
    return Decided("planned", span, TENSE) if purpose else Decided("held", span, NOUN)


def _take_negation_of_any(scene: Scene, chain: list[Governor], token: int) -> Governor | None:
    """«لم يتطرق إلى أي لقاء»: the negation over «أي», taken off the chain with all below it."""
    place = next((place for place, over in enumerate(chain) if over.kind == "negation"), None)
    if place is None or not scene.particle(token, "any"):
        return None
    negation = chain[place]
    del chain[: place + 1]
    return negation


def _is_contrast(scene: Scene, trigger: Trigger, negation: Governor) -> bool:
    """«هدفي ليس المفاوضات», «للحديث وليس للتفاوض»: says what it is for, not that there is none."""
    is_not = scene.words.folded[negation.hit.last] in _IS_NOT
    return is_not and (trigger.definite or "ل" in trigger.hit.particles)


def _is_joined_to(scene: Scene, hit: Hit) -> bool:
    """«انضم للمفاوضات», «مؤيد للقمة»: with ال a ل tells no purpose."""
    word = scene.words.folded[hit.first]
    return hit.sense.id in _TOLD_OF and hit.sense.form != "masdar" and "لل" in word[:3]
