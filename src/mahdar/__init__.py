"""Mahdar reads the Arabic press and keeps the minutes of diplomacy, with the words that prove each fact."""

from typing import TYPE_CHECKING, Any

from mahdar.version import __version__

if TYPE_CHECKING:
    from mahdar.calendar import times
    from mahdar.reading import read

__all__ = ["__version__", "read", "times"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the type of what is asked for
    """Load `read` and `times` when they are first asked for, so that `import mahdar` stays quick."""
    if name == "read":
        from mahdar.reading import read

        return read
    if name == "times":
        from mahdar.calendar import times

        return times
    msg = f"module 'mahdar' has no attribute {name!r}"
    raise AttributeError(msg)
