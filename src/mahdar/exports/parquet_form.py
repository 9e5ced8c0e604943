"""Parquet, written in row groups of bounded size."""

from collections.abc import Iterable
from pathlib import Path

from arro3.io import write_parquet

from mahdar.exports.arrow import reader_of
from mahdar.exports.columns import AnyTable, Row
from mahdar.exports.counting import Counting

ROWS_A_GROUP = 65_536


def parquet_file(table: AnyTable, rows: Iterable[Row], path: Path, schema: str) -> int:
    """Writes the rows and gives their number; `schema` names the tables' version inside the file.

    Raises:
        OSError: the file cannot be written.
    """
    counting = Counting(rows)
    try:
        write_parquet(
            reader_of(table, counting),
            path,
            compression="zstd(3)",
            max_row_group_size=ROWS_A_GROUP,
            key_value_metadata={"schema": schema},  # one key: several would come in no certain order
        )
    except Exception as error:
        raise counting.failed or OSError(f"{path.parent}: {table.name}.parquet cannot be written: {error}") from error
    return counting.count
