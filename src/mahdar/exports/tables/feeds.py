"""One row a feed that is watched."""

from collections.abc import Callable
from datetime import datetime

from mahdar.exports.columns import Table, choices, day, integer, several, text
from mahdar.records import FeedKind, FeedRow


def _moment(take: Callable[[FeedRow], datetime | None]) -> Callable[[FeedRow], str | None]:
    def taken(row: FeedRow) -> str | None:
        moment = take(row)
        return None if moment is None else moment.isoformat(timespec="seconds")

    return taken


FEEDS: Table[FeedRow] = Table("feeds", "a feed, sitemap or index of sitemaps that is watched", (
    text("address", "what is asked", lambda r: r.feed.address),
    text("kind", "what it is; empty: nobody looked yet", lambda r: r.feed.kind, choices(FeedKind)),
    text("outlet", "who publishes it, as the user says", lambda r: r.feed.outlet),
    several("hosts", "hosts beside its own whose pages are fetched for it", lambda r: r.feed.hosts),
    text("index", "the index that lists it; empty: the user added it", lambda r: r.feed.parent),
    integer("every", "from one asking to the next, as the user wishes", lambda r: r.feed.every, "minutes"),
    integer("asks_for", "as the feed wishes; the more of the two counts", lambda r: r.feed.asks_for, "minutes"),
    day("added", "since when it is watched", lambda r: r.feed.added),
    text("last_success", "when it last answered well, in UTC", _moment(lambda r: r.feed.last_success)),
    text("last_tried", "when it was last asked, in UTC", _moment(lambda r: r.feed.last_tried)),
    text("next_due", "when it is next asked, in UTC; empty: when its index says", _moment(lambda r: r.feed.next_due)),
    integer("failures", "askings in a row that gave nothing", lambda r: r.feed.failures, "askings"),
    text("error", "what was wrong last; empty: nothing", lambda r: r.feed.error),
    integer("listed", "how many addresses it listed last", lambda r: r.feed.listed, "addresses"),
    integer("items", "addresses that it was the first to list", lambda r: r.items, "addresses"),
    integer("articles", "of these, those in the record", lambda r: r.added, "articles"),
    integer("waiting", "of these, those that are to be fetched", lambda r: r.waiting, "addresses"),
    integer("failed", "of these, those that are gone, forbidden or given up", lambda r: r.failed, "addresses"),
    integer("elsewhere", "of these, those on hosts that are not named for it", lambda r: r.elsewhere, "addresses"),
    integer("delay", "from publishing to fetching, the median of the last ones", lambda r: r.delay, "seconds"),
))  # fmt: skip
