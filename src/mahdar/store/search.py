"""Searching the words of articles, entries and quotations, with the same hits on SQLite and PostgreSQL.

All that the two databases do differently stands here. Neither of them cuts text into words: `text.search_tokens` does,
and both keep exactly its tokens: FTS5 by its `ascii` tokeniser, which cuts at blanks only; PostgreSQL as a `tsvector`
that is written out, past its parser and its dictionaries. So no version of Unicode and no locale divides them.

SQLite keeps an FTS5 index without the text. FTS5 must be told the old text of a row to take it out of such an index
(only SQLite 3.43 knows a way around), so the tokens stand compressed beside the number that FTS5 knows the row by: a
third of what FTS5 would keep for itself, and taking a row out costs what putting it in did, whatever the record's size.
Each kind has an index of its own, so that a word common in articles costs a search among the entries nothing.
"""

import zlib
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Final, Literal, NamedTuple

from sqlalchemy import (
    DDL,
    Column,
    ColumnElement,
    Connection,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    TableClause,
    bindparam,
    cast,
    column,
    delete,
    event,
    false,
    func,
    insert,
    literal,
    not_,
    or_,
    select,
    table,
)  # fmt: skip
from sqlalchemy.dialects import postgresql

from mahdar.store.bulk import Rows, insert_values, portions
from mahdar.store.membership import Membership
from mahdar.store.search_query import FTS5, TSQUERY, Alternative, parse, unwanted, wanted
from mahdar.store.tables import Text

Kind = Literal["article", "entry", "quotation"]
KINDS: Final[tuple[Kind, ...]] = ("article", "entry", "quotation")

# PostgreSQL counts positions up to 16,383, keeps 255 of one word, and a megabyte of words with their positions; both
# databases are held to that.
_WORDS: Final = 16_000
_LETTERS: Final = 220_000  # of four bytes at the most
_REPEATS: Final = 255
_FILLER: Final = "0x"  # stands where a word is repeated too often; digits and letters in one make no word

search_metadata = MetaData()


def _search_table(kind: Kind) -> Table:
    name = f"{kind}_search"
    return Table(
        name, search_metadata,
        Column("number", Integer, primary_key=True, autoincrement=False),
        Column("id", Text, nullable=False, unique=True),
        Column("tokens", LargeBinary().with_variant(postgresql.TSVECTOR, "postgresql"), nullable=False),
        Index(f"{name}_tokens", "tokens", postgresql_using="gin").ddl_if(dialect="postgresql"),
    )  # fmt: skip


_TABLES: Final = {kind: _search_table(kind) for kind in KINDS}
# A virtual table has a column of its own name, through which it is told to delete.
_INDICES: Final = {
    kind: table(f"{kind}_words", column("rowid"), column("tokens"), column(f"{kind}_words")) for kind in KINDS
}
for _kind in KINDS:
    _made = f"CREATE VIRTUAL TABLE {_kind}_words USING fts5(tokens, content='', tokenize='ascii')"
    event.listen(_TABLES[_kind], "after_create", DDL(_made).execute_if(dialect="sqlite"))  # type: ignore[no-untyped-call]


def create_search(connection: Connection) -> None:
    """Make the tables that `put_search` fills, where they are not there; a migration calls it."""
    search_metadata.create_all(connection)


class Findable(NamedTuple):
    """A row of an index of words.

    Attributes:
        id: of what is found.
        kept: its tokens as the table of a database keeps them.
        told: as they are told to FTS5; "" for PostgreSQL, which needs no telling.
    """

    id: str
    kept: bytes | str
    told: str


def findable(id_: str, text: str, dialect: str) -> Findable:
    """What makes a text findable in a database; see `put_search` for the text."""
    tokens = _bounded(text)
    if dialect != "sqlite":
        return Findable(id_, _tsvector(tokens), "")
    told = " ".join(tokens)
    return Findable(id_, zlib.compress(told.encode(), 1), told)


def put_search(connection: Connection, kind: Kind, rows: Iterable[tuple[str, str]]) -> None:
    """Make rows findable; one that is there already is replaced.

    Args:
        connection: within a transaction of the one writer.
        kind: which ids these are.
        rows: id and text: `" ".join(search_tokens(…))`. What stands behind the sixteen-thousandth is not found.
    """
    put_findable(connection, kind, [findable(id_, text, connection.dialect.name) for id_, text in rows])


def put_findable(connection: Connection, kind: Kind, rows: Iterable[Findable]) -> None:
    """Make rows findable; one that is there already is replaced, and of several with one id the last one counts."""
    last = {row.id: row for row in rows}
    for ids in portions(last):
        drop_search(connection, kind, ids)
        highest = connection.scalar(select(func.max(_TABLES[kind].c.number))) or 0
        _insert(connection, kind, [(number, last[id_]) for number, id_ in enumerate(ids, highest + 1)])


