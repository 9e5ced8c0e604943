"""What can be wrong with what is asked of a record."""

from collections.abc import Sequence


class RecordError(Exception):
    """A request that the record cannot carry out: one sentence that says what is wrong and what to do."""


class NothingFoundError(RecordError):
    """What is asked for is well asked and not there: no fact of this id, no such article."""


class NotKnownError(NothingFoundError):
    """A name that nobody has, neither in the knowledge nor in the record. `close`: names that are spelled nearly so."""

    def __init__(self, name: str, close: Sequence[str] = ()) -> None:
        self.name = name
        self.close = tuple(close)
        meant = f"; did you mean {' or '.join(self.close)}?" if close else ""
        super().__init__(f"{name}: not known{meant}")
