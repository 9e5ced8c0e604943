"""The checks that look across files: ids, references, terms of office, forms that two entries share."""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mahdar.lexicon.compiling import DATA, validated
from mahdar.lexicon.errors import KnowledgeError
from mahdar.lexicon.layout import laid_out
from mahdar.text import fold

_WITH_ENTRIES = ("places/1", "organisations/1", "people/1", "roles/1", "role-nouns/1", "verbs/1", "issues/1")


def faults(data: Path = DATA) -> Iterator[KnowledgeError]:
    """Everything that is wrong with the knowledge files below `data`, file by file, then across files."""
    good: list[tuple[Path, dict[str, Any]]] = []
    for path, content in validated(data):
        if isinstance(content, KnowledgeError):
            yield content
        else:
            good.append((path, content))
        if laid_out(path.read_text(encoding="utf-8")) != path.read_text(encoding="utf-8"):
            yield KnowledgeError(str(path), "not in its layout: run `mahdar lexicon format`")
    yield from _ids(good)
    yield from _repeated_forms(good)
    yield from _references(good)
    yield from _overlaps(good)


def _entries(good: list[tuple[Path, dict[str, Any]]], *shapes: str) -> Iterator[tuple[Path, dict[str, Any]]]:
    for path, content in good:
        if content["shape"] in shapes:
            for entry in content.get("entries", [content]):
                yield path, entry


def _ids(good: list[tuple[Path, dict[str, Any]]]) -> Iterator[KnowledgeError]:
    for kind in (("state/1", "places/1", "organisations/1", "people/1"), *((shape,) for shape in _WITH_ENTRIES[3:])):
        count = Counter(entry["id"] for _, entry in _entries(good, *kind))
        for path, entry in _entries(good, *kind):
            if count[entry["id"]] > 1:
                yield KnowledgeError(str(path), f"the id {entry['id']} stands {count[entry['id']]} times")


def _repeated_forms(good: list[tuple[Path, dict[str, Any]]]) -> Iterator[KnowledgeError]:
    for path, entry in _entries(good, "state/1", "places/1", "organisations/1", "people/1", "roles/1", "issues/1"):
        for key in ("names", "short", "later", "forms", "phrases", "adjectives"):
            for form, times in Counter(map(fold, entry.get(key, ()))).items():
                if times > 1:
                    yield KnowledgeError(str(path), f"{entry['id']}: two of its {key} fold to {form!r}: keep one")


def _references(good: list[tuple[Path, dict[str, Any]]]) -> Iterator[KnowledgeError]:
    ids = {shape: {entry["id"] for _, entry in _entries(good, shape)} for shape in _WITH_ENTRIES}
    states = {entry["iso3"] for _, entry in _entries(good, "state/1")}
    for path, content in good:
        if content["shape"] != "offices/1":
            continue
        for office in content["entries"]:
            if office["role"] not in ids["roles/1"]:
                yield KnowledgeError(str(path), f"no role {office['role']} in roles/")
            if office["of"] and office["of"] not in ids["organisations/1"]:
                yield KnowledgeError(str(path), f"no organisation {office['of']} in organisations/")
            if not office["of"] and content["country"] not in states:
                yield KnowledgeError(str(path), f"{office['role']}: neither a state's `country` nor `of`")
            for term in office["terms"]:
                if term["holder"] not in ids["people/1"]:
                    yield KnowledgeError(str(path), f"{office['role']}: no person {term['holder']} in people/")
    for path, entry in _entries(good, "state/1"):
        if entry["capital"] and entry["capital"] not in ids["places/1"]:
            yield KnowledgeError(str(path), f"no place {entry['capital']} in places/")
        for seat in entry["seats"]:
            if seat not in ids["places/1"] | ids["organisations/1"]:
                yield KnowledgeError(str(path), f"no place or organisation {seat}")
    for path, entry in _entries(good, "roles/1"):
        if entry["noun"] and entry["noun"] not in ids["role-nouns/1"]:
            yield KnowledgeError(str(path), f"{entry['id']}: no noun {entry['noun']} in roles/nouns.yaml")


def _overlaps(good: list[tuple[Path, dict[str, Any]]]) -> Iterator[KnowledgeError]:
    for path, content in good:
        if content["shape"] != "offices/1":
            continue
        for office in content["entries"]:
            terms = [term for term in office["terms"] if term["from"] and not term["acting"]]
            for earlier, later in zip(terms, terms[1:], strict=False):
                if later["from"] < earlier["from"]:
                    what = f"{office['role']}: {later['holder']} stands after {earlier['holder']} but began before"
                    yield KnowledgeError(str(path), what)
                elif earlier["until"] and later["from"] < earlier["until"][: len(later["from"])]:
                    what = f"{office['role']}: {earlier['holder']} and {later['holder']} hold it at once"
                    yield KnowledgeError(str(path), what)


def main() -> int:
    """Print each fault; the exit status is 1 if there is any."""
    found = list(faults())
    for fault in found:
        sys.stdout.write(f"{fault}\n")
    sys.stdout.write(f"{len(found)} faults\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