def drop_search(connection: Connection, kind: Kind, ids: Collection[str]) -> None:
    """Make rows unfindable; an id that is not there is passed over."""
    kept = _TABLES[kind]
    for portion in portions(ids):
        these = kept.c.id.in_(portion)
        if connection.dialect.name == "sqlite":
            there = connection.execute(select(kept.c.number, kept.c.tokens).where(these)).all()
            if not there:  # as for every new article
                continue
            _forget(connection, kind, there)
        connection.execute(delete(kept).where(these))


def search_for(connection: Connection, kind: Kind, query: str) -> Membership:
    """The rows that a query finds; all that it holds is bound.

    Args:
        connection: of a reader; only its dialect is looked at.
        kind: which rows.
        query: any text: words that must all be there, "words in this order", -without, and OR between two such lists.
            What has no letter and no digit finds nothing.
    """
    sides = parse(query)
    wanting = [side for side in sides if side.wanted]
    excluding = [side for side in sides if not side.wanted]
    return (_in_fts5 if connection.dialect.name == "sqlite" else _in_tsvector)(kind, wanting, excluding)


def _in_tsvector(kind: Kind, wanting: Sequence[Alternative], excluding: Sequence[Alternative]) -> Membership:
    kept = _TABLES[kind]
    found = [_by_tsquery(kept, wanted(wanting, TSQUERY))] if wanting else []
    found += [not_(_by_tsquery(kept, unwanted(excluding, TSQUERY)))] if excluding else []
    return Membership(kept.c.id, or_(false(), *found))


def _in_fts5(kind: Kind, wanting: Sequence[Alternative], excluding: Sequence[Alternative]) -> Membership:
    kept, index = _TABLES[kind], _INDICES[kind]
    there, elsewhere = _by_fts5(index, wanted(wanting, FTS5)), _by_fts5(index, unwanted(excluding, FTS5))
    found = [kept.c.number.in_(select(index.c.rowid).where(there))] if wanting else []
    found += [kept.c.number.not_in(select(index.c.rowid).where(elsewhere))] if excluding else []
    # Asked for ids by those conditions, SQLite would go through all rows, and not begin with what FTS5 finds.
    ids = select(kept.c.id).join_from(index, kept, kept.c.number == index.c.rowid).where(there)
    return Membership(kept.c.id, or_(false(), *found), ids if wanting and not excluding else None)


def _by_tsquery(kept: Table, query: str) -> ColumnElement[bool]:
    return kept.c.tokens.bool_op("@@")(cast(bindparam(None, query, Text, unique=True), postgresql.TSQUERY))


def _by_fts5(index: TableClause, query: str) -> ColumnElement[bool]:
    return index.c[index.name].bool_op("MATCH")(bindparam(None, query, Text, unique=True))


def _insert(connection: Connection, kind: Kind, rows: Sequence[tuple[int, Findable]]) -> None:
    kept = Rows(("number", "id", "tokens"), [(number, row.id, row.kept) for number, row in rows])
    insert_values(connection, _TABLES[kind], kept)
    if connection.dialect.name == "sqlite":
        told = Rows(("rowid", "tokens"), [(number, row.told) for number, row in rows])
        insert_values(connection, _INDICES[kind], told)


def _forget(connection: Connection, kind: Kind, rows: Iterable[tuple[int, bytes]]) -> None:
    """Tell FTS5 to delete these rows; it takes them out by their old text."""
    index = _INDICES[kind]
    orders = [{"number": number, "text": zlib.decompress(packed).decode()} for number, packed in rows]
    if orders:
        told = {index.name: literal("delete"), "rowid": bindparam("number"), "tokens": bindparam("text")}
        connection.execute(insert(index).values(told), orders)


def _bounded(text: str) -> list[str]:
    """The tokens that both databases can keep in the same places."""
    within = text if len(text) <= _LETTERS else text[:_LETTERS].rpartition(" ")[0]
    tokens = within.split()[:_WORDS]
    if len(tokens) <= _REPEATS or max(Counter(tokens).values()) <= _REPEATS:
        return tokens
    seen: Counter[str] = Counter()
    kept: list[str] = []
    for token in tokens:
        seen[token] += 1
        kept.append(token if seen[token] <= _REPEATS else _FILLER)
    return kept


def _tsvector(tokens: Sequence[str]) -> str:
    """The text of a tsvector: each token once, with its places from 1 on."""
    places: dict[str, list[str]] = {}
    for place, token in enumerate(tokens, 1):
        places.setdefault(token, []).append(str(place))
    return " ".join(f"'{token}':{','.join(at[:_REPEATS])}" for token, at in places.items())
