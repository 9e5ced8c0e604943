"""What a form can mean, and the tree of forms in which the token layer looks words up."""

from dataclasses import dataclass, field


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


@dataclass(slots=True)
class Node:
    """A place in the tree of forms: the senses of the words so far, and the words that may follow."""

    senses: list[Sense] = field(default_factory=list)
    next: dict[str, "Node"] = field(default_factory=dict)

    def add(self, words: list[str], sense: Sense) -> None:
        """Enter `sense` under the folded `words`."""
        node = self
        for word in words:
            following = node.next.get(word)
            if following is None:
                following = node.next[word] = Node()
            node = following
        if sense not in node.senses:
            node.senses.append(sense)
