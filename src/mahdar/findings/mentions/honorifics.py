"""«سموه», «معاليه»: titles with a pronoun, which stand for the person whom the story is about."""

from collections.abc import Iterator
from functools import partial

from mahdar.findings.mentions.memory import Memory
from mahdar.findings.mentions.references import Reference
from mahdar.sentences import Words

_RULERS = frozenset({"king", "sultan", "president"})
# Whom a title is too low for, and to whom alone it belongs.
_ABOVE = {"highness": _RULERS, "excellency": _RULERS | {"prince"}}
_ONLY = {"majesty": frozenset({"king", "sultan"}), "president": frozenset({"president"})}


def honorifics(words: Words, memory: Memory) -> Iterator[Reference]:
    """The person mentioned most so far among those for whom the title is."""
    for hit in words.group("honorific"):
        if person := memory.foremost(hit.first, partial(_fits, memory, hit.sense.id)):
            yield Reference(hit.first, hit.last, hit.skip, hit.particles, (person,), "honorific")


def _fits(memory: Memory, title: str, person: str) -> bool:
    nouns = memory.nouns(person)
    if title in _ABOVE and nouns & _ABOVE[title]:
        return False
    return title not in _ONLY or bool(nouns & _ONLY[title])
