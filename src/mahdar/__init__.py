"""Mahdar reads the Arabic press and keeps the minutes of diplomacy, with the words that prove each fact."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from mahdar.version import __version__

if TYPE_CHECKING:
    from mahdar.calendar import times
    from mahdar.interfaces.record import Record
    from mahdar.reading import explain, read
    from mahdar.records import Minutes, Page, Skipped

__all__ = ["Minutes", "Page", "Record", "Skipped", "__version__", "explain", "read", "times"]

# where each name is at home: loaded when it is first asked for, so that `import mahdar` stays quick
_HOMES = {
    "Minutes": "mahdar.records",
    "Page": "mahdar.records",
    "Record": "mahdar.interfaces.record",
    "Skipped": "mahdar.records",
    "explain": "mahdar.reading",
    "read": "mahdar.reading",
    "times": "mahdar.calendar",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the type of what is asked for
    if name not in _HOMES:
        msg = f"module 'mahdar' has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__
