"""Bodies named by what they are and what they are for: «المركز الوطني لحقوق الإنسان», «حزب العدالة والتقدم».

A body is only named where its extent is certain: every word of it is known as a word of such names, and what follows
cannot go on with it.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from mahdar.findings.mentions.body_english import Body, Word, english_names
from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.romanising import slug
from mahdar.findings.mentions.signs import is_definite
from mahdar.lexicon import State
from mahdar.records import Entity
from mahdar.sentences import Hit, Words

States = Mapping[str, State]
_AND, _FOR = "و", "ل"
_NAMED_BY_ONE = frozenset({"party"})  # «حزب الإصلاح»: one noun tells it from others
_GENERIC = frozenset({"network"})  # «شبكة الكهرباء»
_TAKING = frozenset({"defense", "investigation", "support", "cooperation", "solidarity", "reform"})
_TAKEN_BY = frozenset({"عن", "في", "علي", "مع", "بين"})  # «للدفاع» + «عن الأسرى»: the name goes on
_DASHES = frozenset("-–—/")
_ENDING = ("title", "role", "role-noun", "office-adjective", "clause-particle")
_GOES_ON = b"deu"
_FEMININE = ("ه", "ات")


class _Part(NamedTuple):
    """Words of one kind behind the class noun, and the token behind them."""

    words: tuple[Word, ...]
    behind: int


def bodies(words: Words, shape: bytearray, states: States) -> Iterator[Named]:
    """The bodies that are named by known words alone."""
    reader = _Reader(words, shape, states)
    behind = 0
    for noun in words.group("body-class"):
        if noun.first >= behind and set(noun.particles) <= set("وفبلك") and (named := reader.named(noun)):
            behind = named.last + 1
            yield named


class _Reader:
    """Reads what stands behind class nouns."""

    def __init__(self, words: Words, shape: bytearray, states: States) -> None:
        self._words = words
        self._shape = shape
        self._states = states

    def named(self, noun: Hit) -> Named | None:
        """The body that begins with a class noun, if it is certain how far it goes."""
        if self._is_taken(noun.first):
            return None
        definite = noun.sense.definite or is_definite(self._words, noun.first)
        adjectives = self._adjectives(noun.last + 1) if definite else _Part((), noun.last + 1)
        of = _Part((), adjectives.behind) if definite else self._nouns(adjectives.behind, "")
        purpose = self._nouns(of.behind, _FOR) if definite or of.words else of._replace(words=())
        body = Body(noun.sense.id, adjectives.words, of.words, purpose.words)
        if (
            not _tells(body, definite=definite)
            or not self._ends(purpose.behind)
            or self._takes_more(body, purpose.behind)
        ):
            return None
        return self._entity(noun, purpose.behind - 1, body)

    def _is_taken(self, token: int) -> bool:
        return self._shape[token] in b"k"

    def _ends(self, behind: int) -> bool:
        """Whether what stands behind cannot be a further word of the name."""
        words = self._words
        if behind >= len(words) or words.is_a(behind, "institution"):  # «الأمن والسياسة» + «الخارجية»
            return behind >= len(words)
        if self._is_taken(behind) or self._shape[behind] not in _GOES_ON:
            return True
        word = words.folded[behind]
        if any(words.is_a(behind, group) for group in _ENDING):
            return True
        return not word.startswith(("ال", "وال", "لل")) and bool(words.types[behind].starts)

    def _takes_more(self, body: Body, behind: int) -> bool:
        words = self._words
        if behind + 1 >= len(words):
            return False
        if self._known(behind, "adjective", _AND, definite=True):  # «السياسات الأمنية» + «والعسكرية»
            return True
        if words.folded[behind] in _DASHES and is_definite(words, behind + 1):  # «اللبناني» + «- الفلسطيني»
            return True
        return body.all()[-1].english in _TAKING and words.folded[behind] in _TAKEN_BY

    def _adjectives(self, at: int) -> _Part:
        """Definite adjectives in a row."""
        found: list[Word] = []
        while word := self._adjective(at):
            found.append(word)
            at += 1
        return _Part(tuple(found), at)

    def _adjective(self, at: int) -> Word | None:
        words = self._words
        if not is_definite(words, at):
            return None
        feminine = words.folded[at].endswith(_FEMININE)
        for hit in words.senses(at, "nationality"):
            state = self._states.get(hit.sense.id)
            if state and state.adjective and hit.sense.form in ("masculine", "feminine"):
                return Word(state.adjective, at, adjective=True, feminine=feminine, state=hit.sense.id)
        return self._known(at, "adjective", "", definite=True)

    def _known(self, at: int, kind: str, particle: str, *, definite: bool | None = None) -> Word | None:
        """A word of names of bodies that stands behind a particle, with ال or without."""
        words = self._words
        if at >= len(words) or self._is_taken(at):
            return None
        for hit in words.senses(at, "body-word"):
            of, _, english = hit.sense.id.partition(".")
            if of == kind and hit.particles == particle and definite in (None, hit.sense.definite) and hit.last == at:
                feminine = words.folded[at].endswith(_FEMININE)
                return Word(english.replace("-", " "), at, adjective=kind == "adjective", feminine=feminine)
        return None

    def _nouns(self, at: int, particle: str) -> _Part:
        """Nouns with their adjectives: «حقوق الإنسان», «الدراسات الدولية والتنمية»."""
        behind = at
        found: list[Word] = []
        while word := self._known(at, "noun", particle):
            chain = [word._replace(joined="and" if found else "")]
            while not self._is_definite(at) and (word := self._known(at + 1, "noun", "")):
                chain.append(word)
                at += 1
            if not self._is_definite(at):
                break
            adjectives = self._adjectives(at + 1)
            found += (*chain, *adjectives.words)
            behind = at = adjectives.behind
            particle = _AND
        return _Part(tuple(found), behind)

    def _is_definite(self, at: int) -> bool:
        return any(hit.sense.definite for hit in self._words.senses(at, "body-word"))

    def _entity(self, noun: Hit, last: int, body: Body) -> Named:
        arabic = self._words.written(noun.first, last, noun.skip)
        name, *others = english_names(body)
        countries = {word.state for word in body.all() if word.state}
        country = countries.pop() if len(countries) == 1 else None
        entity = Entity(slug(arabic), "ORG", arabic, name, tuple(others), country, known=False)
        return Named(noun.first, last, noun.skip, noun.particles, entity, "body-of-words")


def _tells(body: Body, *, definite: bool) -> bool:
    """Whether the words tell one body from others, as «اللجنة الوطنية» and «مجلس الأمن» do not."""
    if definite:
        if [word.english for word in body.purpose] == ["union"]:  # «الهيئة التنفيذية للاتحاد»: of the one spoken of
            return False
        return len(body.adjectives) + 2 * bool(body.purpose) > 2 or (bool(body.purpose) and bool(body.adjectives))
    if body.head in _GENERIC or (body.of and body.of[0].english == "union" and body.head != "party"):
        return False  # «نقابة الاتحاد المغربي للشغل»: what a body is, before its name
    return len(body.of) + len(body.purpose) > 1 or (bool(body.of) and body.head in _NAMED_BY_ONE)
