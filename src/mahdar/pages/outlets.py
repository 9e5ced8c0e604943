"""Which outlet publishes a page: by its address, its markup, and the names that stand around the story."""

import re
from collections import Counter
from functools import cache
from urllib.parse import urlsplit

from mahdar.lexicon import lexicon
from mahdar.lexicon.outlets import KnownOutlet, outlets
from mahdar.pages.credits import is_place
from mahdar.pages.desk import Desk
from mahdar.pages.words import plain
from mahdar.records import Outlet

_DECOYS = frozenset({"related", "legal", "dateline", "caption", "tags", "agency"})  # lines that name others as well
_AROUND_TITLE = re.compile(r"\s+[-–—|»«:]+\s+|\s*\|\s*")
_LONGEST_LINE = 200  # characters
_NAME_WORDS = 5
_PREFIX = re.compile(r"^\s*([^:.،\d]{4,30}?)\s*:\s")
_DISTINCT_WORDS = 2  # names of one Arabic word («الحياة») are words of the language too


@cache
def _names() -> dict[str, str]:
    """Plain form of each outlet's name → the name; not of ministries, which stories name much more than pages do."""
    published = (known for known in outlets(lexicon()).all if known.kind != "ministry")
    return {plain(name): name for known in published for name in known.names}


def is_outlet(words: str) -> bool:
    """Whether `words` are the name of an outlet."""
    return plain(words) in _names()


def domain_of(url: str | None) -> str | None:
    """The domain of an address without `www.`, or None."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def outlet(url: str | None, stated: str | None, desk: Desk) -> Outlet:
    """Who publishes the page.

    Args:
        url: its address, or None.
        stated: the name that its markup gives, or None.
        desk: the page, its blocks decided.
    """
    domain = domain_of(url)
    known = outlets(lexicon()).at(domain)
    return Outlet(stated or (known.names[0] if known else None) or _around(desk) or _beside_title(desk), domain)


def known_outlet(source: Outlet) -> KnownOutlet | None:
    """What is known of an article's outlet: by its domain, else by its name, where one outlet alone bears it."""
    return outlets(lexicon()).of(source.domain, source.name)


def press_of(source: Outlet) -> str | None:
    """The state whose readers an article's outlet writes for; None where nobody knows, or for those of several."""
    known = known_outlet(source)
    return known.country if known and not known.for_abroad else None


def _around(desk: Desk) -> str | None:
    """The known name that most lines around the story carry."""
    count: Counter[str] = Counter()
    for at, block in enumerate(desk.blocks):
        if desk.kinds[at] is None and desk.reasons[at] not in _DECOYS and len(block.text) < _LONGEST_LINE:
            if desk.reasons[at] == "menu" and is_place(block.text):
                continue  # a region that a menu leads to: «الشرق الأوسط»
            count.update(_distinct_names_in(desk.plain(at)))
    if not count:
        count.update(_opening_names(desk))
    return count.most_common(1)[0][0] if count else None


def _distinct_names_in(line: str) -> list[str]:
    """The known names that stand in the words of a line."""
    words = line.split()
    return [
        name
        for at, word in enumerate(words)
        for form, name in _distinct().get(word, ())
        if words[at : at + len(form)] == form
    ]


@cache
def _distinct() -> dict[str, list[tuple[list[str], str]]]:
    """Names that can hardly be anything else (of two words, or in Latin letters), by their first word."""
    by_word: dict[str, list[tuple[list[str], str]]] = {}
    for form, name in _names().items():
        words = form.split()
        if len(words) >= _DISTINCT_WORDS or form.isascii():
            by_word.setdefault(words[0], []).append((words, name))
    return by_word


def _opening_names(desk: Desk) -> list[str]:
    """The outlet's name before the first words of the story: «ميدل ايست نيوز: بحث …»."""
    for at, kind in enumerate(desk.kinds):
        match = _PREFIX.match(desk.blocks[at].text) if kind == "paragraph" else None
        if match and is_outlet(match[1]):
            return [match[1]]
    return []


def _beside_title(desk: Desk) -> str | None:
    """What stands before or behind the headline in the page's own title: «headline - name», «headline | name»."""
    headline = next((desk.plain(at) for at, kind in enumerate(desk.kinds) if kind == "title"), None)
    lines = [*desk.titles, *(block.text for at, block in enumerate(desk.blocks) if desk.reasons[at] == "repeated")]
    for line in lines if headline else ():
        pieces = [piece.strip() for piece in _AROUND_TITLE.split(line)]
        others = [piece for piece in pieces if piece and plain(piece) not in (headline or "")]
        if 0 < len(others) < len(pieces) and len(others[-1].split()) <= _NAME_WORDS:
            return others[-1] if plain(pieces[0]) in (headline or "") else others[0]
    return None
