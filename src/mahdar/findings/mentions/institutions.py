"""Bodies that every state has: «الخارجية الروسية», «وزارة الدفاع التركية», «سفارة روسيا»."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from mahdar.findings.mentions.home import Home
from mahdar.findings.mentions.institution_names import Pattern, institution
from mahdar.findings.mentions.named import Named, is_described, of_hit
from mahdar.findings.mentions.rules import NameRule
from mahdar.findings.mentions.signs import is_definite
from mahdar.lexicon import Lexicon
from mahdar.records import Entity
from mahdar.sentences import Hit, Words

_IN_ANOTHER_STATE = frozenset({"embassy", "consulate"})
_OF_PRIME_MINISTERS = frozenset({"council-of-ministers", "prime-minister-office"})
# «وكالة الأنباء» alone is the home's, also where a foreign one is named.
_HEARD_EVERYWHERE = frozenset({"news-agency", "embassy", "consulate", "permanent-mission", "delegation"})
_PRIME_MINISTER = "prime-minister"


class _Found(NamedTuple):
    """A head with what belongs to it: its last token, the state, the rule, and the town where it sits abroad."""

    head: Hit
    last: int
    state: Entity
    rule: NameRule
    host: str | None = None

    @property
    def key(self) -> tuple[str, str]:
        """Which institution of which state."""
        return self.head.sense.id, self.state.id


def institutions(words: Words, known: Lexicon) -> Iterator[Named]:
    """Each head of an institution with the state that stands behind it, or that the article is about."""
    heads = words.group("institution")
    if not heads:
        return
    home = Home(words, known)
    heads = [head for head in heads if not is_described(words, head, "several")]
    owned = [list(_owned(words, known, head)) for head in heads]
    owners = _owners_of_kind(heads, owned)
    found = [one for head, of in zip(heads, owned, strict=True) for one in _of(words, known, head, of, owners, home)]
    hosts = _hosts(found)
    patterns = _patterns(known)
    for one in found:
        arabic = words.written(one.head.first, one.last, one.head.skip)
        state = known.world.states.get(one.state.country or "")
        entity = institution(patterns[one.head.sense.id], one.state, state, arabic, one.host or hosts.get(one.key))
        entity = _listed(words, known, one) or entity
        yield of_hit(words, one.head._replace(last=one.last), entity, one.rule)


def _listed(words: Words, known: Lexicon, one: _Found) -> Entity | None:
    """«مجلس النواب» in an article on Libya: the lists hold «مجلس النواب الليبي»."""
    head = words.view.text[words.starts[one.head.first] + one.head.skip : words.ends[one.head.last]]
    return known.world.counterpart(head, one.state.country or "")


def _owners_of_kind(heads: Iterable[Hit], owned: Iterable[list[tuple[int, Entity]]]) -> dict[str, Entity]:
    """The state of each kind of institution that the article gives to one state only."""
    states: dict[str, dict[str, Entity]] = {}
    for head, of in zip(heads, owned, strict=True):
        if head.sense.id in _HEARD_EVERYWHERE:
            continue
        states.setdefault(head.sense.id, {}).update((state.id, state) for _, state in of)
    return {kind: next(iter(of.values())) for kind, of in states.items() if len(of) == 1}


def _of(
    words: Words, known: Lexicon, head: Hit, owned: list[tuple[int, Entity]], owners: Mapping[str, Entity], home: Home
) -> Iterator[_Found]:
    """The institution of the state behind the head; alone, of that which has it elsewhere, or of the home."""
    abroad = head.sense.id in _IN_ANOTHER_STATE
    for last, state in owned:
        yield _Found(head, last, state, "institution", _host(words, known, last + 1) if abroad else None)
    alone = not owned and head.last > head.first and _has_article(words, head)
    if alone and not is_described(words, head, "body"):
        own = owners.get(head.sense.id) or home.state
        if own and _may_have(known, own, head.sense.id):
            yield _Found(head, head.last, own, "institution-alone")


def _may_have(known: Lexicon, state: Entity, kind: str) -> bool:
    """«مجلس الوزراء» is of no state where nobody presides over one."""
    return kind not in _OF_PRIME_MINISTERS or _PRIME_MINISTER in known.world.roles_of.get(state.country or "", ())


def _hosts(found: Iterable[_Found]) -> dict[tuple[str, str], str]:
    """The town of each institution that the article puts into one town only."""
    towns: dict[tuple[str, str], set[str]] = {}
    for one in found:
        if one.host:
            towns.setdefault(one.key, set()).add(one.host)
    return {key: min(there) for key, there in towns.items() if len(there) == 1}


def _host(words: Words, known: Lexicon, at: int) -> str | None:
    """The town in which an embassy sits: «في نيروبي», «لدى مصر» (its capital)."""
    belonging = words.is_a(at, "belonging")
    at += belonging
    for group in ("state", "place"):
        for hit in words.senses(at, group):
            if belonging != ("ب" in hit.particles) and "و" not in hit.particles:
                return _town(known, known.world.entities[hit.sense.id])
    return None


def _town(known: Lexicon, place: Entity) -> str | None:
    """The place, or the capital of the state."""
    state = known.world.states.get(place.country or "")
    if state and state.id == place.id:
        return known.world.entities[state.capital].name_en if state.capital else None
    return place.name_en if place.type == "GPE" else None


def _owned(words: Words, known: Lexicon, head: Hit) -> Iterator[tuple[int, Entity]]:
    """The last token and the state of what stands behind the head and agrees with it."""
    for owner in _owners(words, head.last + 1):
        state = _state(known, owner)
        if state and (owner.sense.group == "state" or _agrees(words, head, owner)):
            yield owner.last, state


@cache
def _patterns(known: Lexicon) -> dict[str, Pattern]:
    return {entry["id"]: entry for entry in known.entries("organisation-patterns/1")}


def _owners(words: Words, at: int) -> Iterator[Hit]:
    if at < len(words):
        for hit in words.at(at):
            if hit.sense.group in ("nationality", "state") and hit.particles in ("", "ل"):
                yield hit


def _state(known: Lexicon, owner: Hit) -> Entity | None:
    if owner.sense.group == "state":
        return known.world.entities[owner.sense.id]
    return known.world.state_entity(owner.sense.id)


def _agrees(words: Words, head: Hit, owner: Hit) -> bool:
    """«الخارجية الروسية» is a ministry, «[وزير] الخارجية الروسي» is not."""
    noun = words.folded[head.first]
    feminine = noun.endswith(("ه", "ات", "اء"))
    return feminine == (owner.sense.form == "feminine") and _has_article(words, head) == is_definite(words, owner.first)


def _has_article(words: Words, head: Hit) -> bool:
    return any("ال" in word[:4] for word in words.folded[head.first : head.last + 1])


def kind_of_body(known: Lexicon, id_: str) -> str:
    """What kind of body an entity is: ministry, newspaper, party and so on; "" where it is none or of no known kind."""
    pattern = _patterns(known).get(id_.rpartition("-")[0])
    return pattern["kind"] if pattern else known.world.kind(id_)
