"""Words that stand for two parties at once: «الوزيران», «البلدين», «الجانبان»."""

from collections.abc import Iterator, Sequence

from mahdar.findings.mentions.betweens import Betweens
from mahdar.findings.mentions.couples import Couples
from mahdar.findings.mentions.memory import Memory
from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.references import Reference
from mahdar.lexicon import World
from mahdar.sentences import Hit, Words

_LEADERS = frozenset({"president", "king", "leader", "prince", "sultan", "chancellor"})
_PAUSES = frozenset("،,.؛:!؟?")
NEXT, BEHIND = 3, 9  # tokens to the first and to the second name of «الزعيمان الأميركي … والروسي …»
_AGREEING = ("ه", "التي", "الاخري")  # what describes many countries
_BACK = 6  # sentences, its own among them, in which the two stand
_DUAL_NISBA = ("يين", "يتين", "يان", "يتان")
_STATES = frozenset({"state", "any", "body"})


class Groups:
    """Finds and resolves the words that stand for two."""

    def __init__(
        self, words: Words, world: World, memory: Memory, named: Sequence[Named], meant: Sequence[Reference] = ()
    ) -> None:
        """`meant` are the references to one state each."""
        self._words, self._world, self._memory, self._named = words, world, memory, named
        self._betweens = Betweens(words, world, named)
        self._couples = Couples(words, world, named, meant, self._betweens)
        self._fixed = {at for hit in words.group("no-pair") for at in range(hit.first, hit.last + 1)}

    def references(self) -> Iterator[Reference]:
        """A reference for each such word, with entities where two fit."""
        for hit in self._words.group("collective"):
            if hit.first in self._fixed or self._is_plural(hit):
                continue
            if nations := self._betweens.adjectives(hit):
                yield self._of_nations(hit, *nations)
            elif not self._is_told_apart(hit):
                yield self._reference(hit)

    def _of_nations(self, hit: Hit, one: Hit, other: Hit) -> Reference:
        """«الجانبين الروسي والتركي», «الوزيران المصري والأردني»."""
        nations = (one.sense.id, other.sense.id)
        of_states = hit.sense.form in _STATES
        found = [self._world.states[iso3].id if of_states else self._person_of(hit, iso3) for iso3 in nations]
        return _pair(hit, other.last, tuple(entity for entity in found if entity))

    def _person_of(self, hit: Hit, iso3: str) -> str | None:
        """The last person mentioned who is of that state and whom the noun fits."""
        for person in self._memory.recent():
            if iso3 in self._memory.country(person) and self._fits(person, hit.sense.form):
                return person
        return None

    def _is_told_apart(self, hit: Hit) -> bool:
        """«البلدين الأوروبيين»: an adjective says which two, and it need not be those of the story."""
        at = hit.last + 1
        if at >= len(self._words) or self._words.is_a(at, "collective"):
            return False
        word = self._words.folded[at]
        return word.startswith("ال") and word.endswith(_DUAL_NISBA) and word != "المعنيين"

    def _reference(self, hit: Hit) -> Reference:
        last = hit.first if hit.sense.form == "state" else hit.last  # «الشقيقين» behind «البلدين» only praises
        return _pair(hit, last, self._parties(hit) if hit.sense.form in _STATES else self._persons(hit))

    def _is_plural(self, hit: Hit) -> bool:
        """«المسؤولين» may be two or many, «البلدان العربية» are many."""
        if any(noun.sense.form == "plural" for noun in self._words.senses(hit.first, "role-noun")):
            return True
        following = self._words.folded[hit.last + 1] if hit.last + 1 < len(self._words) else ""
        homograph = hit.sense.form == "state" and self._words.folded[hit.last].endswith("ان")
        described = following.startswith("ال") and following.endswith(_AGREEING)
        return homograph and hit.first == hit.last and (described or bool(set(hit.particles) & set("بكل")))

    def _parties(self, hit: Hit) -> tuple[str, ...]:
        if hit.sense.form == "state":
            return self._couples.states(hit.first)
        return self._couples.bodies(hit.first) if hit.sense.form == "body" else self._couples.parties(hit.first)

    def _persons(self, hit: Hit) -> tuple[str, ...]:
        return self._apposed(hit) or self._mentioned(hit)

    def _apposed(self, hit: Hit) -> tuple[str, ...]:
        """«الزعيمان الأميركي … والروسي …»: the two persons whose names stand right behind."""
        behind = [name for name in self._named if name.entity.type == "PER" and hit.last < name.first]
        two = sorted(behind, key=lambda name: name.first)[:2]
        if len(two) < 2 or two[0].first - hit.last > NEXT or two[1].first - hit.last > BEHIND:
            return ()
        between = self._words.folded[hit.last + 1 : two[1].first]
        entities = tuple(name.entity.id for name in two)
        return () if _PAUSES & set(between) or entities[0] == entities[1] else entities

    def _mentioned(self, hit: Hit) -> tuple[str, ...]:
        """The two last mentioned; for «الرجلان», which fits everybody, only where nobody else stands as near."""
        first = hit.first
        for _ in range(_BACK):
            first = self._words.sentence_at(first).first
            found = [one for one in self._memory.within(first, hit.first) if self._fits(one, hit.sense.form)]
            if len(found) > 1:
                return tuple(found[-2:]) if len(found) == 2 or hit.sense.form != "person" else ()
            first = max(0, first - 1)
        return ()

    def _fits(self, person: str, of: str) -> bool:
        if of == "person":
            return True
        nouns = self._memory.nouns(person)
        roles = {role for role, _ in self._memory.offices(person)}
        return of in nouns or of in roles or (of == "leader" and bool(nouns & _LEADERS))


def _pair(hit: Hit, last: int, found: tuple[str, ...]) -> Reference:
    """The reference of a word that stands for two, to whom was found where that is two."""
    entities = found if len(found) == 2 else ()
    of_states = hit.sense.form in _STATES
    return Reference(hit.first, last, hit.skip, hit.particles, entities, "pair", "GPE" if of_states else "PER")
