"""Somebody described and not named: «مسؤول أميركي رفيع», «مصادر دبلوماسية», «محللون»."""

from mahdar.findings.mentions.pieces import Piece
from mahdar.findings.mentions.signs import is_definite
from mahdar.sentences import Hit, Words

_ADJECTIVES = ("nationality", "descriptor", "party-noun")
_ORGANISED = frozenset({"text"})


def descriptions(words: Words) -> list[Piece]:
    """The described, unresolved parties of the text."""
    return [_piece(words, hit) for hit in words.group("party-noun") if not _points_at_somebody(words, hit)]


def _points_at_somebody(words: Words, hit: Hit) -> bool:
    return is_definite(words, hit.first) or (hit.first > 0 and words.is_a(hit.first - 1, "party-noun"))


def _piece(words: Words, hit: Hit) -> Piece:
    last = _end(words, hit.last)
    return Piece(hit.first, last, hit.skip, hit.particles, "ORG" if hit.sense.id in _ORGANISED else "PER")


def _end(words: Words, last: int) -> int:
    """The last word of the description: its adjectives, and «في الخارجية» behind them."""
    while last + 1 < len(words) and (end := _adjective(words, last + 1)):
        last = end
    return _place_of_work(words, last)


def _adjective(words: Words, at: int) -> int | None:
    if is_definite(words, at):
        return None
    ends = [hit.last for hit in words.at(at) if hit.sense.group in _ADJECTIVES and not hit.particles]
    return max(ends, default=None)


def _place_of_work(words: Words, last: int) -> int:
    if last + 2 < len(words) and words.is_a(last + 1, "belonging"):
        ends = [hit.last for hit in words.at(last + 2) if hit.sense.group in ("organisation", "institution")]
        return max(ends, default=last)
    return last
