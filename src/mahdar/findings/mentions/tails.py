"""Offices that no list holds to their end: «رئيس لجنة حقوق الإنسان» before a name, or behind one up to the comma."""

from collections.abc import Iterable, Sequence

from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.offices import Office
from mahdar.findings.mentions.signs import COMMAS, is_grammar
from mahdar.sentences import Words

_LONGEST = 9
_ARTICLES = ("ال", "لل", "وال", "بال")
_JOINTS = frozenset({"belonging", "class-noun", "role-noun", "institution"})


def with_tails(words: Words, shape: bytearray, phrases: Sequence[Office], named: Iterable[Named]) -> list[Office]:
    """The phrases, each with the words between it and the name beside it.

    Args:
        words: the article's words.
        shape: their letters, see `shapes`.
        phrases: office phrases in the order of the text.
        named: the names, of which those of persons count.
    """
    tails = _Tails(words, shape, [name for name in named if name.entity.type == "PER"])
    found: list[Office] = []
    for office in phrases:
        if found and office.first <= found[-1].last:
            continue  # the office of a superior, inside the tail of the one before
        last = tails.end(office) if office.number == 1 and not office.peer else None
        found.append(office._replace(last=last, definite=True) if last else office)
    return found


class _Tails:
    def __init__(self, words: Words, shape: bytearray, persons: list[Named]) -> None:
        self._words, self._shape = words, shape
        self._starting = {name.first: name for name in persons}
        self._ending = {name.last for name in persons}
        self._titles = {hit.first: hit.last for hit in words.group("title")}

    def end(self, office: Office) -> int | None:
        """The last token of the tail, or None where there is none."""
        first = office.last + 1
        for at in range(first, min(first + _LONGEST, len(self._words))):
            if self._is_name(at):
                return at - 1 if at > first and self._is_phrase(office, at - 1) else None
            if self._words.folded[at] in COMMAS:
                return at - 1 if at > first and self._is_closed(office, at) else None
            if not self._is_tail(at) and not (at == first and self._asks(office)):
                return None
        return None

    def _is_name(self, at: int) -> bool:
        name = self._starting.get(self._titles.get(at, at - 1) + 1)
        return name is not None and not name.particles

    def _is_phrase(self, office: Office, last: int) -> bool:
        """The tail ends in a noun, and the head asks for one or the tail begins with a joint."""
        first = office.last + 1
        joined = self._words.folded[first].startswith("لل") or self._shape[first] in b"k"
        joined = joined or self._words.is_a(first, "belonging")
        return (joined or self._is_construct(office)) and not is_grammar(self._words, last)

    def _is_closed(self, office: Office, comma: int) -> bool:
        """The phrase ends at a comma behind which the name stands, or behind a name and a comma before it."""
        return (self._is_name(comma + 1) and self._is_phrase(office, comma - 1)) or self._is_apposed(office)

    def _is_construct(self, office: Office) -> bool:
        return not self._words.folded[office.last].startswith("ال")

    def _asks(self, office: Office) -> bool:
        """A head without ال asks for a genitive: «رئيس غرفة التجارة»."""
        at = office.last + 1
        return (
            office.of is None
            and self._is_construct(office)
            and self._words.folded[at][0].isalpha()
            and not is_grammar(self._words, at)
        )

    def _is_apposed(self, office: Office) -> bool:
        """The phrase stands behind a name and a comma."""
        before = office.first - 1
        if before < 1 or office.particles or self._words.folded[before] not in COMMAS:
            return False
        return before - 1 in self._ending

    def _is_tail(self, at: int) -> bool:
        if self._shape[at] in b"dek" or self._words.folded[at].startswith(_ARTICLES):
            return True
        return any(hit.sense.group in _JOINTS for hit in self._words.at(at))
