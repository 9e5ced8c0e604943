"""The tagger: names in the open tokens of an article."""

from collections.abc import Iterator, Sequence
from operator import attrgetter, getitem
from typing import Any, NamedTuple

from mahdar.records.entities import EntityType
from mahdar.sentences.word_types import MAX_KEPT, WordType
from mahdar.tagger.decoding import best
from mahdar.tagger.features import REACH, of_form, of_place
from mahdar.tagger.kinds import is_common
from mahdar.tagger.labels import OUTSIDE, is_first, type_of
from mahdar.tagger.packed import PackedRows, pack, unpack
from mahdar.tagger.scene import FREE, Scene
from mahdar.tagger.weights import Weights

_MARGIN = b"|" * REACH
_OPENS = attrgetter("opens")
_NO, _YES = 1, 2  # whether a name may begin with a form; 0 before it was asked
_PARTS, _ANNOUNCING, _COMMAS = b"gGjo", b"tf", frozenset(",،")
_TELLING = frozenset({"saying", "meeting", "nationality"})
_OF_NAMES = frozenset({"name-part", "person", "place", "organisation", "state"})


class Tagged(NamedTuple):
    """A name that the tagger found: its first and last token, and its type."""

    first: int
    last: int
    type: EntityType


class Tagger:
    """Finds names with weights that were learnt.

    Attributes:
        version: what the manifest calls them.
    """

    def __init__(self, weights: Weights, version: str) -> None:
        self.version = version
        self._steps = weights.steps
        self._gate = weights.gate
        self._caution = pack((weights.caution, *(0 for _ in weights.steps[1:])))
        self._rows = PackedRows(weights.rows)
        self._forms = [_Forms(self._rows, offset) for offset in range(-REACH, REACH + 1)]
        self._going_on: dict[WordType, bool] = {}
        self._places: dict[bytes, int] = {}

    def names(self, scene: Scene) -> list[Tagged]:
        """The names in the open tokens, in order."""
        kept: list[dict[Any, Any]] = [self._going_on, self._places, *self._forms]
        for table in kept:
            if len(table) > MAX_KEPT:
                table.clear()
        marks, letters = _padded(scene.marks), _padded(scene.letters)
        found: list[Tagged] = []
        for first, last in self._stretches(scene):
            scores = [self._score(scene, token, marks, letters) for token in range(first, last)]
            if any(score[OUTSIDE] < max(score) for score in scores):
                found += _names(first, best(scores, self._steps))
        return found

    def _stretches(self, scene: Scene) -> Iterator[tuple[int, int]]:
        """Runs of open tokens that may hold a name, within a line: first and last token, exclusive."""
        types = scene.words.types
        opens = _opens(types)
        last, at = 0, -1
        while (at := opens.find(_YES, at + 1)) >= 0:
            if at < last or not scene.is_open(at) or not is_signalled(scene, at) or not self._goes_on(types[at]):
                continue
            last, end = at + 1, scene.words.line_of(at)[1]
            while last < end and scene.is_open(last) and self._goes_on(types[last]):
                last += 1
            yield at, last

    def _goes_on(self, type_: WordType) -> bool:
        """Whether its form alone speaks for a name as nearly every word of one does."""
        found = self._going_on.get(type_)
        if found is None:
            own = unpack(self._forms[REACH][type_])
            found = self._going_on[type_] = max(own[1:]) - own[OUTSIDE] >= self._gate
        return found

    def _score(self, scene: Scene, token: int, marks: bytes, letters: bytes) -> Sequence[int]:
        around = slice(token, token + 2 * REACH + 1)  # in padded lines
        first = max(0, token - REACH)
        near = scene.words.types[first : token + REACH + 1]
        forms = map(getitem, self._forms[first - token + REACH :], near)
        return unpack(sum(forms, self._place(scene, token, marks[around] + letters[around]) + self._caution))

    def _place(self, scene: Scene, token: int, around: bytes) -> int:
        """What is marked around a token weighs; kept by that, for it is much the same at most."""
        row = self._places.get(around)
        if row is None:
            row = self._places[around] = self._rows.sum(of_place(scene, token))
        return row


class _Forms(dict[WordType, int]):
    """What each written form weighs for the token that stands `offset` tokens before it, found when first asked for."""

    def __init__(self, rows: PackedRows, offset: int) -> None:
        super().__init__()
        self._rows, self._offset = rows, offset

    def __missing__(self, type_: WordType) -> int:
        row = self[type_] = self._rows.sum(of_form(type_, self._offset))
        return row


def is_signalled(scene: Scene, token: int) -> bool:
    """Whether something says that somebody is named: a part of names, a proposal, a title, an office or a verb."""
    if scene.letters[token] in _PARTS or scene.marks[token] != FREE:
        return True
    before = token - 1
    if before < 0 or scene.marks[before] in _ANNOUNCING:
        return before >= 0
    type_ = scene.words.types[before]
    if type_.folded in _COMMAS:
        return before > 0 and scene.marks[before - 1] != FREE
    return any(sense.group in _TELLING for _, sense, _ in type_.alone)


def _padded(line: bytearray) -> bytes:
    return _MARGIN + line + _MARGIN


def _opens(types: list[WordType]) -> bytearray:
    """Whether a name may begin with each, found once for each written form and kept with it."""
    found = bytearray(map(_OPENS, types))
    at = -1
    while (at := found.find(0, at + 1)) >= 0:
        type_ = types[at]
        found[at] = type_.opens = _YES if may_begin(type_) else _NO
    return found


def may_begin(type_: WordType) -> bool:
    """Whether a name of somebody unknown may begin with this: a part of names, or a word unknown and not common."""
    word = type_.folded
    if type_.starts and not any(sense.group in _OF_NAMES for _, sense, _ in type_.alone):
        return False
    return not word.startswith(("وال", "بال", "لل")) and not is_common(word)


def _names(start: int, labels: list[int]) -> Iterator[Tagged]:
    first = -1
    for at, label in enumerate([*labels, OUTSIDE]):
        if first >= 0 and (label == OUTSIDE or is_first(label)):
            yield Tagged(start + first, start + at - 1, type_of(labels[first]))
            first = -1
        if label != OUTSIDE and is_first(label):
            first = at
