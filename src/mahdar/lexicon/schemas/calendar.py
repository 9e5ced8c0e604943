"""Shapes of the words of the calendar: months, weekdays, relative words, numbers in words."""

from mahdar.lexicon.schemas.base import FileModel

CALENDAR_SHAPES: dict[str, type[FileModel]] = {}
