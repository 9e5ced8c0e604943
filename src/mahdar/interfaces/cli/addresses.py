"""Addresses beside paths on the command line: https:// and a list of such in a file."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mahdar.interfaces.cli.exits import Exit
from mahdar.records import Page
from mahdar.sources import BadInput

if TYPE_CHECKING:
    from mahdar.sources.fetching import Fetcher

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+://")  # a drive of Windows has one letter, and no two slashes
InputFile = Annotated[
    Path | None,
    typer.Option(
        "--input-file", "-i", metavar="LIST", help="A file with an address or a path a line, beside those given here."
    ),
]


def is_address(text: str) -> bool:
    """Whether an argument is meant as an address, and no path."""
    return _SCHEME.match(text) is not None


def with_listed(paths: list[str] | None, file: Path | None) -> list[str]:
    """The arguments and the lines of `--input-file`; empty lines and such that begin with # are passed over."""
    lines = _lines(file) if file else []
    listed = [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]
    if not paths and not listed:
        raise typer.BadParameter("name a page: a file, a folder, an address or - for standard input")
    return [*(paths or []), *listed]


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        what = (error.strerror or str(error)).lower() if isinstance(error, OSError) else "not UTF-8"
        raise typer.BadParameter(f"{file}: {what}", param_hint="--input-file") from None


class Addresses:
    """Pages of addresses that the user typed, through one fetcher, made when the first is asked."""

    def __init__(self) -> None:
        """Ask nobody yet."""
        self._fetcher: Fetcher | None = None

    def pages(self, url: str) -> Iterator[Page | BadInput]:
        """The page at an address, or why there is none."""
        from mahdar.sources.fetching import page_of

        yield page_of(self._made().get(url))

    def _made(self) -> "Fetcher":
        from mahdar.interfaces.fetching import typed_addresses
        from mahdar.interfaces.settings import SettingsError

        if self._fetcher is None:
            try:
                self._fetcher = typed_addresses()
            except SettingsError as error:
                typer.echo(str(error), err=True)
                raise typer.Exit(Exit.WRONG_USE) from None
        return self._fetcher
