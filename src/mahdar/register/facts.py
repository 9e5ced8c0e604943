"""The facts of an article's document: encounters, acts, quotations, each with its words."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

Document = Mapping[str, Any]
_KINDS = (("encounter", "encounters"), ("act", "acts"), ("quotation", "quotations"))


class Fact(NamedTuple):
    """One fact of a document in the public form.

    Attributes:
        kind: encounter, act or quotation.
        start: of its words in the article's text; `end` behind them.
        label: what tells facts on the same words apart.
        parties: ids of who is in it.
    """

    id: str
    kind: str
    start: int
    end: int
    label: str
    parties: tuple[str, ...]

    def words(self, document: Document) -> str:
        """The words of the article that show it."""
        text: str = document["article"]["text"]
        return text[self.start : self.end]


def facts(document: Document) -> Iterator[Fact]:
    """Every fact of a document, kind by kind, in the order of the text; none where the page was skipped."""
    for kind, key in _KINDS:
        for fact in document.get(key, ()):
            start, end = (fact["start"], fact["end"]) if kind == "quotation" else fact["evidence"]
            yield Fact(fact["id"], kind, start, end, _label(kind, fact), _parties(kind, fact))


def _label(kind: str, fact: Mapping[str, Any]) -> str:
    label: str = fact["mode"] if kind == "encounter" else fact["type"] if kind == "act" else fact["kind"]
    return label


def _parties(kind: str, fact: Mapping[str, Any]) -> tuple[str, ...]:
    if kind == "encounter":
        return tuple(sorted(participant["entity"] for participant in fact["participants"]))
    keys = ("actor", "recipient") if kind == "act" else ("speaker",)
    return tuple(fact[key] for key in keys if fact[key] is not None)
