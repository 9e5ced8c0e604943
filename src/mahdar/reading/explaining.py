"""Why a fact is there: its tree of evidence, as text."""

from collections.abc import Iterator

from mahdar.records import Evidence, Minutes
from mahdar.text import isolate


def explain(minutes: Minutes, fact_id: str) -> str | None:
    """The tree of evidence of one fact: rule, words, parts, the entries of the knowledge that were used.

    Args:
        minutes: as read.
        fact_id: an id of `minutes.facts()`, or the beginning of one that fits no other.

    Returns:
        The tree, a line for each piece of evidence; None where no fact has this id.
    """
    found = [(id_, kind, fact) for id_, kind, fact in minutes.facts() if id_.startswith(fact_id)]
    exact = [entry for entry in found if entry[0] == fact_id]
    if len(exact or found) != 1:
        return None
    id_, kind, fact = (exact or found)[0]
    lines = [
        f"{id_}  {kind}  {isolate(fact.span.of(minutes.article.text))}",
        *_tree(fact.evidence, minutes.article.text, 1),
    ]
    return "\n".join(lines)


def _tree(evidence: Evidence, text: str, depth: int) -> Iterator[str]:
    indent = "  " * depth
    span = evidence.span
    note = f": {evidence.note}" if evidence.note else ""
    yield f"{indent}{evidence.rule}  [{span.start}, {span.end})  {isolate(span.of(text))}{note}"
    for entry in evidence.knowledge:
        yield f"{indent}  knows {entry}"
    for part in evidence.parts:
        yield from _tree(part, text, depth + 1)
