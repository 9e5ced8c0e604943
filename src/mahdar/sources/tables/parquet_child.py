"""The process that reads one Parquet file: a JSON list of the head, then one of each row's values as text, a line each.

The library that reads it panics on damaged files and gives hostile ones all memory; here that ends nothing else.
"""

import io
import json
import sys
from collections.abc import Sequence
from datetime import date
from typing import BinaryIO

from arro3.core import RecordBatchReader
from arro3.io import read_parquet

from mahdar.sources.child_process import limit
from mahdar.sources.tables.columns import columns_of

MOST_MEMORY = 2 * 1024**3  # bytes
_ROWS = 128  # at a time: of articles of 20 KB, 2.5 MB


def main() -> None:
    """Read the file that `sys.argv` names, or else standard input, and print its rows."""
    limit(MOST_MEMORY)
    path, text_column = json.loads(sys.argv[1])
    source: str | BinaryIO = path or io.BytesIO(sys.stdin.buffer.read())
    reader = read_parquet(source, batch_size=_ROWS)
    head = list(reader.schema.names)
    _print(head)
    _print_rows(reader, head, sorted(columns_of(head, text_column).values()))


def _print_rows(reader: RecordBatchReader, head: Sequence[str], wanted: list[int]) -> None:
    """Each row, of whose columns only those that mean something are looked at."""
    for batch in reader:
        values = {number: batch.column(number).to_pylist() for number in wanted}
        for row in range(batch.num_rows):
            _print([_text(values[number][row]) if number in values else None for number in range(len(head))])


def _text(value: object) -> str | None:
    if value is None:
        return None
    return value.isoformat() if isinstance(value, date) else str(value)


def _print(values: Sequence[str | None]) -> None:
    sys.stdout.write(f"{json.dumps(values)}\n")
