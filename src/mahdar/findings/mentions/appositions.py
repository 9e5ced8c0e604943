"""Which name stands beside which office."""

from collections.abc import Sequence

from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.offices import Office
from mahdar.findings.mentions.signs import ASIDE, OPENING, is_then
from mahdar.sentences import Words

_MOST = 5


class Appositions:
    """Offices and the persons named right beside them."""

    def __init__(self, words: Words, phrases: Sequence[Office], named: Sequence[Named]) -> None:
        self._words = words
        self._starting = {name.first: name for name in named if name.entity.type == "PER"}
        self._ending = {name.last: name for name in named if name.entity.type == "PER"}
        self._offices = {office.first: office for office in phrases}
        self._offices_ending = {office.last: office for office in phrases}
        self._titles = {hit.first: hit.last for hit in words.group("title")}

    def of(self, office: Office) -> Named | None:
        """The person named beside an office: behind it, else before it."""
        if office.number > 1 or self._is_possessors(office):
            return None
        if office.under_superior and self._is_set_off(office) and (before := self._before(office)):
            return before  # in «فلان، نائب الرئيس فلان» the name behind is the president's
        return self._behind(office) or self._before(office)

    def _is_set_off(self, office: Office) -> bool:
        """A mark stands before, or ال on the head: «التقى فلان نائب الرئيس …» may speak of two."""
        before = self._words.folded[office.first - 1] if office.first else ""
        return before in ASIDE or self._words.folded[office.first].startswith("ال")

    def _is_possessors(self, office: Office) -> bool:
        """«وزير خارجية الأسد»: the person behind has the minister, and is not one."""
        following = self._starting.get(office.last + 1)
        bare = office.last > office.first and office.of is None and not office.definite and office.noun == "minister"
        return bare and following is not None

    def is_title(self, office: Office) -> bool:
        """Whether the phrase is a title before a name («الرئيس ماكرون»): neither a name nor a reference."""
        end = self._titles.get(office.first, -1)
        if not office.bare and end < office.last:
            return False
        at = max(end, office.last) + 1
        while at not in self._starting and (at in self._titles or self._is_mark(at, office)):
            at = self._titles.get(at, at) + 1
        if at not in self._starting:
            return False
        # «خادم الحرمين الشريفين» says of what land, and so is an office
        return office.of is None or not self._starting[at].entity.known

    def _is_mark(self, at: int, office: Office) -> bool:
        """«الدكتور "اليامي"»: what can stand between a title and the name."""
        return at == office.last + 1 < len(self._words) and self._words.folded[at] in OPENING

    def _behind(self, office: Office) -> Named | None:
        at, titled = office.last + 1, False
        for _ in range(_MOST):
            if at < len(self._words) and self._words.line_of(at)[0] == at:
                return None  # a headline's office and the name that begins the story
            if name := self._starting.get(at):
                return name if not name.particles and _fits(office, name) else None
            following = self._offices.get(at)
            if following and not following.particles and not following.peer and not titled:
                at = following.last + 1
            elif at in self._titles:
                at, titled = (
                    self._titles[at] + 1,
                    True,
                )  # «وفد ولي العهد معالي وزير المالية فلان»: no more offices of one man
            elif at < len(self._words) and (self._words.folded[at] in ASIDE or is_then(self._words, at)):
                at += 1
            else:
                return None
        return None

    def _before(self, office: Office) -> Named | None:
        """The name before an office, or before the offices before it: «فلان ولي العهد وزير الدفاع»."""
        if office.particles or office.peer or office.first == 0 or not office.definite:
            return None
        at = office.first - 1
        if self._words.folded[at] in ASIDE:
            at -= 1
        if earlier := self._offices_ending.get(at):
            return self._before(earlier)
        name = self._ending.get(at)
        return name if name and _fits(office, name) else None


def _fits(office: Office, name: Named) -> bool:
    """A Russian minister is no French one; bodies take people of every state."""
    country = name.entity.country
    return office.of is None or country is None or len(office.of) != 3 or office.of == country
