"""Offices with the terms of those who held them, as files of offices have them and as a person's entry does."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from mahdar.lexicon.schemas.base import Country, English, FileModel, Forms, Id, KnownDate, Strict
from mahdar.lexicon.schemas.entities import Individual


class Tenure(Strict):
    """Half-open: `until` is the first day that the office is no longer held."""

    since: KnownDate | None = Field(default=None, alias="from")
    until: KnownDate | None = None
    acting: bool = False
    source: English = "recalled"

    @model_validator(mode="after")
    def _forward(self) -> Self:
        if self.since and self.until and self.since > self.until:
            msg = f"the term runs backwards: from {self.since} until {self.until}"
            raise ValueError(msg)
        return self


class Term(Tenure):
    """Somebody's time in an office; without a holder the seat was vacant."""

    holder: Id | None

    @model_validator(mode="after")
    def _vacant(self) -> Self:
        if self.holder is None and not (self.since and self.until):
            msg = "a vacancy has both `from` and `until`; what is not known is left out"
            raise ValueError(msg)
        return self


class Office(Strict):
    """One office of a state, or of a body (`of`)."""

    role: Id
    of: Id | None = None
    label: Literal["rival"] | None = None
    terms: Annotated[list[Term], Field(min_length=1)]


class Offices(FileModel):
    """`offices/*.yaml`: terms that have no `until` are known to have lasted up to `known_until`."""

    country: Country | None = None
    known_until: KnownDate
    entries: list[Office]


class Holding(Tenure):
    """A term as an officeholder's entry has it: `of` is the state's ISO code or the body's id."""

    role: Id
    of: Country | Id


class Officeholder(Individual):
    """Somebody with what they hold; without names, somebody whom another file has."""

    english: English | None = None
    names: Forms
    held: Annotated[list[Holding], Field(min_length=1)]

    @model_validator(mode="after")
    def _named(self) -> Self:
        if bool(self.names) != bool(self.english):
            msg = f"{self.id}: a new person has `english` and `names`; one whom another file has, neither"
            raise ValueError(msg)
        return self


class Officeholders(FileModel):
    """Any `*.yaml`: a new minister in one file, as a user adds one; `known_until` as in offices."""

    known_until: KnownDate
    entries: list[Officeholder]
