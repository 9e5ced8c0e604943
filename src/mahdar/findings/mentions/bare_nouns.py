"""Whom a bare noun of office stands for: «الوزير», «الوزير الروسي», «المبعوث الدولي الخاص»."""

from collections.abc import Container

from mahdar.findings.mentions.callings import is_only_described
from mahdar.findings.mentions.memory import Memory
from mahdar.findings.mentions.offices import Office
from mahdar.findings.mentions.signs import ARTICLES, is_definite, is_grammar
from mahdar.sentences import Words

# Nouns that stand before names more often than alone: «الشيخ», «الدكتور».
_TITLES = frozenset({"sheikh", "doctor", "officer", "professor", "cleric"})
# An article tells of one of these at a time: «المبعوث الدولي الخاص», «المتحدث الرسمي».
_ONE_AT_A_TIME = frozenset({"envoy", "spokesperson", "secretary-general"})


class BareNouns:
    """Whom the bare nouns of one article stand for."""

    def __init__(self, words: Words, memory: Memory, starts: Container[int]) -> None:
        """`starts` are the tokens at which an office or a person's name begins."""
        self._words, self._memory, self._starts = words, memory, starts

    def of(self, office: Office, *, feminine: bool) -> str | None:
        """The last person mentioned for whom the noun can stand."""
        if office.noun is None or office.stage != "current" or not self._is_noun_phrase(office):
            return None
        if not self._words.folded[office.first].startswith(ARTICLES) or self._is_told_apart(office):
            return None
        if office.noun in _TITLES and not is_grammar(self._words, office.last + 1):
            return None
        fitting = [
            person
            for person in self._memory.recent()
            if office.noun in self._memory.nouns(person)
            and self._memory.may_be(person, feminine=feminine)
            and (office.of is None or office.of in self._memory.country(person))
            and (office.of is None or self._presides(person, office))
        ]
        person = next((one for one in fitting if self._memory.is_called(one, office.noun)), None)
        return (person or fitting[0]) if fitting else None

    def _is_told_apart(self, office: Office) -> bool:
        """«الوسيط المشترك», «عضوية النائب المتهم»: what follows describes it, being no object of a verb before it."""
        at, before = office.last + 1, office.first - 1
        if not office.bare or not is_definite(self._words, at):
            return False
        if is_grammar(self._words, at) or at in self._starts:
            return False
        nominal = self._words.is_a(before, "function-word") or self._words.is_a(before, "demonstrative")
        return bool(office.particles) or nominal or self._words.written(before, before).endswith(("ة", "ات"))

    def _presides(self, person: str, office: Office) -> bool:
        """«رئيس إسرائيل» is not the prime minister, for whom «الرئيس» alone can stand."""
        of_state = office.noun == "president" and bool(office.roles)
        return not of_state or any(role in office.roles for role, _ in self._memory.offices(person))

    def _is_noun_phrase(self, office: Office) -> bool:
        length = office.last - office.first
        if office.bare or not office.roles or (office.of is not None and length == 1):
            return True
        if length == 1 and self._words.is_a(office.last, "branding"):
            return True  # «الوزير نفسه»
        return office.noun in _ONE_AT_A_TIME and is_only_described(self._words, office)
