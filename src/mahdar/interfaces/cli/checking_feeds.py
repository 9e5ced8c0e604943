"""Asking feeds at once: a new one before it is watched, and watched ones to see what is wrong."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from mahdar.interfaces import fetching
from mahdar.interfaces.cli.exits import Exit
from mahdar.interfaces.cli.running import read_or_broken
from mahdar.interfaces.cli.telling import tell
from mahdar.interfaces.settings import needed_contact
from mahdar.interfaces.watching import Ending, outside
from mahdar.records import FeedRow
from mahdar.register.errors import NothingFoundError
from mahdar.register.watching import FeedWish, Looked, Watcher, hosts_wished, look, remember, wished_address
from mahdar.sources.feeds import key_of
from mahdar.store.watch_lock import watching_alone
from mahdar.text import harmless, isolate_arabic

if TYPE_CHECKING:
    from mahdar.interfaces.record import Record


def look_once(record: "Record", wish: FeedWish) -> tuple[FeedWish, Looked]:
    """Ask an address once, with the pauses that its host was promised; the wish with what it is."""
    address, hosts = wished_address(wish.address), hosts_wished(wish)
    contact = needed_contact()
    with remember(
        record.store, lambda turns, robots: fetching.listed_hosts(hosts, contact, turns=turns, robots=robots)
    ) as (fetcher):
        looked = look(fetcher, address, hosts)
    kind = looked.listing.kind if looked.listing else None
    return replace(wish, kind=kind), looked


def check_feeds(record: "Record", address: str | None) -> Exit:
    """Ask all feeds, or one, and tell what is wrong with each."""
    chosen = _chosen(record, address)
    if not chosen:
        from mahdar.interfaces.cli.watch import NOTHING_WATCHED

        typer.echo(NOTHING_WATCHED, err=True)
        return Exit.NOTHING_FOUND
    contact, ending = needed_contact(), Ending()
    world = outside(Path(), contact, ending=ending, tell=tell, read=read_or_broken, workers=8)
    with watching_alone(record.store), world as out, ending.heeded():
        Watcher(record.store, out, only=chosen).run(once=True)
    faults = [fault for row in record.feeds() if row.feed.key in chosen for fault in _faults(row)]
    for fault in faults:
        typer.echo(fault)
    typer.echo(f"{len(chosen)} asked, {len(faults) or 'no'} fault{'' if len(faults) == 1 else 's'}", err=True)
    return Exit.SOME_SKIPPED if faults else Exit.DONE


def _chosen(record: "Record", address: str | None) -> set[str]:
    keys = {row.feed.key for row in record.feeds()}
    if address is None:
        return keys
    key = key_of(wished_address(address))
    if key not in keys:
        raise NothingFoundError(f"{address}: this feed is not watched; `mahdar feeds list` shows those that are")
    return {key}


def _faults(row: FeedRow) -> Iterator[str]:
    """What is wrong with a feed, a sentence each."""
    place = isolate_arabic(row.feed.address)
    if row.feed.error:
        yield f"{place}: {harmless(row.feed.error)}"
    elif row.feed.listed == 0:
        yield f"{place}: it lists nothing"
    if row.elsewhere:
        yield (
            f"{place}: {row.elsewhere} of its articles lie on hosts that are not named for it; `mahdar feeds add` with "
            "--host names one"
        )
