"""Exit statuses, the same for every command."""

from enum import IntEnum


class Exit(IntEnum):
    """What a run came to."""

    DONE = 0
    SOME_SKIPPED = 1
    WRONG_USE = 2
    NOTHING_FOUND = 3
