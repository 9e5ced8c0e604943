"""Entries, doubts, stories, judgements and what became of facts."""

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from sqlalchemy import func, select
from tests.store.making import DAY, entry, kept, put_whole

from mahdar.records import Anchor
from mahdar.store import Answer, Change, Withdrawn
from mahdar.store.search import search_for
from mahdar.store.tables import articles, changes, entry_issues, entry_outlets, entry_parties

LATER = date(2026, 2, 3)


class Narrowed(NamedTuple):
    first: date | None
    last: date | None
    entry: str
    because: str


def anchor(fact: str, article: str = "a") -> Anchor:
    return Anchor(
        fact=fact, page_sha256="0", article=article, kind="encounter", words="التقى", before="", behind="\ud83d",
        label="meet", parties=("x",),
    )  # fmt: skip


def found(reader, kind, words):
    return set(reader.connection.scalars(search_for(reader.connection, kind, words).all()))


def test_an_entry_comes_back_as_it_was(store):
    one, two = (entry([kept(number).reports[0]]) for number in (1, 2))
    with store.writing() as writer:
        writer.put_entries([(one, "AUT", ["فيينا"]), (two, None, [])])
        writer.put_entries([(two, None, ["نيقوسيا"])])
    with store.reading() as reader:
        assert reader.entries([one.id, two.id, "none"]) == {one.id: one, two.id: two}
        assert found(reader, "entry", "فيينا") == {one.id}
        assert found(reader, "entry", "نيقوسيا") == {two.id}


def test_an_entry_that_is_put_again_leaves_nothing_of_what_it_was(store):
    before = entry([kept(1).reports[0]])
    after = replace(before, parties=before.parties[:1], issues=(), outlets=("other.example",))
    with store.writing() as writer:
        writer.put_entries([(before, None, ["فيينا"])])
        writer.put_entries([(after, None, ["نيقوسيا"])])
        assert found(writer, "entry", "فيينا") == set()
        parts = [writer.connection.scalar(select(func.count()).select_from(table))
                 for table in (entry_parties, entry_issues, entry_outlets)]  # fmt: skip
    assert parts == [1, 0, 1]


def test_an_entry_that_is_dropped_is_neither_listed_nor_found(store):
    one = entry([kept(1).reports[0]])
    with store.writing() as writer:
        writer.put_entries([(one, None, ["فيينا"])])
        writer.drop_entries([one.id, "none"])
        assert writer.entries([one.id]) == {}
        assert found(writer, "entry", "فيينا") == set()
        assert writer.connection.scalar(select(func.count()).select_from(entry_parties)) == 0


def test_the_words_of_articles_and_quotations_are_found_while_they_are_current(store):
    piece = kept(1)
    with store.writing() as writer:
        put_whole(writer, piece)
        assert found(writer, "article", "نظيره القبرصي") == {piece.article}
        assert found(writer, "quotation", "بلا شروط") == {piece.document["quotations"][0]["id"]}
        writer.remove_facts(piece.article)
        assert found(writer, "article", "نظيره القبرصي") == set()
        assert found(writer, "quotation", "بلا شروط") == set()


def test_no_phrase_runs_from_one_text_of_an_entry_into_the_next(store):
    one = entry([kept(1).reports[0]])
    with store.writing() as writer:
        writer.put_entries([(one, None, ["كورتس في فيينا", "نيكوس في نيقوسيا"])])
        assert found(writer, "entry", '"في فيينا"') == {one.id}
        assert found(writer, "entry", '"فيينا نيكوس"') == set()


def test_doubts_are_told_from_both_sides_best_first(store):
    with store.writing() as writer:
        writer.set_doubts({"a"}, {("a", "b"): (0.456, "one day apart"), ("a", "c"): (0.9, "x"), ("b", "c"): (0.9, "y")})
        assert writer.doubts(["a", "b", "z"]) == {
            "a": [("c", 0.9, "x"), ("b", 0.46, "one day apart")],
            "b": [("c", 0.9, "y"), ("a", 0.46, "one day apart")],
        }


def test_doubts_of_what_was_looked_at_anew_fall(store):
    with store.writing() as writer:
        writer.set_doubts(set(), {("a", "b"): (0.5, "x"), ("b", "c"): (0.5, "x"), ("d", "e"): (0.5, "x")})
        writer.set_doubts({"b"}, {("b", "f"): (0.5, "x")})
        assert writer.doubts("abcdef") == {
            "b": [("f", 0.5, "x")], "f": [("b", 0.5, "x")], "d": [("e", 0.5, "x")], "e": [("d", 0.5, "x")],
        }  # fmt: skip


def test_copies_are_found_by_their_bands(store):
    one, copy, other = (kept(number) for number in (1, 8, 2))  # bands by sevens
    with store.writing() as writer:
        for piece in (one, copy, other):
            writer.put(piece)
        assert writer.band_partners([one.article, other.article]) == {
            one.article: (one.signature, {copy.article: copy.signature}),
            other.article: (other.signature, {}),
        }
        writer.remove_facts(copy.article)
        assert writer.band_partners([one.article]) == {one.article: (one.signature, {})}


