"""Parquet: one page a row, read by a process of its own, batch by batch."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO, cast

from mahdar.records import Page
from mahdar.sources.bad_input import BadInput
from mahdar.sources.child_process import command
from mahdar.sources.jsonl import numbered_lines
from mahdar.sources.limits import LARGEST_UNPACKED, LONGEST_LINE, MB
from mahdar.sources.opened import Opened
from mahdar.sources.passed_over import PassedOver
from mahdar.sources.tables.columns import columns_of, no_text
from mahdar.sources.tables.rows import Table

_DAMAGED = "no Parquet that can be read: damaged, cut off, or larger than memory"
_CHILD = "mahdar.sources.tables.parquet_child"


def is_parquet(head: bytes) -> bool:
    """Whether a file that begins so is Parquet."""
    return head.startswith(b"PAR1")


def pages_in(opened: Opened) -> Iterator[Page | BadInput | PassedOver]:
    """The pages of a table, row by row."""
    content = b"" if opened.path else opened.stream.read(LARGEST_UNPACKED + 1)
    if len(content) > LARGEST_UNPACKED:
        yield BadInput(opened.name, f"larger than {LARGEST_UNPACKED // MB} MB unpacked: unpack it first")
        return
    asked = json.dumps([str(opened.path.absolute()) if opened.path else None, opened.text_column])
    with subprocess.Popen(  # noqa: S603 - this very Python, with a module of ours
        command(_CHILD, asked), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as child:
        try:
            yield from _pages(child, content, opened)
        finally:
            child.kill()


def _pages(child: subprocess.Popen[bytes], content: bytes, opened: Opened) -> Iterator[Page | BadInput | PassedOver]:
    given, taken = cast("BinaryIO", child.stdin), cast("BinaryIO", child.stdout)
    with suppress(BrokenPipeError):
        given.write(content)
        given.close()
    lines = numbered_lines(taken, 0)  # the head is line 0, and so the rows count from 1
    head: list[str] = json.loads(next(lines, (0, None))[1] or b"[]")
    columns = columns_of(head, opened.text_column)
    if not head:
        yield BadInput(opened.name, _DAMAGED)
    elif "text" not in columns:
        yield BadInput(opened.name, no_text(head, opened.text_column))
    else:
        yield from _rows(lines, Table(opened.name, head, columns))
        if child.wait() != 0:
            yield BadInput(opened.name, f"{_DAMAGED}; the rows before it are given")


def _rows(lines: Iterator[tuple[int, bytes | None]], table: Table) -> Iterator[Page | BadInput | PassedOver]:
    for number, line in lines:
        if line is None:
            yield BadInput(f"{table.name}, row {number}", f"longer than {LONGEST_LINE // MB} MB")
        elif line.endswith(b"\n"):
            yield table.page(json.loads(line), number, "row")
    yield from table.left_aside()
