"""`--jobs N`: how many processes read."""

import select
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from mahdar.interfaces.cli.addresses import is_address
from mahdar.interfaces.settings import cores, seconds

if TYPE_CHECKING:
    from mahdar.reading.processes import Means

_MOST = 8  # processes, where nobody says how many: each takes some hundred megabytes

Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        min=1,
        max=256,
        help=f"How many processes read; else as many as there are processors, {_MOST} at the most. The output is the "
        "same. A page that breaks its process, takes longer than 20 seconds or a gigabyte is skipped with the reason.",
    ),
]


def how_many(jobs: int | None) -> int:
    """The number of processes that is asked for, or the one that this machine calls for."""
    return jobs or min(cores(), _MOST)


def means(jobs: int, paths: Sequence[str] = (), stdin: BinaryIO | None = None) -> "Means":
    """So many processes.

    Args:
        jobs: how many.
        paths: what is read. Where that is standard input or an address, no page is waited for while others can be
            given back.
        stdin: standard input.
    """
    from mahdar.reading.processes import Means
    from mahdar.sources import STDIN

    if any(map(is_address, paths)):
        return Means(jobs=jobs, clock=seconds, at_hand=lambda: False)
    if stdin is not None and STDIN in paths:
        return Means(jobs=jobs, clock=seconds, at_hand=lambda: _has_something(stdin))
    return Means(jobs=jobs, clock=seconds)


def _has_something(stream: BinaryIO) -> bool:
    """Whether reading from a stream gives something at once, or its end."""
    try:
        return bool(select.select([stream], [], [], 0)[0])
    except (OSError, ValueError):  # no real file, as in tests: it does not make anybody wait
        return True
