"""Which files of an archive are its pages: those of a known ending that are neither hidden nor part of a saved page."""

from collections.abc import Callable, Container
from pathlib import PurePosixPath

from mahdar.sources.saved_pages import belongs_to_page, may_belong_to_page

IsPageName = Callable[[str], bool]
NO_PAGES = "no page in this archive"
_FORKS = "__MACOSX"


def parts_of(name: str) -> PurePosixPath:
    """A member's name as a path, to be looked at only."""
    return PurePosixPath(name.replace("\\", "/").replace("\0", ""))


def is_hidden(path: PurePosixPath) -> bool:
    """Whether a member is a program's own, as in a folder: a name that begins with a point, a Mac's forks."""
    return any(part == _FORKS or (part.startswith(".") and part not in {".", ".."}) for part in path.parts)


def is_part(path: PurePosixPath, paths: Container[PurePosixPath] | None) -> bool:
    """Whether a member belongs to a saved page; where not all paths are known, its folder's name must do."""
    return may_belong_to_page(path) if paths is None else belongs_to_page(path, paths)
