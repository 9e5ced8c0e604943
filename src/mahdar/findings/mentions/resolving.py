"""Who is meant by an office: the person beside it, one named elsewhere in the article, or its holder on that day."""

from collections.abc import Sequence

from mahdar.findings.mentions.appositions import Appositions
from mahdar.findings.mentions.bare_nouns import BareNouns
from mahdar.findings.mentions.callings import Callings
from mahdar.findings.mentions.dating import narrowed
from mahdar.findings.mentions.holders import Holders
from mahdar.findings.mentions.memory import Memory
from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.offices import Office, is_feminine
from mahdar.findings.mentions.references import Reference
from mahdar.lexicon import World
from mahdar.records import Dated
from mahdar.sentences import Words

# Whose ministers are called after them: «وزير خارجية الأسد».
_HEADS = frozenset({"president", "king", "prime-minister", "emir", "sultan", "chancellor"})
# Who have a superior, whose office may stand behind ل: «المساعد الأمني لوزير الداخلية».
_INFERIORS = frozenset({"assistant", "deputy", "adviser"})
_POST = "منصب"


class Resolver:
    """Resolves the offices of one article in the order of the text."""

    def __init__(
        self, words: Words, world: World, dated: Dated, named: Sequence[Named], phrases: Sequence[Office]
    ) -> None:
        self._words, self._world = words, world
        self._beside = Appositions(words, world, phrases, named)
        self._named = [name for name in named if name.entity.type == "PER"]
        starts = {office.first for office in phrases} | {name.first for name in self._named}
        owned = [self._owned_by_name(office) for office in phrases]
        self._pairs = [_settled(office, self._beside.of(office)) for office in owned]
        self.dated = narrowed(words, world, dated, self._pairs)
        # One claim tells who else is in office more surely than when the article was written to the day.
        likely = narrowed(words, world, self.dated, self._pairs, agreeing=1)
        self.memory = Memory(world, self.dated)
        self.holders = Holders(words, world, self.memory, likely, named, phrases)
        self._bare_nouns = BareNouns(words, self.memory, starts)
        self._callings = Callings(words, self.memory, owned, self._named)

    def _owned_by_name(self, office: Office) -> Office:
        """«وزير خارجية الأسد» is that of the state over which the named one rules, «نائب أوباما» his vice president."""
        name = self._beside.possessor(office)
        terms = self._world.terms_of.get(name.entity.id, ()) if name else ()
        ruled = {term.of for term in terms if term.role in _HEADS}
        if name is None or len(ruled) != 1:
            return office
        roles = office.roles
        if office.noun == "deputy":
            presides = any(term.role == "president" for term in terms)
            roles = ("vice-president",) if presides else ("deputy-prime-minister",)
        return office._replace(last=name.last, of=ruled.pop(), roles=roles, definite=True)

    def resolve(self) -> list[Reference]:
        """A reference for each phrase that points at somebody."""
        pairs = self._pairs
        for office, name in pairs:
            if name:
                self.memory.learn(office, name.entity.id, feminine=is_feminine(self._words, office))
        found: list[Reference] = []
        names = iter([*self._named, None])
        upcoming = next(names)
        for office, name in pairs:
            while upcoming and upcoming.first < office.first:
                self.memory.meet(upcoming.first, upcoming.entity.id)
                upcoming = next(names)
            reference = self._reference(office, name)
            if reference:
                found.append(reference)
                for person in reference.entities:
                    self.memory.meet(office.first, person)
        while upcoming:
            self.memory.meet(upcoming.first, upcoming.entity.id)
            upcoming = next(names)
        return found

    def _reference(self, office: Office, name: Named | None) -> Reference | None:
        if office.number > 1 or self._beside.is_title(office):
            return None
        if name:
            return office.reference(name.entity.id, "office-beside-name")
        if not office.definite or office.possessed or self._is_post(office) or self._is_inner(office):
            return None
        found = self.holders.elsewhere(office) or self._by_noun(office) or self.holders.of(office)
        return found if found and not self._is_no_woman(office, found) else office.reference(None, "office-alone")

    def _is_no_woman(self, office: Office, found: Reference) -> bool:
        """«نظيرتها الفنلندية» may be a ministry's or a company's."""
        feminine = office.peer and self._words.is_a(office.first, "peer", "feminine")
        return feminine and not all(map(self.memory.is_woman, found.entities))

    def _is_post(self, office: Office) -> bool:
        """«تولى منصب وزير المالية», «الدبلوماسية المصرية»: the post and the trade, not who has them."""
        if self._words.folded[office.first - 1].endswith(_POST):
            return True
        return office.noun == "diplomat" and is_feminine(self._words, office)

    def _is_inner(self, office: Office) -> bool:
        """«المساعد الأمني لوزير الداخلية»: the office of a superior."""
        if office.particles != "ل":
            return False
        before = range(max(0, office.first - 2), office.first)
        return any(hit.sense.id in _INFERIORS for at in before for hit in self._words.senses(at, "role-noun"))

    def _by_noun(self, office: Office) -> Reference | None:
        """Somebody mentioned before for whom the bare noun stands, by his own office or as one of many sorts."""
        feminine = is_feminine(self._words, office)
        person = self._bare_nouns.of(office, feminine=feminine) or self._callings.of(office, feminine=feminine)
        return office.reference(person, "bare-noun") if person else None


def _settled(office: Office, name: Named | None) -> tuple[Office, Named | None]:
    """The office and who has it; that person's state, where only the article's topic told of which one it is."""
    country = name.entity.country if name else None
    if office.presumed and country and office.of and len(office.of) == 3:
        office = office._replace(of=country)
    return office, name
