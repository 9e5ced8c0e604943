"""All rows of an article, made where it is read: what is left to do in the record is to insert them.

They are a function of the article alone, and of the kind of database; making them takes longer than inserting them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from mahdar.store.article_rows import (
    article_row,
    band_rows,
    encounter_rows,
    entity_rows,
    key_rows,
    mention_rows,
    page_row,
)  # fmt: skip
from mahdar.store.bulk import Row, Rows, driver_rows
from mahdar.store.fact_rows import act_rows, quotation_rows
from mahdar.store.kept import Kept
from mahdar.store.search import Findable, findable
from mahdar.store.tables import (
    acts,
    article_entities,
    articles,
    bands,
    encounter_keys,
    encounters,
    pages,
    quotations,
)  # fmt: skip
from mahdar.text import search_tokens

FACTS = (article_entities, encounters, encounter_keys, quotations, acts, bands)
_ROWS_OF = (mention_rows, encounter_rows, key_rows, quotation_rows, act_rows, band_rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """One page with all rows that a record keeps of it.

    Attributes:
        article: the article's id; `address`: what versions of one report share.
        skipped: why the page gave no minutes, `reason: detail`, or None.
        reports: the ids of what it reports; `is_signed`: whether copies of its text can be told.
        size: bytes that it takes, about.
        page: of `pages`; `row`: of `articles`; `facts`: of each of the tables `FACTS`.
        entities: of `entities`, where other articles may have put them already.
        text: what finds the article by its words; `quoted`: what finds its quotations.
    """

    article: str
    address: str
    skipped: str | None
    reports: tuple[str, ...]
    is_signed: bool
    size: int
    page: Rows
    row: Rows
    facts: tuple[Rows, ...]
    entities: tuple[Row, ...]
    text: Findable | None
    quoted: tuple[Findable, ...]


def ready(kept: Kept, dialect: str) -> Ready:
    """The rows of a page, for a database of this dialect.

    Raises:
        ValueError: a key spans more days than a search for it looks back.
    """
    page, row = page_row(kept), article_row(kept)
    return Ready(
        article=kept.article,
        address=kept.address,
        skipped=kept.skipped,
        reports=tuple(report.id for report in kept.reports),
        is_signed=kept.signature is not None,
        size=len(page["content"]) + len(row["document"]),
        page=driver_rows(pages, [page], dialect),
        row=driver_rows(articles, [row], dialect),
        facts=tuple(driver_rows(table, rows_of(kept), dialect) for table, rows_of in zip(FACTS, _ROWS_OF, strict=True)),
        entities=tuple(entity_rows(kept)),
        text=_text(kept, dialect),
        quoted=tuple(_quoted(kept, dialect)),
    )


def _text(kept: Kept, dialect: str) -> Findable | None:
    if "article" not in kept.document:
        return None
    article = kept.document["article"]
    return findable(article["id"], searched(article["text"]), dialect)


def _quoted(kept: Kept, dialect: str) -> Iterator[Findable]:
    for quotation in kept.document.get("quotations", ()):
        words = kept.document["article"]["text"][quotation["start"] : quotation["end"]]
        yield findable(quotation["id"], searched(words), dialect)


def searched(*texts: str) -> str:
    """What the index of words keeps of these texts."""
    return " ".join(search_tokens(*texts))
