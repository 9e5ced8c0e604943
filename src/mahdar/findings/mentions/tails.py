"""Offices that no list holds to their end: «رئيس لجنة حقوق الإنسان» before a name, or behind one up to a pause."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.offices import Office
from mahdar.findings.mentions.signs import (
    ARTICLES,
    CLOSING,
    COMMAS,
    NISBA,
    OPENING,
    ends_in_pronoun,
    is_definite,
    is_grammar,
)
from mahdar.sentences import FINITE, Hit, Words

_LONGEST = 12  # tokens of a tail
_LONGEST_QUOTED = 6  # tokens between quotation marks or brackets
_MOST_BARE = 3  # nouns without ال in a row, each of which asks for the next
_MOST_TITLES = 4  # titles before a name: «معالي الشيخ الدكتور»
_PAUSES = COMMAS | frozenset(".؛;:!؟?)")
_JOINTS = frozenset({"belonging", "class-noun", "role-noun", "institution", "portfolio"})
# Behind «في» and the like these are what somebody has his office in: «القيادي في حركة …».
_BODIES = (_JOINTS | {"government"}) - {"belonging", "role-noun"}
_DESCRIBING = frozenset({"stage", "descriptor", "office-adjective"})
_ADJECTIVES = frozenset({"descriptor", "nationality"})
# Nouns of office in ي, which looks like the ending of an adjective.
_NOUNS_IN_YEH = frozenset({"lawyer", "judge", "prosecutor", "mufti", "governor"})
# Who have their office in one place and are of another: «السفير في دمشق».
_POSTED = frozenset({"commander", "envoy", "ambassador", "representative", "correspondent", "coordinator"})
_SPOKEN = frozenset({"saying", "meeting", "act"})


class _Step(NamedTuple):
    """A word of a tail: where the next one begins, and whether this one asks for a genitive."""

    next: int
    asks: bool


def with_tails(words: Words, shape: bytearray, phrases: Sequence[Office], named: Iterable[Named]) -> list[Office]:
    """The phrases, each with the words between it and the name beside it.

    Args:
        words: the article's words.
        shape: their letters, see `shapes`.
        phrases: office phrases in the order of the text.
        named: the names.
    """
    tails = _Tails(words, shape, phrases, list(named))
    found: list[Office] = []
    for office in phrases:
        if found and office.first <= found[-1].last:
            continue  # the office of a superior, inside the tail of the one before
        last = tails.end(office) if office.number == 1 and not office.peer else None
        found.append(_with_tail(office, last) if last else office)
        tails.see(found[-1])
    return found


def _with_tail(office: Office, last: int) -> Office:
    """«الرئيس السابق لجهاز …» presides, but over no state."""
    of_state = office.noun != "president" or office.of is not None or office.first == office.last
    return office._replace(last=last, definite=True, roles=office.roles if of_state else ())


def _is_indefinite_adjective(hits: Sequence[Hit]) -> bool:
    """«مسؤول جمهوري رفيع»: the head has no genitive."""
    return any(hit.sense.group in _ADJECTIVES and not hit.particles for hit in hits)


def _is_told_to(hits: Sequence[Hit]) -> bool:
    """«قال المتحدث باسم الشرطة لصحيفة …»: whom he tells is no part of his office."""
    return any(hit.sense.id.startswith("media.") and "ل" in hit.particles for hit in hits)


class _Tails:
    def __init__(self, words: Words, shape: bytearray, phrases: Sequence[Office], named: list[Named]) -> None:
        self._words, self._shape = words, shape
        persons = [name for name in named if name.entity.type == "PER"]
        self._starting = {name.first: name for name in persons}
        self._ending = {name.last for name in persons}
        self._others = {name.first: name for name in named if name.entity.type != "PER"}
        self._offices = {office.first: office for office in phrases}
        self._titles = {hit.first: hit.last for hit in words.group("title")}
        self._apposed: set[int] = set()

    def see(self, office: Office) -> None:
        """Remember where an office ends that stands behind a name: the next may be stacked on it."""
        if self._is_apposed(office):
            self._apposed.add(office.last)

    def end(self, office: Office) -> int | None:
        """The last token of the tail, or None where there is none."""
        first = at = office.last + 1
        asks, bare = self._is_construct(office), 0
        while at < min(first + _LONGEST, len(self._words)):
            if self._is_name(at, asks=asks) and self._words.line_of(at)[0] != at:
                return at - 1 if at > first and self._leads_to_name(office, at - 1) else None
            if at > first and not asks and self._pauses(at):
                return at - 1 if self._is_closed(office, at) else None
            step = self._step(office, at, asks=asks)
            if step is None:
                return None
            bare = bare + 1 if step.asks else 0
            if bare > _MOST_BARE:
                return None
            at, asks = step
        return at - 1 if first < at == len(self._words) and self._is_apposed(office) else None

    def _is_name(self, at: int, *, asks: bool = False) -> bool:
        """A name with its titles; the first of several may be what the head asks for («نائب خادم الحرمين»)."""
        for _ in range(1 if asks else _MOST_TITLES):
            if at in self._titles and at not in self._starting:
                at = self._titles[at] + 1
        name = self._starting.get(at)
        return name is not None and not name.particles

    def _pauses(self, at: int) -> bool:
        """A mark, «أن», «الذي», or another office joined by و."""
        if self._words.folded[at] in _PAUSES or self._words.line_of(at)[0] == at:
            return True
        if self._words.is_a(at, "complementiser") or self._words.is_a(at, "clause-particle", "relative"):
            return True
        joined = self._offices.get(at)
        return joined is not None and joined.particles == "و"

    def _leads_to_name(self, office: Office, last: int) -> bool:
        """A name stands right behind: the tail belongs to the head, or is an adjective of it."""
        first = office.last + 1
        if self._is_phrase(office, last):
            return True
        adjectives = office.definite and last - first < 2
        return adjectives and all(self._is_adjective(at) for at in range(first, last + 1))

    def _is_adjective(self, at: int) -> bool:
        word = self._words.folded[at]
        if not word.startswith("ال") or self._shape[at] in b"k":
            return False
        known = any(hit.sense.group in _DESCRIBING for hit in self._words.at(at))
        return known or (self._shape[at] in b"d" and word.endswith(NISBA))

    def _is_phrase(self, office: Office, last: int) -> bool:
        """The tail ends in a noun, and the head asks for one or the tail begins with a joint."""
        first = office.last + 1
        while first < last and any(hit.sense.group in _DESCRIBING for hit in self._words.at(first)):
            first += 1  # «المبعوث الأمريكي الخاص للسلام»
        joined = self._is_construct(office) or self._is_joint(office, first)
        return joined and not is_grammar(self._words, last)

    def _is_joint(self, office: Office, at: int) -> bool:
        word = self._words.folded[at]
        if word.startswith(("لل", "بال")) or self._shape[at] in b"k" or at in self._others:
            return True
        if word.startswith("وال"):  # «وزير الدفاع والإنتاج»
            return office.noun == "minister" and not office.bare
        if self._words.is_a(at, "belonging"):
            return True
        return any(hit.sense.group in _JOINTS and hit.particles in ("ل", "ب") for hit in self._words.at(at))

    def _is_closed(self, office: Office, pause: int) -> bool:
        """The phrase ends at a comma behind which the name stands, or behind a name before it."""
        comma = self._words.folded[pause] in COMMAS
        behind = self._offices.get(pause + 1)
        named = self._is_name(pause + 1) or (behind is not None and self._is_name(behind.last + 1))
        if comma and named and self._is_phrase(office, pause - 1):
            return True
        return self._is_apposed(office)

    def _is_construct(self, office: Office) -> bool:
        """A head without ال asks for a genitive: «رئيس غرفة التجارة»; one with its owner has it."""
        if office.possessed or self._is_adjectival(office) or self._ends_in_adjective(office):
            return False
        last = self._words.folded[office.last][office.skip if office.bare else 0 :]
        return not last.startswith(("ال", "لل")) and self._shape[office.last] not in b"k"

    def _ends_in_adjective(self, office: Office) -> bool:
        """«مسؤول أميركي رفيع»: nothing can stand in the genitive behind it; «مدير عام» is one word to grammar."""
        return not office.bare and _is_indefinite_adjective(self._words.at(office.last))

    def _is_adjectival(self, office: Office) -> bool:
        """«صحفي», «اقتصادي»: as often the adjective of a thing, and with no genitive; «محامي» is a noun."""
        word = self._words.folded[office.last]
        if not office.bare or not word.endswith(NISBA) or office.noun in _NOUNS_IN_YEH:
            return False
        at = office.last + 1  # «صحفية الجزيرة»: no adjective has ال behind a noun without it
        return at >= len(self._words) or not (self._shape[at] in b"k" or is_definite(self._words, at))

    def _is_apposed(self, office: Office) -> bool:
        """The phrase stands behind a name, with a comma between or what cannot belong to a verb."""
        before = office.first - 1
        if before < 0 or office.particles:
            return False
        if before in self._apposed:
            return True
        if self._words.folded[before] in COMMAS:
            return before - 1 in self._ending
        first = office.last + 1
        if before not in self._ending or first >= len(self._words):
            return False
        return self._is_construct(office) or self._is_joint(office, first) or self._is_adjective(first)

    def _step(self, office: Office, at: int, *, asks: bool) -> _Step | None:
        """The next word of a tail, if the word at this token can be one."""
        word = self._words.folded[at]
        if not word[0].isalpha():
            inside = at > office.last + 1 or asks or self._shape[office.last] in b"k"
            return self._quoted(at) if inside else None
        if not asks and self._begins_somebody(at):
            return None
        if name := self._others.get(at):
            return _Step(name.last + 1, asks=False)
        named = self._shape[at] in b"k"
        if not named and is_grammar(self._words, at) and not self._words.is_a(at, "belonging"):
            return None
        return _Step(at + 1, asks=False) if named or word.startswith(ARTICLES) else self._bare(office, at, asks=asks)

    def _bare(self, office: Office, at: int, *, asks: bool) -> _Step | None:
        """A word without ال: a preposition with its noun, «لشؤون», or a noun where the one before asks for it."""
        hits = self._words.at(at)
        if any(hit.sense.group == "belonging" for hit in hits):
            return _Step(at + 1, asks=True) if self._is_of_head(office, at) else None
        if (at == office.last + 1 and _is_indefinite_adjective(hits)) or _is_told_to(hits):
            return None
        if any(hit.sense.group in _JOINTS and (asks or "ل" in hit.particles or "ب" in hit.particles) for hit in hits):
            return _Step(at + 1, asks=True)
        if self._shape[at] in b"de":
            return _Step(at + 1, asks=False)
        verb = any(hit.sense.group in _SPOKEN and hit.sense.form in FINITE for hit in hits)
        verb = verb or (not hits and self._words.folded[at].startswith("ي"))
        return _Step(at + 1, asks=not ends_in_pronoun(self._words, at)) if asks and not verb else None

    def _is_of_head(self, office: Office, preposition: int) -> bool:
        """«القيادي في حركة …», «وزير الدفاع في اليمن»: a body, or a land where the office has none yet."""
        at = preposition + 1
        name = self._others.get(at)
        if self._words.is_a(preposition, "belonging", "towards"):
            return name is not None and office.noun in _POSTED
        if name:
            elsewhere = preposition > office.last + 1 or office.noun in _POSTED or name.entity.type == "ORG"
            return elsewhere or office.of is None or len(office.of) != 3
        if at >= len(self._words):
            return False
        free = office.of is None and self._shape[at] in b"d"
        return free or any(hit.sense.group in _BODIES for hit in self._words.at(at))

    def _begins_somebody(self, at: int) -> bool:
        """Another office or a title, which belongs to nobody's office."""
        office = self._offices.get(at)
        if office is None and at not in self._titles:
            return False
        word, before = self._words.folded[at], self._words.folded[at - 1]
        if word.endswith(NISBA) and word.startswith("ال") and before.startswith(ARTICLES):
            return False  # «الدائرة الإعلامية»
        if at in self._titles:
            return True
        return office is not None and office.particles in ("", "و")

    def _quoted(self, at: int) -> _Step | None:
        """A name in marks or brackets: «رئيس حزب "…"»."""
        written = self._words.span(at, at)
        if self._words.folded[at] not in OPENING or self._words.text[written.end : written.end + 1].isspace():
            return None
        for last in range(at + 2, min(at + 2 + _LONGEST_QUOTED, len(self._words))):
            if self._words.folded[last] in CLOSING:
                return _Step(last + 1, asks=False)
        return None
