"""Every id of a fact answers for ever: with where it is now, or with what became of it."""

from typing import Literal, NamedTuple

from mahdar.register.errors import RecordError
from mahdar.store import Reader

_SHORTEST = 4  # characters of an id that may stand for all of it


class Place(NamedTuple):
    """Where a fact is.

    Attributes:
        entry: the entry that an encounter belongs to; None for other facts, and for what is gone.
        because: what became of a fact that is gone; "" for one that is there.
        successor: the fact of the newer reading that stands on its words.
    """

    fact: str
    kind: Literal["encounter", "act", "quotation"]
    article: str
    entry: str | None
    because: str = ""
    successor: str | None = None


def cited(reader: Reader, id_: str) -> Place:
    """Where the fact is that an id, or the beginning of one, cites.

    Raises:
        RecordError: no fact has this id, or several ids begin so.
    """
    ids = reader.facts_with_prefix(id_) if len(id_) >= _SHORTEST else []
    if id_ in ids or len(ids) == 1:
        fact, kind, article, entry, because, successor = reader.answer(id_ if id_ in ids else ids[0])
        return Place(fact, kind, article, entry, because, successor)
    if not ids:
        msg = f"{id_}: the record has no fact of this id; `mahdar find` shows ids in brackets"
        raise RecordError(msg)
    msg = f"{id_}: {len(ids)} ids begin so, {', '.join(ids)}: write more of it"
    raise RecordError(msg)
