"""Annotated files as `mahdar evaluate` and `mahdar train` take them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from mahdar.interfaces.cli.exits import Exit


@contextmanager
def bad_gold_told() -> Iterator[None]:
    """What cannot be used ends the program with its one sentence."""
    from mahdar.reading.evaluation import BadGoldError

    try:
        yield
    except BadGoldError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(Exit.WRONG_USE) from None


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
