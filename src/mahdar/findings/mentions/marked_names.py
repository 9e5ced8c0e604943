"""Listed names that a mark cuts in two: «حزب "المحافظين"» is «حزب المحافظين», «الحزب "الوطني"» is «الحزب الوطني»."""

from collections.abc import Iterator

from mahdar.lexicon import World
from mahdar.records import Entity
from mahdar.sentences import Hit, Words, words_of

_GROUPS = ("organisation", "place")


def listed(words: Words, world: World, noun: Hit, first: int, last: int) -> Entity | None:
    """Who bears the class noun with the marked words, or the words alone; none where several do.

    Args:
        words: the article's words.
        world: the knowledge.
        noun: the class noun.
        first: the first of the marked words.
        last: the last of them.
    """
    kinds = ("GPE", "LOC") if noun.sense.id.startswith(("gpe", "loc")) else ("ORG",)
    states = {hit.sense.id for hit in words.senses(last + 2, "nationality")} if last + 2 < len(words) else set()
    for form in _forms(words, noun, first, last):
        found = [entity for entity in _bearers(world, form) if entity.type in kinds]
        if states:
            found = [entity for entity in found if entity.country in states] or found
        if len(found) == 1 and (not states or found[0].country in {*states, None}):
            return found[0]
    return None


def _forms(words: Words, noun: Hit, first: int, last: int) -> Iterator[str]:
    """«حزب الوطني», «الحزب الوطني», «الوطني»."""
    head, marked = words.written(noun.first, noun.last, noun.skip), words.written(first, last)
    yield f"{head} {marked}"
    if marked.startswith("ال"):
        yield f"ال{head} {marked}"
    yield marked


def _bearers(world: World, form: str) -> list[Entity]:
    """The places and bodies that are called so."""
    alone = words_of(form)
    whole = (hit for group in _GROUPS for hit in alone.group(group) if (hit.first, hit.last) == (0, len(alone) - 1))
    return list({hit.sense.id: world.entities[hit.sense.id] for hit in whole if not hit.skip}.values())
