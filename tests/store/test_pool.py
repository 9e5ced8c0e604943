"""The reports of a record are looked up as matching asks for them."""

from dataclasses import replace
from random import Random

from tests.store.making import DAY, kept, put_whole

from mahdar.records import Key

NAMES = ("meet a b", "meet a c", "call a b")


def keyed(number: int, *keys: Key):
    piece = kept(number)
    return replace(piece, keys={piece.reports[0].id: keys}), piece.reports[0].id


def overlap(one: Key, other: Key) -> bool:
    return one.name == other.name and one.first <= other.last and other.first <= one.last


def test_reports_share_a_key_where_name_and_days_meet(store):
    random = Random(5)

    def key() -> Key:
        first = random.randint(735_000, 735_900)
        return Key(random.choice(NAMES), first, first + random.choice((0, 1, 30, 399, 400)))

    held = {}
    with store.writing() as writer:
        for number in range(60):
            piece, id_ = keyed(number, *{key() for _ in range(random.randint(1, 3))})
            writer.put(piece)
            held[id_] = piece.keys[id_]
    with store.reading() as reader:
        for _ in range(60):
            asked = [key() for _ in range(random.randint(0, 4))]
            expected = {id_ for id_, keys in held.items() if any(overlap(one, two) for one in keys for two in asked)}
            assert set(reader.sharing(asked)) == expected


def test_more_keys_are_asked_for_at_once_than_a_statement_takes(store):
    piece, id_ = keyed(1, Key("meet a b", 735_000, 735_001))
    with store.writing() as writer:
        writer.put(piece)
        keys = [Key(f"meet {number}", 1, 2) for number in range(3000)]
        assert set(writer.sharing([*keys, Key("meet a b", 735_001, 735_001)])) == {id_}
        assert writer.sharing(keys) == {}
        assert set(writer.reports([*map(str, range(70_000)), id_])) == {id_}


def test_the_reports_of_older_versions_and_rejected_ones_are_not_in_the_pool(store):
    key = Key("meet a b", 1, 1)
    held = [keyed(number, key) for number in range(3)]
    with store.writing() as writer:
        for piece, _ in held:
            writer.put(piece)
        writer.set_clusters({id_: "c" for _, id_ in held})
        writer.set_current(held[0][0].address, "another")
        writer.set_rejected([held[1][1]])
        assert set(writer.sharing([key])) == {held[2][1]}
        assert set(writer.reports([held[1][1]])) == set()
        assert writer.members(["c"]) == {"c": tuple(sorted((held[0][1], held[2][1])))}
        assert writer.clusters_of([held[1][1]]) == {}


def test_clusters_are_given_and_taken(store):
    with store.writing() as writer:
        pieces = [kept(number) for number in range(4)]
        for piece in pieces:
            writer.put(piece)
        ids = [piece.reports[0].id for piece in pieces]
        assert writer.clusters_of(ids) == {}
        writer.set_clusters({ids[0]: "x", ids[1]: "x", ids[2]: "y", "gone": "y"})
    with store.writing() as writer:
        assert writer.clusters_of(ids) == {ids[0]: "x", ids[1]: "x", ids[2]: "y"}
        assert writer.members(["x", "y", "z"]) == {"x": tuple(sorted(ids[:2])), "y": (ids[2],)}


def test_a_look_up_touches_no_more_rows_in_a_larger_record(store):
    """The keys that it reads are a range of the index: the same ones, however many other names and days there are."""
    piece, id_ = keyed(0, Key("meet a b", DAY.toordinal(), DAY.toordinal()))
    with store.writing() as writer:
        put_whole(writer, piece)
        for number in range(1, 400):
            writer.put(
                keyed(
                    number,
                    Key(f"meet {number}", 1, 1),
                    Key("meet a b", number * 1000 % 700_000, number * 1000 % 700_000),
                )[0]
            )
    with store.writing() as writer:
        statement = plan(writer)
        assert set(writer.sharing([Key("meet a b", DAY.toordinal(), DAY.toordinal())])) == {id_}
    assert "encounter_keys_by_name" in statement
    assert "SCAN encounter_keys" not in statement
    assert "Seq Scan on encounter_keys" not in statement


def plan(writer) -> str:
    """How the database looks keys up."""
    from mahdar.store import blocking

    on_sqlite = writer.connection.dialect.name == "sqlite"
    asked, given = (blocking._ON_SQLITE, blocking._as_json) if on_sqlite else (blocking._ON_SERVER, blocking._as_arrays)
    compiled = asked.compile(dialect=writer.connection.dialect)
    if not on_sqlite:
        writer.connection.exec_driver_sql("ANALYZE")
    values = compiled.params | given([("meet a b", 1, 2)])
    told = writer.connection.exec_driver_sql(
        ("EXPLAIN QUERY PLAN " if on_sqlite else "EXPLAIN ") + str(compiled),
        tuple(values[name] for name in compiled.positiontup or ()) if on_sqlite else values,
    )
    return "\n".join(" ".join(map(str, row)) for row in told)
