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
from mahdar.findings.encounters.own import own_status, take_negation
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.takebacks import TAKE_BACK, is_attendance, reaches
from mahdar.findings.encounters.tenses import by_time, of_carrier
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import TimeExpression
from mahdar.text import Span, fold

EXCEPT = 4  # tokens behind the word of meeting in which «إلا» stands
DEEP = 6  # unknown words of the clause of أن before what it says of the meeting
BEYOND = 5  # words, names not counted, from a governor over a comma to the noun of meeting
OPENING = 2  # tokens in which «وكان» opens a sentence
_IN = fold("في")
_WAS = frozenset(map(fold, ("كان", "كانت", "وكان", "وكانت")))
_CHANGES = ("planned", "proposed", "postponed", "cancelled", "denied", "refused")

_DENIALS = ("denied", "refused")
_TIED = frozenset(_CHANGES) - {"postponed"}  # «تعليق في لقاء» is a remark


def status_of(scene: Scene, trigger: Trigger, time: TimeExpression | None) -> Decided:
    """The status of the encounter that a word of meeting names.

    Args:
        scene: the article.
        trigger: the word of meeting.
        time: when it is, as its clause says; what is to be tomorrow was not held.
    """
    climb = _Climb(scene, trigger, governors(scene, trigger))
    return by_time(climb.status(), time, begins=climb.begins)


