"""The words of an article, in columns: one list an attribute, no object a token."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate
from operator import attrgetter, sub

from mahdar.lexicon import Lexicon, Node, lexicon
from mahdar.lexicon.tokens import WORD
from mahdar.sentences.boundaries import Sentence, sentence_ends
from mahdar.sentences.hits import Hit, hit_of, is_definite, longer_hits, walked
from mahdar.sentences.word_types import Kinds, WordType, WordTypes
from mahdar.text import Folded, Span, folded

_KIND = attrgetter("kind")
_LONGEST_REST = 12  # words of a form
_SPACED = re.compile(rf"\s*(?:{WORD.pattern})")


@dataclass(slots=True)
class Words:
    """An article's text as words.

    Attributes:
        text: the article's text; all spans count in it.
        view: the folded text, with the way back to the original.
        folded: the folded form of each token.
        starts: folded offset of each token; `ends` behind it.
        sentences: in order; `lines` likewise, as (first, last exclusive) tokens of each line of the text.
        types: what is known of the form of each token.
        press: ISO code of the state whose press prints the article, where the outlet is known and is of one state.
    """

    text: str
    view: Folded
    folded: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[Sentence]
    lines: list[tuple[int, int]]
    types: list[WordType]
    _kinds: Kinds
    press: str | None = None
    _longer: dict[int, list[Hit]] = field(default_factory=dict)
    _kind: list[int] = field(default_factory=list)
    _groups: dict[str, list[Hit]] = field(default_factory=dict)
    _places: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _firsts: list[int] = field(default_factory=list)
    _line_firsts: list[int] = field(default_factory=list)
    _of_group: Mapping[str, set[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._firsts = [sentence.first for sentence in self.sentences]
        self._line_firsts = [first for first, _ in self.lines]
        self._of_group = self._kinds.of_group
        self._kind = list(map(_KIND, self.types))
        self._find_longer_forms()
        self._find_places()

    def __len__(self) -> int:
        return len(self.folded)

    def span(self, first: int, last: int, skip: int = 0) -> Span:
        """The span from token `first` (without `skip` folded characters of particles) to token `last`, inclusive."""
        return self.view.origin(self.starts[first] + skip, self.ends[last])

    def span_of(self, hit: Hit) -> Span:
        """The span of a known form, without what is attached in front."""
        return self.span(hit.first, hit.last, hit.skip)

    def written(self, first: int, last: int, skip: int = 0) -> str:
        """The words of the article from token `first` to `last`, inclusive."""
        return self.span(first, last, skip).of(self.text)

    def group(self, name: str) -> list[Hit]:
        """All hits of a sense group, in the order of the text; of the group the longest forms at a token."""
        found = self._groups.get(name)
        if found is None:
            found = self._groups[name] = self._hits(name, self._places.get(name, ()))
        return found

    def within(self, name: str, first: int, last: int) -> list[Hit]:
        """The hits of a sense group that begin at the tokens from `first` to `last`, exclusive."""
        places = self._places.get(name)
        if not places:
            return []
        begin = bisect_left(places, first)
        if begin == len(places) or places[begin] >= last:
            return []
        return self._hits(name, places[begin : bisect_left(places, last, begin)])

    def _hits(self, name: str, places: Sequence[int]) -> list[Hit]:
        """The hits of a sense group at tokens that have some."""
        found: list[Hit] = []
        longer, types = self._longer, self.types
        for token in places:
            hits = longer.get(token)
            if hits is not None:
                found += [hit for hit in hits if hit.sense.group == name]
            else:
                for particles, sense, skip in types[token].groups[name]:
                    found.append(hit_of((token, token, particles, sense, skip)))
        return found

    def at(self, token: int) -> Sequence[Hit]:
        """All hits that begin at a token; none where there is no such token."""
        if not 0 <= token < len(self.types):
            return ()
        found = self._longer.get(token)
        return found or [hit_of((token, token, cut, sense, skip)) for cut, sense, skip in self.types[token].alone]

    def senses(self, token: int, group: str) -> Sequence[Hit]:
        """The hits of `group` that begin at a token; none where there is no such token."""
        if not (0 <= token < len(self._kind) and self._kind[token] in self._of_group[group]):
            return ()
        if token in self._longer:
            return [hit for hit in self._longer[token] if hit.sense.group == group]
        return [hit_of((token, token, cut, sense, skip)) for cut, sense, skip in self.types[token].groups[group]]

    def is_a(self, token: int, group: str, id_: str = "") -> bool:
        """Whether a hit of `group` (of its entry `id_`, where that is given) begins at a token."""
        if not (0 <= token < len(self._kind) and self._kind[token] in self._of_group[group]):
            return False
        if not id_:
            return True
        if token in self._longer:
            return any(hit.sense.group == group and id_ == hit.sense.id for hit in self._longer[token])
        return any(sense.id == id_ for _, sense, _ in self.types[token].groups[group])

    def resumed(self, first: int, last: int, at: int, *, adjective: bool) -> list[Hit]:
        """The hits of forms that begin with the words from `first` to `last` and go on at `at`, the shorter first.

        Args:
            first: the token at which the form begins.
            last: the last one before what is put into it: «مندوب» + «روسيا» + «الدائم».
            at: the first one behind that.
            adjective: what stands there agrees with a noun that another word has made definite: «مندوب دائم».
        """
        tokens, found = self.folded, list[Hit]()
        definite = at < len(self) and (is_definite(tokens[at]) or self.is_a(at, "class-noun"))
        agrees = definite and is_definite(tokens[at]) and not is_definite(tokens[last])
        for start in self.types[first].starts:
            node: Node | None = start.node
            for word in tokens[first + 1 : last + 1]:
                node = node.next.get(word) if node else None
            if node is None or (definite and start.definite) or (agrees and not adjective):
                continue  # «دعا الرئيس الفرنسي الحكومة», «زار الرئيس العراقي إقليم كردستان», «دعا رئيس فرنسا الحكومة»
            rest = tokens[at : at + _LONGEST_REST]
            if agrees:
                rest[0] = rest[0][2:]
            for end, whole in walked(["", *rest], 0, node):
                found += [Hit(first, at + end - 1, start.particles, sense, start.skip) for sense in whole.senses]
        return found

    def _find_longer_forms(self) -> None:
        """Note the hits at tokens where forms of several words begin; what the others mean is kept with their forms."""
        tokens, types, begins = self.folded, self.types, self._kinds.begins_longer
        for first in [token for token, kind in enumerate(self._kind[:-1]) if begins[kind]]:
            following = tokens[first + 1]
            for words_behind in types[first].followers:
                if following in words_behind:
                    if hits := longer_hits(tokens, first, types[first]):
                        self._longer[first] = hits
                        groups = frozenset([hit.sense.group for hit in hits])
                        self._kind[first] = self._kinds.number(groups, begins_longer=False)
                    break

    def _find_places(self) -> None:
        """Note for each sense group the tokens at which it has hits."""
        groups, places = self._kinds.groups, self._places
        for token, kind in enumerate(self._kind):
            for group in groups[kind]:
                places[group].append(token)

    def sentence_at(self, token: int) -> Sentence:
        """The sentence that holds a token."""
        return self.sentences[bisect_right(self._firsts, token) - 1]

    def line_of(self, token: int) -> tuple[int, int]:
        """The line (paragraph) that holds a token, as tokens `first` to `last` exclusive."""
        return self.lines[bisect_right(self._line_firsts, token) - 1]

    def token_at(self, offset: int) -> int:
        """The last token that begins at or before an offset of the text (0 where none does)."""
        return max(0, bisect_right(self.starts, self.view.offset(offset)) - 1)


@cache
def _types(known: Lexicon) -> WordTypes:
    return WordTypes(known)


def words_of(text: str, known: Lexicon | None = None, press: str | None = None) -> Words:
    """Cut a text into words and look each up.

    Args:
        text: the article's text, a line each for title and paragraphs.
        known: the knowledge; None for the one that ships with the program.
        press: ISO code of the state whose press prints it, or None.
    """
    view = folded(text)
    tokens, starts, ends = _cut(view.text)
    lines = list(_lines(view.text, starts))
    cut = sentence_ends(tokens, starts, ends, lines)
    types = _types(known or lexicon())
    return Words(text, view, tokens, starts, ends, cut, lines, types.of(tokens), types.kinds, press)


def _cut(text: str) -> tuple[list[str], list[int], list[int]]:
    """The tokens of a folded text, with the offsets at which each begins and ends."""
    written = _SPACED.findall(text)
    tokens = list(map(str.lstrip, written))
    ends = list(accumulate(map(len, written)))
    return tokens, list(map(sub, ends, map(len, tokens))), ends


def _lines(text: str, starts: list[int]) -> Iterator[tuple[int, int]]:
    first = 0
    for newline in (*(m.start() for m in re.finditer("\n", text)), len(text)):
        last = bisect_right(starts, newline, lo=first)
        if last > first:
            yield first, last
        first = last
