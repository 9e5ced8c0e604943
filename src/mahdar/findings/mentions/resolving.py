"""Who is meant by an office: the person beside it, one named elsewhere in the article, or its holder on that day."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from mahdar.findings.mentions.appositions import Appositions
from mahdar.findings.mentions.callings import Callings, is_only_described
from mahdar.findings.mentions.dating import narrowed
from mahdar.findings.mentions.memory import Memory
from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.offices import Office
from mahdar.findings.mentions.references import Reference
from mahdar.findings.mentions.rules import ReferenceRule
from mahdar.findings.mentions.signs import ARTICLES, is_grammar
from mahdar.findings.mentions.states_meant import state_pointers
from mahdar.lexicon import World
from mahdar.records import Dated
from mahdar.sentences import Words

# Offices that a state has one of at a time.
_OF_STATES = frozenset({"president", "king", "prince", "minister", "sultan", "chancellor"})
# Nouns that stand before names more often than alone: «الشيخ», «الدكتور».
_TITLES = frozenset({"sheikh", "doctor", "officer", "professor", "cleric"})
_HEADS = frozenset({"president", "king", "prime-minister", "emir", "sultan", "chancellor"})
# An article tells of one of these at a time: «المبعوث الدولي الخاص», «المتحدث الرسمي».
_ONE_AT_A_TIME = frozenset({"envoy", "spokesperson", "secretary-general"})
_INFERIORS = frozenset({"assistant", "deputy", "adviser"})
_POST = "منصب"
# Of these there are many at a time: another one of the same state or body is somebody else.
_MANY = frozenset({
    "member", "expert", "activist", "professor", "lawyer", "official", "diplomat", "senator", "writer", "journalist",
    "businessman", "doctor", "officer", "soldier",
})  # fmt: skip
_MANY_ROLES = frozenset({"leading-member"})


class Resolver:
    """Resolves the offices of one article in the order of the text."""

    def __init__(
        self, words: Words, world: World, dated: Dated, named: Sequence[Named], phrases: Sequence[Office]
    ) -> None:
        self._words, self._world, self._all = words, world, named
        self._beside = Appositions(words, world, phrases, named)
        self._named = [name for name in named if name.entity.type == "PER"]
        self._ends = {office.last for office in phrases}
        self._starts = {office.first for office in phrases} | {name.first for name in self._named}
        self._joined = {office.first for office in phrases if office.particles == "و"}
        phrases = [self._owned_by_name(office) for office in phrases]
        self._pairs = [_settled(office, self._beside.of(office)) for office in phrases]
        self.dated = narrowed(words, world, dated, self._pairs)
        # One claim tells who else is in office more surely than when the article was written to the day.
        self._likely = narrowed(words, world, self.dated, self._pairs, agreeing=1)
        self.memory = Memory(world, self.dated)
        self._callings = Callings(words, self.memory, phrases, self._named)

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
            return _made(office, name.entity.id, "office-beside-name")
        if not office.definite or office.possessed or self._is_post(office) or self._is_inner(office):
            return None
        found = (
            self._elsewhere(office)
            or self._by_noun(office)
            or self._by_calling(office)
            or self._held(office)
            or self._named_holder(office)
            or self._at_home(office)
        )
        return found if found and not self._is_no_woman(office, found) else _made(office, None, "office-alone")

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

    def holder(self, role: str, of: str) -> str | None:
        """Who holds an office: by the article, else by the knowledge on that day."""
        told = self.memory.holders(role, of, "current")
        if len(told) == 1:
            return told[0]
        first, last = self._days
        terms = self._world.holders(f"{role}@{of}", first, last) if first and last else []
        certain = len(terms) == 1 and terms[0].covers(first, last) and terms[0].holder in self._world.entities
        return terms[0].holder if certain else None

    def _roles(self, office: Office) -> tuple[str, ...]:
        if not office.peer:
            return office.roles
        for person in self.memory.recent():
            offices = self.memory.offices(person)
            if office.of is not None and office.of in self.memory.country(person):
                continue  # a peer is of another state
            if roles := tuple(role for role, _ in offices if self._may_hold(role, office.of)):
                return roles
        return ()

    def _may_hold(self, role: str, of: str | None) -> bool:
        """Whether there is such an office: Kuwait has no president."""
        return of is None or f"{role}@{of}" in self._world.terms or bool(self.memory.holders(role, of, "current"))

    def _elsewhere(self, office: Office) -> Reference | None:
        """Somebody to whom the article gives this office."""
        if office.bare or office.noun in _MANY or _MANY_ROLES & set(office.roles) or self._is_posted_elsewhere(office):
            return None
        for role in self._roles(office):
            holders = self.memory.holders(role, office.of, office.stage)
            if len(holders) == 1 and (office.of or not office.peer):
                return _made(office, holders[0], "office-named-elsewhere")
        return None

    def _is_posted_elsewhere(self, office: Office) -> bool:
        """«مراسل بي بي سي في …»: a newspaper has one in each city."""
        return office.noun == "correspondent" and self._words.is_a(office.last + 1, "belonging")

    def _by_noun(self, office: Office) -> Reference | None:
        """«الوزير», «الوزير الروسي»: the last person mentioned for whom that noun can stand."""
        if office.noun is None or office.stage != "current" or not self._is_noun_phrase(office):
            return None
        if not self._words.folded[office.first].startswith(ARTICLES) or self._is_told_apart(office):
            return None
        if office.noun in _TITLES and not is_grammar(self._words, office.last + 1):
            return None
        feminine = is_feminine(self._words, office)
        fitting = [
            person
            for person in self.memory.recent()
            if office.noun in self.memory.nouns(person)
            and self.memory.may_be(person, feminine=feminine)
            and (office.of is None or office.of in self.memory.country(person))
            and (office.of is None or self._presides(person, office))
        ]
        person = next((one for one in fitting if self.memory.is_called(one, office.noun)), None)
        return _made(office, person or fitting[0], "bare-noun") if fitting else None

    def _is_told_apart(self, office: Office) -> bool:
        """«الوسيط المشترك», «عضوية النائب المتهم»: what follows describes it, being no object of a verb before it."""
        at, before = office.last + 1, office.first - 1
        if not office.bare or at >= len(self._words) or not self._words.folded[at].startswith("ال"):
            return False
        if is_grammar(self._words, at) or at in self._starts:
            return False
        nominal = self._words.is_a(before, "function-word") or self._words.is_a(before, "demonstrative")
        return bool(office.particles) or nominal or self._words.written(before, before).endswith(("ة", "ات"))

    def _by_calling(self, office: Office) -> Reference | None:
        person = self._callings.of(office, feminine=is_feminine(self._words, office))
        return _made(office, person, "bare-noun") if person else None

    def _presides(self, person: str, office: Office) -> bool:
        """«رئيس إسرائيل» is not the prime minister, for whom «الرئيس» alone can stand."""
        of_state = office.noun == "president" and bool(office.roles)
        return not of_state or any(role in office.roles for role, _ in self.memory.offices(person))

    def _is_noun_phrase(self, office: Office) -> bool:
        length = office.last - office.first
        if office.bare or not office.roles or (office.of is not None and length == 1):
            return True
        if length == 1 and self._words.is_a(office.last, "branding"):
            return True  # «الوزير نفسه»
        return office.noun in _ONE_AT_A_TIME and is_only_described(self._words, office)

    def _named_holder(self, office: Office) -> Reference | None:
        """The one person named in the article who held this office at a time when it may have been written."""
        if office.of is None or office.stage != "current":
            return None
        for role in self._roles(office):
            held = {term.holder for term in self._world.holders(f"{role}@{office.of}", *self._days)}
            named = held & {name.entity.id for name in self._named}
            if len(named) == 1:
                return _made(office, named.pop(), "office-of-somebody-named", (f"{role}@{office.of}",))
        return None

    def _at_home(self, office: Office) -> Reference | None:
        """«رئيس الجمهورية», «وزير الخارجية»: of the state that the article is about."""
        if office.of is not None or not office.roles or office.stage != "current" or office.noun not in _OF_STATES:
            return None
        stacked = office.particles == "و" and office.first - 1 in self._ends  # «ولي العهد ووزير الدفاع»: one man
        if (
            stacked
            or office.last + 1 in self._joined
            or (office.bare and (office.noun == "minister" or self._goes_on(office.last + 1)))
        ):
            return None
        home = self._home(office.roles[0])
        if not home:
            return None
        office = office._replace(of=home)
        return self._held(office) or self._named_holder(office)

    def _goes_on(self, at: int) -> bool:
        """«الملك عبد الله», «الملك المؤسس»: more words say who."""
        definite = at < len(self._words) and self._words.folded[at].startswith("ال")
        return (definite or self._words.is_a(at, "name-part")) and not is_grammar(self._words, at)

    @cached_property
    def _pointed(self) -> Counter[str]:
        return Counter(iso3 for _, iso3 in state_pointers(self._words, self._all))

    def _home(self, role: str) -> str:
        """Of the states that have the office the one that the article points at twice as often as at any other."""
        having = {iso3: count for iso3, count in self._pointed.items() if f"{role}@{iso3}" in self._world.terms}
        pointed = Counter(having).most_common(2)
        if not pointed or (len(pointed) == 2 and pointed[1][1] * 2 > pointed[0][1]):
            return ""
        return pointed[0][0]

    @property
    def _days(self) -> tuple[date | None, date | None]:
        return self._likely.not_before, self._likely.not_after

    def _held(self, office: Office) -> Reference | None:
        if office.of is None or office.stage != "current":
            return None
        for role in self._roles(office):
            person = self.holder(role, office.of)
            if person and (office.noun not in _MANY or (role, office.of) in self.memory.offices(person)):
                return _made(office, person, "office-holder", (f"{role}@{office.of}", person))
        return None


def _settled(office: Office, name: Named | None) -> tuple[Office, Named | None]:
    """The office and who has it; that person's state, where only the article's topic told of which one it is."""
    country = name.entity.country if name else None
    if office.presumed and country and office.of and len(office.of) == 3:
        office = office._replace(of=country)
    return office, name


def is_feminine(words: Words, office: Office) -> bool:
    """Whether the head is written as a woman's: «الوزيرة», not «الوزير»."""
    return words.written(office.first, office.first).endswith("ة")


def _made(office: Office, person: str | None, rule: ReferenceRule, knowledge: tuple[str, ...] = ()) -> Reference:
    role = office.roles[0] if office.roles else None
    entities = (person,) if person else ()
    return Reference(
        office.first, office.last, office.skip, office.particles, entities, rule, "PER", role, office.id, knowledge
    )
