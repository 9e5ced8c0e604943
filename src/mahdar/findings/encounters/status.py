"""Whether an encounter took place.

The word of meeting has a status of its own: the tense of a verb; a noun («لقاؤه») is taken as held. What governs it
changes that, read from the inside out: «نفى المتحدث إلغاء الزيارة» is a visit,
cancelled, which is denied: it is planned.
"""

from collections.abc import Callable
from typing import ClassVar

from mahdar.findings.encounters.behind import told_behind
from mahdar.findings.encounters.composing import NOUN, TENSE, TOLD, Decided, under, under_negated
from mahdar.findings.encounters.governors import Governor, governors
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.tenses import by_time, of_carrier, of_verb
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import TimeExpression

_CHANGES = ("planned", "proposed", "postponed", "cancelled", "denied", "refused")


def status_of(scene: Scene, trigger: Trigger, time: TimeExpression | None) -> Decided:
    """The status of the encounter that a word of meeting names.

    Args:
        scene: the article.
        trigger: the word of meeting.
        time: when it is, as its clause says; what is to be tomorrow was not held.
    """
    climb = _Climb(scene, trigger, governors(scene, trigger))
    return by_time(climb.status(), time)


class _Climb:
    """The way from the word of meeting up through what governs it.

    Each `_under_…` reads one governor and says whether what stands around it counts too.
    """

    def __init__(self, scene: Scene, trigger: Trigger, chain: list[Governor]) -> None:
        self.scene = scene
        self.trigger = trigger
        self.chain = chain
        self.state = told_behind(scene, trigger, self._own())

    def status(self) -> Decided:
        while self.chain:
            governor = self.chain.pop(0)
            read = self._READERS.get(governor.kind, _Climb._under_status)
            if not read(self, governor):
                break
        return self.state

    def _own(self) -> Decided:
        hit = self.trigger.hit
        if self.trigger.finite:
            negation = self._negation_of(hit.first)
            if negation is not None:
                return Decided("denied", self.scene.words.span_of(negation.hit))
            if hit.sense.form == "present" and self._next() == "may" and self.chain[0].hit.last + 1 == hit.first:
                return Decided("proposed", self.scene.words.span_of(self.chain[0].hit))
            return of_verb(self.scene, self.trigger, hit)
        span = self.scene.words.span_of(hit)
        purpose = "ل" in hit.particles or hit.sense.form == "participle"
        return Decided("planned", span, TENSE) if purpose else Decided("held", span, NOUN)

    def _negation_of(self, token: int) -> Governor | None:
        """The negation directly before a token, taken off the way."""
        if self.chain and self.chain[0].kind == "negation" and self.chain[0].hit.last + 1 == token:
            return self.chain.pop(0)
        return None

    def _next(self) -> str:
        return self.chain[0].kind if self.chain else ""

    def _decide(self, state: Decided, governor: Governor) -> Decided:
        return state._replace(span=self.scene.words.span_of(governor.hit))

    def _under_status(self, governor: Governor) -> bool:
        """«يعتزم لقاء», «إلغاء زيارة», «بدأ محادثات»; what gives the meeting to somebody's will goes on up to it."""
        negation = self._negation_of(governor.hit.first)
        ahead = governor.hit.sense.form == "future" and governor.kind in ("ongoing", "held")
        kind = "planned" if ahead else "held" if governor.kind == "ended" else governor.kind
        span = self.scene.words.span_of(governor.hit)
        self.state = under(kind, self.state, span) if negation is None else under_negated(kind, span)
        return not governor.finite or self._next() == "that"

    def _under_carrier(self, governor: Governor) -> bool:
        """«أجرى مباحثات»: its tense tells; «اقترح عقد لقاء»: what could be a past is a noun under a will."""
        negation = self._negation_of(governor.hit.first)
        if negation is not None:
            self.state = under_negated("carry", self.scene.words.span_of(negation.hit))
            return self._next() == "that"
        if governor.hit.sense.form == "masdar" or self._is_masdar(governor):
            if "ل" in governor.hit.particles:
                self.state = under("planned", self.state, self.scene.words.span_of(governor.hit))
            return True
        if self.state.firm < TOLD and self.state.status in ("held", "ongoing", "planned"):
            self.state = of_carrier(self.scene, self.trigger, governor)
        return self._next() == "that"

    def _is_masdar(self, governor: Governor) -> bool:
        if "masdar" not in governor.features or governor.hit.particles[:1] in ("و", "ف"):
            return False
        over = next((other for other in self.chain if other.kind != "negation"), None)
        return over is not None and (over.kind in _CHANGES or over.kind in ("setting", "before"))

    def _under_that(self, _: Governor) -> bool:
        """أن: what governs its clause must be a word of status; behind «قال إن» the clause speaks for itself."""
        following = self._next()
        if following == "before":
            self.state = under("planned", self.state, self.scene.words.span_of(self.chain[0].hit))
            return False
        return following in _CHANGES or following == "negation"

    def _under_setting(self, governor: Governor) -> bool:
        """«خلال لقائه»: taken as given; «سيبحث خلال لقائه» is to come as its verb is."""
        if self.chain and self._is_tied(governor, self.chain[0]):
            return True
        if self.state.status == "held" and self.state.firm <= NOUN:
            firm = TOLD if governor.kind == "setting" else TENSE if "في" in self._words(governor) else NOUN
            self.state = self._decide(self.state._replace(firm=firm), governor)
        return self._main_verb_is_ahead()

    def _is_tied(self, governor: Governor, over: Governor) -> bool:
        """«اعتذر عن لقاء», «رغبته في لقاء», «جمعهما في لقاء»: the preposition belongs to what stands before it."""
        if self._words(governor) & over.particles:
            return True
        adjacent = over.hit.last + 1 == governor.hit.first and over.kind in _CHANGES
        return governor.kind == "about" and (adjacent or over.kind == "carry")

    def _words(self, governor: Governor) -> frozenset[str]:
        return frozenset(self.scene.words.folded[governor.hit.first : governor.hit.last + 1])

    def _main_verb_is_ahead(self) -> bool:
        verb = next((over for over in self.chain if over.kind in ("verb", "carry", *_CHANGES)), None)
        if verb is None or self.state.status != "held":
            return False
        form = verb.hit.sense.form
        if form == "future" or (form == "present" and verb.hit.sense.group != "saying" and self.trigger.sentence.line):
            self.state = Decided("planned", self.scene.words.span_of(verb.hit), TOLD if form == "future" else TENSE)
            return True
        return False

    def _under_before(self, governor: Governor) -> bool:
        """«عشية زيارة»: to come at that time, though another telling may know that it was held."""
        if self.state.status in ("held", "ongoing"):
            self.state = Decided("planned", self.scene.words.span_of(governor.hit), TENSE)
        return False

    def _under_verb(self, governor: Governor) -> bool:
        if governor.hit.sense.form == "future" and self.state.firm <= NOUN:
            self.state = Decided("planned", self.scene.words.span_of(governor.hit))
        return self._next() == "that"

    def _beyond(self, _: Governor) -> bool:
        return True

    _READERS: ClassVar[dict[str, Callable[["_Climb", Governor], bool]]] = {
        "that": _under_that, "setting": _under_setting, "about": _under_setting, "before": _under_before,
        "verb": _under_verb, "carry": _under_carrier, "negation": _beyond, "may": _beyond,
    }  # fmt: skip
