"""Learning the weights: an averaged structured perceptron over whole numbers, so that any machine learns the same."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import groupby
from typing import NamedTuple

from mahdar.tagger.decoding import best
from mahdar.tagger.features import REACH, of_form, of_place
from mahdar.tagger.labels import COUNT, OUTSIDE
from mahdar.tagger.scene import Scene
from mahdar.tagger.weights import Row, Rows, Weights

ROUNDS = 6
CAUTION = 200  # see `Weights`; of 0 to 800 the best on articles not learnt from
_SCALE = 100  # an averaged weight of 1 in the file
_LEAST = 6  # a feature whose weights are all smaller is left out
_MISSED = 100  # of the names in the teaching texts, one in so many may fall below the gate


class Lesson(NamedTuple):
    """An article with the labels of its tokens; `id` sets it apart."""

    id: str
    scene: Scene
    labels: Sequence[int]


class _Stretch(NamedTuple):
    """Open tokens side by side: features of each, by number, and labels."""

    features: list[list[int]]
    labels: list[int]


def stretches(scene: Scene) -> Iterator[range]:
    """The longest runs of open tokens within a line."""
    for first, last in scene.words.lines:
        for is_open, tokens in groupby(range(first, last), key=scene.is_open):
            if is_open:
                run = list(tokens)
                yield range(run[0], run[-1] + 1)


def features(scene: Scene, token: int) -> list[str]:
    """All features of a token."""
    found = list(of_place(scene, token))
    types = scene.words.types
    for offset in range(-REACH, REACH + 1):
        if 0 <= token + offset < len(types):
            found += of_form(types[token + offset], offset)
    return found


class _Learner:
    """Weights while they are learnt: the present ones, and what their sum over all steps lacks."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.present: list[list[int]] = []
        self.past: list[list[int]] = []
        self.steps = [[0] * COUNT for _ in range(COUNT)]
        self.past_steps = [[0] * COUNT for _ in range(COUNT)]
        self.time = 0

    def number(self, feature: str) -> int:
        found = self.numbers.get(feature)
        if found is None:
            found = self.numbers[feature] = len(self.present)
            self.present.append([0] * COUNT)
            self.past.append([0] * COUNT)
        return found

    def learn(self, stretch: _Stretch) -> None:
        self.time += 1
        rows = self.present
        scores = [[sum(column) for column in zip(*(rows[f] for f in of), strict=True)] for of in stretch.features]
        guess = best(scores, self.steps)  # type: ignore[arg-type]
        if guess == stretch.labels:
            return
        for of, wrong, right in zip(stretch.features, guess, stretch.labels, strict=True):
            if wrong != right:
                for feature in of:
                    self._move(self.present[feature], self.past[feature], right, wrong)
        self._learn_steps(guess, -1)
        self._learn_steps(stretch.labels, 1)

    def _move(self, present: list[int], past: list[int], right: int, wrong: int) -> None:
        present[right] += 1
        present[wrong] -= 1
        past[right] += self.time
        past[wrong] -= self.time

    def _learn_steps(self, labels: list[int], by: int) -> None:
        for before, label in zip([OUTSIDE, *labels], [*labels, OUTSIDE], strict=True):
            self.steps[before][label] += by
            self.past_steps[before][label] += by * self.time

    def averaged(self, present: list[int], past: list[int]) -> Row:
        return tuple(
            (now * (self.time + 1) - then) * _SCALE // (self.time + 1) for now, then in zip(present, past, strict=True)
        )


def train(lessons: Iterable[Lesson], rounds: int = ROUNDS, caution: int = CAUTION) -> Weights:
    """Learn from lessons. The same lessons, in any order, give the same weights.

    Args:
        lessons: articles with labels.
        rounds: how often each is gone through.
        caution: see `Weights`.
    """
    learner = _Learner()
    ordered = sorted(lessons, key=lambda lesson: lesson.id)
    taught = {
        lesson.id: [_stretch(learner, lesson, tokens) for tokens in stretches(lesson.scene)] for lesson in ordered
    }
    for round_ in range(rounds):
        for id_ in sorted(taught, key=lambda id_: sha256(f"{round_} {id_}".encode()).digest()):
            for stretch in taught[id_]:
                learner.learn(stretch)
    return _weights(learner, taught, caution)


def _stretch(learner: _Learner, lesson: Lesson, tokens: range) -> _Stretch:
    numbered = [[learner.number(feature) for feature in features(lesson.scene, token)] for token in tokens]
    return _Stretch(numbered, [lesson.labels[token] for token in tokens])


def _weights(learner: _Learner, taught: dict[str, list[_Stretch]], caution: int) -> Weights:
    rows = Rows()
    for feature, number in learner.numbers.items():
        row = learner.averaged(learner.present[number], learner.past[number])
        if any(abs(weight) >= _LEAST for weight in row):
            rows[feature] = row
    steps = tuple(learner.averaged(now, then) for now, then in zip(learner.steps, learner.past_steps, strict=True))
    return Weights(rows, steps, caution, _gate(learner, rows, taught))


def _gate(learner: _Learner, rows: dict[str, Row], taught: dict[str, list[_Stretch]]) -> int:
    """The score of its form alone that nearly every word of a name reaches."""
    own = {number: rows[f] for f, number in learner.numbers.items() if f.startswith("0 ") and f in rows}
    reached = sorted(
        margin(own[feature] for feature in of if feature in own)
        for lesson in taught.values()
        for stretch in lesson
        for of, label in zip(stretch.features, stretch.labels, strict=True)
        if label != OUTSIDE
    )
    return reached[len(reached) // _MISSED] if reached else 0


def margin(rows: Iterable[Row]) -> int:
    """By how much the likeliest label of a name is likelier than none."""
    outside, *named = list(map(sum, zip(*rows, strict=True))) or [0, 0]
    return int(max(named) - outside)
