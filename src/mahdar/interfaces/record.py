"""`mahdar.Record`: a record for Python users, with the day, the time and the name of who judges from the settings."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from mahdar.interfaces import settings
from mahdar.records import Judgement, Verdict
from mahdar.register import record


class Record(record.Record):
    """An open record: `Record("sqlite:///x.db").add(paths_or_pages)`, `.find(who="لافروف")`.

    Every name may be given in Arabic or Latin letters, or as an id; every date as a day, a month or a year.
    """

    def __init__(
        self, where: str | Path | None = None, *, today: Callable[[], date] = settings.today, create: bool = True
    ) -> None:
        """Open the record at a path or address; a new one is made unless `create` is False.

        Args:
            where: "mahdar.db", "sqlite:///…" or "postgresql://…"; else what MAHDAR_RECORD or the settings say, else
                `mahdar.db` in the working folder.
            today: tells the day, for what is written down.
            create: make it where there is none.

        Raises:
            StoreError: there is none, it is no record, or it cannot be opened.
            SettingsError: the settings cannot be used.
        """
        super().__init__(settings.record_place() if where is None else where, today=today, create=create)

    def judge(  # noqa: PLR0913 - one parameter a piece of the decision
        self, verdict: Verdict, fact: str | None = None, *, other: str | None = None, field: str | None = None,
        value: str | None = None, undoes: int | None = None, who: str | None = None, at: str | None = None,
        because: str,
    ) -> Judgement:  # fmt: skip
        """Write a decision down and bring the entries up to date with it.

        Args:
            verdict: same, not-same, set, reject or undo.
            fact: the id of an entry, or of any fact; `other` the second one of same and not-same.
            other: see `fact`.
            field: what `set` sets: date, place, status, mode, issues.
            value: to what; None to nothing.
            undoes: the number of the judgement that `undo` takes back.
            who: who decides; else what MAHDAR_USER or the settings say, else the login name.
            at: when, ISO time; else now.
            because: why.

        Raises:
            RecordError: it names what is not there, or sets what cannot be set.
        """
        return super().judge(
            verdict, fact, other=other, field=field, value=value, undoes=undoes, who=who or settings.user(),
            at=at or settings.now(), because=because,
        )  # fmt: skip
