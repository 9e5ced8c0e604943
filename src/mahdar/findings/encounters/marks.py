"""The little words of an article by the token where they begin, read when first asked for."""

from collections.abc import Iterable

from mahdar.sentences import Words

GROUP = "meeting-particle"
NONE: frozenset[str] = frozenset()


class Marks(dict[int, frozenset[str]]):
    """The kinds of little words of `words/meeting-particles.yaml` that begin at each token that was asked for."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, token: int) -> frozenset[str]:
        hits = self._words.senses(token, GROUP)
        kinds = self[token] = frozenset(hit.sense.id for hit in hits if not hit.sense.definite) if hits else NONE
        return kinds

    def any_between(self, first: int, last: int, kinds: Iterable[str]) -> bool:
        """Whether a word of one of these kinds begins at one of the tokens `first` to `last`, exclusive."""
        return any(hit.sense.id in kinds and not hit.sense.definite for hit in self._words.within(GROUP, first, last))
