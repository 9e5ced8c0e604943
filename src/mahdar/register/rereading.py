"""Reading everything again after a new release of the program or of the knowledge, and what changes by it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from mahdar.records import MadeWith, Page
from mahdar.register.anchoring import found_again, successors
from mahdar.register.facts import Document, facts
from mahdar.register.judging import apply
from mahdar.register.preparing import Prepared, Preparing, Reading
from mahdar.register.rematching import Touched
from mahdar.register.stories import split
from mahdar.register.versions import change_version, changing
from mahdar.store import KeptArticle, Store, Withdrawn, Writer, address_of

if TYPE_CHECKING:
    from mahdar.reading.processes import Failure, Spread

BATCH = 32  # articles a transaction: half as many as are added in one, for each is taken out and put in
NO_LONGER = "a newer reading of the page does not have it"


@dataclass(frozen=True, slots=True)
class Reread:
    """What reading one article again changed.

    Attributes:
        origin: where its page came from.
        gone: ids of facts that went; `come`: of facts that came.
        skipped: why the page gives no minutes now, `reason: detail`, or None.
    """

    article: str
    origin: str
    gone: tuple[str, ...]
    come: tuple[str, ...]
    skipped: str | None

    @property
    def changed(self) -> bool:
        """Whether any fact is another one now."""
        return bool(self.gone or self.come)


class _Due(NamedTuple):
    """An article that is to be read again."""

    id: str
    page: Page


class _New(NamedTuple):
    """An article as it is read now."""

    page: Page
    prepared: Prepared


def reread(store: Store, preparing: Preparing, made_with: MadeWith | None, spread: "Spread") -> Iterator[Reread]:
    """Read again every article that other versions read; resumable, since each batch is safe when it is told.

    Args:
        store: the record.
        preparing: how pages are read.
        made_with: versions of program, knowledge and tagger: what they read already is left; None to read everything.
        spread: where pages are read.
    """
    read = spread(_due(store, made_with), partial(_prepared, preparing))
    new = ((due.id, _new(due, answer, preparing)) for due, answer in read)
    while batch := dict(islice(new, BATCH)):
        with store.writing() as writer:
            told = _replace(writer, batch, preparing)
        yield from told


def _new(due: _Due, answer: "Prepared | Failure", preparing: Preparing) -> _New:
    """What came back of a page; of one whose process broke, what is kept of that."""
    if isinstance(answer, Prepared):
        return _New(due.page, answer)
    return _New(due.page, preparing.skipped(due.id, due.page, answer.skipped(due.page)))


def _due(store: Store, made_with: MadeWith | None) -> Iterator[_Due]:
    """The articles that are to be read again, with their pages."""
    after: str | None = None
    while articles := _next(store, after):
        after = articles[-1].id
        for article in articles:
            if made_with is None or not _is_read_with(article, made_with):
                page = _page(store, article.id)
                if page is not None:
                    yield _Due(article.id, page)


def _is_read_with(article: KeptArticle, made_with: MadeWith) -> bool:
    return (article.mahdar, article.lexicon, article.tagger) == (made_with.mahdar, made_with.lexicon, made_with.tagger)


def _next(store: Store, after: str | None) -> list[KeptArticle]:
    with store.reading() as reader:
        return reader.articles(after, BATCH)


def _page(store: Store, article: str) -> Page | None:
    with store.reading() as reader:
        return reader.page(article)


def _prepared(preparing: Preparing, due: _Due) -> Prepared:
    return preparing.of(due.id, due.page)


def _replace(writer: Writer, new: Mapping[str, _New], preparing: Preparing) -> list[Reread]:
    told, touched = [], Touched()
    before = {id_: writer.document(id_) or {} for id_ in sorted(new)}
    addresses = {address_of(id_, new[id_].page, document) for id_, document in before.items()}
    current = _current(writer, addresses)
    for id_, (page, prepared) in sorted(new.items()):
        if id_ in current:
            _swap(writer, prepared, before[id_], touched, preparing.on)
        else:
            writer.put_document(prepared.ready)
        told.append(_difference(page, before[id_], prepared))
    addresses |= {prepared.ready.address for _, prepared in new.values()}
    for best, former in changing(writer, addresses).values():
        ready = new[best].prepared.ready if best in new else _as_read(writer, best, preparing).ready
        change_version(writer, ready, former, touched, preparing.on)
    touched.articles |= split(writer, sorted(new))
    _anchor_again(writer, {id_: prepared.document for id_, (_, prepared) in new.items()})
    apply(writer, touched, preparing.on)
    return told


def _current(writer: Writer, addresses: set[str]) -> set[str]:
    """The articles that count at these addresses: others may have added newer ones while pages were read."""
    versions = writer.current_versions(addresses)
    return {version.article for found in versions.values() for version in found if version.current}


def _as_read(writer: Writer, id_: str, preparing: Preparing) -> Prepared:
    """An article as it was read last."""
    page, document = writer.page(id_), writer.document(id_)
    if page is None or document is None:
        raise KeyError(id_)
    return preparing.of(id_, Reading(page, document))


def _swap(writer: Writer, new: Prepared, old: Document, touched: Touched, on: date) -> None:
    """Put the new reading in the place of the old."""
    article = new.ready.article
    touched.leave(writer, writer.encounters_of([article]))
    rows = [
        Withdrawn(fact=fact.id, kind=fact.kind, article=article, day=on, because=NO_LONGER, successor=successor)
        for fact, successor in successors(old, new.document)
    ]
    writer.remove_facts(article)
    writer.withdraw(rows)
    writer.put(new.ready)
    touched.encounters |= set(new.ready.reports)


def _difference(page: Page, old: Document, new: Prepared) -> Reread:
    before, after = ({fact.id for fact in facts(document)} for document in (old, new.document))
    ready = new.ready
    return Reread(
        ready.article, page.origin, tuple(sorted(before - after)), tuple(sorted(after - before)), ready.skipped
    )


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
