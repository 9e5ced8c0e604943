"""Offices that no list holds to their end: «رئيس لجنة حقوق الإنسان العربية» before a name, or behind one up to the comma."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.offices import Office
from mahdar.findings.mentions.signs import COMMAS, has, is_grammar
from mahdar.sentences import Words

_LONGEST = 9
_JOINTS = frozenset({"belonging", "class-noun", "role-noun", "institution"})


def with_tails(words: Words, shape: str, phrases: Sequence[Office], named: Iterable[Named]) -> list[Office]:
    """The phrases, each with the words between it and the name beside it."""
    persons = [name for name in named if name.entity.type == "PER"]
    return _Tails(words, shape, persons, phrases).lengthened(phrases)


class _Tails:
    def __init__(self, words: Words, shape: str, persons: list[Named], phrases: Sequence[Office]) -> None:
        self._words, self._shape = words, shape
        self._starting = {name.first: name for name in persons}
        self._ending = {name.last for name in persons}
        self._heads = {office.first for office in phrases}
        self._titles = {hit.first: hit.last for hit in words.group("title")}

    def lengthened(self, phrases: Sequence[Office]) -> list[Office]:
        found: list[Office] = []
        for office in phrases:
            if found and office.first <= found[-1].last:
                continue  # the office of a superior, inside the tail of the one before
            last = self._end(office) if office.count == 1 and not office.peer else None
            found.append(replace(office, last=last, definite=True) if last else office)
        return found

    def _end(self, office: Office) -> int | None:
        at = office.last + 1
        for last in range(at, min(at + _LONGEST, len(self._words))):
            if self._is_name(last):
                return last - 1 if last > at and self._is_phrase(office, last - 1) else None
            if self._words.folded[last] in COMMAS:
                return last - 1 if last > at and self._is_closed(office, last) else None
            if not self._is_tail(last) and not (last == at and self._asks(office)):
                return None
        return None

    def _is_name(self, at: int) -> bool:
        if at in self._titles:
            at = self._titles[at] + 1
        name = self._starting.get(at)
        return name is not None and not name.particles

    def _is_phrase(self, office: Office, last: int) -> bool:
        """The tail ends in a noun, and the head asks for one or the tail begins with a joint."""
        joint = self._words.folded[office.last + 1]
        construct = not self._words.folded[office.last].startswith("ال")
        joined = joint.startswith("لل") or has(self._words, office.last + 1, "belonging") or self._shape[office.last + 1] == "k"
        return (construct or joined) and not is_grammar(self._words, last)

    def _is_closed(self, office: Office, comma: int) -> bool:
        """The phrase ends at a comma behind which the name stands, or behind a name and a comma before it."""
        return (self._is_name(comma + 1) and self._is_phrase(office, comma - 1)) or self._is_apposed(office)

    def _asks(self, office: Office) -> bool:
        """A head without ال asks for a genitive: «رئيس غرفة التجارة»."""
        begins = self._words.folded[office.last + 1]
        return not self._words.folded[office.last].startswith("ال") and not is_grammar(self._words, office.last + 1) and begins[0].isalpha()

    def _is_apposed(self, office: Office) -> bool:
        """The phrase stands behind a name and a comma."""
        before = office.first - 1
        if before < 1 or office.particles or self._words.folded[before] not in COMMAS:
            return False
        return before - 1 in self._ending

    def _is_tail(self, at: int) -> bool:
        if self._shape[at] in "dek" or self._words.folded[at].startswith(("ال", "لل", "وال", "بال")):
            return True
        return any(hit.sense.group in _JOINTS for hit in self._words.at(at))
