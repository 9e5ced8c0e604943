"""What the fetcher remembers of hosts, in and out of a record: a new start is as polite as the run before it."""

from collections.abc import Iterable
from dataclasses import asdict

from sqlalchemy import Connection, select

from mahdar.records import HostTurn, SiteRobots
from mahdar.store.bulk import put_rows
from mahdar.store.feed_tables import feed_hosts, feed_robots
from mahdar.store.gate import clean, cleaned, index_key


def turns_there(connection: Connection) -> list[HostTurn]:
    """How long each host is to be left alone, by host."""
    return [HostTurn(**row) for row in connection.execute(select(feed_hosts).order_by(feed_hosts.c.host)).mappings()]


def put_turns(connection: Connection, turns: Iterable[HostTurn]) -> None:
    """Write down when hosts were asked."""
    put_rows(connection, feed_hosts, [{**asdict(turn), "host": clean(turn.host)} for turn in turns])


def robots_there(connection: Connection) -> list[SiteRobots]:
    """What the robots.txt of each site says, by origin."""
    found = connection.execute(select(feed_robots).order_by(feed_robots.c.origin)).mappings()
    return [SiteRobots(**row) for row in found]


def put_robots(connection: Connection, files: Iterable[SiteRobots]) -> None:
    """Write down what sites' robots.txt say."""
    rows = [{"origin": index_key(file.origin), "text": cleaned(file.text), "until": file.until} for file in files]
    put_rows(connection, feed_robots, rows)
