"""The same as reading in children, in this process: for those who asked for none, and where none can be started."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from mahdar.reading.processes.failures import Failure
from mahdar.records import SkipReason

Item = TypeVar("Item")
Answer = TypeVar("Answer")
_NO_MEMORY = Failure(SkipReason.OUT_OF_MEMORY, "reading it takes more memory than there is")


def read_here(
    items: Iterable[Item], work: Callable[[Item], Answer], at_once: Callable[[Item], Answer | None] = lambda _: None
) -> Iterator[tuple[Item, Answer | Failure]]:
    """Each item with what the work makes of it; see `in_order`."""
    for item in items:
        answer = at_once(item)
        yield item, _worked(item, work) if answer is None else answer


def _worked(item: Item, work: Callable[[Item], Answer]) -> Answer | Failure:
    try:
        return work(item)
    except MemoryError:
        return _NO_MEMORY
