"""Watching the live press: what is asked when, what becomes of the answers, and nothing of it twice."""

from mahdar.register.watching.adding_feeds import FeedWish, add_feed, remove_feed
from mahdar.register.watching.archive import Archive, Arrived, WarcFolder
from mahdar.register.watching.looking import Looked, look
from mahdar.register.watching.outside import Outside
from mahdar.register.watching.telling import Told
from mahdar.register.watching.watcher import Watcher

__all__ = [
    "Archive", "Arrived", "FeedWish", "Looked", "Outside", "Told", "WarcFolder", "Watcher", "add_feed", "look",
    "remove_feed",
]  # fmt: skip
