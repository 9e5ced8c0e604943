"""What a question to the record answers with: a sequence of rows that any data frame library takes as it is."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Generic, TypeVar, overload

from mahdar.exports.columns import Cell, Table

if TYPE_CHECKING:
    from pandas import DataFrame  # type: ignore[import-not-found,import-untyped,unused-ignore]

R_co = TypeVar("R_co", covariant=True)
Value = str | int | bool | date | list[str] | None


class Rows(Generic[R_co]):
    """Records in order, and the table that they are rows of.

    It counts, slices and iterates like a list of records. `polars.DataFrame(rows)`, `pyarrow.table(rows)` and
    `duckdb.sql("from rows")` read its columns through the Arrow interface; pandas, which does not, gets
    `to_pandas`, and everything else `to_dicts`. Not a `collections.abc.Sequence` by name: polars would then
    look at the records and not at the columns.
    """

    __slots__ = ("_records", "_table")

    def __init__(self, records: Iterable[R_co], table: Table[R_co]) -> None:
        self._table = table
        self._records = tuple(records)

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        return self._table.header

    def to_dicts(self) -> list[dict[str, Value]]:
        """Each row as column → value; days are `datetime.date`, lists are lists, unknown is None."""
        return [self._dict(record) for record in self._records]

    def to_pandas(self) -> "DataFrame":
        """A pandas data frame; days are `datetime.date` objects.

        Raises:
            ModuleNotFoundError: pandas is not installed.
        """
        from pandas import DataFrame

        return DataFrame(self.to_dicts(), columns=list(self.columns))

    def _dict(self, record: object) -> dict[str, Value]:
        cells: tuple[Cell, ...] = self._table.row(record)  # type: ignore[arg-type]
        values = (list(cell) if isinstance(cell, tuple) else cell for cell in cells)
        return dict(zip(self.columns, values, strict=True))

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        from mahdar.exports.arrow import reader_of

        return reader_of(self._table, self._table.rows(self._records)).__arrow_c_stream__(requested_schema)

    def __arrow_c_schema__(self) -> object:
        from mahdar.exports.arrow import schema_of

        return schema_of(self._table).__arrow_c_schema__()

    @overload
    def __getitem__(self, index: int) -> R_co: ...

    @overload
    def __getitem__(self, index: slice) -> "Rows[R_co]": ...

    def __getitem__(self, index: int | slice) -> "R_co | Rows[R_co]":
        if isinstance(index, slice):
            return Rows(self._records[index], self._table)
        return self._records[index]

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[R_co]:
        return iter(self._records)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Rows):
            return NotImplemented
        return self._table is other._table and self._records == other._records

    def __hash__(self) -> int:
        return hash((self._table.name, self._records))

    def __repr__(self) -> str:
        return f"<Rows of {self._table.name}: {len(self)}>"

    def _repr_html_(self) -> str:
        from mahdar.exports.html_form import table_html

        return table_html(self._table, self._records)
