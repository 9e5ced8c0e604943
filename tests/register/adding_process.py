"""A process of its own that adds ready minutes: `python adding_process.py RECORD MINUTES.jsonl JOBS`.

It prints a line for each article that is safe, `ready` when the record is open, and `done` at the end.
"""

import sys
from pathlib import Path

from tests.register.ready import means, opened, read

from mahdar.register import adding


def main(where: str, minutes: str, jobs: str) -> None:
    """Add what is not there yet."""
    adding.READY = 64  # so that there are several transactions
    with opened(where) as record:
        _tell("ready")
        for added in record.adding(read(Path(minutes)), jobs=means(int(jobs))):
            _tell(f"{added.outcome} {added.article}")
        _tell("done")


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
