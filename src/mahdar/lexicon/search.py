"""Looking entities up by name, in Arabic or Latin letters: whole names first, then names that hold the words asked."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import lru_cache, partial

from mahdar.lexicon.index import Lexicon
from mahdar.lexicon.world import World
from mahdar.text import fold

_LATIN = re.compile(r"[a-z0-9]+")
_ARABIC = re.compile(r"[ء-غف-ي]+|[\da-z]+")
_NAMED = frozenset({"person", "organisation", "place", "state"})
_CLOSENESS = 0.8  # of difflib's ratio: «Lavrof» is one letter off «Lavrov», «Levi» is not


def is_arabic(text: str) -> bool:
    """Whether a query is to be looked up among the Arabic names."""
    return any("\u0600" <= letter <= "\u06ff" for letter in text)


def latin_words(text: str) -> list[str]:
    """Lower-case words without their marks: «Recep Tayyip Erdoğan» → recep, tayyip, erdogan."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return _LATIN.findall(bare.replace("ı", "i").replace("'", "").replace("’", ""))


class _Names:
    """Who has which word in a name, in one script. It is made once: that takes longer than a look at every name."""

    def __init__(self, world: World, *, arabic: bool) -> None:
        self._names = partial(_names, world, arabic=arabic)
        self._having: dict[str, list[str]] = defaultdict(list)
        for id_ in world.entities:
            for word in {word for _, words in self._names(id_) for word in words}:
                self._having[word].append(id_)

    def having(self, asked: list[str]) -> Iterator[tuple[str, list[str]]]:
        """Entities one of whose names has all of these words, each with the words of that name."""
        wanted = set(asked)
        rarest = min((self._having.get(word, []) for word in asked), key=len)
        return ((id_, words) for id_ in rarest for _, words in self._names(id_) if wanted.issubset(words))


@lru_cache(maxsize=4)
def _names_of(known: Lexicon, *, arabic: bool) -> _Names:
    return _Names(known.world, arabic=arabic)


class NameSearch:
    """Finds entities by what they are called."""

    def __init__(self, known: Lexicon) -> None:
        self._known = known
        self._world = known.world

    def find(self, query: str) -> list[str]:
        """Ids of what is called so, best first: by a whole name, then by words of it; who held most offices first."""
        exact = list(dict.fromkeys(self._whole(query)))
        found = sorted(exact, key=self._weight)
        others = {id_ for id_ in self._holding(query) if id_ not in exact}
        return found + sorted(others, key=self._weight)

    def called(self, query: str) -> list[str]:
        """Ids of what bears just this name, else of what has it in a longer one; best first.

        A name in Arabic letters that somebody bears is looked up at once, without a look at all the others.
        """
        exact = list(dict.fromkeys(self._whole(query)))
        return sorted(exact, key=self._weight) or sorted(set(self._holding(query)), key=self._weight)

    def close_to(self, query: str, most: int = 3) -> list[str]:
        """Names that are spelled nearly so, for «did you mean»."""
        arabic = is_arabic(query)
        names: dict[str, str] = {}
        for name, words in (pair for id_ in self._world.entities for pair in _names(self._world, id_, arabic=arabic)):
            for written in (" ".join(words), *words):
                names.setdefault(written, name)
        asked = " ".join(_words(query, arabic=arabic))
        return [names[close] for close in get_close_matches(asked, names, most, _CLOSENESS)]

    def _weight(self, id_: str) -> tuple[int, str]:
        return -len(self._world.terms_of.get(id_, ())), id_

    def _whole(self, query: str) -> Iterator[str]:
        if query in self._world.entities:
            yield query
        if is_arabic(query):
            yield from (sense.id for sense in self._known.senses(query) if sense.group in _NAMED)
            return
        asked = latin_words(query)
        if asked:
            yield from (id_ for id_, words in _names_of(self._known, arabic=False).having(asked) if words == asked)
        state = self._world.states.get(query.upper())
        if state:
            yield state.id

    def _holding(self, query: str) -> Iterator[str]:
        """Entities one of whose names has every word that is asked for."""
        arabic = is_arabic(query)
        asked = _words(query, arabic=arabic)
        if asked:
            yield from (id_ for id_, _ in _names_of(self._known, arabic=arabic).having(asked))


def _names(world: World, id_: str, *, arabic: bool) -> Iterable[tuple[str, list[str]]]:
    """The names of an entity in one script, each with its words."""
    entity = world.entities[id_]
    names: tuple[str, ...] = world.profiles[id_].names if arabic else (entity.name_en or "", *entity.aka)
    return ((name, _words(name, arabic=arabic)) for name in names)


def _words(text: str, *, arabic: bool) -> list[str]:
    return _ARABIC.findall(fold(text)) if arabic else latin_words(text)
