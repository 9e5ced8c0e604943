"""What must be true of pages, of the words of facts, and of what searches look through."""

import zlib
from collections.abc import Iterator, Mapping
from hashlib import sha256

from sqlalchemy import Connection, Select, column, except_, select, table

from mahdar.store.gate import clean
from mahdar.store.packing import unpack_document, unpack_page
from mahdar.store.search import search_metadata
from mahdar.store.tables import acts, articles, entries, pages, quotations

_STEP = 200  # articles whose documents are looked through at once
_READ = (
    select(articles.c.id, articles.c.document, pages.c.sha256, pages.c.content)
    .join(pages, pages.c.sha256 == articles.c.page_sha256)
    .order_by(articles.c.id)
    .limit(_STEP)
)
_FINDABLE: Mapping[str, Select[tuple[str]]] = {
    "entry": select(entries.c.id),
    "quotation": select(quotations.c.id),
    "article": select(articles.c.id).where(articles.c.current, articles.c.skipped.is_(None)),
}


def all_is_findable(connection: Connection) -> Iterator[str]:
    """What is there can be searched, and nothing else can."""
    for kind, there in _FINDABLE.items():
        searched = search_metadata.tables[f"{kind}_search"]
        for id_ in connection.scalars(except_(there, select(searched.c.id)).order_by("id")):
            yield f"{kind} {id_} cannot be searched"
        for id_ in connection.scalars(except_(select(searched.c.id), there).order_by("id")):
            yield f"{kind} {id_} is found by searches, and is not there"
        if connection.dialect.name == "sqlite":
            words = table(f"{kind}_words_docsize", column("id"))
            for number in connection.scalars(except_(select(searched.c.number), select(words.c.id))):
                yield f"the words of the {kind} with the number {number} are missing from the index"


def pages_and_words_match(connection: Connection) -> Iterator[str]:
    """The bytes of each page are those that came, and the words of each fact stand in its document."""
    after = ""
    while rows := connection.execute(_READ.where(articles.c.id > after)).all():
        after = rows[-1].id
        for row in rows:
            try:
                content = unpack_page(row.content)
                if sha256(content).hexdigest() != row.sha256:
                    yield f"article {row.id}: the bytes of its page are not those that were added"
                text = unpack_document(row.document, content).get("article", {}).get("text", "")
            except (zlib.error, ValueError) as error:
                yield f"article {row.id}: its page or its document cannot be unpacked: {error}"
            else:
                yield from _words(connection, row.id, text)


def _words(connection: Connection, article: str, text: str) -> Iterator[str]:
    for facts in (quotations, acts):
        asked = select(facts.c.id, facts.c.start, facts.c.end, facts.c.words).where(facts.c.article == article)
        for row in connection.execute(asked.order_by(facts.c.id)):
            if not 0 <= row.start < row.end <= len(text) or clean(text[row.start : row.end]) != row.words:
                yield f"article {article}: the words of {row.id} do not stand in its document"
