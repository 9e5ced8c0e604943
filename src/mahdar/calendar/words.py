"""What a single word or number means to the grammar of dates: one letter, one value.

Rules are patterns over a string of these letters, one a token, so that the regex engine does the scanning.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from mahdar.lexicon import lexicon
from mahdar.text import fold

LETTERS = {
    "today": "T", "day": "D", "day-noun": "G", "the-night": "L", "direction": "P", "anaphora": "S",
    "demonstrative": "h", "a-day": "u", "a-week": "k", "a-month": "j", "a-year": "v", "the-week": "K", "the-month": "J",
    "the-year": "V", "two": "2", "many": "U", "now": "8", "edge": "E", "in": "f", "of": "q", "and": "w", "to": "R",
    "since": "s", "before": "a", "after": "b", "about-a-year": "p", "corresponding": "g", "hijri-era": "e",
    "gregorian-era": "t", "last-of": "r", "feast": "Q", "no-day": "N", "paper": "Z", "event": "Y", "rite": "I",
    "counted": "X", "two-long": "l", "many-months": "i", "half": "9", "fixed-feast": "F",
    "same-before": "6", "nowadays": "7",
    "future": "+", "past": "~", "cardinal": "c", "ordinal": "o", "month": "M", "ambiguous month": "m", "hijri": "H",
    "weekday": "W", "bare weekday": "B", "general": "0", "paper-name": "1", "from-event": "3", "numbered": "5",
    "the-years": "4", "not-coming": "",
}  # fmt: skip
_MARKS = {
    "/": "/", "-": "-", "–": "-", "—": "-", "(": "(", ")": ")", "[": "(", "]": ")", ",": ",", "،": ",", ".": ".",
    "؟": "!", "?": "!", "!": "!", "\n": "\n", '"': '"', "«": '"', "»": '"', "“": '"', "”": '"', ":": ":",
}  # fmt: skip
# With و before them: the second part of a number in words, a second month («مايو ويونيو»).
_AFTER_AND = {"c": "C", "M": "A", "m": "A"}
_ARTICLE = "ال"
_PARTICLES = frozenset("وفبلك")
_COMING = re.compile("[وف]?س[يتن][ء-ي]{2,}")  # a verb with the س of the future; its look-alikes are in the knowledge
# Spelled together with these, a short name of a month or a day is another word: «باب» door, «لامس» he touched.
_ONLY_AFTER_AND = frozenset("mD")
# The feminine and the plural of a past verb, by their shape; the nouns that end so have a long vowel before the ت.
_PAST = re.compile("[وف]?(?!ال|بال|لل|كال)[ء-ي]{2,}[^اوي]ت|[وف]?(?![يتنل])[ء-ي]{3,}وا")
_PAST_ENDS = frozenset("تا")  # looked at first: most words are neither
_CACHED = 100_000  # word types


class Word(NamedTuple):
    """A token to the grammar.

    Attributes:
        letter: what it is, see LETTERS; "x" for any other word.
        value: a number, a month, an ISO weekday, days or steps, by the letter.
        english: its name in English, or "".
        id: the entry of the knowledge that says so, or "".
        cut: how many attached letters (و ف ب ل ك) stand before it.
    """

    letter: str
    value: int = 0
    english: str = ""
    id: str = ""
    cut: int = 0


OTHER = Word("x")


class Letters(dict[str, str]):
    """Token (with the spaces before it) → its letter, looked up once; forgets all when it has grown too large."""

    def of(self, tokens: Sequence[str]) -> str:
        """The letters of tokens, in order."""
        if len(self) > _CACHED:
            self.clear()
        return "".join(map(self.__getitem__, tokens))

    def __missing__(self, token: str) -> str:
        letter = self[token] = words()[token].letter
        return letter


class Words:
    """What a token is."""

    def __init__(self, entries: dict[str, Word]) -> None:
        self._entries = entries

    def __getitem__(self, token: str) -> Word:
        """What a folded token is, the spaces before it left out."""
        core = token.lstrip(" ")
        if core.isdecimal():
            return _number(core)
        if core in _MARKS:
            return Word(_MARKS[core])
        return self._entries.get(core) or (core[:1] in _PARTICLES and self._after_particles(core)) or _other(core)

    def _after_particles(self, core: str) -> Word | None:
        for cut, rest in _rests(core):
            word = self._entries.get(rest)
            if word and not (word.letter in _ONLY_AFTER_AND and core[cut - 1] != "و" and not rest.startswith(_ARTICLE)):
                return word._replace(cut=cut, letter=_joined(word) if core[0] == "و" else word.letter)
        return None


def _rests(core: str) -> Iterator[tuple[int, str]]:
    """What may stand behind attached particles, and their number: «ولليوم» gives «لليوم», «اليوم»."""
    at = 0
    if core[:1] in ("و", "ف"):
        at = 1
        yield at, core[at:]
    if core[at : at + 2] == "لل":
        yield at + 1, _ARTICLE + core[at + 2 :]
    elif core[at : at + 1] in ("ب", "ل", "ك"):
        yield at + 1, core[at + 1 :]


def _joined(word: Word) -> str:
    """The letter behind و: «والعشرين» is the second part of an ordinal, «والسادس» an ordinal of its own."""
    return "O" if word.letter == "o" and word.value >= 20 else _AFTER_AND.get(word.letter, word.letter)


def _number(digits: str) -> Word:
    value = int(digits[:9])
    if len(digits) <= 2:
        return Word("d" if 1 <= value <= 31 else "z", value)
    return Word("y" if len(digits) == 4 and 1000 <= value <= 2199 else "n", value)


def _other(core: str) -> Word:
    if "س" in core[:2] and _COMING.fullmatch(core) and not _not_coming().match(core):
        return Word("+", id="future.verb")
    if core[-1:] in _PAST_ENDS and _PAST.fullmatch(core):
        return Word("~", id="past.verb")
    return OTHER


@cache
def _not_coming() -> re.Pattern[str]:
    groups = (group for file in lexicon().files("relatives/1") for group in file["groups"])
    entries = (entry for group in groups if group["sense"] == "not-coming" for entry in group["entries"])
    return re.compile("[وف]?(?:" + "|".join(fold(form) for entry in entries for form in entry["forms"]) + ")")


@cache
def letters() -> Letters:
    """The letters of all tokens seen."""
    return Letters()


@cache
def words() -> Words:
    """The words of the calendar, out of the knowledge files, once."""
    entries: dict[str, Word] = {}
    for form, word in (*_months(), *_weekdays(), *_relatives(), *_numbers()):
        entries.setdefault(fold(form).replace(" ", "_"), word)
    return Words(entries)


def _months() -> Iterator[tuple[str, Word]]:
    for file in lexicon().files("months/1"):
        sense = "hijri" if file["calendar"] == "hijri" else "month"
        for entry in file["entries"]:
            yield from _forms(entry["names"], sense, entry, entry["number"])
            yield from _forms(entry["ambiguous"], f"ambiguous {sense}", entry, entry["number"])


def _weekdays() -> Iterator[tuple[str, Word]]:
    for entry in lexicon().entries("weekdays/1"):
        yield from _forms(entry["names"], "weekday", entry, entry["number"])
        bare = [name.removeprefix(_ARTICLE) for name in entry["names"]]
        yield from _forms(bare, "bare weekday", entry, entry["number"])


def _relatives() -> Iterator[tuple[str, Word]]:
    for file in lexicon().files("relatives/1"):
        for group in (group for group in file["groups"] if LETTERS[group["sense"]]):
            for entry in group["entries"]:
                yield from _forms(entry["forms"], group["sense"], entry, entry["value"])


def _numbers() -> Iterator[tuple[str, Word]]:
    for file in lexicon().files("numbers/1"):
        for entry in file["entries"]:
            named = {"english": "", "id": f"number.{entry['value']}"}
            yield from _forms(entry["forms"], file["kind"], named, entry["value"])


def _forms(forms: list[str], sense: str, entry: dict[str, Any], value: int) -> Iterator[tuple[str, Word]]:
    for form in forms:
        yield form, Word(LETTERS[sense], value, entry["english"], entry["id"])
