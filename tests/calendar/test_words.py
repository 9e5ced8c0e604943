"""The words of the calendar: one sense a form, particles cut off, the shape of verbs."""

from collections import Counter

import pytest

from mahdar.calendar.words import LETTERS, words
from mahdar.lexicon import lexicon
from mahdar.text import fold


def forms():
    for shape in ("months/1", "weekdays/1"):
        for file in lexicon().files(shape):
            for entry in file["entries"]:
                yield from map(fold, (*entry["names"], *entry.get("ambiguous", ())))
    for file in lexicon().files("relatives/1"):
        for group in file["groups"]:
            if LETTERS[group["sense"]]:
                yield from (fold(form) for entry in group["entries"] for form in entry["forms"])
    for file in lexicon().files("numbers/1"):
        yield from (fold(form) for entry in file["entries"] for form in entry["forms"])


def test_each_form_has_one_sense():
    assert [form for form, times in Counter(forms()).items() if times > 1] == []


@pytest.mark.parametrize(
    ("written", "letter", "value", "cut"),
    [
        ("واليوم", "T", 0, 1), ("لليوم", "T", 0, 1), ("وللعام", "V", 0, 2), ("وكانون_الثاني", "A", 1, 1),
        ("باب", "x", 0, 0), ("لامس", "x", 0, 0), ("بالامس", "D", -1, 1), ("والعشرين", "O", 20, 1),
        ("والسادس", "o", 6, 1), ("07", "d", 7, 0), ("2014", "y", 2014, 0), ("48", "z", 48, 0), ("6340", "n", 6340, 0),
        ("سيلتقي", "+", 0, 0), ("سياسه", "x", 0, 0), ("وسيله", "x", 0, 0), ("عقدت", "~", 0, 0),
        ("محادثات", "x", 0, 0), ("بيروت", "x", 0, 0), ("الانترنت", "x", 0, 0),
    ],
)  # fmt: skip
def test_what_a_word_is(written, letter, value, cut):
    word = words()[f" {written}"]
    assert (word.letter, word.value, word.cut) == (letter, value, cut)
