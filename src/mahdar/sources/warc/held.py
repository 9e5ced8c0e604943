"""Whether a file is written by another program just now."""

import io
import sys


def is_held(file: io.FileIO) -> bool:
    """Whether another writer holds an open file; if none does, it is held until it is closed, or the program ends.

    Where the system knows no such locks, nobody ever holds one.
    """
    if sys.platform == "win32":
        return False
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False
