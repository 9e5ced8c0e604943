"""Whether two names may be one person's, where the knowledge does not say."""

from functools import lru_cache

from mahdar.records import Attendee
from mahdar.text import fold

_ARTICLE = "ال"


def may_be_one(one: Attendee, other: Attendee) -> bool:
    """Whether one name is the other, or a part of it: «شكري» of «سامح شكري», last names alike."""
    if one.type != other.type or (one.known and other.known):
        return False
    first, second = name_parts(one.name_ar), name_parts(other.name_ar)
    return bool(first and second) and (
        first[-1] == second[-1] or set(first) <= set(second) or set(second) <= set(first)
    )


@lru_cache(maxsize=4096)
def name_parts(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without the article."""
    return tuple(part.removeprefix(_ARTICLE) for part in fold(name).split())
