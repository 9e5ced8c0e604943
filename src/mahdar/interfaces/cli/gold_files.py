"""Annotated files as `mahdar evaluate` and `mahdar train` take them."""

from pathlib import Path


def gold_bytes(path: Path) -> list[bytes]:
    """The lines of an annotated file.

    Raises:
        BadGoldError: it cannot be read.
    """
    from mahdar.reading.evaluation import BadGoldError

    try:
        return path.read_bytes().splitlines()
    except OSError as error:
        msg = f"{path}: {(error.strerror or str(error)).lower()}"
        raise BadGoldError(msg) from None
