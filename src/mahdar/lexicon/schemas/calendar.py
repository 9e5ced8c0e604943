"""Shapes of the words of the calendar: months, weekdays, relative words, numbers in words."""

from typing import Annotated, Literal

from pydantic import Field

from mahdar.lexicon.schemas.base import English, FileModel, Forms, Id, SomeForms, Strict

RelativeSense = Literal[
    "today", "day", "day-noun", "the-night", "direction", "anaphora", "demonstrative",
    "a-day", "a-week", "a-month", "a-year", "the-week", "the-month", "the-year", "two", "two-long", "many",
    "many-months", "same-before", "nowadays", "half", "fixed-feast", "now",
    "edge", "in", "of", "and", "to", "since", "before", "after", "about-a-year", "corresponding",
    "hijri-era", "gregorian-era", "last-of", "feast", "no-day", "paper", "event", "rite", "counted", "future", "past",
    "general", "paper-name", "from-event", "not-coming", "numbered", "the-years",
]  # fmt: skip


class Month(Strict):
    """One month by all its names; `ambiguous` ones are ordinary words too, and count only inside a date."""

    id: Id
    english: English
    number: Annotated[int, Field(ge=1, le=12)]
    names: SomeForms
    ambiguous: Forms


class Months(FileModel):
    """`calendar/months.yaml` and `calendar/hijri.yaml`."""

    calendar: Literal["gregorian", "hijri"]
    entries: Annotated[list[Month], Field(min_length=12, max_length=12)]


class Weekday(Strict):
    """One day of the week; `number` is ISO, Monday is 1."""

    id: Id
    english: English
    number: Annotated[int, Field(ge=1, le=7)]
    names: SomeForms


class Weekdays(FileModel):
    """`calendar/weekdays.yaml`."""

    entries: Annotated[list[Weekday], Field(min_length=7, max_length=7)]


class RelativeWord(Strict):
    """Words that mean the same beside a date; `value` is days for a day, steps of its unit for a direction."""

    id: Id
    english: English
    value: int = 0
    forms: SomeForms


class RelativeGroup(Strict):
    """All words of one sense, as the grammar of dates asks for it."""

    sense: RelativeSense
    entries: Annotated[list[RelativeWord], Field(min_length=1)]


class Relatives(FileModel):
    """`calendar/relative.yaml`."""

    groups: list[RelativeGroup]


class NumberWord(Strict):
    """A number by its words; sums («خمسة وعشرون») are made by the program."""

    value: Annotated[int, Field(ge=0)]
    forms: SomeForms


class Numbers(FileModel):
    """`numbers/cardinals.yaml` and `numbers/ordinals.yaml`."""

    kind: Literal["cardinal", "ordinal"]
    entries: list[NumberWord]


CALENDAR_SHAPES: dict[str, type[FileModel]] = {
    "months/1": Months,
    "weekdays/1": Weekdays,
    "relatives/1": Relatives,
    "numbers/1": Numbers,
}
