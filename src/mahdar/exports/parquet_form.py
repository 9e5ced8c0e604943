"""Parquet, written in row groups of bounded size."""

from collections.abc import Iterable
from io import RawIOBase
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from arro3.io import write_parquet

from mahdar.exports.arrow import reader_of
from mahdar.exports.columns import AnyTable, Row
from mahdar.exports.counting import Counting

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

ROWS_A_GROUP = 65_536


def parquet_file(table: AnyTable, rows: Iterable[Row], path: Path, schema: str) -> int:
    """Writes the rows and gives their number; `schema` names the tables' version inside the file.

    Raises:
        OSError: the file cannot be written.
    """
    counting = Counting(rows)
    with path.open("wb") as file:
        sink = _Sink(file)
        try:
            write_parquet(
                reader_of(table, counting),
                cast("BinaryIO", sink),
                compression="zstd(3)",
                max_row_group_size=ROWS_A_GROUP,
                key_value_metadata={"schema": schema},  # one key: several would come in no certain order
            )
        except Exception as error:
            raise counting.failed or error from error
        if sink.failed is not None:
            raise sink.failed
    return counting.count


class _Sink(RawIOBase):
    """A file that keeps its error until all is written: the writer would take a full disk for a fault of its own."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.failed: OSError | None = None

    def write(self, data: "ReadableBuffer") -> int:
        """Writes, or lets it be after an error; the length is that of the data either way."""
        if self.failed is None:
            try:
                self._file.write(data)
            except OSError as error:
                self.failed = error
        return memoryview(data).nbytes
