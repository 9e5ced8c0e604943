"""Nouns that stand for holders of many offices: «المسؤول الروسي» for a deputy minister, «الدبلوماسي» for an envoy."""

from collections.abc import Sequence

from mahdar.findings.mentions.memory import Memory
from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.offices import Office
from mahdar.findings.mentions.signs import COMMAS
from mahdar.sentences import Words

_DIPLOMATS = frozenset({
    "ambassador", "diplomat", "envoy", "representative", "deputy", "assistant", "spokesperson", "coordinator",
    "negotiator",
})  # fmt: skip
_DESCRIBING = ("nationality", "body-adjective", "office-adjective", "stage", "branding")
_STOOD_FOR = {
    "diplomat": _DIPLOMATS,
    "official": _DIPLOMATS
    | {"minister", "adviser", "director", "commissioner", "secretary-general", "inspector", "governor", "official"},
}


class Callings:
    """Whom such nouns of one article stand for."""

    def __init__(self, words: Words, memory: Memory, phrases: Sequence[Office], named: Sequence[Named]) -> None:
        self._words, self._memory, self._named = words, memory, named
        self._anonymous = [office for office in phrases if office.noun in _STOOD_FOR and not office.definite]

    def of(self, office: Office, *, feminine: bool) -> str | None:
        """The last person mentioned of that state or body whose office the noun fits; of all persons the last."""
        fitting = _STOOD_FOR.get(office.noun or "")
        if fitting is None or self._is_told_apart(office) or self._follows_anonymous(office):
            return None
        for person in self._memory.recent():
            mine = office.of is None or office.of in self._memory.country(person)
            mine = mine and self._memory.is_woman(person) == feminine
            if mine and fitting & self._memory.nouns(person):
                return None if self._is_told_of(person, office) else person
            if office.of is None:
                return None
        return None

    def _is_told_apart(self, office: Office) -> bool:
        """«المسؤول عن الملف», «المسؤول، الذي رفض ذكر اسمه»: what follows says which."""
        at = office.last + 1
        if at < len(self._words) and self._words.folded[at] in COMMAS:
            at += 1
        relative = self._words.is_a(at, "clause-particle", "relative")
        return relative or self._words.is_a(office.last + 1, "belonging") or not is_only_described(self._words, office)

    def _is_told_of(self, person: str, office: Office) -> bool:
        """«قال المسؤول إن ميتشل سيعود»: he tells of somebody else."""
        end = self._words.sentence_at(office.first).last
        return any(name.entity.id == person and office.last < name.first < end for name in self._named)

    def _follows_anonymous(self, office: Office) -> bool:
        """«قال مسؤول أميركي … وأضاف المسؤول»: whom nobody names."""
        return any(one.noun == office.noun and one.first < office.first for one in self._anonymous)


def is_only_described(words: Words, office: Office) -> bool:
    """«المبعوث الدولي الخاص», «الوزير الروسي نفسه»: behind the noun nothing but adjectives stand."""
    behind = range(office.first + 1, office.last + 1)
    return all(any(words.is_a(at, group) for group in _DESCRIBING) for at in behind)
