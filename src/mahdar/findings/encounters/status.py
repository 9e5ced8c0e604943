"""Whether an encounter took place.

The word of meeting has a status of its own: the tense of a verb; a noun («لقاؤه») is taken as held. What governs it
changes that, read from the inside out: «نفى المتحدث إلغاء الزيارة» is a visit, cancelled, which is denied: it is
planned.
"""

from collections.abc import Callable
from typing import ClassVar

from mahdar.findings.encounters.composing import NOUN, TENSE, TOLD, Decided, under, under_negated
from mahdar.findings.encounters.conditions import has_condition
from mahdar.findings.encounters.governors import Governor, governors
from mahdar.findings.encounters.own import take_negation
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.takebacks import TAKE_BACK, is_attendance, reaches
from mahdar.findings.encounters.tenses import by_time, of_carrier
from mahdar.findings.encounters.triggers import Trigger
from mahdar.findings.encounters.way import CHANGES, Way
from mahdar.records import TimeExpression
from mahdar.text import Span, fold

_BE = frozenset(map(fold, ("يكون", "تكون")))
EXCEPT = 4  # tokens behind the word of meeting in which «إلا» stands


def status_of(scene: Scene, trigger: Trigger, time: TimeExpression | None) -> Decided:
    """The status of the encounter that a word of meeting names.

    Args:
        scene: the article.
        trigger: the word of meeting.
        time: when it is, as its clause says; what is to be tomorrow was not held.
    """
    climb = _Climb(scene, trigger, governors(scene, trigger))
    return by_time(climb.status(), time, begins=climb.begins)


