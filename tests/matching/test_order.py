"""Any order and any batches of adding, changing, taking out and ruling give what one call gives."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.matching import making
from tests.matching.making import DAY, FABIUS, FRANCE, KERRY, LAVROV, OBAMA, PUTIN, RUSSIA, USA

from mahdar.matching import Assignment, MemoryPool, Rulings, assign, ruled
from mahdar.records import Report

WHO = [KERRY, OBAMA, LAVROV, PUTIN, FABIUS, USA, RUSSIA, FRANCE, making.body("nato")]
WHO.append(making.person("x", "FRA", known=False))
DAYS = [None, *(f"2015-07-{day}" for day in range(17, 22)), "2015-07", "2015-W30"]
Doubts = dict[tuple[str, str], tuple[float, str]]


@st.composite
def reports(draw: st.DrawFn) -> list[Report]:
    """Up to twelve reports of few persons in few days, so that much hangs together."""
    return [draw(_report(f"e{number:02}")) for number in range(draw(st.integers(2, 12)))]


def _report(id_: str) -> st.SearchStrategy[Report]:
    undated = (None, (DAY - dt.timedelta(300), DAY + dt.timedelta(300)))
    open_ = (None, (DAY - dt.timedelta(900), DAY + dt.timedelta(900)))
    dated = [(DAY + dt.timedelta(days), None) for days in range(-2, 3)]
    return st.builds(
        lambda who, day, written, status, mode, place, words, article: making.report(
            id_, *who, date=day, published=written[0], between=written[1], status=status, mode=mode, place=place,
            words=words, article=article,
        ),
        st.lists(st.sampled_from(WHO), min_size=1, max_size=3, unique_by=lambda one: one.entity),
        st.sampled_from(DAYS),
        st.sampled_from([*dated, undated, open_]),
        st.sampled_from(["held", "held", "planned", "proposed", "cancelled"]),
        st.sampled_from(["meet", "meet", "meet", "multilateral", "visit"]),
        st.sampled_from([None, "geneva", "vienna", "switzerland"]),
        st.sampled_from(["", "بحث الوزيران في جنيف سبل وقف القتال في سوريا وتبادل الأسرى"]),
        st.sampled_from(["a1", "a2", None, None]),
    )  # fmt: skip


class Record:
    """Reports in a pool, with the clusters and doubts as a record would keep them."""

    def __init__(self) -> None:
        self.pool, self.doubts = MemoryPool(), Doubts()
        self.rulings = Rulings()

    def change(self, put: Sequence[Report] = (), drop: Iterable[str] = (), rulings: Rulings | None = None) -> None:
        drop, decided = list(drop), rulings or self.rulings
        touched = _touched(self.rulings, decided) if rulings else set()
        dirty = {*drop, *(each.id for each in put), *touched}
        former = [ruled(each, self.rulings) for each in self.pool.reports(dirty).values()]
        self.rulings = decided
        for each in put:
            self.pool.put(each)
        for id_ in drop:
            self.pool.drop(id_)
        self._settle(assign(sorted(dirty), self.pool, decided, former))

    def _settle(self, assignment: Assignment) -> None:
        self.pool.settle(assignment)
        kept = {pair: why for pair, why in self.doubts.items() if not assignment.looked_at & set(pair)}
        self.doubts = kept | dict(assignment.doubts)


def _touched(before: Rulings, after: Rulings) -> set[str]:
    pairs = (before.same ^ after.same) | (before.apart ^ after.apart)
    values = {id_ for id_ in {*before.values, *after.values} if before.values.get(id_) != after.values.get(id_)}
    return {*values, *(before.rejected ^ after.rejected), *(id_ for pair in pairs for id_ in pair)}


def at_once(found: Sequence[Report], rulings: Rulings) -> Record:
    record = Record()
    record.change(found, rulings=rulings)
    return record


def assert_alike(one: Record, other: Record) -> None:
    rejected = one.rulings.rejected
    assert _kept(one.pool.cluster, rejected) == _kept(other.pool.cluster, rejected)
    assert one.doubts == other.doubts


def _kept(cluster: Mapping[str, str], rejected: Iterable[str]) -> dict[str, str]:
    return {id_: name for id_, name in cluster.items() if id_ not in rejected}


@st.composite
def rulings_on(draw: st.DrawFn, ids: Sequence[str]) -> Rulings:
    pairs = st.tuples(st.sampled_from(ids), st.sampled_from(ids)).filter(lambda pair: pair[0] < pair[1])
    same = draw(st.frozensets(pairs, max_size=2))
    apart = draw(st.frozensets(pairs, max_size=3)) - same
    days = st.dictionaries(st.just("date"), st.sampled_from(["2015-07-18", "2015-07-20", None]), min_size=1)
    values = draw(st.dictionaries(st.sampled_from(ids), days, max_size=2))
    return Rulings(same, apart, values, draw(st.frozensets(st.sampled_from(ids), max_size=1)))


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_order_and_any_batches_come_to_the_same(data: st.DataObject) -> None:
    found = data.draw(reports())
    rulings = data.draw(st.one_of(st.just(Rulings()), rulings_on([each.id for each in found])))
    whole = at_once(found, rulings)
    piecewise = Record()
    piecewise.rulings = rulings
    waiting = data.draw(st.permutations(found))
    while waiting:
        batch = data.draw(st.integers(1, len(waiting)))
        piecewise.change(waiting[:batch])
        waiting = waiting[batch:]
    assert_alike(piecewise, whole)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_changes_and_removals_leave_no_trace(data: st.DataObject) -> None:
    found = data.draw(reports())
    ids = [each.id for each in found]
    record = at_once(found, data.draw(st.one_of(st.just(Rulings()), rulings_on(ids))))
    now = {each.id: each for each in found}
    for _ in range(data.draw(st.integers(1, 3))):
        changed = [
            data.draw(_report(id_)) for id_ in data.draw(st.lists(st.sampled_from(ids), max_size=2, unique=True))
        ]
        gone = data.draw(st.lists(st.sampled_from(ids), max_size=2, unique=True))
        gone = [id_ for id_ in gone if id_ in now and id_ not in {each.id for each in changed}]
        record.change(changed, gone)
        now = {id_: each for id_, each in now.items() if id_ not in gone} | {each.id: each for each in changed}
    assert_alike(record, at_once(list(now.values()), record.rulings))


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_rulings_come_to_the_same_before_and_after_the_reports(data: st.DataObject) -> None:
    found = data.draw(reports())
    ids = [each.id for each in found]
    record = at_once(found, data.draw(rulings_on(ids)))
    for _ in range(data.draw(st.integers(1, 3))):
        record.change(rulings=data.draw(st.one_of(st.just(Rulings()), rulings_on(ids))))
    assert_alike(record, at_once(found, record.rulings))
