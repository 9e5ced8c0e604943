"""Looking outlets up: by address or domain, by name in Arabic or Latin letters, by id, country and kind."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from mahdar.lexicon.outlets import KnownOutlet, Outlets, plain_name
from mahdar.lexicon.search import is_arabic, latin_words

_ARTICLE = "ال"
_ARTICLES = frozenset({"al", "el", "an", "ar", "as", "ad", "ash", "at", "az", "the"})


def find_outlets(among: Outlets, query: str) -> tuple[KnownOutlet, ...]:
    """The outlets that a query means, the surest way first: id, whole name, address; else whose name has its words."""
    asked = query.strip()
    whole = tuple(outlet for outlet in among.all if outlet.id == asked) or among.named(asked)
    if whole:
        return whole
    published = among.at(_host(asked))
    if published:
        return (published,)
    words = _words(asked)
    return tuple(outlet for outlet in among.all if words and any(words <= name for name in _names(outlet, asked)))


def _host(asked: str) -> str | None:
    """The domain of an address, or of what looks like one."""
    try:
        return urlsplit(asked if "//" in asked else f"//{asked}").hostname
    except ValueError:
        return None


def _words(name: str) -> set[str]:
    """What tells a name from others: its words without articles."""
    if is_arabic(name):
        return {word.removeprefix(_ARTICLE) or word for word in plain_name(name).split()}
    words = set(latin_words(name))
    return words - _ARTICLES or words


def _names(outlet: KnownOutlet, asked: str) -> Iterator[set[str]]:
    if is_arabic(asked):
        return map(_words, outlet.names)
    latin = (outlet.english or "", *outlet.also_english, outlet.id, *(name for name in outlet.names if name.isascii()))
    return map(_words, (*latin, *(domain.replace("-", "") for domain in outlet.domains)))
