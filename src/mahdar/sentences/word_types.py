"""What is known of a written form, found once for each form and kept."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from mahdar.lexicon import Lexicon, Node, Sense
from mahdar.sentences.particles import cuts

MAX_KEPT = 200_000
Alone = tuple[str, Sense, int]
Followers = tuple[Mapping[str, Node], ...]


class Start(NamedTuple):
    """A reading of a word with which a known form begins: the particles before it, its place in the tree of forms.

    Attributes:
        definite: it was found behind ال.
    """

    particles: str
    skip: int
    node: Node
    senses: tuple[Sense, ...]
    definite: bool


class Kinds:
    """Words by the sense groups that they have: a number for each set of groups, 0 for none.

    Whether a word of an article has a group is then a look into a small set, without a look at what the word means.

    Attributes:
        of_group: the kinds that have a group.
        groups: the groups of each kind.
        begins_longer: whether forms of several words begin with words of each kind.
    """

    def __init__(self) -> None:
        self.of_group: defaultdict[str, set[int]] = defaultdict(set)
        self.groups: list[tuple[str, ...]] = []
        self.begins_longer: list[bool] = []
        self._numbers: dict[tuple[frozenset[str], bool], int] = {}
        self.number(frozenset(), begins_longer=False)

    def number(self, groups: frozenset[str], *, begins_longer: bool) -> int:
        """The kind of words with these sense groups, given a number when first asked for."""
        found = self._numbers.get((groups, begins_longer))
        if found is None:
            found = self._numbers[groups, begins_longer] = len(self._numbers)
            self.groups.append(tuple(groups))
            self.begins_longer.append(begins_longer)
            for group in groups:
                self.of_group[group].add(found)
        return found


class WordType:
    """A folded written form.

    Attributes:
        folded: the form.
        starts: the readings that the lexicon knows, fewest particles first.
        alone: what the form means by itself: attached particles, sense, and folded characters of the particles.
        groups: the same by sense group.
        followers: the words that may follow in forms of several words; empty where none begins with it.
        kind: the number of its sense groups, see `Kinds`.
        letter: what it is to the grammar of names, which keeps that here; 0 before it was asked.
        opens: whether the tagger begins names with it, kept here likewise.
    """

    __slots__ = ("alone", "folded", "followers", "groups", "kind", "letter", "opens", "starts")

    def __init__(self, folded: str, starts: tuple[Start, ...], kinds: Kinds) -> None:
        self.folded = folded
        self.starts = starts
        self.alone: tuple[Alone, ...] = ()
        self.groups: dict[str, tuple[Alone, ...]] = {}
        self.followers: Followers = ()
        self.kind = self.letter = self.opens = 0
        if starts:  # half of all new words are not known
            self.alone = tuple([(start.particles, sense, start.skip) for start in starts for sense in start.senses])
            for reading in self.alone:
                group = reading[1].group
                self.groups[group] = (*self.groups.get(group, ()), reading)
            self.followers = tuple([start.node.next for start in starts if start.node.next])
            self.kind = kinds.number(frozenset(self.groups), begins_longer=bool(self.followers))


@cache
def _definite(sense: Sense) -> Sense:
    return replace(sense, definite=True)


def _barred_by(senses: tuple[Sense, ...]) -> frozenset[str]:
    """The particles that a word is not cut behind, since the whole of it is known.

    A name, a verb, a role («وليد», «وجد», «والي») bars every cut; a word of a closed class only prepositions («بعد»),
    for some classes hold a word together with its conjunction («وقال», «فإن»).
    """
    content = any(sense.form or sense.group == "name-part" for sense in senses)
    return frozenset("وفبلك") if content else frozenset("بلك")


class WordTypes(dict[str, WordType]):
    """Written forms and what is known of them, found when first asked for; forgets all when it has grown too large."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._first = lexicon.forms
        self.kinds = Kinds()

    def of(self, folded: list[str]) -> list[WordType]:
        """The type of each word, in order."""
        if len(self) > MAX_KEPT:
            self.clear()
        return list(map(self.__getitem__, folded))

    def __missing__(self, word: str) -> WordType:
        found = self[word] = WordType(word, tuple(self._starts(word)), self.kinds)
        return found

    def _starts(self, word: str) -> list[Start]:
        found: list[Start] = []
        barred: frozenset[str] = frozenset()
        for cut in cuts(word, self._first.packed):
            node = self._first[cut.key]
            senses = tuple(node.senses)
            if cut.definite:  # ال stands before nouns, never before a verb
                written = {(s.group, s.id) for start in found for s in start.senses if start.skip == cut.skip}
                senses = tuple(_definite(s) for s in senses if not s.person and (s.group, s.id) not in written)
            if not barred.isdisjoint(cut.particles):
                senses = ()  # «باريس» is Paris; a longer form may still begin behind the particle
            if senses or node.next:
                found.append(Start(cut.particles, cut.skip, node, senses, cut.definite))
            if not cut.skip and senses and word[0] in "وفبلك":
                barred = _barred_by(senses)
        return found
