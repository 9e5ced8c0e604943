"""Records as plain JSON values and back: dataclasses as objects, tuples as lists, days as ISO text."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

R = TypeVar("R")
Plain = Any  # a JSON value
_AS_THEY_ARE = frozenset({str, int, float, bool, NoneType})


def plain(value: object) -> Plain:
    """A record, or a tuple of records, as JSON values."""
    kind = type(value)
    if kind in _AS_THEY_ARE:
        return value
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    if is_dataclass(kind):
        return {name: plain(getattr(value, name)) for name in _names(kind)}
    return value


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def from_plain(kind: type[R], value: Mapping[str, Plain]) -> R:
    """The record of this kind that `plain` made the value of.

    Raises:
        TypeError: a field without a default is missing, or one is there that the kind has not.
    """
    hint: Any = kind
    made: R = _reader(hint)(value)
    return made


@cache
def _reader(hint: Any) -> Callable[[Plain], Any]:  # noqa: ANN401 - a type, a union or a generic alias
    if hint is dt.date:
        return dt.date.fromisoformat
    if is_dataclass(hint):
        return _record_reader(hint)
    if isinstance(hint, UnionType):
        return _optional(hint)
    if get_origin(hint) is tuple:
        return _tuple_reader(get_args(hint))
    return _as_it_is


def _as_it_is(value: Plain) -> Plain:
    return value


def _record_reader(kind: Any) -> Callable[[Plain], Any]:  # noqa: ANN401 - any dataclass
    hints = get_type_hints(kind)
    readers = [(field.name, _reader(hints[field.name])) for field in fields(kind)]
    needed = [(name, reader) for name, reader in readers if reader is not _as_it_is]

    def read(value: Mapping[str, Plain]) -> Any:  # noqa: ANN401 - an object of `kind`
        made = dict(value)
        for name, reader in needed:
            if made.get(name) is not None:
                made[name] = reader(made[name])
        return kind(**made)

    return read


def _optional(hint: UnionType) -> Callable[[Plain], Any]:
    """A union holds one kind of thing that needs reading, and None."""
    inner = [_reader(part) for part in get_args(hint) if part is not NoneType]
    read = next((reader for reader in inner if reader is not _as_it_is), _as_it_is)
    return read if read is _as_it_is else lambda value: None if value is None else read(value)


def _tuple_reader(parts: tuple[Any, ...]) -> Callable[[Plain], Any]:
    if len(parts) == 2 and parts[1] is Ellipsis:
        read = _reader(parts[0])
        return tuple if read is _as_it_is else lambda value: tuple(map(read, value))
    readers = [_reader(part) for part in parts]
    return lambda value: tuple(reader(item) for reader, item in zip(readers, value, strict=True))
