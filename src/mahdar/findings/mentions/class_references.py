"""A class noun that stands for the body or place named before: «الوزارة», «الصحيفة», «الحلف»."""

from collections.abc import Iterator, Mapping, Sequence

from mahdar.findings.mentions.named import Named
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

    def __init__(self, words: Words, named: Sequence[Named], kinds: Mapping[str, str]) -> None:
        self._words, self._kinds = words, kinds
        self._named = [name for name in named if name.entity.type in ("ORG", "GPE")]
        self._taken = {at for name in named for at in range(name.first, name.last + 1)}
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
            if begins_with_article(self._words, hit) and hit.first not in self._taken and not self._is_completed(hit):
                for name in reversed(self._named):
                    if name.last < hit.first and self._is_of_class(name, hit.sense.id):
                        yield hit, name
                        break

    def _is_completed(self, hit: Hit) -> bool:
        """«الحركة النسائية»: what follows says which."""
        at = hit.last + 1
        return at < len(self._words) and self._words.folded[at].startswith("ال")

    def _is_of_class(self, name: Named, class_: str) -> bool:
        if self._kinds.get(name.entity.id) == _KINDS.get(class_, "-"):
            return True
        beside = (name.first, name.first - 1) if name.first else (name.first,)
        return any(self._words.is_a(at, "back-noun", class_) for at in beside)
