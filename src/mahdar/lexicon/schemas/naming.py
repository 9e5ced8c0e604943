"""How people are named and called: roles, titles, given names, forms that several share."""

from typing import Annotated

from pydantic import Field

from mahdar.lexicon.schemas.base import Country, English, FileModel, Form, Forms, Id, SomeForms, Strict

Examples = Annotated[list[str], Field(default_factory=list)]


class Role(Strict):
    """A kind of office and how it is written, without the country; `of`: the one state or body that has it."""

    id: Id
    english: English
    of: Country | Id | None = None
    forms: SomeForms
    feminine: Forms
    dual: Forms
    plural: Forms
    noun: Id | None = None
    finds: Examples
    leaves: Examples


class Roles(FileModel):
    """`roles/*.yaml`."""

    entries: list[Role]


class RoleNoun(Strict):
    """The bare class word that can stand for an office later in a story."""

    id: Id
    forms: SomeForms
    feminine: Forms
    dual: Forms
    plural: Forms


class RoleNouns(FileModel):
    """`roles/nouns.yaml`."""

    entries: list[RoleNoun]


class Collective(Strict):
    """Words that stand for two or more parties at once: «الجانبان»."""

    id: Id
    of: Id
    forms: SomeForms


class Collectives(FileModel):
    """`roles/collectives.yaml`."""

    entries: list[Collective]


class Title(Strict):
    """A word that stands before a name and is no part of it."""

    id: Id
    forms: SomeForms
    feminine: Forms
    plural: Forms


class Titles(FileModel):
    """`words/titles.yaml`."""

    entries: list[Title]


class GivenNames(FileModel):
    """`names/given-names.yaml`."""

    arabic: list[Form]
    foreign: list[Form]
    joiners: list[Form]
    family: list[Form]


class NamesakeExample(Strict):
    """A sentence, and which of those so named it means; null where nobody can tell."""

    text: str
    means: Id | None = Field(alias="is")


class Namesakes(Strict):
    """A form that several entities share: what it usually means, if anything, and sentences that are tests."""

    form: Form
    among: Annotated[list[Id], Field(min_length=2)]
    usually: Id | None
    examples: Annotated[list[NamesakeExample], Field(default_factory=list)]


class NamesakeFile(FileModel):
    """`names/namesakes.yaml`."""

    entries: list[Namesakes]
