"""Where in an archive of Mahdar's own a page stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Location:
    """What an answer was written as: its record, and that of the question behind it.

    Attributes:
        file: the name of the file, without its folder, so that the folder can be moved.
        offset: bytes from the beginning of the file to the record.
        length: bytes that the records take; the next ones begin behind them.
    """

    file: str
    offset: int
    length: int

    @property
    def end(self) -> int:
        """Where the next record begins: what `tail` goes on from."""
        return self.offset + self.length
