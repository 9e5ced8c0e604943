"""Bodies that every state has: «الخارجية الروسية», «وزارة الدفاع التركية», «سفارة روسيا»."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from mahdar.findings.mentions.named import Named, is_described, of_hit
from mahdar.lexicon import Lexicon
from mahdar.records import Entity
from mahdar.sentences import Hit, Words


def institutions(words: Words, known: Lexicon) -> Iterator[Named]:
    """Each head of an institution with the state that stands behind it, or that the article is about."""
    heads = words.group("institution")
    if not heads:
        return
    patterns = _patterns(known)
    for head in heads:
        if is_described(words, head, "several"):
            continue
        owned = list(_owned(words, known, head))
        for last, state in owned:
            entity = _entity(patterns[head.sense.id], state, words.written(head.first, last, head.skip))
            yield of_hit(words, head._replace(last=last), entity, "institution")
        if owned or head.last == head.first or not _is_definite(words, head):
            continue
        if home := _home(words, known):
            entity = _entity(patterns[head.sense.id], home, words.written(head.first, head.last, head.skip))
            yield of_hit(words, head, entity, "institution-alone")


def _owned(words: Words, known: Lexicon, head: Hit) -> Iterator[tuple[int, Entity]]:
    """The last token and the state of what stands behind the head and agrees with it."""
    for owner in _owners(words, head.last + 1):
        state = _state(known, owner)
        if state and (owner.sense.group == "state" or _agrees(words, head, owner)):
            yield owner.last, state


def _home(words: Words, known: Lexicon) -> Entity | None:
    """The state that the article points at most, if it does so clearly."""
    states = known.world.entities
    pointed = Counter(hit.sense.id for hit in words.group("nationality"))
    pointed.update(states[hit.sense.id].country or "" for hit in words.group("state"))
    ranked = pointed.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return known.world.state_entity(ranked[0][0])


@cache
def _patterns(known: Lexicon) -> dict[str, dict[str, str]]:
    return {entry["id"]: entry for entry in known.entries("organisation-patterns/1")}


def _owners(words: Words, at: int) -> Iterator[Hit]:
    if at < len(words):
        for hit in words.at(at):
            if hit.sense.group in ("nationality", "state") and hit.particles in ("", "ل"):
                yield hit


def _state(known: Lexicon, owner: Hit) -> Entity | None:
    if owner.sense.group == "state":
        return known.world.entities[owner.sense.id]
    return known.world.state_entity(owner.sense.id)


def _agrees(words: Words, head: Hit, owner: Hit) -> bool:
    """«الخارجية الروسية» is a ministry, «[وزير] الخارجية الروسي» is not."""
    noun = words.folded[head.first]
    feminine = noun.endswith(("ه", "ات", "اء"))
    return feminine == (owner.sense.form == "feminine") and _is_definite(words, head) == words.folded[
        owner.first
    ].startswith("ال")


def _is_definite(words: Words, head: Hit) -> bool:
    return any("ال" in word[:4] for word in words.folded[head.first : head.last + 1])


def _entity(pattern: dict[str, str], state: Entity, arabic: str) -> Entity:
    english = pattern["english"].replace("{state}", state.name_en or "").replace("{adjective}", state.name_en or "")
    return Entity(f"{pattern['id']}-{(state.country or state.id).lower()}", "ORG", arabic, english, (), state.country)


def kind_of_body(known: Lexicon, id_: str) -> str:
    """What kind of body an entity is: ministry, newspaper, party and so on; "" where it is none or of no known kind."""
    pattern = _patterns(known).get(id_.rpartition("-")[0])
    return pattern["kind"] if pattern else known.world.kind(id_)
