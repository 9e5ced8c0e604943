"""Which name stands beside which office."""

from collections.abc import Sequence

from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.offices import Office
from mahdar.findings.mentions.signs import ASIDE
from mahdar.sentences import Words

_MOST = 4


class Appositions:
    """Offices and the persons named right beside them."""

    def __init__(self, words: Words, phrases: Sequence[Office], named: Sequence[Named]) -> None:
        self._words = words
        self._starting = {name.first: name for name in named if name.entity.type == "PER"}
        self._ending = {name.last: name for name in named if name.entity.type == "PER"}
        self._offices = {office.first: office for office in phrases}
        self._titles = {hit.first: hit.last for hit in words.group("title")}

    def of(self, office: Office) -> Named | None:
        """The person named beside an office: behind it, else before it."""
        return self._behind(office) or self._before(office)

    def _behind(self, office: Office) -> Named | None:
        at = office.last + 1
        for _ in range(_MOST):
            name = self._starting.get(at)
            if name:
                return name if not name.particles else None
            following = self._offices.get(at)
            if following and not following.particles:
                at = following.last + 1
            elif at in self._titles:
                at = self._titles[at] + 1
            elif at < len(self._words) and self._words.folded[at] in ASIDE:
                at += 1
            else:
                return None
        return None

    def _before(self, office: Office) -> Named | None:
        if office.particles or office.first == 0:
            return None
        at = office.first - 1
        if self._words.folded[at] in ASIDE:
            at -= 1
        return self._ending.get(at)
