"""An office as a text phrases it, and what it can belong to."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from mahdar.findings.mentions.institutions import kind_of_body
from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.references import Reference
from mahdar.findings.mentions.rules import ReferenceRule
from mahdar.lexicon import Lexicon
from mahdar.sentences import Words

Stage = Literal["current", "former", "future", "acting"]

OF_NO_STATE = (None, "EUU")  # the country of a body that belongs to no state

# Bodies whose officers are theirs and not the state's.
_OWN_OFFICERS = frozenset({
    "party", "armed-group", "ngo", "company", "university", "newspaper", "broadcaster", "news-agency", "web",
    "council", "alliance",
})  # fmt: skip


class Owner(NamedTuple):
    """A name that an office can belong to: a state, a body, a place that somebody is sent to.

    Attributes:
        of: ISO code of the state, or the id of a body that belongs to none or of a part of a state.
        is_body: it is an organisation, or «المملكة»: «في» before it names no place of an event.
        presumed: the words do not say of which state it is («مجلس الوزراء»); the article's topic does.
    """

    first: int
    last: int
    particles: str
    of: str | None
    is_body: bool
    presumed: bool = False


class Owners:
    """What offices can belong to in an article: the names that are no persons', and «المملكة»."""

    def __init__(self, words: Words, known: Lexicon, named: Iterable[Named], homeland: Iterable[Reference]) -> None:
        self._words, self._known = words, known
        self._names = {name.first: name for name in named if name.entity.type != "PER"}
        self._homeland = {reference.first: reference for reference in homeland}

    def at(self, token: int) -> Owner | None:
        """The owner whose name begins at a token."""
        if reference := self._homeland.get(token):
            country = self._known.world.entities[reference.entities[0]].country
            return Owner(reference.first, reference.last, reference.particles, country, is_body=True)
        name = self._names.get(token)
        if name is None:
            return None
        owner = owner_of(self._known, name)
        return owner._replace(presumed=owner.of in self._known.world.states and self._is_presumed(name))

    def _is_presumed(self, name: Named) -> bool:
        """«رئيس مجلس الوزراء»: every state has one, and no word of the name says which."""
        if name.entity.type != "ORG" or name.length == 1:
            return False
        inside = range(name.first, name.last + 1)
        return not any(self._words.senses(at, group) for at in inside for group in ("nationality", "state"))


def owner_of(known: Lexicon, name: Named) -> Owner:
    """The name as what an office belongs to."""
    entity = name.entity
    if entity.type == "ORG":
        own = entity.country in OF_NO_STATE or kind_of_body(known, entity.id) in _OWN_OFFICERS
        own = own or entity.id in known.world.roles_of
    else:
        state = known.world.states.get(entity.country or "")
        own = entity.type == "GPE" and (state is None or entity.id not in (state.id, state.capital, *state.seats))
    of = entity.id if own else entity.country  # «رئيس الشيشان» is not Russia's
    return Owner(name.first, name.last, name.particles, of, entity.type == "ORG")


class Office(NamedTuple):
    """An office as the text phrases it.

    Attributes:
        first: index of its first token; `last` of its last, inclusive.
        skip: folded characters of the first token that belong to attached particles; `particles` are those.
        roles: ids of the roles that the words can mean; empty for a bare noun, for «نظيره» and for a deputy's office.
        noun: the bare class word («الوزير»), or None.
        of: ISO code of the state or id of the body or place, or None where the phrase does not say.
        stage: whether it is held, was held, will be, or is held in the place of another.
        number: 1, 2 («الوزيران») or 3 for a plural.
        definite: the phrase points at somebody («الوزير», «وزير الخارجية»), not at anybody («وزير»).
        peer: «نظيره»: the role is that of the person before.
        under_superior: «نائب وزير الخارجية»: the office of a superior is part of it.
        possessed: «نائبه»: only the name beside it tells who that is.
        presumed: `of` is what the article is about: the words do not say it («رئيس مجلس الوزراء»).
    """

    first: int
    last: int
    skip: int
    particles: str
    roles: tuple[str, ...]
    noun: str | None
    of: str | None = None
    stage: Stage = "current"
    number: int = 1
    definite: bool = True
    peer: bool = False
    possessed: bool = False
    under_superior: bool = False
    presumed: bool = False

    @property
    def bare(self) -> bool:
        """Whether it is one word, which before a name is a title."""
        return self.first == self.last and not self.peer and not self.possessed

    @property
    def id(self) -> str | None:
        """The office that is held, "role@COUNTRY", where the phrase gives both."""
        held = self.roles and self.of and self.stage == "current"
        return f"{self.roles[0]}@{self.of}" if held else None

    def reference(self, person: str | None, rule: ReferenceRule, knowledge: tuple[str, ...] = ()) -> Reference:
        """The phrase as a reference to the person, or to nobody known."""
        role = self.roles[0] if self.roles else None
        entities = (person,) if person else ()
        return Reference(
            self.first, self.last, self.skip, self.particles, entities, rule, "PER", role, self.id, knowledge
        )


def is_feminine(words: Words, office: Office) -> bool:
    """Whether the head is written as a woman's: «الوزيرة», not «الوزير»."""
    return words.written(office.first, office.first).endswith("ة")
