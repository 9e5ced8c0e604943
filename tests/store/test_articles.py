"""Articles go into a record and come back as they were."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select
from tests.store.making import ADDED, kept, put_whole, skipped

from mahdar.records import Key, Page
from mahdar.store import Kept, PageVersion, open_store
from mahdar.store.checking import faults
from mahdar.store.tables import articles, encounter_keys, encounters, entities, pages, quotations


def count(store, table):
    with store.reading() as reader:
        return reader.connection.scalar(select(func.count()).select_from(table))


def test_a_document_and_its_page_come_back_as_they_were(store):
    whole, none = kept(1, url="https://paper.example/1"), skipped(2)
    with store.writing() as writer:
        writer.put(whole)
        writer.put(none)
    with store.reading() as reader:
        for piece in (whole, none):
            assert reader.document(piece.article) == piece.document
            assert reader.page(piece.article) == piece.page
        assert reader.document("nothing") is None
        assert reader.page("nothing") is None
        assert reader.reports([each.id for each in whole.reports]) == {each.id: each for each in whole.reports}


def test_the_versions_that_read_an_article_are_known(store):
    with store.writing() as writer:
        writer.put(kept(1))
        writer.put(skipped(2))
        assert writer.known([kept(1).article, skipped(2).article, "nothing"]) == {
            kept(1).article: ("1.0", "2026.11", None),
            skipped(2).article: (None, None, None),
        }


def test_what_is_written_twice_is_there_once(store):
    for _ in range(2):
        with store.writing() as writer:
            put_whole(writer, kept(1), kept(2))
    with store.reading() as reader:
        counted = reader.counts()
        assert (counted.articles, counted.reports, counted.quotations, counted.acts) == (2, 2, 2, 2)
        assert faults(reader) == []


def test_a_report_that_is_written_again_stays_in_its_entry(store):
    piece = kept(1)
    with store.writing() as writer:
        put_whole(writer, piece)
    with store.writing() as writer:
        writer.put(piece)
        assert writer.clusters_of([piece.reports[0].id]) == {piece.reports[0].id: piece.reports[0].id}


def test_what_an_article_no_longer_says_is_gone(store):
    before = kept(1, reports=2)
    after = replace(before, reports=before.reports[:1], document=before.document | {"acts": [], "quotations": []})
    with store.writing() as writer:
        writer.put(before)
    with store.writing() as writer:
        writer.put(after)
        assert writer.encounters_of([after.article]) == [after.reports[0].id]
        counted = writer.counts()
        assert (counted.quotations, counted.acts) == (0, 0)
        assert writer.sharing([Key("meet austria cyprus", 0, 10**6)]).keys() <= {after.reports[0].id}


def test_removed_facts_leave_the_article_its_page_and_its_document(store):
    piece = kept(1)
    with store.writing() as writer:
        put_whole(writer, piece)
    with store.writing() as writer:
        writer.remove_facts(piece.article)
        writer.drop_entries([piece.reports[0].id])
        assert writer.document(piece.article) == piece.document
        assert writer.encounters_of([piece.article]) == []
        assert writer.connection.scalar(select(func.count()).select_from(quotations)) == 0
    assert count(store, encounter_keys) == 0
    assert count(store, entities) == 0, "nobody names them any more"


def test_entities_that_other_articles_name_stay(store):
    with store.writing() as writer:
        writer.put(kept(1))
        writer.put(kept(2))
        writer.remove_facts(kept(1).article)
    assert count(store, entities) == 2


def test_the_spelling_of_an_unknown_name_does_not_depend_on_the_order(store):
    def spelt(number, name):
        piece = kept(number)
        known, unknown = piece.document["entities"]
        return replace(
            piece, document=piece.document | {"entities": [known, unknown | {"name": {"ar": name, "en": None}}]}
        )

    found = set()
    for order in ((1, 2), (2, 1)):
        with store.writing() as writer:
            for number in order:
                writer.put(spelt(number, f"نيكوس {number}"))
        with store.writing() as writer:
            found.add(writer.connection.scalar(select(entities.c.name_ar).where(entities.c.id == "nikos")))
            for number in order:
                writer.remove_facts(kept(number).article)
    assert found == {"نيكوس 1"}


def test_a_block_that_raises_leaves_nothing(store):
    def interrupted():
        with store.writing() as writer:
            put_whole(writer, *map(kept, range(100)))
            raise KeyError

    with pytest.raises(KeyError):
        interrupted()
    assert count(store, articles) == 0


def test_a_reader_sees_one_moment(store):
    with store.writing() as writer:
        writer.put(kept(1))
    with store.reading() as reader:
        assert reader.counts().articles == 1
        with store.writing() as writer:
            writer.put(kept(2))
        assert reader.counts().articles == 1
    assert count(store, articles) == 2


def test_articles_are_listed_in_the_order_of_their_ids(store):
    with store.writing() as writer:
        for number in range(10):
            writer.put(kept(number))
    ids = sorted(kept(number).article for number in range(10))
    with store.reading() as reader:
        assert [each.id for each in reader.articles()] == ids
        assert [each.id for each in reader.articles(ids[3], 4)] == ids[4:8]
        first = reader.articles(limit=1)[0]
        assert (first.mahdar, first.lexicon, first.tagger, first.current) == ("1.0", "2026.11", None, True)


def test_pages_of_the_same_bytes_are_kept_once(store):
    with store.writing() as writer:
        writer.put(kept(1, url="https://one.example/"))
        writer.put(kept(1, url="https://two.example/"))
    assert (count(store, articles), count(store, pages)) == (2, 1)


def test_a_page_is_given_back_as_text_or_as_bytes_as_it_came(store):
    text = kept(1)
    as_bytes = replace(kept(1, url="https://two.example/"), page=Page(content=text.page.content.encode()))
    with store.writing() as writer:
        writer.put(text)
        writer.put(as_bytes)
        assert writer.page(text.article) == text.page
        assert writer.page(as_bytes.article) == as_bytes.page


def test_versions_at_an_address_are_told_apart(store):
    address = "https://paper.example/1"
    old, new = kept(1, url=address, day=date(2015, 7, 14)), kept(2, url=address, day=date(2015, 7, 15))
    with store.writing() as writer:
        writer.put(old)
        writer.put(new)
        versions = writer.current_versions([address, "https://nowhere.example/"])
        assert versions == {
            address: sorted(
                [PageVersion(old.article, "2015-07-14", True, True), PageVersion(new.article, "2015-07-15", True, True)]
            )
        }
        writer.set_current(address, new.article)
        writer.remove_facts(old.article)
    with store.reading() as reader:
        assert {each.id: each.current for each in reader.articles()} == {old.article: False, new.article: True}
        assert reader.counts().superseded == 1


def test_an_older_version_is_read_again_without_its_facts(store):
    old = kept(1, url="https://paper.example/1")
    with store.writing() as writer:
        writer.put(old)
        writer.set_current("https://paper.example/1", "another")
        writer.remove_facts(old.article)
    read = old.document | {"made_with": {"mahdar": "1.1", "lexicon": "2027.01", "tagger": None}}
    with store.writing() as writer:
        writer.put_document(replace(old, document=read))
        assert writer.document(old.article) == read
        assert writer.known([old.article]) == {old.article: ("1.1", "2027.01", None)}
        assert writer.encounters_of([old.article]) == []


def test_an_article_keeps_its_story_and_its_day_of_adding_when_it_is_written_again(store):
    piece = kept(1)
    with store.writing() as writer:
        writer.put(piece)
        writer.set_story({piece.article: "story"})
        writer.put(replace(piece, added=date(2030, 1, 1)))
        assert writer.story_of([piece.article]) == {piece.article: "story"}
        assert writer.connection.scalar(select(articles.c.added)) == ADDED


POISON = st.text(
    st.characters(categories=["Cs", "Cc", "Lo", "Zl", "Co", "Cn"]) | st.sampled_from("\x00\ud83d\ude00'\";%\\")
)


def poisoned(number: int, text: str) -> Kept:
    """An article with this text in every place where a page can bring any."""
    piece = kept(number, words=text + ".", url="https://x.example/" + text)
    named = {"id": "u-" + text, "type": "PER", "name": {"ar": text, "en": text}, "country": text, "known": False}
    document = piece.document | {"entities": [named], "mentions": []}
    document["quotations"] = [each | {"speaker": named["id"], "via": text} for each in document["quotations"]]
    document["acts"] = [
        each | {"actor": named["id"], "recipient": named["id"], "date": text} for each in document["acts"]
    ]
    document["article"] |= {"outlet": {"name": text, "domain": None}, "agency": [text], "published": text}
    reports = tuple(
        replace(each, words=text, place=text, when_words=text, shown=(("place", (text,)),)) for each in piece.reports
    )
    return replace(
        piece, page=replace(piece.page, id=text, origin=text, outlet=text, published=text, charset=text),
        document=document, reports=reports, sides={f"u-{text}": text},
        keys={each.id: (Key(text, 1, 2),) for each in reports},
    )  # fmt: skip


def check_poison(store, number, text):
    piece = poisoned(number, text)
    with store.writing() as writer:
        put_whole(writer, piece)
        writer.set_current(piece.address, piece.article)
    with store.reading() as reader:
        assert reader.document(piece.article) == piece.document
        assert reader.page(piece.article) == piece.page
        assert piece.reports[0].id in reader.sharing([Key(text, 1, 2)])
        assert reader.current_versions([piece.address]) == {
            piece.address: [PageVersion(piece.article, reader.articles()[0].published, read=True, current=True)]
        }
        assert faults(reader) == []
    with store.writing() as writer:
        writer.remove_facts(piece.article)
        writer.drop_entries([each.id for each in piece.reports])


@pytest.mark.parametrize(
    "text", ["\x00", "\ud83d", "\ud83d\ude00", "'; DROP TABLE articles; --", "ا" * 100_000, "x\udfffy\x00z"]
)
def test_no_text_is_refused_and_no_character_lost(store, text):
    check_poison(store, 1, text)


def test_no_text_is_refused_and_no_character_lost_whatever_it_is(tmp_path, empty_record):
    store = open_store(str(tmp_path / "mahdar.db"))

    @given(POISON)
    def holds(text):
        with store.writing() as writer:
            for each in writer.articles():
                writer.connection.execute(articles.delete().where(articles.c.id == each.id))
        check_poison(store, 1, text)

    holds()
    store.close()


def test_a_key_that_is_wider_than_a_search_looks_back_is_refused(store):
    piece = kept(1)
    wide = replace(piece, keys={piece.reports[0].id: (Key("meet", 0, 401),)})
    with pytest.raises(ValueError, match="401 days; 400 are the most"), store.writing() as writer:
        writer.put(wide)
    assert count(store, encounters) == 0
