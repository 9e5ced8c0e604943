"""Pages from a path: a page, a JSONL file, a folder of both, or standard input."""

import io
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from mahdar.records import Page
from mahdar.sources.bad_input import BadInput
from mahdar.sources.jsonl import BOM, LONGEST_LINE, page_of, pages_in

STDIN = "-"
PAGE_ENDINGS = frozenset({".txt", ".html", ".htm", ".xhtml", ".md"})
JSONL_ENDINGS = frozenset({".jsonl", ".ndjson"})
LARGEST_PAGE = 64 * 1024 * 1024  # bytes; a larger file is not read into memory to be told that it is too long
_CHUNK = 1024 * 1024
_STDIN_NAME = "standard input"


def pages_from(path: Path | str, stdin: BinaryIO | None = None) -> Iterator[Page | BadInput]:
    """The pages that a path gives, in a stable order.

    Args:
        path: a text or HTML page, a JSONL file, a folder (read with the folders in it, in the order of names), or `-`.
        stdin: what `-` reads; JSONL, HTML or text, whichever it turns out to be.

    Yields:
        Pages; and a `BadInput` for each piece that gives none.
    """
    if str(path) == STDIN:
        return _from_stream(stdin or io.BytesIO(), _STDIN_NAME)
    return _from_path(Path(path))


def count(path: Path | str) -> int | None:
    """How many pages a path will give, about, without reading them: for a progress bar. None where nobody can tell."""
    path = Path(path)
    if str(path) == STDIN or not path.exists():
        return None
    if path.is_dir():
        return sum(count(file) or 0 for file in _files(path))
    return _lines(path) if path.suffix.lower() in JSONL_ENDINGS else 1


def _from_path(path: Path) -> Iterator[Page | BadInput]:
    try:
        if path.is_dir():
            yield from _from_folder(path)
        elif path.exists():
            yield from _from_file(path)
        else:
            yield BadInput(str(path), "no such file or folder")
    except OSError as error:
        yield BadInput(str(path), f"cannot be read: {(error.strerror or str(error)).lower()}")


def _from_folder(folder: Path) -> Iterator[Page | BadInput]:
    files = _files(folder)
    if not files:
        yield BadInput(
            str(folder), f"no page in this folder (looked for {', '.join(sorted(PAGE_ENDINGS | JSONL_ENDINGS))})"
        )
    yield from chain.from_iterable(map(_from_path, files))


def _files(folder: Path) -> list[Path]:
    return sorted(
        file
        for file in folder.rglob("*")
        if file.suffix.lower() in PAGE_ENDINGS | JSONL_ENDINGS and not _is_hidden(file, folder) and not file.is_dir()
    )


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _from_file(path: Path) -> Iterator[Page | BadInput]:
    if path.suffix.lower() in JSONL_ENDINGS:
        with path.open("rb") as stream:
            yield from pages_in(stream, str(path))
    elif path.is_file() and path.stat().st_size > LARGEST_PAGE:
        yield _too_large(str(path))
    else:
        yield Page(content=path.read_bytes(), origin=str(path))


def _from_stream(stream: BinaryIO, name: str) -> Iterator[Page | BadInput]:
    """Its first line tells what a stream holds: a JSON object begins JSONL, anything else is one page."""
    line = stream.readline(LONGEST_LINE)
    begun = line.removeprefix(BOM).lstrip()
    first = page_of(begun, f"{name}:1", f"{name}, line 1") if begun.startswith(b"{") else None
    if first and (isinstance(first, Page) or line.rstrip().endswith(b"}")):
        yield first
        yield from pages_in(stream, name, first=2)
        return
    content = line + stream.read(LARGEST_PAGE + 1)
    yield _too_large(name) if len(content) > LARGEST_PAGE else Page(content=content, origin=name)


def _too_large(name: str) -> BadInput:
    return BadInput(name, f"larger than {LARGEST_PAGE // 1024**2} MB, which no page is")


def _lines(path: Path) -> int:
    with path.open("rb") as stream:
        return sum(chunk.count(b"\n") for chunk in iter(lambda: stream.read(_CHUNK), b""))
