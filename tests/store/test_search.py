"""Searching for words: what a query means, that any text is one, and that both databases find the same."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, literal, select
from tests.postgresql_server import Server

from mahdar.store import Store, open_store
from mahdar.store.search import create_search, drop_search, put_search, search_for
from mahdar.text import search_tokens

TEXTS = {
    "a": "التقى وزير الخارجية النمساوي نظيره القبرصي في فيينا",
    "b": "وقال الوزير إن لقاءاته في نيقوسيا كانت مثمرة",
    "c": "بيان صادر عن الوفد النرويجي يوم ٢٥ تموز",
    "d": "كيري ولافروف يبحثان ملف الصيد مع الوفدين",
    "e": "o'Neil told CNN 24/7 that NEAR is a word, and OR too",
}
FOUND = [
    ("وزير", "ab"), ("للوزراء", ""), ("لقاء", "b"), ("الوفد", "cd"), ("لافروف", "d"), ("25", "c"), ("وزير فيينا", "a"),
    ("وزير -فيينا", "b"), ("-وزير", "cde"), ("-وزير -الوفد", "e"), ('"وزير الخارجية"', "a"), ('"الخارجية وزير"', ""),
    ("«وزير الخارجية»", "a"), ("“وزير الخارجية”", "a"), ('-"وزير الخارجية" وزير', "b"), ("فيينا OR بيان", "ac"),
    ("وزير فيينا OR وفد تموز", "ac"), ("فيينا OR -الوفد", "abe"), ("o'neil", "e"), ("near", "e"), ("24/7", "e"),
    ('"24 7"', "e"), ("OR", ""), ("or", "e"), ("OR فيينا OR", "a"), ('"وزير', "ab"), ('وزير"', "ab"), ('""', ""),
    ("", ""), ("  ", ""), ("###", ""), ("-", ""), ("--وزير", "cde"), ("- وزير", "ab"), ("وزير*", "ab"),
    ("(وزير)", "ab"),
    ("وزير:فيينا", "a"), ("tokens:وزير", ""), ("وزير AND فيينا", ""), ("'; DROP TABLE articles; --", ""),
    ("\u202eوزير\u202c", "ab"), ("وزير\x00", "ab"), ("وزير\ud800", "ab"), ("وَزِيـــر", "ab"),
]  # fmt: skip
PIECES = [
    "وزير", "-", '"', "«", "»", "OR", " ", "(", ")", "*", "NEAR(", "^", "{", "'", "o'neil", "\x00", "\ud800", "\u202e",
    "الوفد", "٢٥", ":", "&", "|", "!", "<->", "\\", "\n", "{tokens}", "+", ",", "لافروف", "AND", "NOT", "🙂", "%",
]  # fmt: skip
ANY = st.one_of(
    st.text(), st.lists(st.sampled_from(PIECES)).map("".join), st.lists(st.sampled_from(PIECES)).map(" ".join)
)


def tokens(text: str) -> str:
    return " ".join(search_tokens(text))


def found(connection: Connection, query: str) -> str:
    return "".join(sorted(connection.scalars(search_for(connection, "entry", query).all())))


def filled(store: Store) -> Store:
    with store.writing() as writer:
        put_search(writer.connection, "entry", [(id_, tokens(text)) for id_, text in TEXTS.items()])
    return store


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory, postgresql: Server) -> Iterator[tuple[Connection, Connection]]:
    """The same texts, to be searched on both databases."""
    path = tmp_path_factory.mktemp("search") / "mahdar.db"
    with postgresql.database() as url:
        stores = filled(open_store(str(path))), filled(open_store(url))
        with stores[0].reading() as one, stores[1].reading() as other:
            yield one.connection, other.connection
        for store in stores:
            store.close()


@pytest.mark.parametrize(("query", "ids"), FOUND, ids=ascii)
def test_what_a_query_finds(two, query, ids):
    assert [found(connection, query) for connection in two] == [ids, ids]


@given(ANY)
def test_any_text_is_a_query_with_the_same_hits_on_both(two, query):
    one, other = (found(connection, query) for connection in two)
    assert one == other


@pytest.mark.parametrize("piece", ["وزير ", "-وزير ", '"وزير الخارجية" ', "و" * 50, "OR ", "ا OR ", "-ا OR ", '"', "("])
def test_ten_thousand_characters_are_a_query(two, piece):
    query = (piece * 10_000)[:10_000]
    one, other = (found(connection, query) for connection in two)
    assert one == other


def test_thousands_of_different_words_are_a_query(two):
    words = [chr(0x4E00 + n) for n in range(5000)]
    for query in (" ".join(words), "OR".join(words), " OR ".join(words), f'"{" ".join(words)}"', " -".join(words)):
        one, other = (found(connection, query * 20) for connection in two)
        assert one == other


@pytest.fixture
def searched(store: Store) -> Store:
    return filled(store)


def test_a_row_is_replaced_and_dropped(searched):
    with searched.writing() as writer:
        put_search(writer.connection, "entry", [("a", tokens("سفينة صيد")), ("f", tokens("وزير"))])
        drop_search(writer.connection, "entry", ["b", "nobody"])
    with searched.reading() as reader:
        assert found(reader.connection, "وزير") == "f"
        assert found(reader.connection, "الصيد") == "ad"
        assert found(reader.connection, "فيينا") == ""
        assert found(reader.connection, "-سفينة") == "cdef"


def test_of_a_row_that_is_handed_over_twice_the_last_counts(searched):
    with searched.writing() as writer:
        put_search(writer.connection, "entry", [("g", tokens("سفينة")), ("g", tokens("ميناء"))])
    with searched.reading() as reader:
        assert found(reader.connection, "سفينة") == ""
        assert found(reader.connection, "ميناء") == "g"


def test_each_kind_is_searched_by_itself(searched):
    with searched.writing() as writer:
        put_search(writer.connection, "quotation", [("q", tokens("وزير"))])
    with searched.reading() as reader:
        assert reader.connection.scalars(search_for(reader.connection, "quotation", "وزير").all()).all() == ["q"]
        assert reader.connection.scalars(search_for(reader.connection, "article", "وزير").all()).all() == []


def test_a_word_repeated_too_often_is_still_found_in_its_phrase(searched):
    often = "ملف الغاز " + "جدا " * 3000 + "ملف الصيد"
    with searched.writing() as writer:
        put_search(writer.connection, "entry", [("long", tokens(often)), ("longer", tokens("سمك " * 20_000 + "سفينة"))])
    with searched.reading() as reader:
        assert found(reader.connection, '"ملف الصيد" الغاز') == "long"
        assert found(reader.connection, "سفينة") == "", "only the first sixteen thousand words are searched"


def test_a_text_of_the_longest_words_is_kept(store):
    letters = [chr(0x20000 + n) for n in range(4000)]
    words = [letters[n // 4000] + letters[n % 4000] * 39 for n in range(16_000)]
    with store.writing() as writer:
        put_search(writer.connection, "entry", [("a", tokens(" ".join(["وزير", *words])))])
    with store.reading() as reader:
        assert found(reader.connection, "وزير") == "a"


def test_a_phrase_does_not_run_from_one_text_into_the_next(store):
    with store.writing() as writer:
        put_search(writer.connection, "entry", [("a", " ".join(search_tokens("وزير النفط", "الخارجية تنفي")))])
    with store.reading() as reader:
        assert found(reader.connection, '"النفط الخارجية"') == ""
        assert found(reader.connection, "النفط الخارجية") == "a"


def test_creating_what_is_there_changes_nothing(searched):
    with searched.writing() as writer:
        create_search(writer.connection)
    with searched.reading() as reader:
        assert found(reader.connection, "وزير") == "ab"


def test_searching_binds_all_that_a_query_holds(two):
    for connection in two:
        statement = search_for(connection, "entry", 'وزير "o\'neil x" -zzz').all()
        assert "zzz" not in str(statement.compile(dialect=connection.dialect))


@given(ANY)
def test_a_row_that_is_looked_up_is_found_as_in_the_list(two, query):
    for connection in two:
        searched = search_for(connection, "entry", query)
        found_ids = [id_ for id_ in TEXTS if connection.scalar(select(searched.holds_of(literal(id_))))]
        assert "".join(sorted(found_ids)) == found(connection, query)
