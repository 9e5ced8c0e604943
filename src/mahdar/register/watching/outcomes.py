"""What becomes of an article that could not be fetched."""

from dataclasses import replace
from datetime import datetime, timedelta

from mahdar.records import FeedItem, ItemState
from mahdar.sources.fetched import Refusal, Refused

PATIENCE = timedelta(days=7)  # with a site that cannot be reached
_FIRST_WAIT, _LONGEST_WAIT = timedelta(minutes=5), timedelta(hours=6)
_TRIES = 6  # where the server says no
_TRIES_NOT_FOUND = 3  # feeds are often a minute ahead of their pages
_NEVER = frozenset({Refusal.ADDRESS, Refusal.TOO_LARGE, Refusal.KIND})
_NOT_FOUND = 404


def refused(item: FeedItem, answer: Refused, now: datetime) -> FeedItem:
    """An item that gave no page: to be tried again later, or given up."""
    if answer.reason is Refusal.NOT_YET:
        return replace(item, next_try=max(answer.again_after or now, now))
    if answer.reason is Refusal.NOT_LISTED:
        return replace(item, state="elsewhere", detail=answer.detail)
    tries = item.tries + 1
    if answer.for_good or answer.reason in _NEVER or _is_enough(item, tries, answer, now):
        state: ItemState = "gone" if answer.status in {_NOT_FOUND, 410} else "refused"
        return replace(item, state=state, tries=tries, detail=answer.detail)
    wait = min(_FIRST_WAIT * 2 ** min(tries - 1, 10), _LONGEST_WAIT)
    return replace(item, tries=tries, next_try=max(answer.again_after or now, now + wait), detail=answer.detail)


def _is_enough(item: FeedItem, tries: int, answer: Refused, now: datetime) -> bool:
    if answer.status is not None and 400 <= answer.status < 500 and answer.status != 429:
        return tries >= (_TRIES_NOT_FOUND if answer.status == _NOT_FOUND else _TRIES)
    return tries >= _TRIES and now - item.found_at > PATIENCE