class _Climb:
    """The way from the word of meeting up through what governs it.

    Each `_under_…` reads one governor and says whether what stands around it counts too.
    """

    def __init__(self, scene: Scene, trigger: Trigger, chain: list[Governor]) -> None:
        self.scene = scene
        self.trigger = trigger
        self.chain = chain
        self.inner = trigger.hit  # what the governor that is read governs
        self.begins = False
        self.state = told_behind(scene, trigger, own_status(scene, trigger, self.chain))

    def status(self) -> Decided:
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
        if self.state.status != "denied" or not self.scene.any_particle(last + 1, last + EXCEPT, "except"):
            return self.state
        met = self.trigger.finite and self.trigger.hit.sense.form == "jussive"
        return self.state._replace(status="held" if met else "proposed")

    def _in_headline(self) -> bool:
        return self.scene.is_headline(self.trigger.sentence)

    def _next(self) -> str:
        return self.chain[0].kind if self.chain else ""

    def _decide(self, state: Decided, governor: Governor) -> Decided:
        return state._replace(span=self.scene.words.span_of(governor.hit))

    def _under_status(self, governor: Governor) -> bool:
        """«يعتزم لقاء», «إلغاء زيارة», «بدأ محادثات»; what gives the meeting to somebody's will goes on up to it."""
        negation = take_negation(self.chain, governor.hit.first)
        span = self.scene.words.span_of(governor.hit)
        if self._told_as_held() and governor.kind not in ("denied", "held"):
            return False
        if governor.kind == "proposed" and self._is_means(governor):
            return True
        if self._is_of_clause_before(governor):
            return False
        if (negation or governor.kind in TAKE_BACK) and not reaches(self.scene, governor, self.inner):
            return False
        if negation is None:
            kind = self._kind(governor)
            firm = TENSE if kind != governor.kind and kind == "planned" and not self._is_ahead(governor) else TOLD
            self.state = self._under(kind, span, firm)
        else:
            self.state = under_negated(governor.kind, self.state, span, will="will" in governor.features)
        return not governor.finite or self._next() == "that"

    def _is_of_clause_before(self, governor: Governor) -> bool:
        """«تعهد ببدء مرحلة جديدة، وحقق لقاؤه تقدما»: a noun of meeting behind a comma is of a clause of its own."""
        if self.trigger.finite or self.inner is not self.trigger.hit:
            return False
        between = range(governor.hit.last + 1, self.inner.first)
        commas = [token for token in between if self.scene.is_comma(token)]
        others = [token for token in between if self.scene.parties.at(token) is None]
        return len(commas) == 1 and len(others) > BEYOND and self._joins(commas[0] + 1)

    def _joins(self, token: int) -> bool:
        """Whether a word joined by و opens the clause behind a comma, and is no name."""
        return self.scene.words.folded[token].startswith("و") and self.scene.parties.at(token) is None

    def _is_means(self, governor: Governor) -> bool:
        """«ستبدأ مساعي السلام بزيارة»: the visit is not what the efforts are for."""
        return not governor.finite and "ب" in self.inner.particles and self.inner.first - governor.hit.last > 1

    def _told_as_held(self) -> bool:
        """«البناء على اجتماعات عقدها كاميرون»: a verb behind the noun tells that they were."""
        return self.state.status == "held" and self.state.firm == TOLD and not self.trigger.finite

    def _under(self, kind: str, span: Span, firm: int) -> Decided:
        state = under(kind, self.state, span)
        return state if state is self.state else state._replace(firm=firm)

    def _kind(self, governor: Governor) -> str:
        """«يبدأ زيارة» is to come as «سيبدأ», in a headline it goes on; «يختتم زيارته» still goes on."""
        form, body = governor.hit.sense.form, not self._in_headline()
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
        self.state = Decided("ongoing", span) if self._next() in ("before", "planned") else Decided("held", span)
        return False

    def _under_report(self, _: Governor) -> bool:
        """«الأنباء عن لقاء»: told, and perhaps denied."""
        return True

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
            return self._next() == "that"
        if governor.hit.sense.form == "masdar" or self._is_masdar(governor):
            if "ل" in governor.hit.particles:
                self.state = under("planned", self.state, self.scene.words.span_of(governor.hit))
            return True
        if self.state.firm < TOLD and self.state.status in ("held", "ongoing", "planned"):
            self.state = of_carrier(self.scene, self.trigger, governor)
            self.begins = self.begins or "today" in governor.features
        return self._next() == "that"

    def _is_masdar(self, governor: Governor) -> bool:
        if "masdar" not in governor.features or governor.hit.particles[:1] in ("و", "ف"):
            return False
        over = next((other for other in self.chain if other.kind != "negation"), None)
        return over is not None and (over.kind in _CHANGES or over.kind in ("setting", "before", "about", "report"))

    def _under_that(self, that: Governor) -> bool:
        """أن: what governs its clause must be a word of status; behind «قال إن» the clause speaks for itself."""
        if self._next() == "about" and len(self.chain) > 1 and self.chain[1].kind in _CHANGES:
            self.chain.pop(0)  # «أمله في أن يزور»
        if self._is_subject_told_of() or self._is_deep(that):
            return False
        following = self._next()
        if following == "before":
            self._under_before(self.chain[0])
            return False
        return following in _CHANGES or following == "negation"

    def _is_deep(self, that: Governor) -> bool:
        """«تراجع عن مطلبها بأن توقف الحكومة كل أشكال التوسع شرطا لبدء المفاوضات»: of something else."""
        between = range(that.hit.last + 1, self.inner.first)
        others = (t for t in between if self.scene.parties.at(t) is None and not self.scene.names_a_time(t))
        return sum(self.scene.words.folded[token][0].isalpha() for token in others) > DEEP

    def _is_subject_told_of(self) -> bool:
        """«نفى أن الاجتماع أسفر عن اتفاق»: there was one; what it led to is denied."""
        if self._is_subject_of_unknown():
            return True
        beside = self.inner is self.trigger.hit and self.scene.is_that(self.trigger.hit.first - 1)
        return beside and self.trigger.definite and self.state.firm <= NOUN and self._next() in (*_DENIALS, "negation")

    def _is_subject_of_unknown(self) -> bool:
        """«إمكانية أن يحقق الاجتماع تقدما»: what it does is in doubt, not the meeting."""
        first = self.trigger.hit.first
        alone = self.inner is self.trigger.hit and self.trigger.definite and not self.trigger.hit.particles
        return alone and self.state.firm <= NOUN and self.scene.is_that(first - 2)

    def _under_setting(self, governor: Governor) -> bool:
        """«خلال لقائه»: taken as given; «سيبحث خلال لقائه» is to come as its verb is."""
        if self.chain and self._is_tied(governor, self.chain[0]):
            return True
        if self._told_as_held():
            return False  # «تتسلم تقريرا خلال الزيارة التي قامت بها»
        if self.state.status == "held" and self.state.firm <= NOUN:
            firm = TOLD if governor.kind == "setting" else TENSE if "في" in self._words(governor) else NOUN
            self.state = self._decide(self.state._replace(firm=firm), governor)
        return self._main_verb_is_ahead()

    def _is_tied(self, governor: Governor, over: Governor) -> bool:
        """«اعتذر عن لقاء», «رغبته في لقاء», «جمعهما في لقاء»: the preposition belongs to what stands before it."""
        words = self._words(governor)
        if words & over.particles or (_IN in words and "in" in over.features):
            return True
        if governor.kind != "about":
            return False
        tied = (over.kind in _TIED or over.kind == "report") and self._belongs(governor, over)
        reports = over.kind == "verb" and len(self.chain) > 1 and self.chain[1].kind == "report"
        return tied or reports or over.kind == "carry"

    def _belongs(self, governor: Governor, over: Governor) -> bool:
        """«رغبته في لقاء», «عدول ماكرون عن لقاء»: nothing but a name stands between; a verb has other objects."""
        first, last = over.hit.last + 1, governor.hit.first
        if first == last:
            return True
        party = self.scene.parties.starting(self.scene.skip_quotes(first))
        return not over.finite and party is not None and self.scene.skip_quotes(party.last + 1) == last

    def _words(self, governor: Governor) -> frozenset[str]:
        return frozenset(self.scene.words.folded[governor.hit.first : governor.hit.last + 1])

    def _main_verb_is_ahead(self) -> bool:
        verb = next((over for over in self.chain if over.kind in ("verb", "carry", *_CHANGES)), None)
        if verb is None or self.state.status not in ("held", "ongoing"):
            return False
        form = verb.hit.sense.form
        if self.scene.has_status(verb.hit.first - 1, "negation"):
            return False  # «لم يصدر بيان بعد اجتماع»
        if form == "future" or (form == "present" and verb.hit.sense.group != "saying" and not self._in_headline()):
            self.state = Decided("planned", self.scene.words.span_of(verb.hit), TOLD if form == "future" else TENSE)
            return True
        return False

    def _under_before(self, governor: Governor) -> bool:
        """«عشية زيارة»: to come at that time, though another telling may know that it was held."""
        if self.state.status in ("held", "ongoing", "proposed"):
            span = self.scene.words.span_of(governor.hit)
            self.state = Decided("held", span, NOUN) if self._was_before() else Decided("planned", span, TENSE)
        return False

    def _was_before(self) -> bool:
        """«وكانت الحكومة قد أعلنت قبل وصول بايدن»: told from a later day, by which he had come."""
        first = self.trigger.sentence.first
        return not _WAS.isdisjoint(self.scene.words.folded[first : first + OPENING])

    def _under_verb(self, governor: Governor) -> bool:
        form = governor.hit.sense.form
        if form == "future" and self.state.firm <= NOUN:
            self.state = Decided("planned", self.scene.words.span_of(governor.hit))
        elif form == "present" and governor.hit.sense.group == "meeting" and self._only_begins():
            self.state = Decided("planned", self.scene.words.span_of(governor.hit), TENSE)
        return self._next() in ("that", "report") and not self._is_given_in_denial()

    def _is_given_in_denial(self) -> bool:
        """«من دون أن يدلي بمعلومات عن اللقاء», «نفى أن يطلب في الاجتماع»: what is denied is the verb's."""
        over = next((other for other in self.chain if other.kind not in ("that", "about")), None)
        return not self.trigger.finite and over is not None and over.kind in (*_DENIALS, "negation")

    def _only_begins(self) -> bool:
        """«يصل إلى القاهرة في بداية جولة»: the journey begins when he comes."""
        return self.state.status == "ongoing" and self.inner.sense.id == "ongoing" and not self._in_headline()

    def _beyond(self, _: Governor) -> bool:
        return True

    def _stop(self, _: Governor) -> bool:
        return False

    _READERS: ClassVar[dict[str, Callable[["_Climb", Governor], bool]]] = {
        "that": _under_that, "ended": _under_ended, "report": _under_report, "setting": _under_setting,
        "about": _under_setting, "before": _under_before, "verb": _under_verb, "carry": _under_carrier,
        "negation": _beyond, "may": _beyond, "none": _stop,
    }  # fmt: skip
