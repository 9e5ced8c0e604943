"""One way to ask for reading, in this process or in several."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from mahdar.reading.processes.failures import Failure
from mahdar.reading.processes.here import read_here
from mahdar.reading.processes.pool import Means, in_order
from mahdar.reading.processes.starting import can_start

Item = TypeVar("Item")
Answer = TypeVar("Answer")


class Spread(Protocol):
    """Has each item worked on, somewhere, and gives all back in their order; see `in_order`."""

    def __call__(
        self, items: Iterable[Item], work: Callable[[Item], Answer], at_once: Callable[[Item], Answer | None] = ...
    ) -> Iterator[tuple[Item, Answer | Failure]]:
        """Each item with its answer."""
        ...


def spread(means: Means | None) -> Spread:
    """Reading with these means; in this process, where there are none or the system cannot give them."""
    if means is None or not can_start():
        return read_here

    def in_children(
        items: Iterable[Item], work: Callable[[Item], Answer], at_once: Callable[[Item], Answer | None] = lambda _: None
    ) -> Iterator[tuple[Item, Answer | Failure]]:
        return in_order(items, work, means, at_once)

    return in_children
