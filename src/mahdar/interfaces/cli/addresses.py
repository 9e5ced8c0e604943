"""Addresses beside paths on the command line: https:// and a list of such in a file."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mahdar.interfaces.cli.exits import Exit

if TYPE_CHECKING:
    from mahdar.records import Page
    from mahdar.sources import BadInput, PassedOver
    from mahdar.sources.fetched import Fetched
    from mahdar.sources.fetching import Fetcher
    from mahdar.sources.warc.writing import WarcWriter

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+://")  # a drive of Windows has one letter, and no two slashes
InputFile = Annotated[
    Path | None,
    typer.Option(
        "--input-file", "-i", metavar="LIST", help="A file with an address or a path a line, beside those given here."
    ),
]

BackupDir = Annotated[
    Path | None,
    typer.Option(
        "--backup-dir",
        "--backup",
        metavar="DIR",
        help="Keep what addresses answer in web archives (WARC) in this folder, a file a day.",
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

    def __init__(self, backup: Path | None = None) -> None:
        """Ask nobody yet.

        Args:
            backup: a folder in whose web archive every answer is kept; None to keep none.
        """
        self._backup = backup
        self._fetcher: Fetcher | None = None
        self._writer: WarcWriter | None = None

    def pages(self, url: str) -> Iterator["Page | BadInput | PassedOver"]:
        """The pages at an address, or why there are none."""
        from mahdar.sources.fetched import Fetched
        from mahdar.sources.fetching import pages_of

        answer = self._made().get(url)
        if isinstance(answer, Fetched) and self._backup:
            yield from self._kept(answer, self._backup)
        yield from pages_of(answer)

    def _kept(self, answer: "Fetched", folder: Path) -> Iterator["PassedOver"]:
        """Keep an answer; tells what was found torn in the archive."""
        from mahdar.sources import PassedOver
        from mahdar.sources.warc.writing import WarcWriter

        if self._writer is None:
            self._writer = WarcWriter(folder, self._made().agent)
        self._writer.append(answer, answer.at.date().isoformat())
        while self._writer.torn:
            yield PassedOver(str(folder), str(self._writer.torn.pop()))

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
