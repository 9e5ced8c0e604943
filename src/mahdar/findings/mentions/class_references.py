"""A class noun that stands for the body or place named before: «الوزارة», «الصحيفة», «الحلف»."""

from collections.abc import Callable, Iterator, Sequence

from mahdar.findings.mentions.named import Named, tokens_of
from mahdar.findings.mentions.references import Reference
from mahdar.findings.mentions.signs import begins_with_article
from mahdar.sentences import Hit, Words

# What kind of known body a class noun points at, where its name need not begin with that noun.
_KINDS = {
    "ministry": "ministry", "newspaper": "newspaper", "agency": "news-agency", "channel": "broadcaster",
    "movement": "armed-group", "party": "party", "group": "armed-group",
}  # fmt: skip


class ClassReferences:
    """Finds class nouns with the article that point back at a name."""

    def __init__(self, words: Words, named: Sequence[Named], kind_of: Callable[[str], str]) -> None:
        """`kind_of` gives the kind of body of an entity's id."""
        self._words, self._kind_of = words, kind_of
        self._named = [name for name in named if name.entity.type in ("ORG", "GPE")]
        self._taken = tokens_of(named, len(words))
        self._pointing = list(self._all_pointing())

    def references(self) -> Iterator[Reference]:
        """A reference for each class noun that points back."""
        for hit, name in self._pointing:
            if not hit.sense.id.startswith("short."):
                particles = (hit.skip, hit.particles)
                yield Reference(hit.first, hit.last, *particles, (name.entity.id,), "class-noun-back", name.entity.type)

    def names(self) -> Iterator[Named]:
        """A name for each class noun that is the short name of what was named."""
        for hit, name in self._pointing:
            if hit.sense.id.startswith("short."):
                yield Named(hit.first, hit.last, hit.skip, hit.particles, name.entity, "class-noun-short")

    def _all_pointing(self) -> Iterator[tuple[Hit, Named]]:
        for hit in self._words.group("back-noun"):
            if not self._taken[hit.first] and begins_with_article(self._words, hit) and not self._is_completed(hit):
                for name in reversed(self._named):
                    if name.last < hit.first and self._is_of_class(name, hit.sense.id):
                        yield hit, name
                        break

    def _is_completed(self, hit: Hit) -> bool:
        """«الحركة النسائية»: what follows says which."""
        at = hit.last + 1
        return at < len(self._words) and self._words.folded[at].startswith("ال")

    def _is_of_class(self, name: Named, class_: str) -> bool:
        kind = _KINDS.get(class_)
        return (
            (kind is not None and self._kind_of(name.entity.id) == kind)
            or self._words.is_a(name.first, "back-noun", class_)
            or (name.first > 0 and self._words.is_a(name.first - 1, "back-noun", class_))
        )
