"""The golden pages: a folder each, with the page as it came and what must be read from it."""

import json
from pathlib import Path

from mahdar.pages import article
from mahdar.records import Page

GOLDEN = sorted(path.parent for path in (Path(__file__).parent / "golden").glob("*/expected.json"))


def read(folder):
    """The page of a folder, what is read from it, and what is expected."""
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    content = next(folder.glob("page.*")).read_bytes()
    page = Page(content=content, url=expected["url"], published=expected["given"], charset=expected["charset"])
    return page, article(page), expected
