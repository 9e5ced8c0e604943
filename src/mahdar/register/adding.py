"""Adding pages to a record: resumable, idempotent, acknowledged batch by batch."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any, Literal, NamedTuple

from mahdar.lexicon import lexicon
from mahdar.matching import bands, keys_of, reports_of, signature
from mahdar.records import Minutes, Page, Skipped, article_id, page_digest
from mahdar.register.rematching import Touched, rematch
from mahdar.register.sides import sides
from mahdar.register.stories import regroup
from mahdar.register.versions import settle_versions
from mahdar.store import Kept, Store

Outcome = Literal["new", "known", "version", "skipped"]
Told = Minutes | Skipped | dict[str, Any]  # what a page gives, or gave once in the public form
Read = Callable[[Page], Told]
# Pages a transaction: what is read and not yet acknowledged when the power goes is read again, a second's work.
BATCH = 64


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one page.

    Attributes:
        outcome: new; known: it was there already; version: a newer or older one of a report that is there; skipped.
        detail: why a page was skipped.
    """

    origin: str
    article: str
    outcome: Outcome
    detail: str = ""


class Reading(NamedTuple):
    """A page with what reading it gave, or gave once in the public form, for those who read pages themselves."""

    page: Page
    document: Told


def add(store: Store, pages: Iterable[Page | Reading], on: date, read: Read) -> Iterator[Added]:
    """Put pages into the record; each is told once it is safe on disk.

    Args:
        store: the record.
        pages: pages, or pages that were read already.
        on: the day on which they are added.
        read: reads a page that was not.
    """
    for batch in _batches(pages):
        yield from _add_batch(store, batch, on, read)


def _batches(pages: Iterable[Page | Reading]) -> Iterator[list[Page | Reading]]:
    rest = iter(pages)
    while batch := list(islice(rest, BATCH)):
        yield batch


def _add_batch(store: Store, batch: list[Page | Reading], on: date, read: Read) -> Iterator[Added]:
    ids = [_id(piece) for piece in batch]
    with store.reading() as reader:
        known = set(reader.known(ids))
    kept: dict[str, Kept] = {}
    for id_, piece in zip(ids, batch, strict=True):
        if id_ not in known and id_ not in kept:
            kept[id_] = _kept(id_, piece, on, read)
    outcomes: dict[str, Outcome] = _put(store, kept, on) if kept else {}
    for id_, piece in zip(ids, batch, strict=True):
        page = piece.page if isinstance(piece, Reading) else piece
        outcome = outcomes.pop(id_, "known")  # the same page twice in one batch is new once
        yield Added(page.origin, id_, outcome, _detail(kept[id_]) if outcome == "skipped" else "")


def _id(piece: Page | Reading) -> str:
    page = piece.page if isinstance(piece, Reading) else piece
    return article_id(page_digest(page.content), page.url)


def _kept(id_: str, piece: Page | Reading, on: date, read: Read) -> Kept:
    page, minutes = piece if isinstance(piece, Reading) else (piece, read(piece))
    return kept_of(id_, page, public(minutes), on)


def public(told: Told) -> dict[str, Any]:
    """What a page gives, in the public form."""
    return told if isinstance(told, dict) else told.to_json()


def kept_of(id_: str, page: Page, document: dict[str, Any], on: date) -> Kept:
    """All that the store keeps of one page.

    Args:
        id_: the article's id.
        page: as it came.
        document: what reading it gave, in the public form: minutes, or why there are none.
        on: the day of adding.
    """
    if "skipped" in document:
        return Kept(article=id_, page=page, document=document, added=on)
    reports = reports_of(document, lexicon().world)
    sketch = signature(document["article"]["text"])
    return Kept(
        article=id_,
        page=page,
        document=document,
        reports=reports,
        keys={report.id: keys_of(report) for report in reports},
        signature=sketch,
        bands=bands(sketch) if sketch is not None else (),
        sides=sides(document),
        added=on,
    )


def _put(store: Store, kept: dict[str, Kept], on: date) -> dict[str, Outcome]:
    """One transaction: all of a batch is in the record, matched, or nothing of it."""
    with store.writing() as writer:
        known = writer.known(list(kept))  # another process may have been quicker
        new = {id_: piece for id_, piece in kept.items() if id_ not in known}
        for piece in new.values():
            writer.put(piece)
        touched = Touched({report.id for piece in new.values() for report in piece.reports})
        versions = settle_versions(writer, new.values(), touched, on)
        touched.articles |= regroup(writer, [id_ for id_, piece in new.items() if piece.signature is not None])
        rematch(writer, touched, on)
    return {id_: _outcome(piece, versions) for id_, piece in new.items()}


def _outcome(kept: Kept, versions: frozenset[str]) -> Outcome:
    if "skipped" in kept.document:
        return "skipped"
    return "version" if kept.article in versions else "new"


def _detail(kept: Kept) -> str:
    skipped = kept.document["skipped"]
    return f"{skipped['reason']}: {skipped['detail']}"
