"""Pages from a path: a file of any format in `formats.py`, a folder of them, or standard input."""

import io
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from mahdar.records import Page
from mahdar.sources.bad_input import BadInput
from mahdar.sources.begun import head_of
from mahdar.sources.formats import Format, by_ending, format_of, known_endings
from mahdar.sources.limits import DEEPEST_ARCHIVE, LARGEST_UNPACKED, MB
from mahdar.sources.opened import Opened
from mahdar.sources.passed_over import PassedOver
from mahdar.sources.saved_pages import belongs_to_page

STDIN = "-"
_STDIN_NAME = "standard input"


def pages_from(
    path: Path | str, stdin: BinaryIO | None = None, text_column: str | None = None
) -> Iterator[Page | BadInput | PassedOver]:
    """The pages that a path gives, in a stable order.

    Args:
        path: a file of a format in `formats.py`, a folder (read with the folders in it, in the order of names), or `-`.
        stdin: what `-` reads; of whichever format it turns out to be.
        text_column: the column of tables that holds the text, where its name does not tell.

    Yields:
        Pages; a `BadInput` for each piece that gives none; behind a file, a `PassedOver` for what else it holds.
    """
    if str(path) == STDIN:
        stream = stdin or io.BytesIO()
        return _read(Opened(stream=stream, name=_STDIN_NAME, seekable=False, text_column=text_column))
    return _from_path(Path(path), text_column)


def count(path: Path | str) -> int | None:
    """How many pages a path will give, about, without reading them: for a progress bar. None where nobody can tell."""
    path = Path(path)
    if str(path) == STDIN or not path.exists():
        return None
    if path.is_dir():
        counts = [count(file) for file in _files(path)]
        return None if None in counts else sum(filter(None, counts))
    format_ = by_ending(path.name)
    return format_.count(path) if format_ else 1


def _from_path(path: Path, text_column: str | None) -> Iterator[Page | BadInput | PassedOver]:
    try:
        if path.is_dir():
            yield from _from_folder(path, text_column)
        elif path.exists():
            with path.open("rb") as stream:
                yield from _read(Opened(stream=stream, name=str(path), path=path, text_column=text_column))
        else:
            yield BadInput(str(path), "no such file or folder")
    except OSError as error:
        yield BadInput(str(path), f"cannot be read: {(error.strerror or str(error)).lower()}")


def _from_folder(folder: Path, text_column: str | None) -> Iterator[Page | BadInput | PassedOver]:
    files = _files(folder)
    if not files:
        yield BadInput(str(folder), f"no page in this folder (looked for {', '.join(sorted(known_endings()))})")
    yield from chain.from_iterable(_from_path(file, text_column) for file in files)


def _files(folder: Path) -> list[Path]:
    files = {file for file in folder.rglob("*") if by_ending(file.name) and not _is_hidden(file, folder)}
    return sorted(file for file in files if not file.is_dir() and not belongs_to_page(file, files))


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _read(opened: Opened, depth: int = 0) -> Iterator[Page | BadInput | PassedOver]:
    """The pages of what was opened, and of the files in it."""
    head, stream = head_of(opened.stream)
    format_ = format_of(opened.name, head)
    ready = _ready(opened, stream, format_)
    if isinstance(ready, BadInput):
        yield ready
        return
    for piece in format_.read(ready):
        if not isinstance(piece, Opened):
            yield piece
        elif depth == DEEPEST_ARCHIVE:
            yield BadInput(piece.name, f"archives in archives are unpacked {DEEPEST_ARCHIVE} deep: unpack it first")
        else:
            yield from _read(piece, depth + 1)


def _ready(opened: Opened, stream: BinaryIO, format_: Format) -> Opened | BadInput:
    """What a format reads from: a file as it is; a member of an archive from memory where the format goes back."""
    if not format_.seeks or opened.seekable:
        return _with(opened, stream)
    if opened.name == _STDIN_NAME:
        return BadInput(opened.name, f"{format_.name} cannot come through a pipe: name a file")
    content = stream.read(LARGEST_UNPACKED + 1)
    if len(content) > LARGEST_UNPACKED:
        return BadInput(opened.name, f"larger than {LARGEST_UNPACKED // MB} MB unpacked: unpack it first")
    return _with(opened, io.BytesIO(content), seekable=True)


def _with(opened: Opened, stream: BinaryIO, *, seekable: bool = False) -> Opened:
    return Opened(
        stream=stream,
        name=opened.name,
        path=opened.path,
        seekable=opened.seekable or seekable,
        text_column=opened.text_column,
    )
