"""Shapes of the words of Arabic that Mahdar reads by: verbs in their sense groups, word classes, issues."""

from typing import Annotated

from pydantic import Field

from mahdar.lexicon.schemas.base import English, FileModel, Form, Forms, Id, SomeForms, Strict


class Verb(Strict):
    """A verb by its principal parts; other persons, س and attached pronouns are made by `conjugation`.

    Attributes:
        act: for verbs that carry an act, its label (REQUEST, REJECT …).
        mode: for verbs of meeting, the mode of the encounter.
        status: for verbs that decide whether an encounter took place, its status.
        particles: prepositions or conjunctions of which one must follow («إلى» for دعا), in the order of likelihood.
        feature: what else a finder asks of it, by words that the finder's room documents.
    """

    id: Id
    past: Form | None = None
    present: Form | None = None
    masdar: Forms
    participle: Form | None = None
    passive: Forms
    nouns: Forms
    act: Annotated[str, Field(pattern=r"^[A-Z]+$")] | None = None
    mode: Id | None = None
    status: Id | None = None
    particles: Forms
    feature: Annotated[list[Id], Field(default_factory=list)]


class Verbs(FileModel):
    """`verbs/*.yaml`: one sense group a file."""

    sense: Id
    entries: list[Verb]


class WordClass(Strict):
    """Words or phrases that mean the same to a finder."""

    id: Id
    forms: SomeForms
    feature: Annotated[list[Id], Field(default_factory=list)]


class WordClasses(FileModel):
    """`words/*.yaml`: closed classes of words (negation, particles, class nouns), each with its sense group."""

    sense: Id
    entries: list[WordClass]


class Issue(Strict):
    """An issue of the guidelines' closed list, and the phrases that show it."""

    id: Id
    english: English
    phrases: SomeForms


class Issues(FileModel):
    """`issues/issues.yaml`."""

    entries: list[Issue]


WORD_SHAPES: dict[str, type[FileModel]] = {"verbs/1": Verbs, "words/1": WordClasses, "issues/1": Issues}
