"""Records of a few articles made to collide, with judgements, newer versions and rereading: order leaves no trace."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.register import ready
from tests.register.small_minutes import Told, minutes

from mahdar.records import page_digest
from mahdar.register.preparing import Reading
from mahdar.register.record import Record

few = settings(max_examples=settings().max_examples // 3)  # two records each
_MEMORY = Path("/dev/shm")  # nothing is killed here: what is asked is not whether the disk was waited for
_WHO = (
    ("sergey-lavrov", "john-kerry"),
    ("sergey-lavrov", "john-kerry"),
    ("russia", "united-states"),
    ("vladimir-putin", "barack-obama"),
    ("sergey-lavrov", "united-states"),
    ("sergey-lavrov", "john-kerry", "laurent-fabius"),
    ("john-kerry", "laurent-fabius"),
)

told = st.builds(
    Told,
    who=st.sampled_from(_WHO),
    mode=st.sampled_from(("meet", "meet", "meet", "call", "visit", "multilateral", "press-conference")),
    status=st.sampled_from(("held", "held", "planned", "cancelled", "denied")),
    date=st.none() | st.integers(0, 6),
    place=st.sampled_from((None, None, "paris", "geneva")),
    issues=st.sampled_from(((), ("syria",), ("syria", "libya"))),
)
drawn = st.tuples(
    st.none() | st.integers(0, 8),
    st.lists(told, min_size=1, max_size=3).map(tuple),
    st.sampled_from((None, None, None, "https://a.example/1", "https://a.example/2")),
    st.sampled_from((None, None, None, 1)),
)


def skipped(reading: Reading) -> Reading:
    """The same page where it gave no minutes, though it was handed over with a late date."""
    reason = {"reason": "no-article", "detail": "no text"}
    page = replace(reading.page, published="2014-11-30")
    return Reading(page, {"schema": "mahdar/1", "id": document(reading)["id"], "skipped": reason})


articles = st.lists(st.tuples(drawn, st.integers(0, 5)), min_size=2, max_size=7).map(
    lambda found: [
        reading if gives else skipped(reading)
        for reading, gives in ((minutes(f"خبر {n}", *parts), gives) for n, (parts, gives) in enumerate(found))
    ]
)


class Verdict(NamedTuple):
    """A judgement about the encounters at these places among all that count."""

    verdict: str
    one: int
    other: int
    field: str
    value: str | None


verdicts = st.lists(
    st.builds(
        Verdict,
        st.sampled_from(("same", "not-same", "set", "reject")),
        st.integers(0, 30),
        st.integers(0, 30),
        st.just("date"),
        st.sampled_from(("2014-10-14", "2014-10-16", None)),
    ),
    min_size=1,
    max_size=3,
)


@pytest.fixture(scope="module", autouse=True)
def empty(empty_record: Path) -> None:
    _EMPTY.append(empty_record)


_EMPTY: list[Path] = []  # fixtures of a function and hypothesis do not go together


@contextmanager
def fresh() -> Iterator[Record]:
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        shutil.copy(_EMPTY[0], Path(folder) / "r.db")
        with ready.opened(Path(folder) / "r.db") as record:
            yield record


def exported(record: Record) -> str:
    assert record.doctor() == []
    return "".join(record.export_json())


@few
@given(articles, st.data())
def test_any_order_and_any_batches_give_the_same_bytes(readings: list[Reading], data: st.DataObject):
    shuffled = data.draw(st.permutations(readings))
    cut = data.draw(st.integers(0, len(shuffled)))
    with fresh() as one, fresh() as other:
        one.add(readings)
        other.add(shuffled[:cut])
        for reading in shuffled[cut:]:
            other.add([reading])
        assert exported(other) == exported(one)


@few
@given(articles, verdicts, st.data())
def test_judging_early_is_judging_late(readings: list[Reading], decided: list[Verdict], data: st.DataObject):
    facts = counting_facts(readings)
    assume(facts)
    judged = {facts[at % len(facts)][1] for each in decided for at in (each.one, each.other)}
    early = [reading for n, reading in enumerate(readings) if n in judged]
    late = data.draw(st.permutations([reading for n, reading in enumerate(readings) if n not in judged]))
    with fresh() as one, fresh() as other:
        one.add(readings)
        judge(one, decided, facts)
        other.add(early)
        judge(other, decided, facts)
        for reading in late:
            other.add([reading])
        assert exported(other) == exported(one)


@few
@given(articles, st.data())
def test_rereading_gives_what_reading_anew_gives(readings: list[Reading], data: st.DataObject):
    better = [read_anew(reading, data) for reading in readings]
    by_page = {page_digest(reading.page.content): reading.document for reading in better}
    with fresh() as reread, fresh() as anew:
        reread.add(readings)
        list(reread.reread(everything=True, read=lambda page: by_page[page_digest(page.content)]))
        anew.add(better)
        assert exported(reread) == exported(anew)


def counting_facts(readings: list[Reading]) -> list[tuple[str, int]]:
    """Encounters of the articles that are the current versions at the end, with the number of the article."""
    newest: dict[str, tuple[str, str]] = {}
    for reading in (reading for reading in readings if "article" in document(reading)):
        article = document(reading)["article"]
        version = (article["published"] or "", article["id"])
        address = article["url"] or article["id"]
        newest[address] = max(newest.get(address, version), version)
    current = {id_ for _, id_ in newest.values()}
    return [
        (encounter["id"], number)
        for number, reading in enumerate(readings)
        if document(reading).get("article", {}).get("id") in current
        for encounter in document(reading)["encounters"]
    ]


def judge(record: Record, decided: list[Verdict], facts: list[tuple[str, int]]) -> None:
    signed = partial(record.judge, who="ليلى", at="2026-11-01T10:00:00", because="قرأت الصفحتين")
    for each in decided:
        one, other = facts[each.one % len(facts)][0], facts[each.other % len(facts)][0]
        match each.verdict:
            case "same" | "not-same" as verdict:
                if one != other:
                    signed(verdict, one, other=other)
            case "set":
                signed("set", one, field=each.field, value=each.value)
            case _:
                signed("reject", one)


def read_anew(reading: Reading, data: st.DataObject) -> Reading:
    """What a better reader finds: without some encounters, with another status for some, perhaps on another day."""
    found = deepcopy(document(reading))
    if "skipped" in found:
        return reading
    if not data.draw(st.integers(0, 6)):
        return skipped(reading)
    if data.draw(st.integers(0, 3)) == 0:
        day = data.draw(st.sampled_from(("2014-10-14", "2014-10-20")))
        found["article"] |= {"published": day, "dated": {"not_before": day, "not_after": day, "because": []}}
    kept = [each for each in found["encounters"] if data.draw(st.integers(0, 3))]
    for each in kept:
        each["status"] = data.draw(st.sampled_from((each["status"], "held")))
    return Reading(reading.page, found | {"encounters": kept, "made_with": found["made_with"] | {"lexicon": "1"}})


def document(reading: Reading) -> dict[str, Any]:
    assert isinstance(reading.document, dict)
    return reading.document
