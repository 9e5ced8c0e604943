"""Who holds an office: by the article, by the knowledge on that day, or of the state that the article is about."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from mahdar.findings.mentions.memory import Memory
from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.offices import Office
from mahdar.findings.mentions.references import Reference
from mahdar.findings.mentions.signs import is_definite, is_grammar
from mahdar.findings.mentions.states_meant import state_pointers
from mahdar.lexicon import World
from mahdar.records import Dated
from mahdar.sentences import Words

# Offices that a state has one of at a time.
_OF_STATES = frozenset({"president", "king", "prince", "minister", "sultan", "chancellor"})
# Of these there are many at a time: another one of the same state or body is somebody else.
_MANY = frozenset({
    "member", "expert", "activist", "professor", "lawyer", "official", "diplomat", "senator", "writer", "journalist",
    "businessman", "doctor", "officer", "soldier",
})  # fmt: skip
_JOINING = ("ب", "ل", "في")  # before the state to which an office belongs, if no adjective says so
_MANY_ROLES = frozenset({"leading-member"})


class Holders:
    """The holders of the offices of one article."""

    def __init__(
        self,
        words: Words,
        world: World,
        memory: Memory,
        likely: Dated,
        named: Sequence[Named],
        phrases: Sequence[Office],
    ) -> None:
        """`likely` is when the article was written, as far as even one claim tells; `named` are all its names."""
        self._words, self._world, self._memory, self._named = words, world, memory, named
        self._persons = {name.entity.id for name in named if name.entity.type == "PER"}
        self._days = likely.not_before, likely.not_after
        self._ends = {office.last for office in phrases}
        self._joined = {office.first for office in phrases if office.particles == "و"}

    def of(self, office: Office) -> Reference | None:
        """Who holds it, without regard to what the article calls him elsewhere."""
        return self._held(office) or self._named_holder(office) or self._at_home(office)

    def elsewhere(self, office: Office) -> Reference | None:
        """Somebody to whom the article gives this office."""
        if office.bare or office.noun in _MANY or _MANY_ROLES & set(office.roles) or self._is_posted_elsewhere(office):
            return None
        for role in self._roles(office):
            holders = self._memory.holders(role, office.of, office.stage)
            if len(holders) == 1 and (office.of or not office.peer):
                return office.reference(holders[0], "office-named-elsewhere")
        return None

    def _is_posted_elsewhere(self, office: Office) -> bool:
        """«مراسل بي بي سي في …»: a newspaper has one in each city."""
        return office.noun == "correspondent" and self._words.is_a(office.last + 1, "belonging")

    def holder(self, role: str, of: str) -> str | None:
        """Who holds a role in a state or body: by the article, else by the knowledge on that day."""
        told = self._memory.holders(role, of, "current")
        if len(told) == 1:
            return told[0]
        first, last = self._days
        terms = self._world.holders(f"{role}@{of}", first, last) if first and last else []
        certain = len(terms) == 1 and terms[0].covers(first, last) and terms[0].holder in self._world.entities
        return terms[0].holder if certain else None

    def _held(self, office: Office) -> Reference | None:
        """«وزير الخارجية الروسي»: whoever has the office on the day of writing."""
        if office.of is None or office.stage != "current":
            return None
        for role in self._roles(office):
            person = self.holder(role, office.of)
            if person and (office.noun not in _MANY or (role, office.of) in self._memory.offices(person)):
                return office.reference(person, "office-holder", (f"{role}@{office.of}", person))
        return None

    def _named_holder(self, office: Office) -> Reference | None:
        """The one person named in the article who held this office at a time when it may have been written."""
        if office.of is None or office.stage != "current":
            return None
        for role in self._roles(office):
            held = {term.holder for term in self._world.holders(f"{role}@{office.of}", *self._days)}
            named = held & self._persons
            if len(named) == 1:
                return office.reference(named.pop(), "office-of-somebody-named", (f"{role}@{office.of}",))
        return None

    def _at_home(self, office: Office) -> Reference | None:
        """«رئيس الجمهورية», «وزير الخارجية»: of the state that the article is about."""
        if office.of is not None or not office.roles or office.stage != "current" or office.noun not in _OF_STATES:
            return None
        if self._is_stacked(office) or (office.bare and self._may_be_anothers(office)):
            return None
        home = self._home(office.roles[0]) or self._of_the_press(office)
        if not home:
            return None
        office = office._replace(of=home)
        return self._held(office) or self._named_holder(office)

    def _is_stacked(self, office: Office) -> bool:
        """«ولي العهد ووزير الدفاع»: one man."""
        behind_another = office.particles == "و" and office.first - 1 in self._ends
        return behind_another or office.last + 1 in self._joined

    def _may_be_anothers(self, office: Office) -> bool:
        """«الوزير» alone, of whom a state has many; «الملك المؤسس»."""
        return office.noun == "minister" or self._goes_on(office.last + 1)

    def _goes_on(self, at: int) -> bool:
        """«الملك عبد الله», «الملك المؤسس»: more words say who."""
        return (is_definite(self._words, at) or self._words.is_a(at, "name-part")) and not is_grammar(self._words, at)

    @cached_property
    def _pointed(self) -> Counter[str]:
        """How often the article points at each state."""
        return Counter(iso3 for _, iso3 in state_pointers(self._words, self._named))

    def _home(self, role: str) -> str:
        """Of the states that have the office the one that the article points at twice as often as at any other."""
        having = {iso3: count for iso3, count in self._pointed.items() if f"{role}@{iso3}" in self._world.terms}
        pointed = Counter(having).most_common(2)
        if not pointed or (len(pointed) == 2 and pointed[1][1] * 2 > pointed[0][1]):
            return ""
        return pointed[0][0]

    def _of_the_press(self, office: Office) -> str:
        """The state whose press prints the article, which writes «وزير الخارجية» for its own.

        Not where the article names holders of the role and none of them is of that state: it may go on to tell of them.
        """
        role, press = office.roles[0], self._words.press
        if not press or f"{role}@{press}" not in self._world.terms or self._says_whose(office.last + 1):
            return ""
        told = self._memory.holders(role, None, "current")
        return press if not told or any(press in self._memory.country(person) for person in told) else ""

    def _says_whose(self, at: int) -> bool:
        """«وزير الخارجية بدولة قطر», «وزير المالية، عبدالرحمن بن خلفة»: more words say of which state he is, or who."""
        named = at + (self._words.folded[at : at + 1] == ["،"])
        if self._goes_on(at) or self._words.is_a(named, "name-part"):
            return True
        joined = at < len(self._words) and self._words.folded[at].startswith(_JOINING)
        return joined and any(self._words.senses(near, "state") for near in (at, at + 1))

    def _roles(self, office: Office) -> tuple[str, ...]:
        """The roles that the phrase can mean; «نظيره» has those of somebody mentioned before."""
        if not office.peer:
            return office.roles
        for person in self._memory.recent():
            offices = self._memory.offices(person)
            if office.of is not None and office.of in self._memory.country(person):
                continue  # a peer is of another state
            if roles := tuple(role for role, _ in offices if self._may_hold(role, office.of)):
                return roles
        return ()

    def _may_hold(self, role: str, of: str | None) -> bool:
        """Whether there is such an office: Kuwait has no president."""
        return of is None or f"{role}@{of}" in self._world.terms or bool(self._memory.holders(role, of, "current"))
