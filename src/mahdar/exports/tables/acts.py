"""One row an act; what was done stands apart from what was not, which no trend may count as done."""

from mahdar.exports.columns import Column, Table, choices, day, integer, of, several, text
from mahdar.exports.tables.sources import ARTICLE, VERSIONS, country_of, named
from mahdar.records import ActRow
from mahdar.records.facts import ActStatus, Tier

_COLUMNS: tuple[Column[ActRow], ...] = (
    text("act_id", "its id", lambda r: r.id),
    text("type", "what kind of act: REQUEST, REJECT, THREATEN …", lambda r: r.type),
    text("status", "done, or only intended, conditional, standing, or denied", lambda r: r.status, choices(ActStatus)),
    day("day", "its own day, else the article's", lambda r: r.day),
    text("date", "its own date by the article: a day, a week, a month or a year; empty: it gives none",
         lambda r: r.date),
    *named("actor", "who acts", lambda r: r.actor),
    country_of("actor", "that the actor belongs to", lambda r: r.actor),
    text("actor_side", "whom the actor acts for: a state by ISO 3166-1 alpha-3, another body by id",
         lambda r: r.actor_side),
    *named("recipient", "whom it is done to or said about", lambda r: r.recipient),
    country_of("recipient", "that the recipient belongs to", lambda r: r.recipient),
    text("recipient_side", "whom the recipient stands for", lambda r: r.recipient_side),
    several("issues", "what it is about, by id", lambda r: r.issues),
    text("tier", "sure is meant to be right 19 times in 20", lambda r: r.tier, choices(Tier)),
    text("words", "the passage that shows it", lambda r: r.words),
    integer("start", "where the passage starts in the article's text", lambda r: r.start, "code points"),
    integer("end", "where it ends, exclusive", lambda r: r.end, "code points"),
    *of(lambda r: r.source, ARTICLE),
    *of(lambda r: r.source, VERSIONS),
)  # fmt: skip

ACTS: Table[ActRow] = Table("acts", "an act that was done, in one article", _COLUMNS)
ACTS_NOT_DONE: Table[ActRow] = Table(
    "acts-not-done", "an act that was intended, conditional, a standing position, or denied, in one article", _COLUMNS
)


def is_done(row: ActRow) -> bool:
    """Whether the act belongs to the acts that were done."""
    return row.status == "done"
