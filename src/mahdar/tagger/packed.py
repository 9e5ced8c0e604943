"""Rows of weights as one whole number each, a lane of bits for each label: a sum of rows is then one addition."""

from collections.abc import Iterable, Mapping, Sequence
from struct import Struct

from mahdar.tagger.labels import COUNT
from mahdar.tagger.weights import Row

_BITS = 32
_LANES = Struct(f"<{COUNT}I")
_MIDDLE = sum(1 << (_BITS * label + _BITS - 1) for label in range(COUNT))  # makes every lane positive


def pack(row: Row) -> int:
    """A row as one number. Sums of such numbers are the packed sums of the rows, below 2^31 in each lane."""
    return sum([weight << (_BITS * label) for label, weight in enumerate(row) if weight])


def unpack(packed: int) -> Sequence[int]:
    """The weights of a row, each greater by the same number, so that only their differences count."""
    return _LANES.unpack((packed + _MIDDLE).to_bytes(_LANES.size, "little"))


class PackedRows(dict[str, int]):
    """Rows by feature, packed when first asked for."""

    def __init__(self, rows: Mapping[str, Row]) -> None:
        super().__init__()
        self._rows = rows

    def __missing__(self, feature: str) -> int:
        row = self._rows[feature]
        packed = self[feature] = pack(row) if any(row) else 0  # most features of new words weigh nothing
        return packed

    def sum(self, features: Iterable[str]) -> int:
        """The packed sum of the rows of some features."""
        return sum(map(self.__getitem__, features))
