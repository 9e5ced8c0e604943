"""Judgements: what a person decides about entries and facts, kept with who and when, and taken back by a new one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import get_args

from mahdar.calendar import interval
from mahdar.records import Anchor, Judgement, Verdict
from mahdar.records.facts import Mode, Status
from mahdar.register import asked
from mahdar.register.anchoring import anchor
from mahdar.register.citing import cited
from mahdar.register.errors import RecordError
from mahdar.register.rematching import Touched, rematch
from mahdar.register.rulings import rejected, standing
from mahdar.store import Store, Writer

_FIELDS: Mapping[str, str] = {
    "date": "a day, a month or a year: 2014-10-14, 2014-10, 2014",
    "place": "the name or the id of a place",
    "status": ", ".join(get_args(Status)),
    "mode": ", ".join(get_args(Mode)),
    "issues": "issues with commas between them, or nothing",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What somebody decides, as they say it.

    Attributes:
        verdict: same, not-same, set, reject or undo.
        fact: the id of an entry, or of any fact; `other` the second one of same and not-same.
        field: what `set` sets; `value` to what, None to nothing.
        undoes: the number of the judgement that is taken back.
        who: who decides; `at`: when, ISO time; `because`: why.
    """

    verdict: Verdict
    who: str
    at: str
    because: str
    fact: str | None = None
    other: str | None = None
    field: str | None = None
    value: str | None = None
    undoes: int | None = None


def judge(store: Store, decision: Decision, on: date) -> Judgement:
    """Write a decision down and bring the entries up to date with it.

    Raises:
        RecordError: it names what is not there, or sets what cannot be set.
    """
    return judge_all(store, [decision], on)[0]


def judge_all(store: Store, decisions: Sequence[Decision], on: date) -> list[Judgement]:
    """The same of several decisions: all of them are kept, or none.

    Raises:
        RecordError: one of them names what is not there, or sets what cannot be set.
    """
    for decision in decisions:
        _check(decision)
    with store.writing() as writer:
        touched, made = Touched(), []
        for decision in decisions:
            made.append(_written(writer, decision))
            touched.leave(writer, _concerned(writer, made[-1]))
        apply(writer, touched, on)
        for judgement in made:
            _check_united(writer, judgement)
        return made


def _written(writer: Writer, decision: Decision) -> Judgement:
    target = _anchor(writer, decision.fact) if decision.fact else None
    other = _anchor(writer, decision.other) if decision.other else None
    if decision.verdict == "undo":
        _check_undone(writer, decision.undoes)
    elif target and other and target.fact == other.fact:
        msg = f"{target.fact}: name two different encounters"
        raise RecordError(msg)
    elif decision.verdict != "reject" and any(each and each.kind != "encounter" for each in (target, other)):
        msg = "only encounters can be united, kept apart and set right; a quotation or an act can be rejected"
        raise RecordError(msg)
    return writer.add_judgement(
        verdict=decision.verdict, target=target, other=other, field=decision.field,
        value=_value(decision.field, decision.value), undoes=decision.undoes, who=decision.who, at=decision.at,
        because=decision.because,
    )  # fmt: skip


def apply(writer: Writer, touched: Touched, on: date) -> None:
    """Bring rejections and entries up to date with the judgements, where they concern what was touched."""
    decided = list(standing(writer.anchored_judgements()))
    writer.set_rejected(frozenset(rejected(decided)))
    rematch(writer, touched, on)


def _check_united(writer: Writer, judgement: Judgement) -> None:
    """Two entries stay two while somebody keeps any report of one apart from any of the other."""
    if judgement.verdict != "same" or not (judgement.target and judgement.other):
        return
    clusters = writer.clusters_of([judgement.target.fact, judgement.other.fact])
    if len(set(clusters.values())) == 1:
        return
    for older, one, other in standing(writer.anchored_judgements()):
        between = writer.clusters_of([id_ for id_ in (one, other) if id_])
        if older.verdict == "not-same" and set(between.values()) == set(clusters.values()):
            msg = f"judgement {older.number} keeps {one} of the one and {other} of the other apart: undo it first"
            raise RecordError(msg)


def _concerned(writer: Writer, judgement: Judgement) -> set[str]:
    """The facts that a judgement is about: those of the one that it takes back, where it does."""
    number = judgement.undoes or judgement.number
    for each, target, other in writer.anchored_judgements():
        if each.number == number:
            return _concerned(writer, each) if each.undoes else {id_ for id_ in (target, other) if id_}
    return set()


def _anchor(writer: Writer, id_: str) -> Anchor:
    place = cited(writer, id_)
    if place.withdrawn:
        msg = f"{id_}: {place.withdrawn.because}"
        raise RecordError(msg)
    document = writer.document(place.article)
    found = anchor(document, place.fact) if document else None
    if found is None:
        msg = f"{id_}: the record has no such fact any more"
        raise RecordError(msg)
    return found


def _check_undone(writer: Writer, number: int | None) -> None:
    if number not in {judgement.number for judgement, _, _ in writer.anchored_judgements()}:
        msg = f"there is no judgement {number}: `mahdar judge --list` shows those that there are"
        raise RecordError(msg)


def _check(decision: Decision) -> None:
    if not decision.because.strip():
        msg = 'a judgement says why: --because "…"'
        raise RecordError(msg)
    if decision.verdict in {"same", "not-same"} and not (decision.fact and decision.other):
        msg = f"{decision.verdict} needs two encounters"
        raise RecordError(msg)
    if decision.verdict == "set":
        _check_value(decision.field or "", decision.value)


def _check_value(field: str, value: str | None) -> None:
    if field not in _FIELDS:
        msg = f"{field!r} cannot be set: there is {', '.join(_FIELDS)}"
        raise RecordError(msg)
    if (value is None and field in {"mode", "status"}) or (value is not None and not _is_value(field, value)):
        msg = f"{field}={value!r}: write {_FIELDS[field]}"
        raise RecordError(msg)


def _value(field: str | None, value: str | None) -> str | None:
    """The value as it is kept: places and issues by their ids, whatever names they were given by."""
    if value is not None and field == "place":
        return asked.place(value)
    if value is not None and field == "issues":
        return ",".join(slug for name in value.split(",") for slug in _issue(name))
    return value


def _issue(name: str) -> tuple[str, ...]:
    """The slug itself, or those of the issues that a name means."""
    slugs = asked.issues(name)
    return (name.strip(),) if name.strip() in slugs else slugs


def _is_value(field: str, value: str) -> bool:
    if field == "date":
        return _is_date(value)
    if field == "place":
        return bool(asked.place(value))
    if field == "issues":
        return all(len(_issue(name)) == 1 for name in value.split(","))
    return value in get_args(Status if field == "status" else Mode)


def _is_date(value: str) -> bool:
    try:
        interval(value)
    except ValueError:
        return False
    return True
