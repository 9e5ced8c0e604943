"""Known forms of some groups by the token at which they begin, looked up once for an article."""

from collections.abc import Callable, Iterable, Mapping

from mahdar.sentences import FINITE, Hit, Words

Index = Mapping[int, list[Hit]]
MAKING_SUBJECTS = ("saying", "act", "act-carrying", "meeting", "carrying")


def indexed(words: Words, groups: Iterable[str], wanted: Callable[[Hit], bool]) -> Index:
    """The hits of the groups that are wanted, by their first token, the groups in their order."""
    found: dict[int, list[Hit]] = {}
    for group in groups:
        for hit in words.group(group):
            if wanted(hit):
                found.setdefault(hit.first, []).append(hit)
    return found


def is_finite(hit: Hit) -> bool:
    """A verb in a tense, not its noun or participle."""
    return hit.sense.form in FINITE


def is_bare(hit: Hit) -> bool:
    """A word without ال."""
    return not hit.sense.definite
