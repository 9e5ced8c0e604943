"""The shapes that knowledge files may have: one pydantic model each, refused where a key is unknown."""

from mahdar.lexicon.schemas.base import FileModel
from mahdar.lexicon.schemas.calendar import CALENDAR_SHAPES
from mahdar.lexicon.schemas.outlets import OUTLET_SHAPES
from mahdar.lexicon.schemas.pages import PAGE_SHAPES
from mahdar.lexicon.schemas.words import WORD_SHAPES
from mahdar.lexicon.schemas.world import WORLD_SHAPES

SHAPES: dict[str, type[FileModel]] = {**WORLD_SHAPES, **WORD_SHAPES, **CALENDAR_SHAPES, **PAGE_SHAPES, **OUTLET_SHAPES}

__all__ = ["SHAPES", "FileModel"]
