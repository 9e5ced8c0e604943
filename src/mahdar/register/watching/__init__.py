"""Watching the live press: what is asked when, what becomes of the answers, and nothing of it twice."""

from mahdar.register.watching.adding_feeds import (
    RECENT,
    FeedWish,
    add_feed,
    hosts_wished,
    remove_feed,
    wished_address,
)  # fmt: skip
from mahdar.register.watching.archive import Archive, Arrived, WarcFolder
from mahdar.register.watching.hosts import remember
from mahdar.register.watching.looking import Looked, look
from mahdar.register.watching.outside import Outside
from mahdar.register.watching.telling import Told
from mahdar.register.watching.watcher import Watcher

__all__ = [
    "RECENT", "Archive", "Arrived", "FeedWish", "Looked", "Outside", "Told", "WarcFolder", "Watcher", "add_feed",
    "hosts_wished", "look", "remember", "remove_feed", "wished_address",
]  # fmt: skip
