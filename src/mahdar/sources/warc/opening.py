"""What an archive is packed with, told by its first bytes."""

from mahdar.sources.limits import LARGEST_DICTIONARY, MB
from mahdar.sources.opened import Opened
from mahdar.sources.warc.damage import DamageError
from mahdar.sources.warc.members import Members
from mahdar.sources.warc.packing import DICTIONARY, ERRORS, GZIP, ZSTD, Gzip, Packing, Zstd, is_skippable
from mahdar.sources.warc.plain import Plain
from mahdar.sources.warc.raw import Raw
from mahdar.sources.warc.stream import Source


def source_of(opened: Opened) -> Source:
    """What gives the bytes of the records.

    Raises:
        DamageError: the dictionary that everything was packed with cannot be used.
    """
    raw = Raw(opened.stream)
    packing = _packing(raw)
    if packing:
        return Members(raw, packing)
    return Plain(raw.take, opened.stream if opened.seekable else None)


def _packing(raw: Raw) -> Packing | None:
    begin = raw.peek(4)
    if begin == DICTIONARY:
        return _with_dictionary(raw)
    if begin == ZSTD or is_skippable(begin):
        return Zstd()
    return Gzip() if begin.startswith(GZIP) else None


def _with_dictionary(raw: Raw) -> Packing:
    size = int.from_bytes(raw.peek(8)[4:], "little")
    if size > LARGEST_DICTIONARY:
        raise DamageError(f"its zstd dictionary is larger than {LARGEST_DICTIONARY // MB} MB")
    frame = raw.peek(8 + size)[8:]
    try:
        return Zstd(frame)
    except (*ERRORS, ValueError) as error:
        raise DamageError(f"its zstd dictionary cannot be used: {str(error).rstrip('.')}") from error
