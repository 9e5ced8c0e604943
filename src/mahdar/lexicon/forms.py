"""From knowledge files to forms: everything that can stand in a text, with what it means."""

from collections.abc import Iterator
from typing import Any

from mahdar.lexicon.compiling import Files
from mahdar.lexicon.conjugation import (
    VerbForm,
    adjective_forms,
    noun_forms,
    participle_forms,
    past_forms,
    present_forms,
)
from mahdar.lexicon.senses import Sense
from mahdar.text import fold


def entries_of(files: Files, shape: str) -> Iterator[dict[str, Any]]:
    """The entries of all files of a shape; a file without `entries` is one itself."""
    for file in files.get(shape, ()):
        yield from file.get("entries", [file])


def forms_of(files: Files) -> Iterator[tuple[str, Sense]]:
    """Every form that the files give, as written, with one of its senses; an entry's first form comes first."""
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
    for place in entries_of(files, "places/1"):
        for name in place["names"]:
            yield name, Sense("place", place["id"], "later" if place["ambiguous"] else "name")
    for organisation in entries_of(files, "organisations/1"):
        for name in organisation["names"]:
            yield name, Sense("organisation", organisation["id"], "later" if organisation["needs_class"] else "name")
    for person in entries_of(files, "people/1"):
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
        for entry in entries_of(files, shape):
            for key, agreement in agreements:
                for form in entry.get(key, ()):
                    yield form, Sense(group, entry["id"], agreement)
    for pattern in entries_of(files, "organisation-patterns/1"):
        for head in pattern["heads"]:
            yield head, Sense("institution", pattern["id"])
    for collective in entries_of(files, "collectives/1"):
        for form in collective["forms"]:
            yield form, Sense("collective", collective["id"], collective["of"])


def _verb_forms(files: Files) -> Iterator[tuple[str, Sense]]:
    for file in files.get("verbs/1", ()):
        for verb in file["entries"]:
            for made in verb_forms(verb):
                yield made.form, Sense(file["sense"], verb["id"], made.tense, made.person, made.suffix)
            yield from _first_person(file["sense"], verb)


def _first_person(sense: str, verb: dict[str, Any]) -> Iterator[tuple[str, Sense]]:
    """«أدعو», «أطالب»: what a speaker does by his words; «استنكر» is not told from the past, and left out."""
    first = "أ" + verb["present"][1:] if verb["present"] else ""
    if sense == "act" and first and fold(first) != fold(verb["past"] or ""):
        yield first, Sense(sense, verb["id"], "present", "1s")


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
    for issue in entries_of(files, "issues/1"):
        for phrase in issue["phrases"]:
            yield phrase, Sense("issue", issue["id"])
