"""What `mahdar judge` is asked to write down: from the words of the command line to single decisions."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

import typer

if TYPE_CHECKING:
    from mahdar.interfaces.record import Record
    from mahdar.records import Verdict

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


class Decision(NamedTuple):
    """One judgement to be made."""

    verdict: "Verdict"
    fact: str | None = None
    other: str | None = None
    field: str | None = None
    value: str | None = None
    undoes: int | None = None


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
    if asked.fact is not None and option != "--reject":
        raise typer.BadParameter(f"{asked.fact}: a second id goes with --reject alone")
    for written in asked.set:
        if "=" not in written:
            raise typer.BadParameter(f"--set {written}: write FIELD=VALUE, as in date=2014-10-14")
    if not asked.because.strip():
        raise typer.BadParameter('a judgement says why: --because "…"')


def decisions(record: "Record", asked: Asked) -> Iterator[Decision]:
    """One by one, what is to be kept.

    Raises:
        RecordError: an id is that of no encounter.
        BadParameter: the fact to be rejected is not one of the encounter's, or is not said.
    """
    if asked.undo is not None:
        yield Decision("undo", undoes=asked.undo)
    elif asked.same or asked.not_same:
        yield Decision("same" if asked.same else "not-same", asked.entry, other=asked.same or asked.not_same)
    elif asked.set:
        for field, _, value in (written.partition("=") for written in asked.set):
            yield Decision("set", asked.entry, field=field.strip(), value=value.strip() or None)
    else:
        yield from (Decision("reject", fact) for fact in _rejected(record, asked.entry or "", asked.fact))


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
