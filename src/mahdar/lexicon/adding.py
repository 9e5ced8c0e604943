"""Adding somebody to a folder of one's own knowledge: one file for a person and what they hold."""

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from mahdar.lexicon.check import faults
from mahdar.lexicon.compiling import DATA
from mahdar.lexicon.errors import KnowledgeError
from mahdar.lexicon.layout import laid_out


@dataclass(frozen=True, slots=True)
class Addition:
    """Somebody, and an office or none.

    Attributes:
        id: lower-case English words joined by `-`.
        names: full Arabic names, every usual spelling; empty where the knowledge has the person already.
        english: the name in English, None likewise.
        country: ISO 3166-1 alpha-3.
        role: the id of a role, held in `of`: a state's code or a body's id.
        since: first day, as `2014`, `2014-10` or `2014-10-14`; `until` the first day no longer held.
        known_until: up to when this is known to hold.
        source: where it was taken from.
    """

    id: str
    names: tuple[str, ...]
    english: str | None
    country: str | None
    role: str | None
    of: str | None
    since: str | None
    until: str | None
    known_until: str
    source: str


class _Dumper(yaml.SafeDumper):
    """Knowledge files have no numbers and no dates, only words: `2014` needs no quotation marks."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - PyYAML's own name

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002
        """Lists stand two spaces in, as in every other file."""
        return super().increase_indent(flow, False)


def add(addition: Addition, folder: Path) -> Path:
    """Write the addition into a file of its own below `folder`, checked beside all other knowledge.

    Returns:
        The file, `<id>.yaml` or, where that is there, `<id>-2.yaml` and so on.

    Raises:
        KnowledgeError: something about it is wrong; nothing is left behind.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = _free(folder, addition.id)
    path.write_text(laid_out(_written(addition)), encoding="utf-8")
    try:
        within = folder.resolve().is_relative_to(DATA)  # what is added to the program's own files is one of them
        for fault in faults(DATA) if within else faults(DATA, folder):
            raise fault
    except KnowledgeError:
        path.unlink()
        raise
    return path


def _free(folder: Path, id_: str) -> Path:
    number = 1
    while (path := folder / (f"{id_}-{number}.yaml" if number > 1 else f"{id_}.yaml")).exists():
        number += 1
    return path


def _written(addition: Addition) -> str:
    person = {key: value for key in ("id", "english", "country") if (value := getattr(addition, key))}
    if addition.names:
        person["names"] = list(addition.names)
    if not addition.role:
        return _yaml({"shape": "people/1", "entries": [person]})
    term = {"role": addition.role, "of": addition.of, "from": addition.since, "until": addition.until}
    person["held"] = [{**{key: value for key, value in term.items() if value}, "source": addition.source}]
    return _yaml({"shape": "officeholders/1", "known_until": addition.known_until, "entries": [person]})


def _yaml(content: dict[str, object]) -> str:
    return yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)
