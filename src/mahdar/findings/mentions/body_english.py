"""How a body that common words name is called in English: «المركز العربي للدراسات» is the Arab Center for Studies."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

_OTHERS = {"center": "Centre", "organization": "Organisation", "foundation": "Institution", "association": "Society",
           "authority": "Commission", "committee": "Commission", "union": "Federation"}  # fmt: skip
_BEFORE = frozenset(
    {"party", "agency", "network", "bloc", "committee", "council", "organization", "front"}
)  # «حزب العدالة» is the Justice Party
_FOR = frozenset({"center"})
_FIRST = "combating"  # "combating terrorism", where other nouns stand behind what they are of: "oil production"
_OWNERS = {"people": "people's", "women": "women's", "workers": "workers'"}


class Word(NamedTuple):
    """A word of a name.

    Attributes:
        english: what it means.
        token: where it stands.
        adjective: or a noun; `feminine` by its ending.
        joined: "and" before a noun that goes on with nouns.
        state: the state that an adjective of nationality is of.
    """

    english: str
    token: int
    adjective: bool
    feminine: bool
    joined: str = ""
    state: str | None = None


class Body(NamedTuple):
    """A body: its class, the adjectives of the class noun, what it is of, and what it is for."""

    head: str
    adjectives: tuple[Word, ...]
    of: tuple[Word, ...]
    purpose: tuple[Word, ...]

    def all(self) -> tuple[Word, ...]:
        """All words behind the class noun."""
        return (*self.adjectives, *self.of, *self.purpose)


def english_names(body: Body) -> list[str]:
    """The name in English, the likeliest first."""
    return list(dict.fromkeys(_names(body)))


def _names(body: Body) -> Iterator[str]:
    own, of = _divided(body)
    for head in filter(None, (body.head.title(), _OTHERS.get(body.head))):
        adjectives = [word.english for word in reversed(own)]
        ways = [[*adjectives, head]]
        if of:
            behind = [*adjectives, head, "of", of]
            before = [*adjectives, _OWNERS.get(of, of), head]
            purposely = [*adjectives, head, "for", of]
            ways = [before, behind] if body.head in _BEFORE else [behind, purposely, before]
            ways = [purposely, behind, before] if body.head in _FOR else ways
        purpose = _phrase(body.purpose)
        for way in ways:
            yield _titled(" ".join([*way, "for", purpose] if purpose else way))


def _divided(body: Body) -> tuple[list[Word], str]:
    """The adjectives of the class noun, and what it is of.

    A last adjective that does not agree with the noun before it is the class noun's: «حزب النهضة الوطني».
    """
    own, of = list(body.adjectives), list(body.of)
    while len(of) > 1 and of[-1].adjective and not of[-1].feminine and _noun(of).feminine:
        own.append(of.pop())
    while len(of) > 1 and of[-1].state:
        own.append(of.pop())
    return own, _phrase(of)


def _noun(words: Sequence[Word]) -> Word:
    return next(word for word in reversed(words) if not word.adjective)


def _phrase(words: Sequence[Word]) -> str:
    """Nouns with what describes them before them: studies, strategic: "strategic studies"; rights, human."""
    made: list[str] = []
    group: list[str] = []
    for word in words:
        if word.joined == "and":
            made += [*group, "and"]
            group = []
        group.insert(1 if group[:1] == [_FIRST] else 0, word.english)
    return " ".join([*made, *group])


def _titled(name: str) -> str:
    small = {"of", "for", "and"}
    return " ".join(part if part in small or part[:1].isupper() else part.capitalize() for part in name.split())
