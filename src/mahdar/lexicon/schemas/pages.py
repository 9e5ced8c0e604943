"""Shapes of what Mahdar knows of newspaper pages: the words of furniture, agencies."""

from typing import Annotated

from pydantic import Field

from mahdar.lexicon.schemas.base import FileModel, Forms, Id, SomeForms, Strict

Reason = Annotated[str, Field(pattern=r"^[a-z]+(-[a-z]+)*$")]


class Furniture(Strict):
    """Words by which a line of a page is known to be no part of the story.

    Attributes:
        reason: what the page's account calls such a line (share, related, legal …).
        ends_story: nothing of the story stands below such a line.
        opens_list: short lines below it belong to it until prose comes again («مقالات ذات صلة»).
        whole: the line is this and nothing else but digits and punctuation.
        starts: the line begins with it.
        labels: the line begins with it and a colon, a dash or a slash («المصدر: …»).
        glued: the line begins with it, whatever letters follow without a space («المقال السابقروسيا ترد»).
        ends: the line ends with it, no full stop behind it.
        holds: the line has it somewhere.
        longest: a longer line, in words, is prose that happens to begin so.
    """

    id: Id
    reason: Reason
    ends_story: bool = False
    opens_list: bool = False
    whole: Forms
    starts: Forms
    labels: Forms
    glued: Forms
    ends: Forms
    holds: Forms
    longest: int = 40


class FurnitureWords(FileModel):
    """`pages/*.yaml` of furniture."""

    entries: list[Furniture]


class Agency(Strict):
    """A news agency as bylines and datelines write it; `ambiguous` forms need a second sign («قنا», «بنا»)."""

    id: Id
    forms: SomeForms
    ambiguous: Forms


class Agencies(FileModel):
    """`pages/agencies.yaml`."""

    entries: list[Agency]


class ElementHints(Strict):
    """Words in class, id or role of an HTML element that say what it holds.

    Attributes:
        whole: the hint is one of the words that the attribute is made of (cut at `-`, `_`, spaces, capitals).
    """

    id: Id
    reason: Reason
    whole: Annotated[list[Annotated[str, Field(pattern=r"^[a-z0-9]+$")]], Field(min_length=1)]


class ElementHintFile(FileModel):
    """`pages/elements.yaml`."""

    entries: list[ElementHints]


PAGE_SHAPES: dict[str, type[FileModel]] = {
    "furniture/1": FurnitureWords,
    "agencies/1": Agencies,
    "element-hints/1": ElementHintFile,
}
