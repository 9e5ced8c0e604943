"""What the tagger goes by: the form of a word, its known senses, its neighbours, and what is marked around it.

A feature is a string. Most depend on the written form of a word alone, so their weights are summed once a form; the
others are read off two strings of one letter a token. No feature says that a list holds the word as a name: the tagger
is for those that none holds.
"""

from collections.abc import Iterator

from mahdar.sentences.word_types import WordType
from mahdar.tagger.kinds import is_common
from mahdar.tagger.scene import Scene

REACH = 2  # tokens on either side
_NAMED = frozenset({"person", "place", "state", "organisation"})
_BY_ID = frozenset({"name-part", "class-noun", "preposition", "title", "belonging", "clause-particle"})
_LONGEST_AFFIX = 3


def of_form(type_: WordType, offset: int) -> list[str]:
    """What a form says of the token that stands `offset` tokens before it (behind it, where negative)."""
    word = type_.folded
    found = [f"{offset} {sense}" for sense in senses(type_)]
    if type_.starts or not word[0].isalpha():
        found.append(f"{offset} w {word}")
    if abs(offset) == 1:
        found += (f"{offset} e {word[-2:]}", f"{offset} b {word[:2]}")
    elif not offset:
        found.append("0 bias")
        if not type_.starts and is_common(word):
            found.append("0 common")
        found.append(f"0 long {min(len(word), 9)}")
        for length in range(1, _LONGEST_AFFIX + 1):
            found += (f"0 b {word[:length]}", f"0 e {word[-length:]}")
    return found


def senses(type_: WordType) -> list[str]:
    """What a form is known to mean besides being a name, each once."""
    found = {
        f"{sense.group}{'+' if skip else ''} {_kind(sense.group, sense.id, sense.form)}": None
        for _, sense, skip in type_.alone
        if sense.group not in _NAMED
    }
    return list(found) or ["unknown al" if type_.folded.startswith("ال") else "unknown"]


def _kind(group: str, id_: str, form: str) -> str:
    return id_.partition(".")[0] if group in _BY_ID else form


def of_place(scene: Scene, token: int) -> Iterator[str]:
    """What is marked around a token."""
    marks, letters = _around(scene.marks, token), _around(scene.letters, token)
    yield f"m {marks[1]}{marks[2]}{marks[3]}"
    yield f"m {marks[:3]}"
    yield f"m {marks[2:]}"
    yield f"ml {marks[1]}{letters[2]}{letters[3]}"
    yield f"l {letters[1:4]}"
    yield f"l {letters[2:]}"
    yield f"l {letters[1:3]}"
    yield f"l {letters[2:4]}"


def _around(line: bytearray, token: int) -> str:
    before = line[max(0, token - REACH) : token]
    return before.decode().rjust(REACH, "|") + line[token : token + REACH + 1].decode().ljust(REACH + 1, "|")
