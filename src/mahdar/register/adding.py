"""Adding pages to a record: resumable, idempotent, acknowledged batch by batch."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

from mahdar.records import Page, article_id, page_digest
from mahdar.register.preparing import Preparing, Reading
from mahdar.register.rematching import Touched, rematch
from mahdar.register.stories import regroup
from mahdar.register.versions import settle_versions
from mahdar.store import Ready, Store

if TYPE_CHECKING:
    from mahdar.reading.processes import Failure, Spread

T = TypeVar("T")
Outcome = Literal["new", "known", "version", "skipped"]
# Pages a transaction: what is read and not yet acknowledged when the power goes is read again, a second's work.
BATCH = 64
READY = 256  # the same of pages that were read already: the more are matched together, the less is looked up twice
HEAVY = 16 * 1024**2  # bytes of pages, or of their rows, that make a batch full however few they are


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one page.

    Attributes:
        outcome: new; known: it was there already; version: a newer or older one of a report that is there; skipped.
        detail: why a page was skipped, now or, where it is known, when it came first.
    """

    origin: str
    article: str
    outcome: Outcome
    detail: str = ""


class _Came(NamedTuple):
    """A page on its way in.

    Attributes:
        given: the page; None where it is in the record already.
        skipped: why it gave no minutes when it came first, or None.
    """

    id: str
    origin: str
    given: Page | Reading | None
    skipped: str | None = None


class _Known(NamedTuple):
    """Nothing is to be prepared: the page is in the record."""


class _Done(NamedTuple):
    """A page with its rows; None where it is in the record already. `share`: of a batch."""

    id: str
    origin: str
    ready: Ready | None
    skipped: str | None
    share: float


def add(store: Store, pages: Iterable[Page | Reading], preparing: Preparing, spread: "Spread") -> Iterator[Added]:
    """Put pages into the record; each is told once it is safe on disk.

    Args:
        store: the record.
        pages: pages, or pages that were read already.
        preparing: how they are read.
        spread: where: while one batch is written, the next ones are read.
    """
    came = spread(_looked_up(store, pages), partial(_prepared, preparing), _known)
    done = (_done(preparing, page, answer) for page, answer in came)
    for batch in _full(done, lambda page: page.share):
        yield from _acknowledged(batch, _put(store, batch, preparing))


def _full(items: Iterable[T], share: Callable[[T], float]) -> Iterator[list[T]]:
    """The items in lists as a transaction takes them: of each it is told which share of one it is."""
    batch: list[T] = []
    full = 0.0
    for item in items:
        batch.append(item)
        full += share(item)
        if full >= 1:
            yield batch
            batch, full = [], 0.0
    if batch:
        yield batch


def _share(given: Page | Reading) -> float:
    page, most = (given.page, READY) if isinstance(given, Reading) else (given, BATCH)
    return max(1 / most, len(page.content) / HEAVY)


def _looked_up(store: Store, pages: Iterable[Page | Reading]) -> Iterator[_Came]:
    """Each page with whether the record has it; such pages are not held on to."""
    for batch in _full(pages, _share):
        ids = [_id(given) for given in batch]
        with store.reading() as reader:
            known = reader.known(ids)
            skipped = reader.skipped(known)
        for id_, given in zip(ids, batch, strict=True):
            origin = _page(given).origin
            yield _Came(id_, origin, None if id_ in known else given, skipped.get(id_))


def _page(given: Page | Reading) -> Page:
    return given.page if isinstance(given, Reading) else given


def _id(given: Page | Reading) -> str:
    page = _page(given)
    return article_id(page_digest(page.content), page.url)


def _prepared(preparing: Preparing, page: _Came) -> Ready | _Known:
    return _Known() if page.given is None else preparing.of(page.id, page.given).ready


def _known(page: _Came) -> _Known | None:
    return _Known() if page.given is None else None


def _done(preparing: Preparing, page: _Came, answer: "Ready | _Known | Failure") -> _Done:
    """A page with what came back; of one whose process broke, with what is kept of that."""
    if page.given is None or isinstance(answer, _Known):
        return _Done(page.id, page.origin, None, page.skipped, 1 / READY)
    if not isinstance(answer, Ready):
        there = _page(page.given)
        answer = preparing.skipped(page.id, there, answer.skipped(there)).ready
    return _Done(page.id, page.origin, answer, answer.skipped, max(_share(page.given), answer.size / HEAVY))


def _put(store: Store, batch: Iterable[_Done], preparing: Preparing) -> dict[str, Outcome]:
    """One transaction: all of a batch is in the record, matched, or nothing of it."""
    prepared = {page.id: page.ready for page in batch if page.ready}
    if not prepared:
        return {}
    with store.writing() as writer:
        known = writer.known(prepared)  # another process may have been quicker
        new = {id_: ready for id_, ready in prepared.items() if id_ not in known}
        for ready in new.values():
            writer.put(ready)
        touched = Touched({report for ready in new.values() for report in ready.reports})
        versions = settle_versions(writer, {ready.address for ready in new.values()}, touched, preparing.on)
        touched.articles |= regroup(writer, [id_ for id_, ready in new.items() if ready.is_signed])
        rematch(writer, touched, preparing.on)
    return {id_: _outcome(ready, versions) for id_, ready in new.items()}


def _outcome(ready: Ready, versions: frozenset[str]) -> Outcome:
    if ready.skipped is not None:
        return "skipped"
    return "version" if ready.article in versions else "new"


def _acknowledged(batch: Iterable[_Done], outcomes: dict[str, Outcome]) -> Iterator[Added]:
    for page in batch:
        outcome = outcomes.pop(page.id, "known")  # the same page twice is new once
        yield Added(page.origin, page.id, outcome, page.skipped or "")
