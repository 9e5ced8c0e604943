"""A class noun that stands for the body or place named before: «الوزارة», «الصحيفة», «الحلف»."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from mahdar.findings.mentions.named import Named, tokens_of
from mahdar.findings.mentions.references import Reference
from mahdar.findings.mentions.signs import OPENING, begins_with_article, is_definite, with_demonstrative
from mahdar.findings.mentions.states_meant import state_pointers
from mahdar.sentences import Hit, Words

# What kind of known body a class noun points at, where its name need not begin with that noun.
_KINDS = {
    "ministry": "ministry", "newspaper": "newspaper", "agency": "news-agency", "channel": "broadcaster",
    "movement": "armed-group", "party": "party", "group": "armed-group", "parliament": "parliament",
    "company": "company", "university": "university", "bank": "bank", "rebels": "armed-group",
}  # fmt: skip
# Whoever rebels has other names as well: these nouns point at a group only where the article names no other.
_OF_ONE = frozenset({"rebels"})

# What kind of thing a name is of stays outside it; «بعثة الأمم المتحدة» is not the United Nations.
_OUTSIDE_NAMES = frozenset({
    "newspaper", "agency", "channel", "magazine", "radio", "movement", "party", "group", "front", "bloc", "militia",
    "battalions", "organisation", "company", "club", "city", "town", "village", "province", "strip", "governorate",
    "state-of-union", "county", "settlement", "reactor", "prison", "airport", "short.alliance", "short.union",
    "short.coalition",
})  # fmt: skip
# Of these the class noun outside the name says what the place is; of all others, that the name is of a body.
_OF_PLACES = frozenset({
    "city", "town", "village", "province", "strip", "governorate", "state-of-union", "county", "settlement",
})  # fmt: skip
_SITES = frozenset({"airport", "prison", "reactor"})  # «مطار عدن» is no town
_SAME = "branding.same"
_OF_EACH_STATE = frozenset({"parliament", "army"})
_CONTINENTS = frozenset({"africa", "europe", "asia"})


class ClassReferences:
    """Finds class nouns with the article that point back at a name."""

    def __init__(self, words: Words, named: Sequence[Named], kind_of: Callable[[str], str]) -> None:
        """`kind_of` gives the kind of body of an entity's id."""
        self._words, self._kind_of = words, kind_of
        self._named = [name for name in named if name.entity.type in ("ORG", "GPE") or name.entity.id in _CONTINENTS]
        self._taken = tokens_of(named, len(words))
        self._towns = {name.last for name in named if name.entity.type == "GPE"}
        self._fixed = {at for hit in words.group("no-back") for at in range(hit.first, hit.last + 1)}
        self._pointing = list(self._all_pointing())

    def references(self) -> Iterator[Reference]:
        """A reference for each class noun that points back, with the demonstrative before it."""
        for hit, last, name in self._pointing:
            if not hit.sense.id.startswith("short."):
                begin = with_demonstrative(self._words, hit)
                particles = (begin.skip, begin.particles)
                yield Reference(begin.first, last, *particles, (name.entity.id,), "class-noun-back", name.entity.type)

    def names(self) -> Iterator[Named]:
        """A name for each class noun that is the short name of what was named."""
        for hit, _, name in self._pointing:
            if hit.sense.id.startswith("short."):
                yield Named(hit.first, hit.last, hit.skip, hit.particles, name.entity, "class-noun-short")

    def pointed(self) -> dict[int, tuple[Hit, Named]]:
        """Each class noun that points back and the name, by the token of the noun."""
        return {hit.first: (hit, name) for hit, _, name in self._pointing}

    def _all_pointing(self) -> Iterator[tuple[Hit, int, Named]]:
        for hit in self._words.group("back-noun"):
            if self._points(hit):
                name = self._antecedent(hit)
                last = self._end(hit, name) if name else None
                if name and last is not None:
                    yield hit, last, name

    def _points(self, hit: Hit) -> bool:
        """Not «حرية الحركة», nor «درعا المدينة», which tells the town from its province."""
        if self._taken[hit.first] or hit.first in self._fixed or not begins_with_article(self._words, hit):
            return False
        return bool(hit.particles) or hit.first - 1 not in self._towns

    def _antecedent(self, hit: Hit) -> Named | None:
        """The last body of the class named before; none where bodies of two states were, of what each has one."""
        class_ = hit.sense.id
        before = (name for name in reversed(self._named) if name.last < hit.first and self._is_of_class(name, class_))
        nearest = next(before, None)
        if nearest and class_ in _OF_ONE and not (self._is_of_story(nearest) and _all_of(nearest, before)):
            return None
        if (
            nearest
            and class_ in _OF_EACH_STATE
            and any(name.entity.country != nearest.entity.country for name in before)
        ):
            return None
        return nearest

    def _is_of_story(self, name: Named) -> bool:
        """Whether the article points at the group's state as much as at all others but one."""
        pointed = Counter(iso3 for _, iso3 in state_pointers(self._words, self._named)).most_common(2)
        return name.entity.country is None or name.entity.country in dict(pointed)

    def _end(self, hit: Hit, name: Named) -> int | None:
        """The last token; None for «الحركة النسائية», where what follows says which."""
        for at in range(hit.last + 1, len(self._words)):
            if self._words.is_a(at, "branding", _SAME):
                return at
            if not is_definite(self._words, at) or self._words.is_a(at, "function-word"):
                return at - 1
            if not self._words.is_a(at, "branding") and not self._is_of_state(at, name):
                return None
        return len(self._words) - 1

    def _is_of_state(self, at: int, name: Named) -> bool:
        """«الصحيفة الروسية» behind the name of a Russian one."""
        nations = self._words.senses(at, "nationality")
        return any(hit.sense.id == name.entity.country and not hit.particles for hit in nations)

    def _is_of_class(self, name: Named, class_: str) -> bool:
        if class_ == "continent":
            return name.entity.id in _CONTINENTS
        if self._words.is_a(name.first, "back-noun", class_):
            return True
        if self._is_called(name, class_):
            return (name.entity.type == "GPE") == (class_ in _OF_PLACES)
        kind = _KINDS.get(class_)
        if kind is None or self._kind_of(name.entity.id) != kind:
            return False
        return kind != "armed-group" or not self._is_otherwise_called(name)

    def _is_called(self, name: Named, class_: str) -> bool:
        """«حركة "النهضة"»: the class noun stands before the name."""
        if class_ not in _OUTSIDE_NAMES or class_ in _SITES or name.first == 0:
            return False
        at = name.first - 1
        return self._words.is_a(at - (at > 0 and self._words.folded[at] in OPENING), "back-noun", class_)

    def _is_otherwise_called(self, name: Named) -> bool:
        """«كتائب القسام» are no movement."""
        return any(hit.sense.group == "back-noun" for hit in self._words.at(name.first))


def _all_of(name: Named, others: Iterable[Named]) -> bool:
    return all(other.entity.id == name.entity.id for other in others)