class _Climb(Way):
    """The way from the word of meeting up through what governs it.

    Each `_under_…` reads one governor and says whether what stands around it counts too.
    """

    def status(self) -> Decided:
        """What the whole way says."""
        while self.chain:
            governor = self.chain.pop(0)
            read = self._READERS.get(governor.kind, _Climb._under_status)
            if not read(self, governor):
                break
            self.inner = governor.hit
        return self._but_for()

    def _but_for(self) -> Decided:
        """«لم يلتق إلا كيري», «لن يدخل في مباحثات إلا مع بوتين»: with him he did, or would."""
        last = self.trigger.hit.last
        if self.state.status == "denied" and has_condition(self.scene, self.trigger, self.state.span):
            return self.state._replace(status="proposed")
        if self.state.status != "denied" or not self.scene.any_particle(last + 1, last + EXCEPT, "except"):
            return self.state
        met = self.trigger.finite and self.trigger.hit.sense.form == "jussive"
        return self.state._replace(status="held" if met else "proposed")

    def _under_status(self, governor: Governor) -> bool:
        """«يعتزم لقاء», «إلغاء زيارة», «بدأ محادثات»; what gives the meeting to somebody's will goes on up to it."""
        negation = take_negation(self.chain, governor.hit.first)
        span = self.scene.words.span_of(governor.hit)
        if self.told_as_held() and governor.kind not in ("denied", "held"):
            return False
        if governor.kind == "proposed" and self.is_means(governor):
            return True
        if self.is_of_clause_before(governor) or self._is_expected(governor) or self._is_to_end(governor):
            return False
        if (negation or governor.kind in TAKE_BACK) and not reaches(self.scene, governor, self.inner):
            return False
        if negation is None:
            kind = self._kind(governor)
            firm = TENSE if kind != governor.kind and kind == "planned" and not self._is_ahead(governor) else TOLD
            self.state = self._under(kind, span, firm)
        else:
            self.state = under_negated(governor.kind, self.state, span, will="will" in governor.features)
        return not governor.finite or self.next_kind() == "that"

    def _is_expected(self, governor: Governor) -> bool:
        """«قد تكون زيارته المرتقبة واجتماعه مع عباس فرصة»: they are to come; what they will be is in doubt."""
        words = self.scene.words
        if governor.kind != "proposed" or self.trigger.finite or words.folded[governor.hit.last] not in _BE:
            return False
        behind = words.within("encounter-status", governor.hit.last + 1, self.inner.first)
        expected = next((hit for hit in behind if hit.sense.id == "planned.behind"), None)
        if expected is not None and self.state.status == "held":
            self.state = Decided("planned", words.span_of(expected))
        return expected is not None or (self.state.status == "planned" and self.state.firm == TOLD)

    def _is_to_end(self, governor: Governor) -> bool:
        """«طالب بإنهاء المفاوضات»: they go on."""
        asked = governor.kind == "held" and self.next_kind() in ("proposed", "planned")
        if not asked or governor.hit.sense.form != "masdar":
            return False
        self.state = self.state._replace(status="ongoing", span=self.scene.words.span_of(governor.hit), firm=TENSE)
        return True

    def _under(self, kind: str, span: Span, firm: int) -> Decided:
        state = under(kind, self.state, span)
        return state if state is self.state else state._replace(firm=firm)

    def _kind(self, governor: Governor) -> str:
        """«يبدأ زيارة» is to come as «سيبدأ», in a headline it goes on; «يختتم زيارته» still goes on."""
        form, body = governor.hit.sense.form, not self.in_headline()
        if governor.kind not in ("ongoing", "held"):
            return governor.kind
        if form == "future":
            return "planned"
        if form == "present" and body and governor.kind == "held":
            return "ongoing"
        self.begins = form == "present" and body and "begin" in governor.features
        return "planned" if self.begins else governor.kind

    def _is_ahead(self, governor: Governor) -> bool:
        return governor.hit.sense.form == "future"

    def _under_ended(self, governor: Governor) -> bool:
        """«في ختام لقائه»: held; «قبل انتهاء اللقاء», «ينتظر انتهاءه»: it went on."""
        span = self.scene.words.span_of(governor.hit)
        self.state = Decided("ongoing", span) if self.next_kind() in ("before", "planned") else Decided("held", span)
        return False

    def _under_carrier(self, governor: Governor) -> bool:
        """«أجرى مباحثات»: its tense tells; «اقترح عقد لقاء»: what could be a past is a noun under a will."""
        if (
            "by" in governor.features
            and "ب" not in self.inner.particles
            and not self.scene.particle(self.inner.first - 1, "any")
        ):
            return self._under_verb(governor)
        negation = take_negation(self.chain, governor.hit.first)
        if negation is not None and (is_attendance(governor) or not reaches(self.scene, governor, self.inner)):
            return False
        if negation is not None:
            self.state = under_negated("carry", self.state, self.scene.words.span_of(negation.hit))
            return self.next_kind() == "that"
        if governor.hit.sense.form == "masdar" or self.is_masdar(governor):
            if "ل" in governor.hit.particles:
                self.state = under("planned", self.state, self.scene.words.span_of(governor.hit))
            return True
        if self.state.firm < TOLD and self.state.status in ("held", "ongoing", "planned"):
            self.state = of_carrier(self.scene, self.trigger, governor)
            self.begins = self.begins or "today" in governor.features
        return self.next_kind() == "that"

    def _under_that(self, that: Governor) -> bool:
        """أن: what governs its clause must be a word of status; behind «قال إن» the clause speaks for itself."""
        if self.next_kind() == "about" and len(self.chain) > 1 and self.chain[1].kind in CHANGES:
            self.chain.pop(0)  # «أمله في أن يزور»
        if self.is_subject_told_of() or self.is_deep(that):
            return False
        following = self.next_kind()
        if following == "before":
            self._under_before(self.chain[0])
            return False
        return following in CHANGES or following == "negation"

    def _under_setting(self, governor: Governor) -> bool:
        """«خلال لقائه»: taken as given; «سيبحث خلال لقائه» is to come as its verb is."""
        if self.chain and self.is_tied(governor, self.chain[0]):
            return True
        if self.told_as_held():
            return False  # «تتسلم تقريرا خلال الزيارة التي قامت بها»
        if self.state.status == "held" and self.state.firm <= NOUN:
            firm = TOLD if governor.kind == "setting" else TENSE if "في" in self.words_of(governor) else NOUN
            self.state = self.state._replace(firm=firm, span=self.scene.words.span_of(governor.hit))
        return self._main_verb_is_ahead()

    def _main_verb_is_ahead(self) -> bool:
        verb = next((over for over in self.chain if over.kind in ("verb", "carry", *CHANGES)), None)
        if verb is None or self.state.status not in ("held", "ongoing"):
            return False
        form = verb.hit.sense.form
        if self.scene.has_status(verb.hit.first - 1, "negation"):
            return False  # «لم يصدر بيان بعد اجتماع»
        if form == "future" or (form == "present" and verb.hit.sense.group != "saying" and not self.in_headline()):
            self.state = Decided("planned", self.scene.words.span_of(verb.hit), TOLD if form == "future" else TENSE)
            return True
        return False

    def _under_before(self, governor: Governor) -> bool:
        """«عشية زيارة»: to come at that time, though another telling may know that it was held."""
        if self.state.status in ("held", "ongoing", "proposed"):
            span = self.scene.words.span_of(governor.hit)
            self.state = Decided("held", span, NOUN) if self.was_before() else Decided("planned", span, TENSE)
        return False

    def _under_verb(self, governor: Governor) -> bool:
        form = governor.hit.sense.form
        if form == "future" and self.state.firm <= NOUN:
            self.state = Decided("planned", self.scene.words.span_of(governor.hit))
        elif form == "present" and governor.hit.sense.group == "meeting" and self.only_begins():
            self.state = Decided("planned", self.scene.words.span_of(governor.hit), TENSE)
        return self.next_kind() in ("that", "report") and not self.is_given_in_denial()

    def _beyond(self, _: Governor) -> bool:
        """«الأنباء عن لقاء»: told, and perhaps denied."""
        return True

    def _stop(self, _: Governor) -> bool:
        return False

    _READERS: ClassVar[dict[str, Callable[["_Climb", Governor], bool]]] = {
        "that": _under_that, "ended": _under_ended, "report": _beyond, "setting": _under_setting,
        "about": _under_setting, "before": _under_before, "verb": _under_verb, "carry": _under_carrier,
        "negation": _beyond, "may": _beyond, "none": _stop,
    }  # fmt: skip
