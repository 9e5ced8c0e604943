"""Bodies that every state has: «الخارجية الروسية», «وزارة الدفاع التركية», «سفارة روسيا»."""

from collections.abc import Iterable, Iterator
from functools import cache

from mahdar.findings.mentions.named import Named, is_described, of_hit
from mahdar.lexicon import Lexicon
from mahdar.records import Entity
from mahdar.sentences import Hit, Words


def institutions(words: Words, known: Lexicon) -> Iterator[Named]:
    """Each head of an institution with the state that stands behind it."""
    patterns = _patterns(known)
    for head in words.group("institution"):
        if is_described(words, head, "several"):
            continue
        for owner in _owners(words, head.last + 1):
            state = _state(known, owner)
            if state and (owner.sense.group == "state" or _agrees(words, head, owner)):
                entity = _entity(patterns[head.sense.id], state, words.written(head.first, owner.last, head.skip))
                yield of_hit(words, head._replace(last=owner.last), entity, "institution")


@cache
def _patterns(known: Lexicon) -> dict[str, dict[str, str]]:
    return {entry["id"]: entry for file in known.files("organisation-patterns/1") for entry in file["entries"]}


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
    definite = any("ال" in words.folded[at][:4] for at in range(head.first, head.last + 1))
    return feminine == (owner.sense.form == "feminine") and definite == words.folded[owner.first].startswith("ال")


def _entity(pattern: dict[str, str], state: Entity, arabic: str) -> Entity:
    english = pattern["english"].replace("{state}", state.name_en or "").replace("{adjective}", state.name_en or "")
    return Entity(f"{pattern['id']}-{(state.country or state.id).lower()}", "ORG", arabic, english, (), state.country)


def kinds_of(named: Iterable[Named], known: Lexicon) -> dict[str, str]:
    """What kind of body each name is of: ministry, newspaper, party and so on."""
    patterns = _patterns(known)
    found: dict[str, str] = {}
    for name in named:
        id_ = name.entity.id
        pattern = patterns.get(id_.rpartition("-")[0])
        found[id_] = pattern["kind"] if pattern else known.world.kinds.get(id_, "")
    return found
