"""What a watch tells while it runs."""

from typing import Literal, NamedTuple

What = Literal["listed", "unchanged", "failed", "added", "known", "skipped", "twin", "put-off", "refused", "recovered"]


class Told(NamedTuple):
    """One thing that happened.

    Attributes:
        what: listed: a feed gave entries; unchanged: it had none new; failed: it gave nothing. Of articles: added;
            known: it was in the record; skipped: it is there, and gave no minutes; twin: it is another's page;
            put-off: it is tried again later; refused: given up; recovered: its page was safe when a run was cut short.
        address: of the feed or article.
        detail: one clause.
        new: of a feed that listed, how many addresses nobody had listed before.
    """

    what: What
    address: str
    detail: str = ""
    new: int = 0
