"""The way from a word of meeting up through what governs it: which governor still speaks of the meeting."""

from mahdar.findings.encounters.behind import told_behind
from mahdar.findings.encounters.composing import NOUN, TOLD
from mahdar.findings.encounters.governors import Governor
from mahdar.findings.encounters.own import own_status
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.triggers import Trigger
from mahdar.text import fold

CHANGES = ("planned", "proposed", "postponed", "cancelled", "denied", "refused")
DEEP = 6  # unknown words of the clause of أن before what it says of the meeting
BEYOND = 5  # words, names not counted, from a governor over a comma to the noun of meeting
OPENING = 2  # tokens in which «وكان» opens a sentence
_IN = fold("في")
_DENYING = ("denied", "refused", "negation")
_WAS = frozenset(map(fold, ("كان", "كانت", "وكان", "وكانت")))
_TIED = frozenset(CHANGES) - {"postponed"}  # «تعليق في لقاء» is a remark


class Way:
    """Where a climb stands: what is still to be read, what was read last, and the status so far.

    Attributes:
        scene: the article.
        trigger: the word of meeting.
        chain: the governors that are still to be read, innermost first.
        inner: what the governor that is read governs.
        begins: whether the meeting is told to begin in the present.
        state: the status so far.
    """

    def __init__(self, scene: Scene, trigger: Trigger, chain: list[Governor]) -> None:
        self.scene = scene
        self.trigger = trigger
        self.chain = chain
        self.inner = trigger.hit
        self.begins = False
        self.state = told_behind(scene, trigger, own_status(scene, trigger, self.chain))

    def in_headline(self) -> bool:
        """Whether the word of meeting stands in a headline."""
        return self.scene.is_headline(self.trigger.sentence)

    def next_kind(self) -> str:
        """The kind of the governor that is read next; empty behind the last."""
        return self.chain[0].kind if self.chain else ""

    def told_as_held(self) -> bool:
        """«البناء على اجتماعات عقدها كاميرون»: a verb behind the noun tells that they were."""
        return self.state.status == "held" and self.state.firm == TOLD and not self.trigger.finite

    def is_of_clause_before(self, governor: Governor) -> bool:
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

    def is_means(self, governor: Governor) -> bool:
        """«ستبدأ مساعي السلام بزيارة»: the visit is not what the efforts are for."""
        return not governor.finite and "ب" in self.inner.particles and self.inner.first - governor.hit.last > 1

    def is_masdar(self, governor: Governor) -> bool:
        """«اقترح عقد لقاء»: a form that could be a past, under a word that a noun stands under."""
        if "masdar" not in governor.features or governor.hit.particles[:1] in ("و", "ف"):
            return False
        over = next((other for other in self.chain if other.kind != "negation"), None)
        if self.scene.is_that(governor.hit.first - 2):
            return True  # «أن يمهد عقد اللقاء»: behind أن stands the verb
        if over is None:
            return False
        under_noun = over.kind in CHANGES or over.kind in ("setting", "before", "about", "report")
        return under_noun or self._is_directly_before(over, governor)

    def _is_directly_before(self, over: Governor, governor: Governor) -> bool:
        """«سيتم عقد لقاء», «سيتم "عقد لقاء»: behind a verb there is no other one."""
        beside = self.scene.skip_quotes(governor.hit.first - 1, -1) == over.hit.last
        return over.finite and over.kind in ("verb", "carry") and beside

    def is_deep(self, that: Governor) -> bool:
        """«تراجع عن مطلبها بأن توقف الحكومة كل أشكال التوسع شرطا لبدء المفاوضات»: of something else."""
        between = range(that.hit.last + 1, self.inner.first)
        others = (t for t in between if self.scene.parties.at(t) is None and not self.scene.names_a_time(t))
        return sum(self.scene.words.folded[token][0].isalpha() for token in others) > DEEP

    def is_subject_told_of(self) -> bool:
        """«نفى أن الاجتماع أسفر عن اتفاق»: there was one; what it led to is denied."""
        if self._is_subject_of_unknown():
            return True
        beside = self.inner is self.trigger.hit and self.scene.is_that(self.trigger.hit.first - 1)
        return beside and self.trigger.definite and self.state.firm <= NOUN and self.next_kind() in _DENYING

    def _is_subject_of_unknown(self) -> bool:
        """«إمكانية أن يحقق الاجتماع تقدما»: what it does is in doubt, not the meeting."""
        first = self.trigger.hit.first
        alone = self.inner is self.trigger.hit and self.trigger.definite and not self.trigger.hit.particles
        return alone and self.state.firm <= NOUN and self.scene.is_that(first - 2)

    def is_tied(self, governor: Governor, over: Governor) -> bool:
        """«اعتذر عن لقاء», «رغبته في لقاء», «جمعهما في لقاء»: the preposition belongs to what stands before it."""
        words = self.words_of(governor)
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

    def words_of(self, governor: Governor) -> frozenset[str]:
        """The folded words of a governor."""
        return frozenset(self.scene.words.folded[governor.hit.first : governor.hit.last + 1])

    def was_before(self) -> bool:
        """«وكانت الحكومة قد أعلنت قبل وصول بايدن»: told from a later day, by which he had come."""
        first = self.trigger.sentence.first
        return not _WAS.isdisjoint(self.scene.words.folded[first : first + OPENING])

    def is_given_in_denial(self) -> bool:
        """«من دون أن يدلي بمعلومات عن اللقاء», «نفى أن يطلب في الاجتماع»: what is denied is the verb's."""
        over = next((other for other in self.chain if other.kind not in ("that", "about")), None)
        return not self.trigger.finite and over is not None and over.kind in _DENYING

    def only_begins(self) -> bool:
        """«يصل إلى القاهرة في بداية جولة»: the journey begins when he comes."""
        return self.state.status == "ongoing" and self.inner.sense.id == "ongoing" and not self.in_headline()
