"""A class noun that stands for the body or place named before: «الوزارة», «الصحيفة», «المدينة»."""

from collections.abc import Iterator, Sequence

from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.references import Reference
from mahdar.lexicon import World
from mahdar.sentences import Hit, Words

_KINDS = {
    "newspaper": "newspaper", "agency": "news-agency", "channel": "broadcaster", "movement": "armed-group",
    "party": "party", "group": "armed-group",
}  # fmt: skip


class ClassReferences:
    """Finds class nouns with the article that point back at a name."""

    def __init__(self, words: Words, world: World, named: Sequence[Named]) -> None:
        self._words, self._world = words, world
        self._named = [name for name in named if name.entity.type in ("ORG", "GPE")]
        self._taken = {at for name in named for at in range(name.first, name.last + 1)}

    def find(self) -> Iterator[Reference]:
        """A reference for each class noun that points back."""
        for hit in self._words.group("back-noun"):
            if (
                self._words.folded[hit.first][hit.skip :].startswith(("ال", "ل"))
                and hit.first not in self._taken
                and not self._is_completed(hit)
            ):
                yield from self._pointed(hit)

    def _is_completed(self, hit: Hit) -> bool:
        """«الحركة النسائية», «المجلس الذي»: what follows says which."""
        at = hit.last + 1
        return at < len(self._words) and self._words.folded[at].startswith("ال")

    def _pointed(self, hit: Hit) -> Iterator[Reference]:
        for name in reversed(self._named):
            if name.last < hit.first and self._is_of_class(name, hit):
                entities = (name.entity.id,)
                yield Reference(
                    hit.first, hit.last, hit.skip, hit.particles, entities, "class-noun-back", name.entity.type
                )
                return

    def _is_of_class(self, name: Named, hit: Hit) -> bool:
        kind = hit.sense.id
        if self._world.kinds.get(name.entity.id) == _KINDS.get(kind, "-"):
            return True
        return any(
            other.sense.id == kind and other.sense.group == "back-noun"
            for at in (name.first, name.first - 1)
            if at >= 0
            for other in self._words.at(at)
        )
