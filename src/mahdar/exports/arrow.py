"""Rows as Arrow: typed columns, in batches of bounded size, for Parquet and for data frames."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import cast

from arro3.core import Array, DataType, Field, RecordBatch, RecordBatchReader, Schema, list_array

from mahdar.exports.columns import AnyTable, Cell, Described, Kind, Row

ROWS_A_BATCH = 8_192
_EPOCH = date(1970, 1, 1).toordinal()
_LIST = DataType.list(Field("item", DataType.utf8(), nullable=True))
_TYPES: dict[Kind, DataType] = {
    "text": DataType.utf8(),
    "integer": DataType.int32(),
    "date": DataType.date32(),
    "boolean": DataType.bool(),
    "list": _LIST,
}


def schema_of(table: AnyTable) -> Schema:
    """The table's columns as Arrow fields, each with its meaning as metadata; only lists are never null."""
    return Schema([_field(column) for column in table.columns])


def reader_of(table: AnyTable, rows: Iterable[Row]) -> RecordBatchReader:
    """A stream of batches that takes rows as it is read, so that memory stays that of one batch."""
    return RecordBatchReader.from_batches(schema_of(table), _batches(table, rows))


def _field(column: Described) -> Field:
    nullable = column.kind != "list"
    return Field(column.name, _TYPES[column.kind], nullable=nullable, metadata={"description": column.meaning})


def _batches(table: AnyTable, rows: Iterable[Row]) -> Iterator[RecordBatch]:
    schema, left = schema_of(table), iter(rows)
    while batch := list(islice(left, ROWS_A_BATCH)):
        columns = zip(table.columns, zip(*batch, strict=True), strict=True)
        yield RecordBatch.from_arrays([_array(column.kind, cells) for column, cells in columns], schema=schema)


def _array(kind: Kind, cells: Sequence[Cell]) -> Array:
    if kind == "date":
        return Array([None if day is None else _days(day) for day in cells], DataType.int32()).cast(DataType.date32())
    if kind == "list":
        return _lists(cast("Sequence[tuple[str, ...]]", cells))
    return Array(cells, _TYPES[kind])


def _days(day: Cell) -> int:
    return cast("date", day).toordinal() - _EPOCH


def _lists(cells: Sequence[tuple[str, ...]]) -> Array:
    offsets = [0]
    for cell in cells:
        offsets.append(offsets[-1] + len(cell))
    items = [item for cell in cells for item in cell]
    return list_array(Array(offsets, DataType.int32()), Array(items, DataType.utf8()), type=_LIST)
