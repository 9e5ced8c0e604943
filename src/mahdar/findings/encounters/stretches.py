"""Which words of a sentence tell what its meeting was about.

A word for talking about («لبحث», «حول»), for an aim («بهدف», «لتعزيز») or, where somebody speaks at the meeting, أن
opens a stretch; «بعد», «وسط», a relative clause about a person shut it; another meeting ends what can be told.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from mahdar.findings.encounters.phrases import JOINING
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.topic_words import DISCUSSING, discusses, kinds_at
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Party
from mahdar.sentences import FINITE, Hit

SETTING = 3  # tokens from «خلال» to the word of meeting
NEAR = 2  # tokens from «وتناول», «محور» to the word of meeting
_TALKING = frozenset({"noun.talks", "noun.negotiations", "noun.dialogue", "noun.summit", "noun.conference"})
_SPEAKING = ("saying", "act")
_QUOTES = frozenset('"«“')
_COLON = ":"
_WHAT, _OF, _FOR = "ما", "عن", "ل"


def told_tokens(scene: Scene, trigger: Trigger, taken: Collection[str], foreign: Collection[int]) -> set[int]:
    """The tokens of the trigger's sentence at which an issue is what was talked about.

    Args:
        scene: the article.
        trigger: the word of meeting.
        taken: who takes part.
        foreign: tokens at which the words of other meetings stand.
    """
    reader = _Stretches(scene, trigger, taken, foreign)
    return {*reader.before(), *reader.own(), *reader.behind()}


def matter_tokens(scene: Scene, trigger: Trigger) -> frozenset[int]:
    """The tokens behind the word of meeting at which a place is one that was spoken of: «لبحث الوضع في ليبيا»."""
    reader = _Stretches(scene, trigger, (), ())
    reader.speaker = False
    return frozenset(reader.opened(trigger.hit.last + 1, trigger.sentence.last, begins=False, behind=True))


@dataclass(slots=True)
class _Walk:
    """How far the reading of a part of the sentence has come.

    Attributes:
        begins: whether the part begins within a stretch.
        behind: whether it stands behind the word of meeting.
        is_open: whether the token that is read stands in a stretch.
        elsewhere: whether a clause of something else has begun.
        aside: whether a relative clause about a person shut the stretch.
    """

    begins: bool
    behind: bool
    is_open: bool
    elsewhere: bool = False
    aside: bool = False


class _Stretches:
    def __init__(self, scene: Scene, trigger: Trigger, taken: Collection[str], foreign: Collection[int]) -> None:
        self.scene, self.trigger, self.taken, self.foreign = scene, trigger, taken, foreign
        self.first, self.last = trigger.sentence.first, trigger.sentence.last
        self.speaker = self._speaks_at_it()

    def own(self) -> Iterator[int]:
        """«محادثات السلام», «القمة العربية»: the word itself and its adjectives."""
        hit = self.trigger.hit
        yield from range(hit.first, hit.last + 1)
        token = hit.last + 1
        while (
            token < self.last and self.scene.words.folded[token].startswith("ال") and not self.scene.parties.at(token)
        ):
            yield token
            token += 1

    def behind(self) -> Iterator[int]:
        """What is told behind the word of meeting: «لبحث …», and «وتناول اللقاء …»."""
        hit = self.trigger.hit
        yield from self.opened(hit.last + 1, self.last, begins=self._begins(), behind=True)

    def _begins(self) -> bool:
        """«بحث الملف مع», «وتناول اللقاء», «تناول خلال لقاء …»: what follows is the matter from the first word on."""
        first = self.trigger.hit.first
        if self.trigger.hit.sense.id in DISCUSSING:
            return True
        if any("about" in kinds_at(self.scene, token) for token in range(max(self.first, first - NEAR), first)):
            return True
        setting = self._is_setting() and not any(token in self.foreign for token in range(self.first, first))
        return setting and any(discusses(self.scene, token) for token in range(self.first, first))

    def before(self) -> Iterator[int]:
        """What is told before it: «تناول الملف السوري في اتصال», «في إطار الجهود لحل الأزمة، التقى»."""
        hit = self.trigger.hit
        if any(token in self.foreign for token in range(self.first, hit.first)):
            return
        yield from self.opened(self._pivots(), hit.first, begins=True, behind=False)
        if self.trigger.mode != "visit":
            yield from self.opened(self.first, hit.first, begins=False, behind=False)

    def _pivots(self) -> int:
        """«الملف السوري سيكون في صلب اللقاء», «على جدول أعمال الاجتماع»: where the clause begins, else behind it."""
        first = self.trigger.hit.first
        near = range(max(self.first, first - NEAR), first)
        if not any(self._kind(token, "pivot") for token in near):
            return first
        said = self.scene.words.within("complementiser", self.first, first)
        return said[-1].last + 1 if said else self.first

    def _kind(self, token: int, kind: str) -> bool:
        return kind in kinds_at(self.scene, token)

    def opened(self, first: int, last: int, *, begins: bool, behind: bool) -> Iterator[int]:
        """The tokens of a part of the sentence that stand in a stretch.

        Args:
            first: the first token of the part.
            last: the token behind it.
            begins: whether it begins within a stretch.
            behind: whether it stands behind the word of meeting.
        """
        walk = _Walk(begins=begins, behind=behind, is_open=begins)
        token = first
        while token < last:
            kinds = kinds_at(self.scene, token)
            if self._ends(token, kinds, is_open=walk.is_open):
                if behind:
                    return
                walk.is_open = False
            party = self.scene.parties.at(token)
            if party is not None and party.first == token:
                if walk.is_open:
                    yield from range(token, min(party.last + 1, last))
                self._pass_party(walk, party)
                token = party.last + 1
                continue
            self._read_word(walk, token, kinds)
            if walk.is_open:
                yield token
            token += 1

    def _pass_party(self, walk: _Walk, party: Party) -> None:
        """A relative clause about a person shuts the stretch."""
        relative = party.type == "PER" and self.scene.opens_relative(party)
        walk.aside = walk.aside or (walk.is_open and relative and walk.begins)
        walk.is_open = walk.is_open and not relative

    def _read_word(self, walk: _Walk, token: int, kinds: Collection[str]) -> None:
        another = self._another_clause(token)
        walk.elsewhere = walk.elsewhere or another or (not walk.is_open and self._of_other(token))
        if walk.aside and "situation" in kinds and self.scene.is_comma(token - 1):
            walk.is_open, walk.aside = True, False  # «بحث مع نظيره، الذي يرعى الحوار، ملف الأسرى»
        stays = walk.is_open and not (another or self._is_away(token, kinds))
        walk.is_open = stays or self._opens(token, kinds, behind=walk.behind, elsewhere=walk.elsewhere)

    def _is_away(self, token: int, kinds: Collection[str]) -> bool:
        """«بعد الهجوم»; «تداعيات ما بعد الاتفاق» goes on."""
        return "away" in kinds and self.scene.words.folded[token - 1] != _WHAT

    def _ends(self, token: int, kinds: Collection[str], *, is_open: bool) -> bool:
        """A full stop, another clause or another meeting; «لبحث استئناف المفاوضات» goes on about the talks."""
        if token in self.foreign:
            relative = self.scene.has_particle(token - 1, "relative")
            return not (relative or (is_open and self._is_talk(token)))
        return "end" in kinds or (self.scene.is_stop(token) and self.scene.words.folded[token] != _COLON)

    def _is_talk(self, token: int) -> bool:
        hits = self.scene.words.senses(token, "meeting")
        return any(hit.sense.id in _TALKING and hit.sense.form not in FINITE for hit in hits)

    def _opens(self, token: int, kinds: Collection[str], *, behind: bool, elsewhere: bool) -> bool:
        """Of another clause («، وأعلن …») only talking and saying tell more."""
        if "for" in kinds and self._of_title(token):
            return False
        if not behind and self.trigger.finite:
            return "for" in kinds
        if behind and self._is_title(token):
            return True
        if "for" in kinds or "about" in kinds:
            return not elsewhere or discusses(self.scene, token)
        return self._says(token, kinds) if behind else self._spoken_before(token)

    def _of_title(self, token: int) -> bool:
        """«المنسق الأوروبي لمكافحة الإرهاب»: an aim that is part of somebody's office."""
        if self.scene.words.folded[token][0] != _FOR:
            return False
        return any(self._kind(other, "title") for other in range(max(0, token - NEAR), token))

    def _is_title(self, token: int) -> bool:
        """«قمة طارئة عن الهجرة»."""
        near = token - self.trigger.hit.last <= NEAR + 1 and not self.trigger.finite
        return near and self.scene.words.folded[token] == _OF

    def _says(self, token: int, kinds: Collection[str]) -> bool:
        if self.scene.is_that(token):
            return self.speaker or self._said_behind(token)
        return self.speaker and ("said" in kinds or self.scene.words.folded[token] in _QUOTES)

    def _said_behind(self, token: int) -> bool:
        """«التقى نظيره، وأكد أن …»: one of those who met says it."""
        if not self._may_speak():
            return False
        spoken = list(self._spoken(self.trigger.hit.last + 1, token))
        return bool(spoken) and self._is_of_those(spoken[-1])

    def _spoken_before(self, token: int) -> bool:
        """«أكد كيري أهمية … خلال لقائه»."""
        return self.speaker and any(hit.first == token for hit in self._spoken(self.first, self.trigger.hit.first))

    def _speaks_at_it(self) -> bool:
        """Whether one of those who met is told to speak at the meeting: «قال كيري خلال لقائه», «في مؤتمر صحفي»."""
        if self.trigger.finite or not self._may_speak() or not self._is_setting():
            return False
        return any(self._is_of_those(hit) for hit in self._spoken(self.first, self.trigger.hit.first))

    def _is_of_those(self, verb: Hit) -> bool:
        who = self.scene.subject_of(verb, self.trigger.sentence)
        return who is not None and not set(self.taken).isdisjoint(who.entities)

    def _may_speak(self) -> bool:
        return self.trigger.mode != "visit"

    def _is_setting(self) -> bool:
        first = self.trigger.hit.first
        return self.scene.any_particle(max(self.first, first - SETTING), first, "during", "at")

    def _spoken(self, first: int, last: int) -> Iterator[Hit]:
        for group in _SPEAKING:
            yield from (hit for hit in self.scene.words.within(group, first, last) if hit.sense.form in FINITE)

    def _of_other(self, token: int) -> bool:
        """«على هامش اللجنة، التي قامت بتوقيع اتفاق بشأن»: a relative clause that tells of something else."""
        if not self.scene.has_particle(token, "relative") or self.scene.parties.at(token - 1) is not None:
            return False
        behind = range(token + 1, token + 1 + NEAR)
        return token - self.trigger.hit.last > NEAR and not any(self._kind(other, "about") for other in behind)

    def _another_clause(self, token: int) -> bool:
        """«، وأعلن …», «، وأن يتحقق …»: a verb or أن joined behind a comma."""
        if not self.scene.is_comma(token - 1):
            return False
        if self.scene.is_that(token):
            return not self.speaker and self.scene.words.folded[token][:1] in JOINING
        return self.scene.joins_verb(token)
