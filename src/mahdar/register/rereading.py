"""Reading everything again after a new release of the program or of the knowledge, and what changes by it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from mahdar.records import MadeWith
from mahdar.register.adding import Read, kept_of, public
from mahdar.register.anchoring import found_again, successors
from mahdar.register.facts import Document, facts
from mahdar.register.judging import apply
from mahdar.register.rematching import Touched
from mahdar.register.stories import split
from mahdar.register.versions import change_version, changing
from mahdar.store import Kept, KeptArticle, Store, Withdrawn, Writer

BATCH = 32  # articles a transaction, as for adding
NO_LONGER = "a newer reading of the page does not have it"


@dataclass(frozen=True, slots=True)
class Reread:
    """What reading one article again changed: ids of facts that went, and of facts that came."""

    article: str
    gone: tuple[str, ...]
    come: tuple[str, ...]

    @property
    def changed(self) -> bool:
        """Whether any fact is another one now."""
        return bool(self.gone or self.come)


def reread(store: Store, on: date, read: Read, made_with: MadeWith | None) -> Iterator[Reread]:
    """Read again every article that other versions read; resumable, since each batch is safe when it is told.

    Args:
        store: the record.
        on: the day.
        read: reads a page.
        made_with: versions of program, knowledge and tagger: what they read already is left; None to read everything.
    """
    after: str | None = None
    while batch := _next(store, after):
        after = batch[-1].id
        due = [article for article in batch if made_with is None or not _is_read_with(article, made_with)]
        if due:
            yield from _reread_batch(store, due, on, read)


def _is_read_with(article: KeptArticle, made_with: MadeWith) -> bool:
    return (article.mahdar, article.lexicon, article.tagger) == (made_with.mahdar, made_with.lexicon, made_with.tagger)


def _next(store: Store, after: str | None) -> list[KeptArticle]:
    with store.reading() as reader:
        return reader.articles(after, BATCH)


def _reread_batch(store: Store, due: list[KeptArticle], on: date, read: Read) -> list[Reread]:
    with store.reading() as reader:
        pages = {article.id: page for article in due if (page := reader.page(article.id)) is not None}
    new = {id_: kept_of(id_, page, public(read(page)), on) for id_, page in pages.items()}
    with store.writing() as writer:
        return _replace(writer, new, on)


def _replace(writer: Writer, new: dict[str, Kept], on: date) -> list[Reread]:
    told, touched = [], Touched()
    addresses = {kept.address for kept in new.values()}
    before = {id_: writer.document(id_) or {} for id_ in sorted(new)}
    current = _current(writer, {replace(kept, document=before[id_]).address for id_, kept in new.items()})
    for id_, kept in sorted(new.items()):
        old = before[id_]
        if id_ in current:
            _swap(writer, kept, old, touched, on)
        else:
            writer.put_document(kept)
        addresses.add(replace(kept, document=old).address)
        told.append(_difference(id_, old, kept.document))
    for best, former in changing(writer, addresses).values():
        change_version(writer, new.get(best) or _as_read(writer, best, on), former, touched, on)
    touched.articles |= split(writer, sorted(new))
    _anchor_again(writer, {id_: kept.document for id_, kept in new.items()})
    apply(writer, touched, on)
    return told


def _current(writer: Writer, addresses: set[str]) -> set[str]:
    """The articles that count at these addresses: others may have added newer ones while pages were read."""
    versions = writer.current_versions(addresses)
    return {version.article for found in versions.values() for version in found if version.current}


def _as_read(writer: Writer, id_: str, on: date) -> Kept:
    """An article as it was read last."""
    page, document = writer.page(id_), writer.document(id_)
    if page is None or document is None:
        raise KeyError(id_)
    return kept_of(id_, page, document, on)


def _swap(writer: Writer, kept: Kept, old: Document, touched: Touched, on: date) -> None:
    """Put the new reading in the place of the old."""
    touched.leave(writer, writer.encounters_of([kept.article]))
    rows = [
        Withdrawn(fact=fact.id, kind=fact.kind, article=kept.article, day=on, because=NO_LONGER, successor=successor)
        for fact, successor in successors(old, kept.document)
    ]
    writer.remove_facts(kept.article)
    writer.withdraw(rows)
    writer.put(kept)
    touched.encounters |= {report.id for report in kept.reports}


def _difference(id_: str, old: Document, new: Document) -> Reread:
    before, after = ({fact.id for fact in facts(document)} for document in (old, new))
    return Reread(id_, tuple(sorted(before - after)), tuple(sorted(after - before)))


def _anchor_again(writer: Writer, documents: dict[str, Document]) -> None:
    """Find the facts that judgements are about in the new readings of their pages."""
    for judgement, target, other in writer.anchored_judgements():
        now = [
            (found_again(documents[anchor.article], anchor) if anchor and anchor.article in documents else there)
            for anchor, there in ((judgement.target, target), (judgement.other, other))
        ]
        if now != [target, other]:
            writer.set_anchored(judgement.number, *now)


def unanchored(store: Store) -> list[str]:
    """The judgements whose facts the present reading does not have, a sentence each."""
    with store.reading() as reader:
        return [
            f"judgement {judgement.number} ({judgement.verdict}) of {judgement.who}: the words {anchor.words!r} of "
            f"article {anchor.article} carry no such fact any more"
            for judgement, target, other in reader.anchored_judgements()
            for anchor, now in ((judgement.target, target), (judgement.other, other))
            if anchor is not None and now is None
        ]
