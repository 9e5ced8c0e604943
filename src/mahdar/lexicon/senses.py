"""What a form can mean, and the tree of forms in which the token layer looks words up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Sense:
    """One thing that a form can mean.

    Attributes:
        group: the sense group that a finder asks for: "saying", "meeting", "person", "nationality", "role" …
        id: the entry: a verb's id, an entity's id, a state's ISO code, a role's id.
        form: which form of it: past, present, future, jussive, masdar, participle, passive, noun; name, short, later;
            masculine, feminine, dual, plural.
        person: for verbs: 3ms, 3fs, 3mp, 3md, 1p; else "".
        suffix: an attached pronoun («لقائه»: ه), or "".
        definite: the form was found behind ال.
    """

    group: str
    id: str
    form: str = ""
    person: str = ""
    suffix: str = ""
    definite: bool = False


class Node:
    """A place in the tree of forms, opened when first asked: an article comes past many, and goes on at few.

    Attributes:
        senses: of the words so far.
        next: the words that may follow.
    """

    __slots__ = ("_forms", "_known", "next", "senses")
    senses: list[Sense]
    next: "dict[str, Node]"

    def __init__(self, forms: Iterable[tuple[str, str]], known: Mapping[str, Sense]) -> None:
        """Take what lies behind this place.

        Args:
            forms: the words that follow, "" for none, with the numbers of the senses that they then have.
            known: the senses by number.
        """
        self._forms, self._known = forms, known

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - only what is not opened yet gets here
        if name not in ("senses", "next"):
            raise AttributeError(name)
        self._open()
        return getattr(self, name)

    def _open(self) -> None:
        senses: list[Sense] = []
        behind: dict[str, list[tuple[str, str]]] = {}
        for words, numbers in self._forms:
            if words:
                first, _, rest = words.partition(" ")
                behind.setdefault(first, []).append((rest, numbers))
            else:
                senses += [self._known[number] for number in numbers.split(" ")]
        self.senses = senses
        self.next = {word: Node(forms, self._known) for word, forms in behind.items()}
        self._forms = ()
