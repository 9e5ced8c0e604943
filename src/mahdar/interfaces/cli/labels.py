"""The words that the terminal says around the words of a page."""

from functools import cache
from pathlib import Path

_FILES = [Path(__file__).with_name(name) for name in ("labels.yaml", "labels-record.yaml", "labels-outlets.yaml")]


@cache
def _labels() -> dict[str, dict[str, str]]:
    from mahdar.lexicon.yaml_files import read_yaml

    return {key: words for path in _FILES for key, words in read_yaml(path).items()}


@cache
def _issues() -> dict[str, dict[str, str]]:
    from mahdar.lexicon import lexicon

    entries = lexicon().entries("issues/1")
    return {entry["id"]: {"ar": entry["phrases"][0], "en": entry["english"]} for entry in entries}


def issue(id_: str, *, latin: bool) -> str:
    """An issue in English where `latin`, else by the first of the Arabic phrases that show it."""
    known = _issues().get(id_)
    return known["en" if latin else "ar"] if known else id_


def label(key: str, *, latin: bool) -> str:
    """The label of `key`, in English where `latin`, else in Arabic."""
    return _labels()[key]["en" if latin else "ar"]
