"""Which fact of one side is which of the other."""

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

G = TypeVar("G")
F = TypeVar("F")


class Paired(NamedTuple, Generic[G, F]):
    """The facts that both sides tell, those that only the annotators tell, and those that only the program tells."""

    pairs: tuple[tuple[G, F], ...]
    missed: tuple[G, ...]
    spurious: tuple[F, ...]


def paired(gold: Sequence[G], found: Sequence[F], likeness: Callable[[G, F], float]) -> Paired[G, F]:
    """Pair one to one, the likest first, among equals the earliest; what has no likeness stays alone."""
    likely = [
        (-degree, here, there)
        for here, wanted in enumerate(gold)
        for there, given in enumerate(found)
        if (degree := likeness(wanted, given)) > 0
    ]
    left, right = dict(enumerate(gold)), dict(enumerate(found))
    pairs = []
    for _, here, there in sorted(likely):
        if here in left and there in right:
            pairs.append((left.pop(here), right.pop(there)))
    return Paired(tuple(pairs), tuple(left.values()), tuple(right.values()))
