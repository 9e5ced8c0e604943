"""Where judged facts stand, and finding them again in a newer reading of the page."""

from collections.abc import Iterable

from mahdar.records import Anchor
from mahdar.register.facts import Document, Fact, facts

CONTEXT = 40  # characters of the article kept on either side of a judged fact


def anchor(document: Document, id_: str) -> Anchor | None:
    """Where the fact with this id stands in its document; None where the document has no such fact."""
    found = next((fact for fact in facts(document) if fact.id == id_), None)
    return _anchor(document, found) if found else None


def _anchor(document: Document, fact: Fact) -> Anchor:
    article = document["article"]
    text = article["text"]
    return Anchor(
        fact=fact.id,
        page_sha256=article["page_sha256"],
        article=article["id"],
        kind=fact.kind,
        words=fact.words(document),
        before=text[max(0, fact.start - CONTEXT) : fact.start],
        behind=text[fact.end : fact.end + CONTEXT],
        label=fact.label,
        parties=fact.parties,
    )


def found_again(document: Document, lost: Anchor) -> str | None:
    """The id of the fact that an anchor means, in another reading of the page; None where that cannot be told.

    The words must be the same; where several facts stand on them, the label and the parties decide, then the context.
    """
    same = [fact for fact in facts(document) if fact.kind == lost.kind and fact.words(document) == lost.words]
    for is_meant in (_has_id, _is_of_its_kind, _stands_where_it_stood):
        same = [fact for fact in same if is_meant(document, fact, lost)] or same
    return same[0].id if len(same) == 1 else None


def _has_id(_: Document, fact: Fact, lost: Anchor) -> bool:
    return fact.id == lost.fact


def _is_of_its_kind(_: Document, fact: Fact, lost: Anchor) -> bool:
    return (fact.label, fact.parties) == (lost.label, lost.parties)


def _stands_where_it_stood(document: Document, fact: Fact, lost: Anchor) -> bool:
    here = _anchor(document, fact)
    return (here.before, here.behind) == (lost.before, lost.behind)


def successors(old: Document, new: Document) -> Iterable[tuple[Fact, str | None]]:
    """Each fact of an old reading that the new one has not, with the fact that stands on its words now, or None."""
    there = {fact.id for fact in facts(new)}
    for fact in facts(old):
        if fact.id not in there:
            yield fact, found_again(new, _anchor(old, fact)) if "article" in new else None
