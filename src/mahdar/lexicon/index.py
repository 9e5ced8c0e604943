"""The knowledge, ready to read with: the world, and one tree of all forms."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from mahdar.lexicon.compiling import Files, load, release
from mahdar.lexicon.conjugation import (
    VerbForm,
    adjective_forms,
    noun_forms,
    participle_forms,
    past_forms,
    present_forms,
)
from mahdar.lexicon.senses import Node, Sense
from mahdar.lexicon.tokens import split_words
from mahdar.lexicon.world import World
from mahdar.text import fold


class Lexicon:
    """The loaded knowledge.

    Attributes:
        release: the version of the knowledge.
        world: entities, states, roles and terms of office.
        forms: the tree of all forms, by folded words.
    """

    def __init__(self, files: Files, release: str) -> None:
        self._files = files
        self.release = release
        self.world = World.from_files(files)
        self.forms = Node()
        for form, sense in _forms(files):
            self.forms.add(split_words(form), sense)

    def files(self, shape: str) -> list[dict[str, Any]]:
        """The validated content of each file of this shape, in the order of their names."""
        return self._files.get(shape, [])

    def entries(self, shape: str, **of: str) -> Iterator[dict[str, Any]]:
        """The entries of all files of this shape; with `sense="meeting"`, of those whose head says so."""
        for file in self.files(shape):
            if of.items() <= file.items():
                yield from file["entries"]

    def senses(self, form: str) -> list[Sense]:
        """What the whole of `form` can mean, without cutting particles off."""
        node: Node | None = self.forms
        for word in split_words(form):
            node = node.next.get(word) if node else None
        return node.senses if node else []


@cache
def lexicon() -> Lexicon:
    """The knowledge that ships with the program, loaded once."""
    with _no_garbage():
        return Lexicon(load(), release())


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Loading makes hundreds of thousands of objects that all stay for the life of the process.

    Looking for garbage among them is half the time of loading, and a third of the time of reading the first pages: so
    the collector is told to leave them alone for good.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if enabled:
            gc.enable()


def _entries(files: Files, shape: str) -> Iterator[dict[str, Any]]:
    for file in files.get(shape, ()):
        yield from file["entries"]


def _forms(files: Files) -> Iterator[tuple[str, Sense]]:
    yield from _state_forms(files)
    yield from _name_forms(files)
    yield from _name_part_forms(files)
    yield from _role_forms(files)
    yield from _verb_forms(files)
    yield from _word_forms(files)


def _state_forms(files: Files) -> Iterator[tuple[str, Sense]]:
    names = {fold(name) for state in files.get("state/1", ()) for name in state["names"]}
    for state in files.get("state/1", ()):
        for name in state["names"]:
            yield name, Sense("state", state["id"], "name")
        for adjective in state["adjectives"]:
            for form, agreement in adjective_forms(adjective):
                if form.endswith("ا") and fold(form) in names:
                    continue  # «روسيا» is the state, not the adjective in the accusative
                yield form, Sense("nationality", state["iso3"], agreement)
        for plural in state["plurals"]:
            yield plural, Sense("nationality", state["iso3"], "plural")


def _name_forms(files: Files) -> Iterator[tuple[str, Sense]]:
    for place in _entries(files, "places/1"):
        for name in place["names"]:
            yield name, Sense("place", place["id"], "later" if place["ambiguous"] else "name")
    for organisation in _entries(files, "organisations/1"):
        for name in organisation["names"]:
            yield name, Sense("organisation", organisation["id"], "later" if organisation["needs_class"] else "name")
    for person in _entries(files, "people/1"):
        for key, form in (("names", "name"), ("short", "short"), ("later", "later")):
            for name in person[key]:
                yield name, Sense("person", person["id"], form)


def _name_part_forms(files: Files) -> Iterator[tuple[str, Sense]]:
    for file in files.get("given-names/1", ()):
        for key in ("arabic", "foreign", "joiners", "family"):
            for name in file[key]:
                yield name, Sense("name-part", key)


def _role_forms(files: Files) -> Iterator[tuple[str, Sense]]:
    groups = (("roles/1", "role"), ("role-nouns/1", "role-noun"), ("titles/1", "title"))
    agreements = (("forms", "masculine"), ("feminine", "feminine"), ("dual", "dual"), ("plural", "plural"))
    for shape, group in groups:
        for entry in _entries(files, shape):
            for key, agreement in agreements:
                for form in entry.get(key, ()):
                    yield form, Sense(group, entry["id"], agreement)
    for pattern in _entries(files, "organisation-patterns/1"):
        for head in pattern["heads"]:
            yield head, Sense("institution", pattern["id"])
    for collective in _entries(files, "collectives/1"):
        for form in collective["forms"]:
            yield form, Sense("collective", collective["id"], collective["of"])


def _verb_forms(files: Files) -> Iterator[tuple[str, Sense]]:
    for file in files.get("verbs/1", ()):
        for verb in file["entries"]:
            for made in verb_forms(verb):
                yield made.form, Sense(file["sense"], verb["id"], made.tense, made.person, made.suffix)


def verb_forms(verb: dict[str, Any]) -> Iterator[VerbForm]:
    """Every form of an entry of shape verbs/1."""
    if verb["past"]:
        yield from past_forms(verb["past"])
    if verb["present"]:
        yield from present_forms(verb["present"], verb["past"])
    if verb["participle"]:
        yield from participle_forms(verb["participle"])
    for passive in verb["passive"]:
        yield VerbForm(passive, "passive", "3ms")
    for masdar in verb["masdar"]:
        yield from noun_forms(masdar, "masdar")
    for noun in verb["nouns"]:
        yield from noun_forms(noun, "noun")


def _word_forms(files: Files) -> Iterator[tuple[str, Sense]]:
    for file in files.get("words/1", ()):
        for entry in file["entries"]:
            for form in entry["forms"]:
                yield form, Sense(file["sense"], entry["id"])
    for issue in _entries(files, "issues/1"):
        for phrase in issue["phrases"]:
            yield phrase, Sense("issue", issue["id"])
