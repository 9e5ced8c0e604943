"""Shapes of the words by which a page's furniture is told from its article."""

from mahdar.lexicon.schemas.base import FileModel

PAGE_SHAPES: dict[str, type[FileModel]] = {}
