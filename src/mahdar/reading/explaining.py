"""Why a fact is there: its tree of evidence, as text."""

from collections.abc import Iterator

from mahdar.records import Evidence, Minutes
from mahdar.records.minutes import Fact
from mahdar.text import isolate


def explain(minutes: Minutes, fact_id: str) -> str | None:
    """The tree of evidence of one fact: rule, words, parts, the entries of the knowledge that were used.

    Args:
        minutes: as read.
        fact_id: an id of `minutes.facts()`, or the beginning of one that fits no other.

    Returns:
        The tree, a line for each piece of evidence; None where no fact has this id.
    """
    found = explanations(minutes, fact_id)
    return found[0] if len(found) == 1 else None


def explanations(minutes: Minutes, beginning: str = "") -> list[str]:
    """The trees of all facts whose id begins so, in their order; of the one fact, where its id is given in full."""
    text = minutes.article.text
    found = [entry for entry in minutes.facts() if entry[0].startswith(beginning)]
    wanted = [entry for entry in found if entry[0] == beginning] or found
    return ["\n".join(_explained(*entry, text)) for entry in wanted]


def _explained(id_: str, kind: str, fact: Fact, text: str) -> Iterator[str]:
    yield f"{id_}  {kind}  {isolate(fact.span.of(text))}"
    yield from _tree(fact.evidence, text, 1)


def _tree(evidence: Evidence, text: str, depth: int) -> Iterator[str]:
    indent = "  " * depth
    span = evidence.span
    note = f": {evidence.note}" if evidence.note else ""
    yield f"{indent}{evidence.rule}  [{span.start}, {span.end})  {isolate(span.of(text))}{note}"
    for entry in evidence.knowledge:
        yield f"{indent}  knows {entry}"
    for part in evidence.parts:
        yield from _tree(part, text, depth + 1)
