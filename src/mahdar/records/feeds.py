"""What is watched: feeds, what they listed, and when a host may be asked again. All times are in UTC."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

FeedKind = Literal["feed", "sitemap", "index"]
ItemState = Literal["found", "fetched", "added", "old", "elsewhere", "twin", "refused", "gone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed, a sitemap or an index of sitemaps that is asked again and again.

    Attributes:
        key: what every spelling of its address shares.
        address: what is asked.
        kind: None until it was looked at.
        outlet: who publishes what it lists, as the user says; None where the pages say it themselves.
        hosts: hosts beside its own whose pages may be fetched for it.
        parent: the index that lists it; None for what the user added.
        every: minutes from one asking to the next, as the user wishes.
        asks_for: minutes that the feed itself asks for, where those are more.
        since: what is older than this is not fetched.
        next_due: when it is to be asked; None for what waits until its index says that it changed.
        failures: how many askings in a row gave nothing.
        error: what was wrong last, one clause; None where nothing was.
        listed: how many entries it had last.
    """

    key: str
    address: str
    kind: FeedKind | None = None
    outlet: str | None = None
    hosts: tuple[str, ...] = ()
    parent: str | None = None
    every: int
    asks_for: int | None = None
    etag: str | None = None
    last_modified: str | None = None
    since: datetime
    next_due: datetime | None
    last_tried: datetime | None = None
    last_success: datetime | None = None
    failures: int = 0
    error: str | None = None
    listed: int | None = None
    added: date


@dataclass(frozen=True, slots=True)
class Location:
    """Where a page lies in the folder of pages.

    Attributes:
        file: the name of a file, without its folder, so that the folder can be moved.
        start: bytes from the beginning of the file to the page's record.
        length: bytes of its records.
    """

    file: str
    start: int
    length: int

    @property
    def end(self) -> int:
        """Where the next record begins."""
        return self.start + self.length


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedItem:
    """An address that a feed listed.

    Attributes:
        key: what every spelling of its address shares; an article is fetched once, however many feeds list it.
        feed: the key of the feed that listed it first.
        host: of its address, as it is looked up.
        published: as the feed gives it, ISO, with the feed's own offset; None where it gives none that can be.
        fresh: when it was published as far as anybody can tell, else when it was found: the newest are fetched first.
        state: found: to be fetched; fetched: the page is safe, and not in the record yet; added: it is in the record;
            old: from before the feed was watched; elsewhere: on a host that the user did not name; twin: another item
            is the same page; refused: given up, or forbidden; gone: not there any more.
        tries: how many fetchings failed.
        next_try: not before this.
        detail: why it is where it is, one clause.
        at: where the page lies.
        same_as: of a twin, the item that counts.
        article: of what was added, the article's id.
    """

    key: str
    address: str
    host: str
    feed: str
    title: str | None = None
    published: str | None = None
    fresh: datetime
    found_at: datetime
    state: ItemState = "found"
    tries: int = 0
    next_try: datetime
    detail: str | None = None
    at: Location | None = None
    same_as: str | None = None
    article: str | None = None
    fetched_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HostTurn:
    """How long a host is to be left alone: what the fetcher remembers of it from run to run.

    Attributes:
        last: when the last request to it ended, in UTC; of one that is underway, when it began.
        pause: seconds from then on.
        pace: seconds that its last good answer asks for by how long it took.
        delay: seconds that its robots.txt asks for.
        failures: in a row.
    """

    host: str
    last: datetime
    pause: float = 0.0
    pace: float = 0.0
    delay: float = 0.0
    failures: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRobots:
    """What a site's robots.txt says.

    Attributes:
        origin: `https://example.com`.
        text: as far as it is read; empty where there is none; None where it could not be had.
        until: when it is to be asked for again.
    """

    origin: str
    text: str | None
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedRow:
    """A feed as the table of health shows it.

    Attributes:
        items: how many addresses it listed first, of any state.
        added: how many of these are in the record; `waiting`: are to be fetched or added; `failed`: were refused, gone
            or given up; `elsewhere`: lie on hosts that the user did not name.
        delay: seconds between publishing and fetching, the median of the last items; None where nothing tells.
    """

    feed: Feed
    items: int
    added: int
    waiting: int
    failed: int
    elsewhere: int
    delay: int | None
