"""From the sections of the compiled file to what is read with; `packing` says what a section is."""

from collections.abc import Mapping
from operator import methodcaller
from typing import Protocol

from mahdar.lexicon.senses import Node, Sense
from mahdar.records import Entity

Section = dict[str, str]
_PARTED = methodcaller("partition", "\t")


class Packed(Protocol):
    """Sections by name."""

    def __getitem__(self, name: str, /) -> Section: ...


def sense_of(packed: str) -> Sense:
    """A sense out of its section."""
    group, id_, form, person, suffix = packed.split("\t")
    return Sense(group, id_, form, person, suffix)


def node_of(packed: str, senses: Mapping[str, Sense]) -> Node:
    """The place in the tree of forms to which a first word leads."""
    return Node([(words, numbers) for words, _, numbers in map(_PARTED, packed.split("\n"))], senses)


def entity_of(id_: str, packed: str) -> Entity:
    """An entity out of its section."""
    type_, arabic, english, country, _, *aka = packed.split("\t")
    return Entity(id_, type_, arabic, english, tuple(aka), country or None)  # type: ignore[arg-type]


def kind_of(packed: str) -> str:
    """What kind of organisation an entity is, "" for all others."""
    return packed.split("\t", 5)[4]
