"""When two strings, or two names of somebody, are the same to the measure."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

# Vowel marks, tatweel and direction marks: a cleaning of the text may lose them.
_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_SPELLINGS = str.maketrans("أإآٱى٠١٢٣٤٥٦٧٨٩", "ااااي0123456789")
_EDGES = " \t\n\"'“”«»‘’()[]{}.,،؛;:!؟?-–—…"
_ATTACHED = re.compile(r"[وف]?[بكل]?(?:ال|لل|ل)?")
_WORD = re.compile(r"\w+")
_CACHED = 1 << 14


@lru_cache(_CACHED)
def plain(words: str) -> str:
    """Without marks, with one spelling of alef, ya and digits, one space between words, no punctuation at the ends."""
    kept = _MARKS.sub("", unicodedata.normalize("NFKC", words)).translate(_SPELLINGS)
    return " ".join(kept.split()).strip(_EDGES)


@lru_cache(_CACHED)
def bare(words: str) -> str:
    """`plain`, and the first word without attached particles and article."""
    whole = plain(words)
    return _ATTACHED.sub("", whole, count=1) or whole


@lru_cache(_CACHED)
def english(name: str) -> str:
    """An English name without case, accents, punctuation and a leading article."""
    letters = unicodedata.normalize("NFKD", name.casefold().replace("ı", "i"))
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.findall("[a-z0-9]+", re.sub(r"^the\s+", "", kept)))


def shared(one: str, other: str) -> float:
    """The words that two strings have in common, as a share of all their words; repeated words count each."""
    here, there = Counter(_WORD.findall(plain(one))), Counter(_WORD.findall(plain(other)))
    every = (here | there).total()
    return (here & there).total() / every if every else 0.0


@dataclass(frozen=True, slots=True)
class Identity:
    """Somebody or something that one side names, comparable with what the other side names.

    Attributes:
        names: in English, as `english` gives them.
        surfaces: its names in the text, as `bare` gives them.
        type: PER, ORG, GPE or LOC; None for an id that stands for nothing.
        country: alpha-3, or None.
    """

    names: frozenset[str]
    surfaces: frozenset[str]
    type: str | None
    country: str | None

    def is_same(self, other: "Identity | None") -> bool:
        """Whether they share an English name, or a name in the text."""
        return other is not None and bool(self.names & other.names or self.surfaces & other.surfaces)

    @property
    def label(self) -> str:
        """A name to show."""
        return min(self.names | self.surfaces, default="?")


STRANGER = Identity(frozenset(), frozenset(), None, None)


def identity(
    names: "list[str | None]", surfaces: "list[str] | set[str]", type_: str | None, country: str | None
) -> Identity:
    """An identity out of names as they are written."""
    named = frozenset(english(name) for name in names if name) - {""}
    return Identity(named, frozenset(bare(surface) for surface in surfaces if surface) - {""}, type_, country)
