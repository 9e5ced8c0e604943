"""What people keep of forms and ids, and what becomes of a city's name by it; for tools/gazetteer.py."""

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import yaml
from gazetteer_cities import City

from mahdar.lexicon.compiling import Files
from mahdar.lexicon.forms import forms_of
from mahdar.lexicon.tokens import split_words

_DECISIONS = Path(__file__).resolve().parent / "gazetteer.yaml"
_SHORTEST, _LONG = 4, 6  # letters: a shorter name is any word's beginning; a longer one is seldom another word
_PARTICLES = ("ال", "و", "ف", "ب", "ل", "ك")


@dataclass(frozen=True)
class Decisions:
    """What people decided: see the file."""

    refused: frozenset[str]
    ambiguous: frozenset[str]
    of_descent: frozenset[str]
    of_places: frozenset[str]
    called_as_people: frozenset[str]
    ignored: frozenset[int]
    same: dict[str, int]

    @classmethod
    def from_file(cls) -> "Decisions":
        """The decisions that are kept beside this tool."""
        kept = yaml.safe_load(_DECISIONS.read_text(encoding="utf-8"))
        forms = {
            key: frozenset(" ".join(split_words(form)) for form in kept[key])
            for key in ("refused", "ambiguous", "of_descent", "of_places")
        }
        called, ignored = frozenset(kept["called_as_people"]), frozenset(kept["ignored"])
        return cls(**forms, called_as_people=called, ignored=ignored, same=kept["same"])


class Known:
    """What the knowledge that people keep says of forms and ids."""

    def __init__(self, kept: Files) -> None:
        self.forms: dict[str, set[str]] = defaultdict(set)
        for form, sense in forms_of(kept):
            self.forms[" ".join(split_words(form))].add(sense.group)
        people = [entry for file in kept["people/1"] for entry in file["entries"]]
        keys = ("names", "short", "later")
        self.of_persons = {word for one in people for key in keys for name in one[key] for word in split_words(name)}
        self.of_persons |= {form for form, groups in self.forms.items() if "name-part" in groups}
        shapes = ("places/1", "organisations/1", "people/1")
        self.ids = {entry["id"] for shape in shapes for file in kept[shape] for entry in file["entries"]}
        self.ids |= {state["id"] for state in kept["state/1"]}
        self.state_ids = {state["iso3"]: state["id"] for state in kept["state/1"]}
        self.places = [(file["file"], entry) for file in kept["places/1"] for entry in file["entries"]]

    def means_something(self, form: str) -> bool:
        """Whether the form, or one from which a particle is cut or to which it is added, is known as anything."""
        if form in self.forms:
            return True
        if " " in form:
            return False
        behind = [form.removeprefix(particle) for particle in (*_PARTICLES, "لل")]
        before = [particle + form for particle in _PARTICLES]
        return any(other in self.forms for other in (*behind, *before))

    def names_a_person(self, words: list[str], decisions: Decisions) -> bool:
        """Whether every word stands in names of persons, or all but a word of descent or honour before them."""
        rest = words[1:] if len(words) > 1 and words[0] in decisions.of_descent else words
        return all(word in self.of_persons or word.removeprefix("ال") in self.of_persons for word in rest)


def verdict(known: Known, decisions: Decisions, city: City, name: str) -> str:
    """What becomes of a name: `drop`, `ambiguous` or `name`."""
    words = split_words(name)
    form = " ".join(words)
    if form in decisions.refused or known.means_something(form):
        return "drop"
    if len(words) > 1 and words[0] in decisions.of_places:
        return "name"
    person = known.names_a_person(words, decisions)
    if (person and len(words) < 3) or _is_short(known, words):
        return "drop"
    if person or form in decisions.ambiguous:
        return "ambiguous"
    if len(words) > 1:
        doubtful = words[0] in decisions.of_descent or all(map(known.means_something, words))
    else:
        doubtful = city.arab or city.country in decisions.called_as_people or len(form) < _LONG
    return "ambiguous" if doubtful else "name"


def _is_short(known: Known, words: list[str]) -> bool:
    """Whether a name, or the word that opens it and is not known, is as short as any word's beginning.

    A word that opens a known name ends the names of strangers before it: «باق» of a town «باق ...» would end «بشار».
    """
    if len("".join(words).removeprefix("ال")) < _SHORTEST:
        return True
    return len(words) > 1 and len(words[0]) < _SHORTEST and words[0] not in known.forms
