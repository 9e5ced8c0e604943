"""The pages that tell of the same meetings, and which of their encounters are one entry: `pages/expected.yaml`."""

from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from mahdar.records import EntryRow, Page, ReportRow, article_id, page_digest

HERE = Path(__file__).parent / "pages"
SEEDS = Path(__file__).resolve().parents[2].parent / "shared" / "seeds"
EXPECTED = yaml.safe_load((HERE / "expected.yaml").read_text(encoding="utf-8"))


class Telling(NamedTuple):
    """One page's report of an encounter; `day` only where the page has another one that is else alike."""

    page: str
    mode: str
    who: frozenset[str]
    status: str
    day: date | None


class Meeting(NamedTuple):
    """An entry as it must be; `said` is what the sheet says of it."""

    name: str
    tellings: frozenset[Telling]
    said: dict[str, Any]


def pages(*, seeds: bool) -> dict[str, Page]:
    """The pages by file name, the seeds among them or not."""
    files = [*HERE.glob("*.txt"), *HERE.glob("*.html"), *(SEEDS.glob("*.txt") if seeds else ())]
    return {path.name: Page(content=path.read_bytes(), origin=path.name) for path in sorted(files)}


def meetings(present: dict[str, Page]) -> dict[str, Meeting]:
    """The entries that these pages must give, by name."""
    found = (Meeting(entry["name"], _tellings(entry, present), entry) for entry in EXPECTED["entries"])
    return {meeting.name: meeting for meeting in found if meeting.tellings}


def _tellings(entry: dict[str, Any], present: dict[str, Page]) -> frozenset[Telling]:
    return frozenset(
        Telling(one["page"], entry["mode"], frozenset(one.get("who", entry["who"])), one["status"], one.get("day"))
        for one in entry["reports"]
        if one["page"] in present
    )


def telling(row: ReportRow, names: dict[str, str], among: dict[str, Meeting]) -> Telling:
    """A report of a record in the sheet's terms: with its day only where the sheet tells it by its day.

    Args:
        row: of a record.
        names: article's id → name of the page's file.
        among: the entries that are expected.
    """
    report = row.report
    who = frozenset(attendee.entity for attendee in report.attendees)
    dated = Telling(names[report.origin.article], report.mode, who, report.status, report.day)
    told = {one for meeting in among.values() for one in meeting.tellings}
    return dated if dated in told else dated._replace(day=None)


def called(row: EntryRow, names: dict[str, str], among: dict[str, Meeting]) -> str:
    """The name of the expected entry that has just these reports; else the reports, for the message."""
    told = frozenset(telling(report, names, among) for report in row.reports)
    for meeting in among.values():
        if meeting.tellings == told:
            return meeting.name
    return "; ".join(
        f"{one.page}: {one.mode} {one.status} {sorted(one.who)} {one.day or ''}" for one in sorted(told, key=str)
    )


def article_names(present: dict[str, Page]) -> dict[str, str]:
    """Article's id → the name of the page's file."""
    return {article_id(page_digest(page.content), page.url): name for name, page in present.items()}
