"""Exit statuses, the same for every command."""

from enum import IntEnum

HELP = (
    "Exit status: 0 done; 1 some input gave no minutes (or, of the knowledge or of a record, faults were found); "
    "2 wrong use; 3 nothing found."
)
INTERRUPTED = 130  # what shells say of a program that Ctrl-C ended


class Exit(IntEnum):
    """What a run came to."""

    DONE = 0
    SOME_SKIPPED = 1
    WRONG_USE = 2
    NOTHING_FOUND = 3
