"""From a page that was fetched to an article of the record, step by step; each step is safe before the next.

A page is in the archive first. Then its item says where. Then the register adds it, and the item says so. Cut short
between any two of these steps, the next run goes on there: nothing is lost, and nothing is asked for again.
"""

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection

from mahdar.records import FeedItem
from mahdar.register.watching.archive import Arrived
from mahdar.sources.feeds import asked_address, host_of, key_of, leads_to_front_page
from mahdar.store.feed_items import items_with, put_items

_SAFE = ("fetched", "added")


def settle_page(connection: Connection, item: FeedItem, arrived: Arrived) -> FeedItem:
    """Write down where an item's page lies, and which other items are the same page.

    A site may send on to another address than the one that its feed lists. The page belongs to the item that is there
    first: where the final address was fetched already, this one is its twin; where it waits, it is this one's.
    """
    here = replace(
        item, state="fetched", at=arrived.at, fetched_at=arrived.fetched_at, detail=None, same_as=None, article=None
    )
    final = key_of(arrived.final)
    if final != item.key:
        here = _sent_on(connection, here, arrived, final)
    put_items(connection, [here])
    return here


def _sent_on(connection: Connection, item: FeedItem, arrived: Arrived, final: str) -> FeedItem:
    if leads_to_front_page(arrived.final):
        return replace(item, state="gone", detail="the site sends on to its front page")
    there = items_with(connection, [final]).get(final)
    if there is not None and there.state in _SAFE:
        return replace(item, state="twin", same_as=final)
    if there is not None and there.same_as not in {None, item.key}:
        return replace(item, state="twin", same_as=there.same_as)
    address = asked_address(arrived.final) or arrived.final
    other = there or replace(item, key=final, address=address, host=host_of(address), at=None)
    put_items(connection, [replace(other, state="twin", same_as=item.key, fetched_at=None)])
    return item


def take_over(connection: Connection, arrived: Iterable[Arrived]) -> list[FeedItem]:
    """Find the items of pages that lie in the archive without anybody knowing: a run was cut short behind writing them.

    Pages that no item waits for are left where they are: they were put there by somebody else, or twice.
    """
    taken = []
    for each in arrived:
        key = key_of(each.asked)
        item = items_with(connection, [key]).get(key)
        if item is not None and item.at is None and item.state == "found":
            taken.append(settle_page(connection, item, each))
    return taken
