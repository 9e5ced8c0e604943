"""A PDF as a page: its text, made by a process of its own that can break or hang without harm."""

import json
import subprocess
from collections.abc import Iterator

from mahdar.records import Page
from mahdar.sources.bad_input import BadInput
from mahdar.sources.child_process import command
from mahdar.sources.limits import LARGEST_PAGE, MB
from mahdar.sources.opened import Opened
from mahdar.sources.passed_over import PassedOver

LONGEST_READING = 20.0  # seconds that one PDF may take
_CHILD = "mahdar.sources.pdf.child"


def is_pdf(head: bytes) -> bool:
    """Whether a file that begins so is a PDF; some have a few bytes before it."""
    return b"%PDF-" in head[:1024]


def page_in(opened: Opened) -> Iterator[Page | BadInput | PassedOver]:
    """The one page that a PDF is: its text layer, paragraph by paragraph. When it was made is not when it appeared."""
    content = opened.stream.read(LARGEST_PAGE + 1)
    if len(content) > LARGEST_PAGE:
        yield BadInput(opened.name, f"larger than {LARGEST_PAGE // MB} MB, which no page is")
        return
    found = _read_by_child(content)
    if isinstance(found, str):
        yield BadInput(opened.name, found)
        return
    yield Page(content=str(found["text"]), origin=opened.name)
    empty = found.get("empty")
    if isinstance(empty, list) and empty:
        told = ", ".join(map(str, empty[:20])) + ("…" if len(empty) > 20 else "")
        yield PassedOver(opened.name, f"no text on {len(empty)} of {found['pages']} pages: {told}")


def _read_by_child(content: bytes) -> dict[str, object] | str:
    """What the process says, or what is wrong."""
    try:
        run = subprocess.run(  # noqa: S603 - this very Python, with a module of ours
            command(_CHILD),
            input=content, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=LONGEST_READING, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return f"took longer than {LONGEST_READING:.0f} seconds to read: not read"
    try:
        found = json.loads(run.stdout)
    except ValueError:
        return "breaks the program that reads PDF files, or takes too much memory: not read"
    return found if isinstance(found.get("text"), str) else str(found.get("problem", "no PDF that can be read"))
