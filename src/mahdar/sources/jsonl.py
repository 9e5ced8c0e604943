"""JSONL: one page a line, `{"id", "text", "url", "outlet", "published"}`; other keys are left alone."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from mahdar.records import Page
from mahdar.sources.bad_input import BadInput
from mahdar.sources.limits import LONGEST_LINE, MB, MOST_BLANK

BOM = b"\xef\xbb\xbf"
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?")
_OBJECT = re.compile(rb'\{(?:\s*"|.*\}\s*$)')


def may_begin(head: bytes) -> bool:
    """Whether a file that begins so holds an object a line: its first line opens one."""
    return bool(_OBJECT.match(head.removeprefix(BOM).lstrip().partition(b"\n")[0]))


def lines_in(path: Path) -> int:
    """How many lines a file has."""
    with path.open("rb") as stream:
        return sum(chunk.count(b"\n") for chunk in iter(lambda: stream.read(MB), b""))


def pages_in(stream: BinaryIO, name: str, first: int = 1) -> Iterator[Page | BadInput]:
    """The pages of a JSONL stream, read line by line.

    Args:
        stream: bytes; not closed here.
        name: what the stream is called in messages.
        first: the number of the stream's first line, for a stream that was begun already.
    """
    blank = 0
    for number, line in numbered_lines(stream, first):
        where = f"{name}, line {number}"
        blank = 0 if line is None or line.strip() else blank + 1
        if line is None:
            yield BadInput(where, f"the line is longer than {LONGEST_LINE // MB} MB")
        elif not blank:
            yield page_of(line, f"{name}:{number}", where)
        elif blank > MOST_BLANK:
            yield BadInput(where, f"more than {MOST_BLANK:,} blank lines: what follows is not read")
            return


def numbered_lines(stream: BinaryIO, first: int) -> Iterator[tuple[int, bytes | None]]:
    """Each line with its number; None for a line that is too long to hold."""
    number = first
    while line := stream.readline(LONGEST_LINE):
        if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
            _skip_line(stream)
            yield number, None
        else:
            yield number, line.removeprefix(BOM) if number == 1 else line
        number += 1


def _skip_line(stream: BinaryIO) -> None:
    while (rest := stream.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
        pass


def page_of(line: bytes, origin: str, where: str) -> Page | BadInput:
    """The page that one line gives, or what is wrong with the line."""
    try:
        content = json.loads(line.decode("utf-8").rstrip())
    except UnicodeDecodeError as error:
        return BadInput(where, f"not UTF-8 (byte {error.start + 1} of the line)")
    except RecursionError:
        return BadInput(where, "not JSON: nested too deeply")
    except ValueError as error:
        return BadInput(where, f"not JSON: {getattr(error, 'msg', error)} (column {getattr(error, 'colno', 1)})")
    problem = _problem(content)
    return BadInput(where, problem) if problem else _page(content, origin)


def _problem(content: object) -> str | None:
    if not isinstance(content, dict):
        return 'a line holds one object: {"text": …}'
    if not isinstance(content.get("text"), str):
        return 'no "text", or one that is no string'
    for key in ("url", "outlet", "published"):
        if not isinstance(content.get(key), str | None):
            return f'"{key}" is neither a string nor null'
    if not isinstance(content.get("id"), str | int | None):
        return '"id" is neither a string, nor a number, nor null'
    published = content.get("published")
    return None if not published or is_time(published) else f'"published" is no ISO date: {published[:40]!r}'


def is_time(value: str) -> bool:
    """Whether a value is an ISO date, or date and time."""
    match = _TIME.fullmatch(value.strip())
    try:
        return bool(match and date.fromisoformat(match[1]))
    except ValueError:
        return False


def _page(content: dict[str, Any], origin: str) -> Page:
    id_ = content.get("id")
    return Page(
        content=content["text"],
        origin=origin,
        id=None if id_ is None else str(id_),
        url=content.get("url") or None,
        outlet=content.get("outlet") or None,
        published=content.get("published") or None,
    )
