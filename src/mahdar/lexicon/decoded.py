"""Mappings whose values are made when first asked for: the knowledge is large, and one article needs little of it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


class Decoded(Mapping[str, Value], Generic[Value]):
    """What `decode` makes of each key and its packed text, kept once it was made.

    Attributes:
        packed: the packed texts; where many keys are looked for, a dict tells faster whether it has them.
    """

    __slots__ = ("_decode", "_made", "packed")

    def __init__(self, packed: Mapping[str, str], decode: Callable[[str, str], Value]) -> None:
        self.packed = packed
        self._decode = decode
        self._made: dict[str, Value] = {}

    def __getitem__(self, key: str) -> Value:
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._decode(key, self.packed[key])
        return made

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401 - as a mapping's; that one raises and catches
        """The value of a key, or `default` where it is not there."""
        return self[key] if key in self.packed else default

    def __contains__(self, key: object) -> bool:
        return key in self.packed

    def __iter__(self) -> Iterator[str]:
        return iter(self.packed)

    def __len__(self) -> int:
        return len(self.packed)
