"""The tagger that this process reads with: the one that ships, the user's own, or none."""

from functools import cache
from pathlib import Path

from mahdar.tagger.model import Tagger
from mahdar.tagger.weights import load

SHIPPED = Path(__file__).parent / "data"
_chosen: list[Path | None] = [SHIPPED]


def use_tagger(folder: Path | None) -> None:
    """Read with the weights of a folder, or with none, from the start of the process.

    Raises:
        RuntimeError: a page was read already: one process has one tagger.
    """
    if tagger.cache_info().currsize and _chosen != [folder]:
        msg = "a tagger is in use already: choose your own before anything is read"
        raise RuntimeError(msg)
    _chosen[:] = [folder]


def chosen_folder() -> Path | None:
    """The folder of the weights that this process reads with; None where it reads without."""
    return _chosen[0]


@cache
def tagger() -> Tagger | None:
    """The tagger, loaded once; None where Mahdar is to read without.

    Raises:
        TaggerError: its weights cannot be used.
    """
    folder = _chosen[0]
    if folder is None:
        return None
    weights, manifest = load(folder)
    return Tagger(weights, manifest["version"])
