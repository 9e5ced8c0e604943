"""The words that the terminal says around the words of a page."""

from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("labels.yaml")


@cache
def _labels() -> dict[str, dict[str, str]]:
    from mahdar.lexicon.yaml_files import read_yaml

    return read_yaml(_FILE)


def label(key: str, *, latin: bool) -> str:
    """The label of `key`, in English where `latin`, else in Arabic."""
    return _labels()[key]["en" if latin else "ar"]
