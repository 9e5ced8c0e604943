"""Pages as browsers save them: the address in a comment, what belongs to the page in a folder beside it."""

import re
from collections.abc import Container, Iterator
from pathlib import PurePath

from mahdar.sources.addresses import web_address
from mahdar.sources.passed_over import PassedOver

_HEAD = 16 * 1024  # bytes: the comment stands above the page or just inside it
_ADDRESSES = (
    re.compile(rb"<!--\s*saved from url=\(\d+\)(\S+)\s*-->"),  # Chrome, Edge, Internet Explorer
    re.compile(rb"<!--\s*Page saved with SingleFile\s+url:\s*(\S+)\s"),
    re.compile(rb"""<meta name=["']?savepage-url["']? content=["']?([^"'\s>]+)"""),  # Save Page WE
    re.compile(rb"""<html\b[^>]*\bdata-scrapbook-source=["']?([^"'\s>]+)"""),  # WebScrapBook
)
_PAGES = (".html", ".htm", ".xhtml")
# what browsers put behind the page's name, in the languages in which they were seen to
_COMPANIONS = (
    "_files", "_ملفات", "_الملفات", ".files", "_fichiers", "-Dateien", "_archivos", "_ficheiros", "_arquivos", "_file",
    "_bestanden", "_dosyalar", "_pliki", "-filer", "_soubory", "_קבצים", "_پرونده‌ها", "_файлы",
)  # fmt: skip


def address_in(content: bytes) -> str | None:
    """The address from which a page was saved, where it names it."""
    found = next(filter(None, (pattern.search(content, 0, _HEAD) for pattern in _ADDRESSES)), None)
    address = found[1].decode("utf-8", "replace").replace("&amp;", "&") if found else None
    return web_address(address.removesuffix("-->")) if address else None


def belongs_to_page(file: PurePath, files: Container[PurePath]) -> bool:
    """Whether a file lies in the folder that belongs to a saved page: a frame or an advertisement, not a page.

    Args:
        file: its path in a folder or an archive.
        files: all paths there.
    """
    return any(page in files for folder in file.parents for page in _pages_of(folder))


def may_belong_to_page(file: PurePath) -> bool:
    """The same for archives that stream by, where nobody knows yet whether the page comes."""
    return any(True for folder in file.parents for _ in _pages_of(folder))


def parts_told(where: str, parts: int) -> Iterator[PassedOver]:
    """What is told of the files that belong to saved pages, where there are some."""
    if parts:
        files = "file that belongs to a saved page" if parts == 1 else "files that belong to saved pages"
        yield PassedOver(where, f"{parts:,} {files} not read")


def _pages_of(folder: PurePath) -> Iterator[PurePath]:
    """The names that the page of a folder can have."""
    for companion in _COMPANIONS:
        stem = folder.name.removesuffix(companion)
        if stem and stem != folder.name:
            yield from (folder.with_name(stem + ending) for ending in _PAGES)
