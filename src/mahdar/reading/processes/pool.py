"""Items go to several processes and come back in their order, in constant memory; one that cannot be read is a value.

How many processes there are leaves no trace in what comes back. An item that is too slow is given up at once. One whose
process dies is read once more, as the first that a new one reads: what was read before may have had its part in it, or
somebody from outside. Items that waited behind it go to the new process too.
"""

import selectors
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from mahdar.reading.processes.child import Child, GivenUpError
from mahdar.reading.processes.failures import Failure
from mahdar.reading.processes.frames import framed
from mahdar.reading.processes.limits import Limits
from mahdar.records import SkipReason

Item = TypeVar("Item")
Answer = TypeVar("Answer")
_AHEAD = 128  # items a process that are taken in before the first of them is given back
_WEIGHT = 16 * 1024**2  # bytes of such items, all together; an item that is larger than that goes alone
_ENOUGH = 2  # processes that may die of an item
_LOOK = 0.25  # seconds between two looks at how long a process takes


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """With what to read in other processes.

    Attributes:
        jobs: how many processes at the most; they are started as they are needed.
        clock: seconds, from any moment on, that never go back.
        limits: of each item.
        at_hand: whether the next item is there without waiting for it. What was read is given back before one waits.
    """

    jobs: int
    clock: Callable[[], float]
    limits: Limits = field(default_factory=Limits)
    at_hand: Callable[[], bool] = _always


def in_order(
    items: Iterable[Item],
    work: Callable[[Item], Answer],
    means: Means,
    at_once: Callable[[Item], Answer | None] = lambda _: None,
) -> Iterator[tuple[Item, Answer | Failure]]:
    """Each item with what the work makes of it in another process, in the order of the items.

    Args:
        items: taken a little ahead, one by one, in this process.
        work: makes an answer of an item; both must be able to be pickled.
        means: how many processes, and their limits.
        at_once: the answer to an item that needs no work; None for all others. It is called in this process.
    """
    pool: _Pool[Item, Answer] = _Pool(work, means)
    try:
        yield from pool.each(items, at_once)
    finally:
        pool.end()


class _Piece(Generic[Item, Answer]):
    """An item on its way."""

    __slots__ = ("answer", "broken", "item", "weight")

    def __init__(self, item: Item, answer: Answer | Failure | None) -> None:
        self.item = item
        self.answer = answer  # None until there is one
        self.broken = 0  # processes
        self.weight = 0


class _Pool(Generic[Item, Answer]):
    """The processes, and the line of items that were taken in and not given back."""

    def __init__(self, work: Callable[[Item], Answer], means: Means) -> None:
        self._work = work
        self._means = means
        self._children: list[Child[_Piece[Item, Answer]]] = []
        self._line = deque[_Piece[Item, Answer]]()
        self._weight = 0

    def each(
        self, items: Iterable[Item], at_once: Callable[[Item], Answer | None]
    ) -> Iterator[tuple[Item, Answer | Failure]]:
        rest, more = iter(items), True
        while more or self._line:
            while more and self._has_room():
                more = self._take_in(rest, at_once)
            if not self._line:
                return
            piece = self._line[0]
            if piece.answer is None:
                self._wait()
                continue
            self._line.popleft()
            self._weight -= piece.weight
            yield piece.item, piece.answer

    def end(self) -> None:
        """End all processes at once."""
        children, self._children = self._children, []
        for child in children:
            child.close()

    def _has_room(self) -> bool:
        """Whether one more is to be taken in now; where nothing is in line, there is nothing better to do than wait."""
        if not self._line:
            return True
        full = len(self._line) >= _AHEAD * self._means.jobs or self._weight >= _WEIGHT
        return not full and self._means.at_hand()

    def _take_in(self, rest: Iterator[Item], at_once: Callable[[Item], Answer | None]) -> bool:
        """Take the next item in; whether there was one."""
        for item in rest:
            piece: _Piece[Item, Answer] = _Piece(item, at_once(item))
            self._line.append(piece)
            if piece.answer is None:
                self._hand_over(piece, self._free_child())
            return True
        return False

    def _free_child(self) -> Child[_Piece[Item, Answer]]:
        """A process that has nothing to do, a new one, or the one with the least to do."""
        least = min(self._children, key=lambda child: len(child.waiting), default=None)
        if least is None or (least.waiting and len(self._children) < self._means.jobs):
            least = Child(self._work, self._means.limits)
            self._children.append(least)
        return least

    def _hand_over(self, piece: _Piece[Item, Answer], child: Child[_Piece[Item, Answer]]) -> None:
        frame = framed(piece.item)
        self._weight += len(frame) - piece.weight
        piece.weight = len(frame)
        child.hand_over(piece, frame)

    def _wait(self) -> None:
        """Wait for answers, a moment at the most, and see which processes are at their end."""
        begun = self._means.clock()
        told = _ready(self._children, _LOOK)
        # What is longer than a look is no waiting: this process was stopped, as by Ctrl-Z, and its children with it.
        passed = min(self._means.clock() - begun, 2 * _LOOK)
        for child in list(self._children):
            try:
                if child in told:
                    for piece, answer in child.answers():
                        piece.answer = answer
                else:
                    child.was_quiet(passed)
            except GivenUpError as gone:
                self._replace(child, gone)

    def _replace(self, child: Child[_Piece[Item, Answer]], gone: GivenUpError) -> None:
        """Go on with a new process where one is at its end."""
        waiting = list(child.waiting)
        if waiting:
            waiting.insert(0, waiting.pop(child.at()))
            waiting[0].broken += 1
            if waiting[0].broken == _ENOUGH or gone.failure.reason is SkipReason.TOO_SLOW:
                waiting.pop(0).answer = gone.failure
        child.close()
        self._children.remove(child)
        if waiting:
            new: Child[_Piece[Item, Answer]] = Child(self._work, self._means.limits)
            self._children.append(new)
            for piece in waiting:
                self._hand_over(piece, new)


def _ready(children: Iterable[Child[_Piece[Item, Answer]]], patience: float) -> set[Child[_Piece[Item, Answer]]]:
    """Send what there is room for, and give the processes that answered or ended, after so many seconds at the most."""
    with selectors.DefaultSelector() as selector:
        for child in children:
            selector.register(child.reading_end, selectors.EVENT_READ, child)
            if child.writing_end is not None:
                selector.register(child.writing_end, selectors.EVENT_WRITE, child)
        told = set()
        for key, events in selector.select(patience):
            if events & selectors.EVENT_WRITE:
                key.data.send()
            else:
                told.add(key.data)
        return told
