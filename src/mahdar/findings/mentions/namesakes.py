"""Whom or what a name means that several share: «عمان», «طرابلس», «كلينتون».

The shared names stand in `lexicon/data/names/namesakes.yaml`, with what each usually means, if anything, and examples.
What decides is the first of the named rules below that leaves one; where none does and the name has no usual meaning,
it is a name of nobody knows whom.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import groupby
from operator import attrgetter

from mahdar.findings.mentions.named import Named, in_order
from mahdar.findings.mentions.romanising import romanised, slug
from mahdar.findings.mentions.signs import OPENING, quoted
from mahdar.lexicon import Lexicon, Sense, Term
from mahdar.records import Dated, Entity
from mahdar.sentences import Words
from mahdar.text import fold

_place = attrgetter("first", "last", "skip")
_STATE = "known-state"
_SHADDA, _DAMMA = "\u0651", "\u064f"
_TOWNS = ("known-place", "capital-for-government")


@cache
def _usual(known: Lexicon) -> dict[str, str | None]:
    return {fold(entry["form"]): entry["usually"] for entry in known.entries("namesakes/1")}


class Article:
    """What an article tells beside the names that several share: who is named alone, which states, when."""

    def __init__(self, words: Words, known: Lexicon, alone: Sequence[Named], dated: Dated) -> None:
        self.words, self.world = words, known.world
        self.dated = dated
        self._usual = _usual(known)
        self.ending = {name.last: name for name in alone}
        self._named: dict[str, list[int]] = {}
        for name in alone:
            self._named.setdefault(name.entity.id, []).append(name.first)
        states = Counter(name.entity.country for name in alone)
        states.update(hit.sense.id for hit in words.group("nationality"))
        self.states = states

    def usual(self, name: Named) -> str | None:
        """What the words of a name usually mean, if they are declared to mean anything."""
        return self._usual.get(self._form(name))

    def is_declared(self, name: Named) -> bool:
        """Whether the words of a name are declared to be shared."""
        return self._form(name) in self._usual

    def _form(self, name: Named) -> str:
        words = self.words
        return words.view.text[words.starts[name.first] + name.skip : words.ends[name.last]]

    def times_named(self, entity: Entity) -> int:
        """How often the entity alone is named, by names that it does not share."""
        return len(self._named.get(entity.id, ()))

    def last_named(self, entity: Entity, before: int) -> int:
        """Where the entity alone is named: the last such token before this one, else minus the first behind it."""
        places = self._named[entity.id]
        return max((place for place in places if place < before), default=-min(places))

    def terms(self, entity: Entity) -> list[Term]:
        """The terms of office of a person."""
        return self.world.terms_of.get(entity.id, [])

    def roles(self, entity: Entity) -> set[str]:
        """The roles that a person held, or that a state has: «سلطان عمان» is of the one that has a sultan."""
        if entity.type == "PER":
            return {term.role for term in self.terms(entity)}
        return set(self.world.roles_of.get(entity.country or "", ()))

    def before(self, name: Named, group: str) -> list[Sense]:
        """What the words that end before a name mean, of one group."""
        last = name.first - 1
        if last > 0 and self.words.folded[last] in OPENING:
            last -= 1  # «صحيفة "الرياض"»
        return [hit.sense for hit in self.words.group(group) if hit.last == last]


Rule = Callable[[Article, Sequence[Named]], list[Named]]


def _marked(article: Article, among: Sequence[Named]) -> list[Named]:
    """«عُمان» is the sultanate and «عمّان» the town, where the mark is written."""
    written = article.words.written(among[0].first, among[0].last)
    if _SHADDA in written and (towns := [name for name in among if name.rule in _TOWNS]):
        return towns
    return [name for name in among if name.rule == _STATE] if f"ع{_DAMMA}" in written else []


def _named_alone(article: Article, among: Sequence[Named]) -> list[Named]:
    """«هيلاري كلينتون … كلينتون»: one of them is named elsewhere by a name that only that one has."""
    usual = article.usual(among[0])
    if usual and any(name.entity.id == usual and article.times_named(name.entity) for name in among):
        return [name for name in among if name.entity.id == usual]  # «القذافي» is the father where both are named
    often = max(article.times_named(name.entity) for name in among)
    most = [name for name in among if often and article.times_named(name.entity) == often]
    places = {name: article.last_named(name.entity, name.first) for name in most}
    return [name for name in most if places[name] == max(places.values())]


def _called(article: Article, among: Sequence[Named]) -> list[Named]:
    """«صحيفة الشرق الأوسط», «مدينة طرابلس», «الوزيرة كلينتون»: what stands before says what it is."""
    behind = article.words.senses(among[0].last + 1, "nationality") if not among[0].particles.endswith("ل") else ()
    if states := {hit.sense.id for hit in behind}:
        return [name for name in among if name.entity.country in states]  # «مدينة سوسة التونسية»
    nouns = {noun.id.partition(".")[0] for noun in article.before(among[0], "class-noun")}
    if nouns:
        return [name for name in among if _is_of_class(article, name.entity, nouns)]
    if quoted(article.words, among[0].first, among[0].last):
        return [name for name in among if _is_of_class(article, name.entity, {"media"})]
    roles = {role.id for role in article.before(among[0], "role")}
    return [name for name in among if roles & article.roles(name.entity)]


def _is_of_class(article: Article, entity: Entity, nouns: set[str]) -> bool:
    if "media" in nouns:
        return article.world.is_medium(entity.id)
    if "gpe" in nouns or "loc" in nouns:
        return entity.type in ("GPE", "LOC")
    return entity.type == "ORG"


def _beside(article: Article, among: Sequence[Named]) -> list[Named]:
    """«الهند وعمان», «رام الله وعمان»: a state stands beside states, a town beside towns."""
    before = article.ending.get(among[0].first - 1)
    if before is None or among[0].particles != "و" or before.rule not in (_STATE, *_TOWNS):
        return []
    alike = (_STATE,) if before.rule == _STATE else _TOWNS
    return [name for name in among if name.rule in alike]


def _in_office(article: Article, among: Sequence[Named]) -> list[Named]:
    """One of them may have held an office when the article was written."""
    first, last = article.dated.not_before, article.dated.not_after
    if first is None and last is None:
        return []
    return [name for name in among if any(term.may_cover(first, last) for term in article.terms(name.entity))]


def _state_named(article: Article, among: Sequence[Named]) -> list[Named]:
    """«العاصمة الأردنية عمان»: the state of one of them is the one that the article names most."""
    most = max(article.states[name.entity.country] for name in among)
    return [name for name in among if most and article.states[name.entity.country] == most]


RULES: dict[str, Rule] = {
    "marked": _marked, "called": _called, "named-alone": _named_alone, "beside": _beside, "in-office": _in_office,
    "state-named": _state_named,
}  # fmt: skip


def decided(words: Words, known: Lexicon, candidates: Iterable[Named], dated: Dated) -> list[Named]:
    """The candidates, in the order of the text, with one or none of those on the same words.

    Args:
        words: the article's words.
        known: the knowledge.
        candidates: known names, overlapping ones too.
        dated: when the article can have been written.
    """
    groups = [_listed(list(group)) for _, group in groupby(sorted(candidates, key=_place), _place)]
    shared = [group for group in groups if len({name.entity.id for name in group}) > 1]
    alone = [group[0] for group in groups if len({name.entity.id for name in group}) == 1]
    if not shared:
        return alone
    article = Article(words, known, alone, dated)
    return in_order([*alone, *(_chosen(article, group) for group in shared)])


def _listed(group: list[Named]) -> list[Named]:
    """«وزارة الخزانة الأميركية»: what a pattern makes of the words of a listed name is no namesake of it."""
    return [name for name in group if not name.rule.startswith("institution")] or group


def _chosen(article: Article, among: Sequence[Named]) -> Named:
    left = list({name.entity.id: name for name in among}.values())
    for name, rule in RULES.items():
        left = rule(article, left) or left
        if len(left) == 1:
            return left[0]._replace(decided=name)
    if not article.is_declared(left[0]):
        return left[0]._replace(decided="order")  # a family name that waits for a fuller one, which several have here
    usual = article.usual(left[0])
    usually = [name for name in left if name.entity.id == usual]
    return usually[0]._replace(decided="usual") if usually else _undecided(article.words, left[0])


def _undecided(words: Words, name: Named) -> Named:
    """A name of nobody knows whom: it is one, and that is all."""
    arabic = words.written(name.first, name.last, name.skip)
    entity = Entity(slug(arabic), name.entity.type, arabic, romanised(arabic), known=False)
    return name._replace(entity=entity, decided="nothing")
