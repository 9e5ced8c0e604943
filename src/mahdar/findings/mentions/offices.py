"""Phrases that name an office: «وزير الخارجية الأميركي السابق», «نظيره الفرنسي», «الوزير»."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from mahdar.findings.mentions.signs import has
from mahdar.lexicon import World
from mahdar.sentences import Hit, Words

Stage = Literal["current", "former", "future"]
_HEADS = ("role", "peer", "role-noun")
_STAGES: dict[str, Stage] = {"former": "former", "future": "future"}
_COUNTS = {"dual": 2, "plural": 3}


@dataclass(frozen=True, slots=True)
class Office:
    """An office as the text phrases it.

    Attributes:
        roles: ids of the roles that the words can mean; empty for a bare noun or «نظيره».
        noun: the bare class word («الوزير»), or None.
        of: ISO code of the state or id of the body, or None where the phrase does not say.
        stage: whether it is held, was held, or will be.
        count: 1, 2 («الوزيران») or 3 for a plural.
        definite: the phrase points at somebody («الوزير», «وزير الخارجية»), not at anybody («وزير»).
        peer: «نظيره»: the role is that of the person before.
    """

    first: int
    last: int
    skip: int
    particles: str
    roles: tuple[str, ...]
    noun: str | None
    of: str | None = None
    stage: Stage = "current"
    count: int = 1
    definite: bool = True
    peer: bool = False

    @property
    def id(self) -> str | None:
        """The office, "role@COUNTRY", where the phrase gives both."""
        return f"{self.roles[0]}@{self.of}" if self.roles and self.of else None


def offices(words: Words, world: World) -> list[Office]:
    """Every office phrase, in the order of the text; they do not overlap."""
    found: list[Office] = []
    behind = 0
    for first in _starts(words):
        if first >= behind:
            office = _office(words, world, first)
            found.append(office)
            behind = office.last + 1
    return found


def _starts(words: Words) -> list[int]:
    return sorted({hit.first for group in _HEADS for hit in words.group(group)})


def _office(words: Words, world: World, first: int) -> Office:
    heads = [hit for hit in words.at(first) if hit.sense.group in _HEADS]
    last = max(hit.last for hit in heads)
    longest = [hit for hit in heads if hit.last == last]
    group = min((hit.sense.group for hit in longest), key=_HEADS.index)
    head = next(hit for hit in longest if hit.sense.group == group)
    roles = tuple(dict.fromkeys(hit.sense.id for hit in longest if hit.sense.group == "role"))
    return _described(words, world, _begun(words, world, head, roles))


def _begun(words: Words, world: World, head: Hit, roles: tuple[str, ...]) -> Office:
    noun = head.sense.id if head.sense.group == "role-noun" else None
    if roles and head.first == head.last:
        noun = world.roles[roles[0]].noun
    return Office(
        head.first, head.last, head.skip, head.particles, roles, noun, _inner_state(words, head.first, head.last),
        count=_COUNTS.get(head.sense.form, 1), definite=_is_definite(words, head), peer=head.sense.group == "peer",
    )  # fmt: skip


def _is_definite(words: Words, head: Hit) -> bool:
    whole = range(head.first, head.last + 1)
    return head.sense.definite or head.sense.group == "peer" or any(words.folded[at].startswith("ال") for at in whole)


def _inner_state(words: Words, first: int, last: int) -> str | None:
    for at in range(first, last + 1):
        for hit in words.senses(at, "nationality"):
            return hit.sense.id
    return None


def _described(words: Words, world: World, office: Office) -> Office:
    """The office with everything that follows its head and belongs to it."""
    while step := _next(words, world, office):
        office = step
    return office


def _next(words: Words, world: World, office: Office) -> Office | None:
    at = office.last + 1
    if at >= len(words) or words.line_of(at) != words.line_of(office.first):
        return None
    for hit in words.at(at):
        if hit.particles:
            continue
        step = _with_adjective(words, office, hit) or _with_state(words, world, office, hit)
        if step:
            return step
    return _with_body(words, world, office, at)


def _with_adjective(words: Words, office: Office, hit: Hit) -> Office | None:
    sense = hit.sense
    if sense.group == "nationality" and office.of is None and _agrees(words, office, hit):
        return replace(office, last=hit.last, of=sense.id)
    if sense.group == "stage" and _agrees(words, office, hit):
        return replace(office, last=hit.last, stage=_STAGES.get(sense.id, "current"))
    if sense.group == "office-adjective" and _agrees(words, office, hit):
        return replace(office, last=hit.last)
    return None


def _agrees(words: Words, office: Office, hit: Hit) -> bool:
    return words.folded[hit.first].startswith("ال") == office.definite


def _with_state(words: Words, world: World, office: Office, hit: Hit) -> Office | None:
    """«وزير خارجية روسيا», «أمير دولة قطر»: the state in the genitive."""
    if office.of or office.peer or hit.sense.group != "state" or words.folded[office.last].startswith("ال"):
        return None
    return replace(office, last=hit.last, of=world.entities[hit.sense.id].country, definite=True)


def _with_body(words: Words, world: World, office: Office, at: int) -> Office | None:
    """«الأمين العام للأمم المتحدة», «مسؤولة السياسة الخارجية في الاتحاد الأوروبي»."""
    if office.of or not office.definite or not office.roles:
        return None
    for hit in _bodies(words, at):
        of = hit.sense.id if hit.sense.group == "organisation" else world.entities[hit.sense.id].country
        return replace(office, last=hit.last, of=of)
    return None


def _bodies(words: Words, at: int) -> Iterator[Hit]:
    for hit in words.at(at):
        if hit.sense.group in ("organisation", "state") and hit.particles == "ل":
            yield hit
    if has(words, at, "belonging") and at + 1 < len(words):
        for hit in words.at(at + 1):
            if hit.sense.group in ("organisation", "state") and not hit.particles:
                yield hit
