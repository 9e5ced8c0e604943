"""The health of feeds, on a terminal."""

from collections.abc import Iterator
from datetime import datetime

from rich.text import Text

from mahdar.exports import FEEDS, feed_json
from mahdar.interfaces.cli.listing import Kind
from mahdar.interfaces.cli.script import Script
from mahdar.records import FeedRow

_COUNTS = ("articles", "waiting", "failed", "elsewhere")


def feed_lines(row: FeedRow, script: Script) -> Iterator[Text]:
    """The address; when it answered and is asked next; what became of what it listed; what is wrong."""
    feed = row.feed
    kind = script.label(f"feed-{feed.kind or 'new'}")
    outlet = f"{script.comma}{script.plain(feed.outlet)}" if feed.outlet else ""
    yield Text(f"{script.plain(feed.address)}  {kind}{outlet}", style="bold")
    yield Text("  " + script.comma.join(_times(row, script)))
    yield Text("  " + script.comma.join(_counts(row, script)))
    if feed.error:
        yield Text(f"  {script.label('feed-error')} ({feed.failures}): {script.words(feed.error)}", style="red")


def _times(row: FeedRow, script: Script) -> Iterator[str]:
    every = max(row.feed.every, row.feed.asks_for or 0)
    yield f"{script.label('feed-every')} {script.plain(f'{every} min')}"
    for key, moment in (("success", row.feed.last_success), ("due", row.feed.next_due)):
        if moment is not None:
            yield f"{script.label(f'feed-{key}')}: {script.plain(_minute(moment))}"


def _counts(row: FeedRow, script: Script) -> Iterator[str]:
    yield f"{script.label('feed-items')}: {row.items}"
    for key, count in zip(_COUNTS, (row.added, row.waiting, row.failed, row.elsewhere), strict=True):
        if count or key == "articles":
            yield f"{script.label(f'feed-{key}')}: {count}"
    if row.delay is not None:
        yield f"{script.label('feed-delay')}: {script.plain(_duration(row.delay))}"


def _minute(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%MZ")


def _duration(seconds: int) -> str:
    minutes = round(seconds / 60)
    return f"{minutes // 60} h {minutes % 60:02} min" if minutes >= 60 else f"{minutes} min"


FEEDS_KIND: Kind[FeedRow] = Kind(FEEDS, feed_lines, feed_json)
