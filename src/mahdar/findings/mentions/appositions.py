"""Which name stands beside which office."""

from collections.abc import Sequence

from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.offices import Office
from mahdar.findings.mentions.signs import (
    ARTICLES,
    ASIDE,
    COMMAS,
    OPENING,
    ends_in_pronoun,
    is_definite,
    is_grammar,
    is_then,
)
from mahdar.lexicon import World
from mahdar.sentences import Words

_MOST = 7  # offices, titles and marks between an office and the name behind it
_LISTING = frozenset({":"})
# A state has them or not: Egypt has no king, and «استقبل الملك وزير الخارجية المصري فلانا» tells of two.
_RULERS = frozenset({"king", "prince", "sultan", "president", "chancellor"})
# One person is several of these at once: «الخبير الاقتصادي وعضو الجمعية فلان».
_CALLINGS = frozenset({
    "expert", "member", "writer", "activist", "professor", "lawyer", "journalist", "doctor", "candidate", "cleric",
    "adviser", "businessman",
})  # fmt: skip
_KIN = "relative"
_SERVING = frozenset({"spokesperson", "adviser", "director", "envoy"})
_BODIES = ("class-noun", "portfolio")


class Appositions:
    """Offices and the persons named right beside them."""

    def __init__(self, words: Words, world: World, phrases: Sequence[Office], named: Sequence[Named]) -> None:
        self._words, self._world = words, world
        self._starting = {name.first: name for name in named if name.entity.type == "PER"}
        self._ending = {name.last: name for name in named if name.entity.type == "PER"}
        self._offices = {office.first: office for office in phrases}
        self._offices_ending = {office.last: office for office in phrases}
        self._titles = {hit.first: hit.last for hit in words.group("title")}
        self._joined_titles = {hit.first for hit in words.group("title") if hit.particles}

    def of(self, office: Office) -> Named | None:
        """The person named beside an office: behind it, else before it."""
        if office.number > 1 or self.possessor(office):
            return None
        if office.noun == _KIN and not office.possessed and not self._is_set_off_behind(office):
            return self._before(office)  # in «نجل الرئيس فلان» the name behind is the father's
        if office.under_superior and self._is_set_off(office) and (before := self._before(office)):
            return before  # in «فلان، نائب الرئيس فلان» the name behind is the president's
        return self._behind(office) or self._before(office)

    def _is_set_off(self, office: Office) -> bool:
        """A mark stands before, or ال on the head: «التقى فلان نائب الرئيس …» may speak of two."""
        before = self._words.folded[office.first - 1] if office.first else ""
        return before in ASIDE or is_definite(self._words, office.first)

    def _is_set_off_behind(self, office: Office) -> bool:
        """«نجل الرئيس، فلان», «نجل شقيقه فلان»: the name behind is that of the son."""
        at = office.last + 1
        return ends_in_pronoun(self._words, office.last) or self._words.folded[at : at + 1][:1] in (["،"], [","])

    def possessor(self, office: Office) -> Named | None:
        """«وزير خارجية الأسد», «نائب أوباما»: the person behind, who has the minister and is not one."""
        following = self._starting.get(office.last + 1)
        if following is None or following.particles or office.of is not None or office.definite or office.number > 1:
            return None
        asks = office.noun == "minister" if office.last > office.first else office.noun == "deputy"
        return following if asks else None

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
        if self._asks(office):
            return None
        at, titled, last = office.last + 1, False, office
        for _ in range(_MOST):
            if at >= len(self._words) or self._words.line_of(at)[0] == at:
                return None  # a headline's office and the name that begins the story
            if name := self._starting.get(at):
                mine = not name.particles and self._fits(office, name) and not self._is_superiors(office, name)
                return name if mine else None
            passed = self._passed(at, last, titled=titled)
            if passed is None:
                return None
            at, titled, last = passed
        return None

    def _passed(self, at: int, last: Office, *, titled: bool) -> tuple[int, bool, Office] | None:
        """The next word behind what stands here for the same person, whether a title stood, the last office."""
        title = -1 if at in self._joined_titles else self._titles.get(at, -1)
        following = self._offices.get(at)
        if following and title <= following.last and not titled and self._is_stacked(last, following):
            return following.last + 1, titled, following
        if title >= at:
            return title + 1, True, last  # «وفد ولي العهد معالي وزير المالية فلان»: no more offices of one man
        if self._is_aside(at) or self._describes(last, at):
            return at + 1, titled, last
        return None

    def _is_superiors(self, office: Office, name: Named) -> bool:
        """«المتحدث باسم الرئيس المصري فلان»: the name behind is that of the president."""
        if not office.under_superior or office.noun not in _SERVING:
            return False
        inside = range(office.first + 1, office.last + 1)
        above = {hit.sense.id for at in inside for hit in self._words.senses(at, "role")}
        return any(term.role in above for term in self._world.terms_of.get(name.entity.id, ()))

    def _asks(self, office: Office) -> bool:
        """«مدير مركز [الملك فيصل]», «صديق الرئيس للممثلة [فلانة]»: the last word of the office leads to the name."""
        if office.first == office.last:
            return False
        word = self._words.folded[office.last]
        if word.startswith("لل"):
            return office.noun in _RULERS and self._words.is_a(office.last, "role-noun")
        if word.startswith(ARTICLES):
            return False
        return any(self._words.is_a(office.last, group) for group in _BODIES)

    def _is_aside(self, at: int) -> bool:
        return self._words.folded[at] in ASIDE or is_then(self._words, at)

    def _describes(self, office: Office, at: int) -> bool:
        """«وزير الخارجية المتشدد فلان»: an adjective between the office and the name right behind."""
        if at != office.last + 1 or at + 1 not in self._starting or not office.definite or office.bare:
            return False
        word = self._words.folded[at]
        return word.startswith("ال") and not is_grammar(self._words, at) and not self._words.is_a(at, "nationality")

    def _is_stacked(self, office: Office, following: Office) -> bool:
        """Whether the next office may be of the same person: «نائب رئيس الوزراء وزير الخارجية فلان»."""
        if following.peer or following.possessed or following.number > 1:
            return False
        if following.particles:
            return following.particles == "و" and office.noun in _CALLINGS
        if office.of is None and following.of and office.noun in _RULERS:
            return any(f"{role}@{following.of}" in self._world.terms for role in office.roles)
        apart = self._words.folded[following.first - 1] in COMMAS
        return (
            apart
            or office.presumed
            or following.presumed
            or None in (office.of, following.of)
            or (office.of == following.of)
        )

    def _before(self, office: Office) -> Named | None:
        """The name before an office, or before the offices before it: «فلان ولي العهد وزير الدفاع»."""
        if office.peer or office.first == 0 or not office.definite:
            return None
        at = office.first - 1
        if office.particles:
            # «فلان رئيس الحزب ووزير المالية الأسبق»: and no name behind
            earlier = self._offices_ending.get(at) if office.particles == "و" and not office.bare else None
            return self._before(earlier) if earlier and not earlier.particles else None
        if self._words.folded[at] in ASIDE:
            at -= 1
        elif self._words.folded[at] in _LISTING:
            name = self._ending.get(at - 1)
            begins = name and name.first in (line := self._words.line_of(at)[0], line + 1)
            return name if name and begins and self._fits(office, name) else None
        if earlier := self._offices_ending.get(at):
            return self._before(earlier)
        name = self._ending.get(at)
        if name and at == office.first - 1 and self._meets(name, office):
            return None
        return name if name and self._fits(office, name) else None

    def _meets(self, name: Named, office: Office) -> bool:
        """«استقبل فلان مبعوث الأمم المتحدة»: the office is that of the guest, unless the host has it."""
        if not name.first or not self._words.is_a(name.first - 1, "meeting") or not name.entity.known:
            return False
        terms = self._world.terms_of.get(name.entity.id, ())
        return office.of != name.entity.country and not any(term.role in office.roles for term in terms)

    def _fits(self, office: Office, name: Named) -> bool:
        """A Russian minister is no French one; bodies take people of every state."""
        country = name.entity.country
        if office.presumed or office.of is None or country is None or len(office.of) != 3:
            return True
        return office.of == country
