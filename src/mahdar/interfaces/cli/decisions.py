"""What `mahdar judge` is asked to write down: from the words of the command line to single decisions."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

import typer

if TYPE_CHECKING:
    from mahdar.interfaces.record import Record
    from mahdar.records import Verdict
    from mahdar.register.judging import Decision

ALL = "all"  # in the place of a fact: every report of the encounter


class Asked(NamedTuple):
    """The command line; `set` has FIELD=VALUE as written."""

    entry: str | None
    fact: str | None
    same: str | None
    not_same: str | None
    set: tuple[str, ...]
    reject: bool
    undo: int | None
    because: str


def check(asked: Asked, *, listed: bool) -> None:
    """Refuse what does not go together.

    Raises:
        BadParameter: it says what to write.
    """
    verdicts = {
        "--same": asked.same, "--not-same": asked.not_same, "--set": asked.set, "--reject": asked.reject,
        "--undo": asked.undo is not None,
    }  # fmt: skip
    given = [name for name, value in verdicts.items() if value]
    if listed:
        _check_list(asked, given)
    elif len(given) != 1:
        raise typer.BadParameter(f"choose one of {', '.join(verdicts)} and --list")
    else:
        _check_one(asked, given[0])


def _check_list(asked: Asked, given: Iterable[str]) -> None:
    others = [*given, *(["ENTRY"] if asked.entry else []), *(["--because"] if asked.because else [])]
    if others:
        raise typer.BadParameter(f"--list stands alone: leave {others[0]} out")


def _check_one(asked: Asked, option: str) -> None:
    if option == "--undo" and asked.entry is not None:
        raise typer.BadParameter(f"--undo takes the number of a judgement, and no ENTRY: leave {asked.entry} out")
    if option != "--undo" and asked.entry is None:
        raise typer.BadParameter(f"{option} needs an ENTRY in front of it: `mahdar find` prints ids in brackets")
    if asked.fact is not None and option not in {"--reject", "--set"}:
        raise typer.BadParameter(f"{asked.fact}: a second id goes with --reject and --set alone")
    for written in asked.set:
        if "=" not in written:
            raise typer.BadParameter(f"--set {written}: write FIELD=VALUE, as in date=2014-10-14")
    if not asked.because.strip():
        raise typer.BadParameter('a judgement says why: --because "…"')


def decisions(record: "Record", asked: Asked) -> "list[Decision]":
    """What is to be kept.

    Raises:
        RecordError: an id is that of no encounter.
        BadParameter: a report is not one of the encounter's, or which one is meant is not said.
    """
    from mahdar.interfaces.settings import now, user
    from mahdar.register.judging import Decision

    who, at, because = user(), now(), asked.because
    if asked.undo is not None:
        return [Decision(verdict="undo", undoes=asked.undo, who=who, at=at, because=because)]
    if asked.same or asked.not_same:
        verdict: Verdict = "same" if asked.same else "not-same"
        other = asked.same or asked.not_same
        return [Decision(verdict=verdict, fact=asked.entry, other=other, who=who, at=at, because=because)]
    if asked.reject:
        facts = _rejected(record, asked.entry or "", asked.fact)
        return [Decision(verdict="reject", fact=fact, who=who, at=at, because=because) for fact in facts]
    return [
        Decision(verdict="set", fact=fact, field=field, value=value, who=who, at=at, because=because)
        for field, value in map(_field, asked.set)
        for fact in _corrected(record, asked.entry or "", asked.fact)
    ]


def _field(written: str) -> tuple[str, str | None]:
    field, _, value = written.partition("=")
    return field.strip(), value.strip() or None


def _corrected(record: "Record", entry: str, fact: str | None) -> list[str]:
    """The reports that are set right: the one named, else all of the encounter, which stay together by that."""
    reports = [report.report.id for report in record.entry(entry).reports]
    if fact is None:
        return reports
    found = [id_ for id_ in reports if id_.startswith(fact)]
    if len(found) != 1:
        raise typer.BadParameter(f"{fact} is no report of {entry}: `mahdar entry {entry}` shows its reports")
    return found


def _rejected(record: "Record", entry: str, fact: str | None) -> list[str]:
    """The facts that are wrong: the one named, every report of the encounter, or the only one that it has."""
    if fact is None and not entry.startswith("e"):
        return [entry]  # a quotation or an act
    row = record.entry(entry)
    reports = [report.report.id for report in row.reports]
    if fact == ALL:
        return reports
    if fact is not None:
        if record.article(fact).row.article not in {report.source.article for report in row.reports}:
            raise typer.BadParameter(f"{fact} stands in no article that tells of {entry}: reject it by itself")
        return [fact]
    if len(reports) > 1:
        raise typer.BadParameter(
            f"{entry}: {len(reports)} reports tell of this encounter: name the wrong one behind --reject, or {ALL}"
        )
    return reports
