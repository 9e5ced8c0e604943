"""Asking a record: the same rows in the same order on both databases, and what each question means."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection
from tests.postgresql_server import Server
from tests.store import invented
from tests.store.making import ADDED

from mahdar.records import ActRow, plain
from mahdar.store import Change, open_store
from mahdar.store.asking import (
    ActFilter,
    EntryFilter,
    Place,
    QuotationFilter,
    all_acts,
    all_articles,
    all_entries,
    all_quotations,
    all_reports,
    changed,
    companions,
    count_entries,
    coverage,
    find_acts,
    find_articles,
    find_entries,
    find_quotations,
    people,
    timeline,
)

MADE = invented.articles()
ENTRIES = {entry.id: entry for _, entry in MADE}
REJECTED = MADE[0][0].document["quotations"][0]["id"]


def some(values, size=3):
    return st.lists(st.sampled_from([value for value in values if value]), max_size=size, unique=True).map(tuple)


NAMES = st.one_of(some(invented.PEOPLE), st.lists(st.text(max_size=5), max_size=1).map(tuple))
DAYS = st.none() | st.integers(-5, invented.DAYS + 5).map(lambda n: invented.FIRST + timedelta(n))
WORDS = st.none() | st.lists(st.sampled_from([*invented.WORDS, "OR", "-وفد", '"وزير', 'الخارجية"']), max_size=3).map(
    " ".join
)
SIDES = some({side for _, side in invented.PEOPLE.values()}, 2)
ENTRY_FILTERS = st.builds(
    EntryFilter, words=WORDS, sides=SIDES,
    entities=st.lists(NAMES.filter(lambda names: len(names) > 0), max_size=2).map(tuple),
    modes=some(invented.MODES), statuses=some(invented.STATUSES), since=DAYS, until=DAYS, issues=some(invented.ISSUES),
    places=some([*invented.PLACES, "NOR"]), outlets=some(invented.OUTLETS), sure_only=st.booleans(),
    contradicted_only=st.booleans(),
)  # fmt: skip
QUOTATION_FILTERS = st.builds(
    QuotationFilter, words=WORDS, speakers=NAMES, sides=SIDES, kinds=some(["direct", "indirect"]), since=DAYS,
    until=DAYS, outlets=some(invented.OUTLETS),
)  # fmt: skip
ACT_FILTERS = st.builds(
    ActFilter, actors=NAMES, actor_sides=SIDES, recipients=NAMES, recipient_sides=SIDES, types=some(["REQUEST"]),
    statuses=some(["done"]), issues=some([*invented.ISSUES, "%", "ga_"]), since=DAYS, until=DAYS,
    sure_only=st.booleans(),
)  # fmt: skip


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory, postgresql: Server) -> Iterator[tuple[Connection, Connection]]:
    """The invented press in a record on each database; put in in another order on the second."""
    with postgresql.database() as url:
        stores = [open_store(str(tmp_path_factory.mktemp("asking") / "mahdar.db")), open_store(url)]
        for store, made in zip(stores, (MADE, MADE[::-1]), strict=True):
            with store.writing() as writer:
                invented.put(writer, made)
                writer.set_rejected([REJECTED])
        with stores[0].reading() as one, stores[1].reading() as other:
            yield one.connection, other.connection
        for store in stores:
            store.close()


def same(two, ask):
    """What both databases say, which must be the same."""
    one, other = (ask(connection) for connection in two)
    assert plain(one) == plain(other)
    return one


def whole(find, wanted, limit=7):
    """A list, page by page."""

    def ask(connection):
        rows, after = [], None
        while True:
            page = find(connection, wanted, limit, after)
            rows += page.rows
            if page.next is None:
                return tuple(rows)
            assert len(page.rows) == limit
            after = Place.read(str(page.next))

    return ask


def ids(rows):
    return [row.entry.id for row in rows]


def in_order(entries):
    return sorted(entries, key=lambda entry: (entry.first is None, entry.first or date.min, entry.id))


def holds(wanted, entry):
    """What a filter asks of an entry, words aside."""
    parties = [{party.entity for party in entry.parties}, {party.side for party in entry.parties}]
    some_day = entry.first is not None
    return (
        all(parties[0] & {*names} for names in wanted.entities)
        and {*wanted.sides} <= parties[1]
        and (not wanted.modes or entry.mode in wanted.modes)
        and (not wanted.statuses or entry.status in wanted.statuses)
        and (wanted.since is None or (some_day and entry.last >= wanted.since))
        and (wanted.until is None or (some_day and entry.first <= wanted.until))
        and (not wanted.issues or bool({*wanted.issues} & {*entry.issues}))
        and (not wanted.places or entry.place in wanted.places or ("NOR" in wanted.places and entry.place == "oslo"))
        and (not wanted.outlets or bool({*wanted.outlets} & {*entry.outlets}))
        and (entry.sure or not wanted.sure_only)
        and (entry.contradicted or not wanted.contradicted_only)
    )


@given(ENTRY_FILTERS)
def test_entries_are_the_same_on_both_and_those_that_were_asked_for(two, wanted):
    rows = same(two, whole(find_entries, wanted))
    found = ids(rows)
    held = [entry.id for entry in in_order(ENTRIES.values()) if holds(wanted, entry)]
    assert found == (held if wanted.words is None else [id_ for id_ in held if id_ in {*found}])
    assert same(two, lambda connection: count_entries(connection, wanted)) == len(found)
    assert ids(same(two, lambda connection: tuple(all_entries(connection, wanted)))) == found


@given(QUOTATION_FILTERS)
def test_quotations_are_the_same_on_both(two, wanted):
    rows = same(two, whole(find_quotations, wanted))
    assert rows == same(two, lambda connection: tuple(all_quotations(connection, wanted)))
    speakers = {*wanted.speakers}
    for row in rows:
        assert not (speakers or wanted.sides) or row.speaker.id in speakers or row.side in wanted.sides
        assert wanted.since is None or row.source.day >= wanted.since
        assert not wanted.kinds or row.kind in wanted.kinds


@given(ACT_FILTERS)
def test_acts_are_the_same_on_both(two, wanted):
    rows = same(two, whole(find_acts, wanted))
    assert rows == same(two, lambda connection: tuple(all_acts(connection, wanted)))
    for row in rows:
        assert not wanted.issues or {*wanted.issues} & {*row.issues}
        assert not wanted.sure_only or row.tier == "sure"


def test_an_entry_comes_with_its_reports_and_their_articles(two):
    row = same(two, lambda connection: find_entries(connection, EntryFilter(ids=(MADE[5][1].id,))).rows)[0]
    kept, entry = MADE[5]
    assert row.entry == entry
    assert [report.report.id for report in row.reports] == list(entry.reports)
    assert row.reports[0].source.article == kept.article
    assert row.reports[0].source.title == kept.document["article"]["title"]


def test_words_are_searched_as_stems(two):
    rows = same(two, lambda connection: tuple(all_entries(connection, EntryFilter(words="لافروف -كيري"))))
    words = [row.reports[0].report.words.split() for row in rows]
    assert words
    assert all({"لافروف", "للافروف"} & {*told} and not {"كيري", "وكيري"} & {*told} for told in words)


def test_days_are_those_of_the_interval(two):
    day = invented.FIRST + timedelta(30)
    rows = same(two, lambda connection: tuple(all_entries(connection, EntryFilter(since=day, until=day))))
    assert rows
    assert all(row.entry.first <= day <= row.entry.last for row in rows)
    assert any(row.entry.first < day for row in rows)


def test_nothing_undated_is_found_where_days_are_asked_for(two):
    everything = same(two, lambda connection: tuple(all_entries(connection)))
    dated = same(two, lambda connection: tuple(all_entries(connection, EntryFilter(since=date(1900, 1, 1)))))
    assert [row.entry.first is None for row in everything] == sorted(row.entry.first is None for row in everything)
    assert ids(dated) == [row.entry.id for row in everything if row.entry.first is not None]


def test_a_rejected_quotation_is_in_no_list(two):
    assert len(same(two, lambda connection: tuple(all_quotations(connection)))) == len(MADE) - 1


def test_a_timeline_has_entries_of_both_and_acts_between_them(two):
    rows = same(two, lambda connection: tuple(timeline(connection, ("AUT",), ("nikos", "NOR"))))
    for row in rows:
        if isinstance(row, ActRow):
            ends = {(row.actor.id, row.recipient.id), (row.recipient.id, row.actor.id)}
            assert ends & {("sebastian-kurz", "nikos"), ("sebastian-kurz", "ine-eriksen")}
        else:
            names = {party.entity for party in row.entry.parties}
            assert "sebastian-kurz" in names
            assert names & {"nikos", "ine-eriksen"}
    days = [row.day if isinstance(row, ActRow) else row.entry.first for row in rows]
    dated = [day for day in days if day]
    assert dated == sorted(dated) == days[: len(dated)]
    assert {type(row).__name__ for row in rows} == {"ActRow", "EntryRow"}


def test_a_part_of_a_timeline_is_a_part_of_the_whole(two):
    whole = same(two, lambda connection: tuple(timeline(connection, ("AUT",), ("nikos", "NOR"))))
    days = [row.day if isinstance(row, ActRow) else row.entry.first for row in whole]
    for limit in (1, 2, len(whole), len(whole) + 1):
        some = same(
            two, lambda connection, limit=limit: tuple(timeline(connection, ("AUT",), ("nikos", "NOR"), limit=limit))
        )
        assert some == whole[:limit]
    first = next(day for day in days if day)
    since = same(
        two, lambda connection: tuple(timeline(connection, ("AUT",), ("nikos", "NOR"), since=first, until=first))
    )
    assert {row.id if isinstance(row, ActRow) else row.entry.id for row in since} >= {
        row.id if isinstance(row, ActRow) else row.entry.id
        for row, day in zip(whole, days, strict=True)
        if day == first
    }
    assert all((row.day if isinstance(row, ActRow) else row.entry.first) for row in since), (
        "what has no day is not in it"
    )


def test_nobody_meets_himself_on_a_timeline(two):
    rows = same(two, lambda connection: tuple(timeline(connection, ("AUT",), ("sebastian-kurz",))))
    assert rows == ()


def test_people_are_known_by_pieces_of_a_name_or_by_id(two):
    (row,) = same(two, lambda connection: tuple(people(connection, name=("كورتس", "سيباستيان"))))
    assert row.entity.id == "sebastian-kurz"
    mine = [entry for _, entry in MADE if "sebastian-kurz" in {party.entity for party in entry.parties}]
    assert row.entries == len(mine)
    assert row.first == min(entry.first for entry in mine if entry.first)
    assert row.quotations == sum(
        quotation["speaker"] == "sebastian-kurz" and quotation["id"] != REJECTED
        for kept, _ in MADE
        for quotation in kept.document["quotations"]
    )
    (other,) = same(two, lambda connection: tuple(people(connection, ids=("nikos", "\x00"))))
    assert other.entity.country == "CYP"
    assert same(two, lambda connection: tuple(people(connection, name=("%",)))) == ()


def test_those_who_are_met_most_come_first(two):
    rows = same(two, lambda connection: tuple(companions(connection, ("nikos",), limit=3)))
    counts = [times for _, times in rows]
    assert len(rows) == 3
    assert counts == sorted(counts, reverse=True)
    other, times = rows[0]
    together = {"nikos", other.id}
    assert times == sum(together <= {party.entity for party in entry.parties} for _, entry in MADE)


def test_coverage_counts_every_page_once(two):
    rows = same(two, lambda connection: tuple(coverage(connection)))
    assert sum(row.pages for row in rows) == len(MADE)
    assert sum(row.undated for row in rows) == sum(entry.first is None for _, entry in MADE)
    assert {row.month for row in rows} == {"2015-06", "2015-07", "2015-08"}, "undated ones are of July by their bounds"
    assert [row.outlet for row in rows if row.outlet is None] == [row.outlet for row in rows][-3:]
    assert sum(row.quotations for row in rows) == len(MADE) - 1


def test_articles_and_reports_come_day_by_day(two):
    articles = same(two, lambda connection: tuple(all_articles(connection)))
    assert [(row.day is None, row.day, row.article) for row in articles] == sorted(
        ((row.day is None, row.day, row.article) for row in articles),
        key=lambda key: (key[0], key[1] or date.min, key[2]),
    )
    reports = same(two, lambda connection: tuple(all_reports(connection)))
    assert [row.source.article for row in reports] == [row.article for row in articles]
    found = same(two, lambda connection: find_articles(connection, '"خبر رقم 7"').rows)
    assert [row.title for row in found] == ["خبر رقم 7"]


def test_a_place_in_a_list_is_a_word_and_nothing_else_is():
    for place in (Place(date(2015, 7, 1), "a.b"), Place(None, "x")):
        assert Place.read(str(place)) == place
    for written in ("", "x", "2015.a", "undated", "2015-07-01"):
        with pytest.raises(ValueError, match="is no place in a list"):
            Place.read(written)


def test_what_changed_is_told_from_first_to_last(store):
    one, two = sorted(entry.id for _, entry in MADE[:2])
    with store.writing() as writer:
        invented.put(writer, MADE[:2])
        writer.add_changes(
            [
                Change(day=ADDED, entry=one, kind="new"),
                Change(day=ADDED + timedelta(1), entry=one, kind="status", before="proposed", after="planned"),
                Change(day=ADDED + timedelta(2), entry=one, kind="status", before="planned", after="held"),
                Change(day=ADDED + timedelta(2), entry=two, kind="status", before="planned", after="postponed"),
                Change(day=ADDED + timedelta(3), entry=two, kind="status", before="postponed", after="planned"),
                Change(day=ADDED + timedelta(3), entry="gone", kind="merged", after=one),
            ]
        )
    with store.reading() as reader:
        changes = changed(reader.connection, ADDED + timedelta(1), ADDED)
        (moved,) = changes.kinds["status"]
        assert (moved.id, moved.day, moved.before, moved.after) == (one, ADDED + timedelta(2), "proposed", "held")
        assert moved.entry.entry == ENTRIES[one]
        assert [(gone.id, gone.entry) for gone in changes.kinds["merged"]] == [("gone", None)]
        assert sorted(changes.kinds) == ["merged", "status"]
        planned = [entry for _, entry in MADE[:2] if entry.status == "planned" and entry.first]
        ahead = changed(reader.connection, ADDED, date(2015, 1, 1)).upcoming
        assert ids(ahead) == [entry.id for entry in in_order(planned)]
