"""Pages from a path: a file of any format in `formats.py`, a folder of them, or standard input."""

import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from mahdar.records import Page
from mahdar.sources.archives.bounded import UnusableError
from mahdar.sources.bad_input import BadInput
from mahdar.sources.begun import head_of
from mahdar.sources.formats import Format, count_in, format_of, is_page_name, known_endings
from mahdar.sources.limits import DEEPEST_ARCHIVE, LARGEST_UNPACKED, MB
from mahdar.sources.opened import Opened
from mahdar.sources.passed_over import PassedOver
from mahdar.sources.saved_pages import belongs_to_page, parts_told

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
        opened = Opened(stream=stream, name=_STDIN_NAME, seekable=False, text_column=text_column)
        return _read_within(opened, depth=0)
    return _from_path(Path(path), text_column)


def count(path: Path | str) -> int | None:
    """How many pages a path will give, about, without reading them: for a progress bar. None where nobody can tell."""
    path = Path(path)
    if str(path) == STDIN or not path.exists():
        return None
    if path.is_dir():
        counts = [count(file) for file in _files(path)[0]]
        return None if None in counts else sum(filter(None, counts))
    return count_in(path)


def pages_in(opened: Opened) -> Iterator[Page | BadInput | PassedOver]:
    """The pages of what somebody opened already, as the content of an answer."""
    return _read_within(opened, depth=0)


def _from_path(path: Path, text_column: str | None) -> Iterator[Page | BadInput | PassedOver]:
    try:
        if path.is_dir():
            yield from _from_folder(path, text_column)
        elif path.exists():
            with path.open("rb") as stream:
                yield from _read(Opened(stream=stream, name=str(path), path=path, text_column=text_column), depth=0)
        else:
            yield BadInput(str(path), "no such file or folder")
    except OSError as error:
        yield BadInput(str(path), _said(error))


def _from_folder(folder: Path, text_column: str | None) -> Iterator[Page | BadInput | PassedOver]:
    files, parts = _files(folder)
    if not files:
        yield BadInput(str(folder), f"no page in this folder (looked for {', '.join(sorted(known_endings()))})")
    yield from chain.from_iterable(_from_path(file, text_column) for file in files)
    yield from parts_told(str(folder), parts)


def _files(folder: Path) -> tuple[list[Path], int]:
    """The pages' files in a folder, in the order of names; and how many others belong to saved pages."""
    files = {file for file in folder.rglob("*") if is_page_name(file.name) and not _is_hidden(file, folder)}
    files = {file for file in files if not file.is_dir()}
    pages = sorted(file for file in files if not belongs_to_page(file, files))
    return pages, len(files) - len(pages)


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _read(opened: Opened, depth: int) -> Iterator[Page | BadInput | PassedOver]:
    """The pages of what was opened, and of the files in it."""
    head, stream = head_of(opened.stream)
    format_ = format_of(opened.name, head)
    ready = _ready(opened, stream, format_)
    if isinstance(ready, BadInput):
        yield ready
        return
    silent = True
    for piece in format_.read(ready):
        silent = False
        if not isinstance(piece, Opened):
            yield piece
        elif depth == DEEPEST_ARCHIVE:
            yield BadInput(piece.name, f"packed more than {DEEPEST_ARCHIVE} times over: unpack it first")
        else:
            yield from _read_within(piece, depth + 1)
    if silent:
        yield PassedOver(opened.name, "no page in it")


def _read_within(opened: Opened, depth: int) -> Iterator[Page | BadInput | PassedOver]:
    """The pages of a file in an archive; what cannot be unpacked costs that file alone."""
    try:
        yield from _read(opened, depth)
    except OSError as error:
        yield BadInput(opened.name, _said(error))


def _said(error: OSError) -> str:
    if isinstance(error, UnusableError):
        return str(error)
    return f"cannot be read: {(error.strerror or str(error)).lower()}"


def _ready(opened: Opened, stream: BinaryIO, format_: Format) -> Opened | BadInput:
    """What a format reads from: a file as it is; a member of an archive from memory where the format goes back."""
    if not format_.seeks or opened.seekable:
        return replace(opened, stream=stream)
    if opened.name == _STDIN_NAME:
        return BadInput(opened.name, f"{format_.name} cannot come through a pipe: name a file")
    content = stream.read(LARGEST_UNPACKED + 1)
    if len(content) > LARGEST_UNPACKED:
        return BadInput(opened.name, f"larger than {LARGEST_UNPACKED // MB} MB unpacked: unpack it first")
    return replace(opened, stream=io.BytesIO(content), seekable=True)