def test_stories_are_given_and_taken(store):
    one, two = kept(1), kept(2)
    with store.writing() as writer:
        writer.put(one)
        writer.put(two)
        assert writer.story_of([one.article]) == {}
        writer.set_story({one.article: "s", two.article: "s"})
        assert writer.articles_of_stories(["s", "t"]) == {"s": tuple(sorted((one.article, two.article)))}
        writer.set_story({two.article: "t"})
        assert writer.story_of([one.article, two.article]) == {one.article: "s", two.article: "t"}


def test_an_article_is_narrowed_and_widened_again(store):
    piece = kept(1, day=None)
    asked = select(
        articles.c.narrowed_from, articles.c.narrowed_until, articles.c.narrowed_by, articles.c.narrowed_because
    )
    with store.writing() as writer:
        writer.put(piece)
        writer.set_narrowed({piece.article: Narrowed(DAY, None, "e1", "it tells of what was\x00 then")})
        assert tuple(writer.connection.execute(asked).one()) == (DAY, None, "e1", "it tells of what was\ufffd then")
        writer.set_narrowed({piece.article: None, "gone": None})
        assert tuple(writer.connection.execute(asked).one()) == (None, None, None, None)


def test_judgements_come_back_in_order_with_the_facts_they_are_about(store):
    with store.writing() as writer:
        first = writer.add_judgement(
            "same", target=anchor("e1"), other=anchor("e2"), who="ليلى", at="2026-01-02T10:00:00", because="one meeting"
        )
        second = writer.add_judgement("undo", undoes=first.number, who="me", at="2026-01-03T10:00:00", because="no\x00")
        writer.set_anchored(first.number, "e1", None)
    assert first.number < second.number
    with store.reading() as reader:
        assert reader.judgements() == [first, second]
        assert reader.anchored_judgements() == [(first, "e1", None), (second, None, None)]
    assert first.target == anchor("e1")


def test_only_the_facts_that_are_named_are_rejected(store):
    piece = kept(1, reports=2)
    encounter, other = (each.id for each in piece.reports)
    act, quotation = piece.document["acts"][0]["id"], piece.document["quotations"][0]["id"]
    with store.writing() as writer:
        writer.put(piece)
        writer.set_rejected([encounter, act, quotation, "gone"])
        writer.set_rejected([other])
        assert set(writer.reports([encounter, other])) == {encounter}
        assert writer.connection.scalars(select(articles.c.id)).all() == [piece.article]


def test_changes_are_appended(store):
    told = [Change(day=LATER, entry="e1", kind="status", before="planned", after="held")] * 2
    with store.writing() as writer:
        writer.add_changes(told)
        writer.add_changes([])
        kinds = writer.connection.scalars(select(changes.c.kind).order_by(changes.c.number)).all()
    assert kinds == ["status", "status"]


def test_a_cited_fact_answers_with_where_it_is(store):
    piece = kept(1)
    id_ = piece.reports[0].id
    with store.writing() as writer:
        put_whole(writer, piece)
        assert writer.answer(id_) == Answer(fact=id_, kind="encounter", article=piece.article, cluster=id_)
        act = piece.document["acts"][0]["id"]
        assert writer.answer(act) == Answer(fact=act, kind="act", article=piece.article)
        assert writer.answer("nothing") is None


def test_a_fact_that_is_gone_answers_with_what_became_of_it_until_it_is_back(store):
    piece = kept(1)
    id_ = piece.reports[0].id
    gone = Withdrawn(
        fact=id_, kind="encounter", article=piece.article, day=LATER, because="not any more", successor="e2"
    )
    with store.writing() as writer:
        writer.put(piece)
        writer.remove_facts(piece.article)
        writer.withdraw([gone])
        writer.withdraw([gone])
        assert writer.answer(id_) == Answer(fact=id_, kind="encounter", article=piece.article, withdrawn=gone)
        assert writer.facts_with_prefix(id_[:6]) == [id_]
    with store.writing() as writer:
        writer.put(piece)
    with store.reading() as reader:
        answer = reader.answer(id_)
        assert answer is not None
        assert answer.withdrawn is None


def test_facts_are_found_by_the_beginning_of_their_ids(store):
    pieces = [kept(number) for number in range(20)]
    with store.writing() as writer:
        for piece in pieces:
            writer.put(piece)
        ids = sorted(each.id for piece in pieces for each in piece.reports)
        assert writer.facts_with_prefix("e", 100) == ids
        assert writer.facts_with_prefix("e", 3) == ids[:3]
        assert writer.facts_with_prefix("%") == []
        assert writer.facts_with_prefix("\x00\ud83d") == []
