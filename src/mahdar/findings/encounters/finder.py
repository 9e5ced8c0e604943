"""The entry point: words of meeting → drafts → one encounter for each distinct meeting that the text tells."""

from collections.abc import Iterator, Mapping, Sequence

from mahdar.findings.encounters.drafts import Draft, merged, on_a_journey
from mahdar.findings.encounters.participants import Sides, sides
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.settings import place_of, time_of
from mahdar.findings.encounters.status import status_of
from mahdar.findings.encounters.topics import topics_of
from mahdar.findings.encounters.triggers import Trigger, triggers
from mahdar.findings.encounters.visits import goal_of, visit_sides
from mahdar.lexicon import Lexicon
from mahdar.records import Encounter, Entity, Mention, Party, TimeExpression
from mahdar.sentences import Parties, Words


def find(
    words: Words,
    parties: Parties,
    entities: Mapping[str, Entity],
    mentions: Sequence[Mention],
    times: Sequence[TimeExpression],
    known: Lexicon,
) -> list[Encounter]:
    """The encounters that an article tells or mentions, in the order of the text."""
    scene = Scene(words, parties, entities, mentions, times, known)
    drafts = [draft for trigger in triggers(scene) for draft in _drafts(scene, trigger)]
    on_a_journey(drafts)
    return merged(scene, drafts)


def _drafts(scene: Scene, trigger: Trigger) -> Iterator[Draft]:
    for found in _found(scene, trigger):
        for group in _groups(trigger, found):
            yield _draft(scene, trigger, found, group)


def _found(scene: Scene, trigger: Trigger) -> list[Sides]:
    if trigger.mode == "visit":
        return visit_sides(scene, trigger)
    found = sides(scene, trigger)
    if found is None or (trigger.mode == "multilateral" and not _between_two(found)):
        return []
    return [found]


def _between_two(found: Sides) -> bool:
    """«قمة بوتين وترامب»: a summit that names those who meet; who else takes part in a conference is not decided yet."""
    return {party.type for party in (*found.first, *found.other)} == {"PER"}


def _groups(trigger: Trigger, found: Sides) -> Iterator[tuple[Party, ...]]:
    """A person who met several others one after the other had as many meetings; one gathering is one."""
    everybody = (*found.first, *(p for p in found.other if p not in found.first))
    one_after_the_other = ("encounters/subject-object", "encounters/owned-noun", "encounters/noun-object", "encounters/dropped-subject")
    one_gathering = found.first == found.other[:1] or len(found.first) + len(found.other) == 2
    if trigger.mode in ("multilateral", "press-conference") or found.rule not in one_after_the_other or one_gathering:
        yield everybody
        return
    for other in found.other:
        yield (*found.first, other)


def _draft(scene: Scene, trigger: Trigger, found: Sides, group: tuple[Party, ...]) -> Draft:
    taken = {entity for party in group for entity in party.entities}
    return Draft(
        trigger=trigger,
        rule=found.rule,
        parties=group,
        status=status_of(scene, trigger),
        time=time_of(scene, trigger),
        place=goal_of(scene, found) if trigger.mode == "visit" else place_of(scene, trigger, taken),
        topics=topics_of(scene, trigger),
    )
