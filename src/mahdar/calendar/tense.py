"""Whether the clause before a date looks back or ahead: a light scan, no parse."""

from mahdar.calendar.found import Tense
from mahdar.calendar.tokens import Tokens

_ENDS = "\n.!"  # a sentence before this one says nothing about the tense of this one
_REACH = 25  # tokens; the verb of a press sentence stands at its head, and the date seldom further off


def tense_before(tokens: Tokens, at: int) -> Tense | None:
    """The tense of the nearest verb or sign of the future before token `at`, in its sentence; None where none tells."""
    letters = tokens.letters
    start = max(0, at - _REACH, *(letters.rfind(end, 0, at) + 1 for end in _ENDS))
    future, past = letters.rfind("+", start, at), letters.rfind("~", start, at)
    if future < 0 and past < 0:
        return None
    return "future" if future > past else "past"


def stands_alone(tokens: Tokens, first: int, last: int) -> bool:
    """Whether nothing else stands on the line: a date by itself has no tense at all."""
    letters = tokens.letters
    start = letters.rfind("\n", 0, first) + 1
    end = letters.find("\n", last)
    rest = letters[start:first] + letters[last + 1 : end if end >= 0 else len(letters)]
    return not set(rest) & set("x+~")
