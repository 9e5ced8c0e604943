"""Every id of a fact answers for ever: with where it is now, or with what became of it."""

from mahdar.register.errors import NothingFoundError, RecordError
from mahdar.store import Answer, Reader

_SHORTEST = 4  # characters of an id that may stand for all of it


def cited(reader: Reader, id_: str) -> Answer:
    """Where the fact is that an id, or the beginning of one, cites.

    Raises:
        NothingFoundError: no fact has this id.
        RecordError: several ids begin so.
    """
    ids = reader.facts_with_prefix(id_) if len(id_) >= _SHORTEST else []
    if id_ in ids or len(ids) == 1:
        found = reader.answer(id_ if id_ in ids else ids[0])
        if found is not None:
            return found
    if not ids:
        msg = f"{id_}: the record has no fact of this id; `mahdar find` shows ids in brackets"
        raise NothingFoundError(msg)
    msg = f"{id_}: several ids begin so, {', '.join(ids)}: write more of it"
    raise RecordError(msg)
