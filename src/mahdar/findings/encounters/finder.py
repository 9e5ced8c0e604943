"""The entry point: words of meeting → drafts → one encounter for each distinct meeting that the text tells."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import cast

from mahdar.findings.encounters.building import built
from mahdar.findings.encounters.composing import Decided
from mahdar.findings.encounters.dates import time_of
from mahdar.findings.encounters.doubts import is_shown, shown
from mahdar.findings.encounters.drafts import Draft
from mahdar.findings.encounters.echoes import as_echo, meeting_of_conference, nearby, spoken_of
from mahdar.findings.encounters.gatherings import GATHERING, continued, with_those_who_met
from mahdar.findings.encounters.genders import Genders
from mahdar.findings.encounters.headlines import without_shortened
from mahdar.findings.encounters.journeys import in_one_scene, on_a_journey
from mahdar.findings.encounters.marks import Marks
from mahdar.findings.encounters.merging import merged
from mahdar.findings.encounters.places import place_of, venue_of
from mahdar.findings.encounters.rules import sides
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.sides import Sides, countries, is_companion
from mahdar.findings.encounters.status import status_of
from mahdar.findings.encounters.story_day import lend_day
from mahdar.findings.encounters.tenses import of_stop
from mahdar.findings.encounters.topics import tell_topics
from mahdar.findings.encounters.triggers import Trigger, triggers
from mahdar.findings.encounters.whereabouts import settle
from mahdar.lexicon import Lexicon
from mahdar.records import Encounter, Entity, Mention, Party, TimeExpression
from mahdar.records.facts import Mode
from mahdar.sentences import Parties, Words

TWO = 2
_COUNCIL = "council"  # who meets with such a body meets with several states


def find(
    words: Words,
    parties: Parties,
    entities: Mapping[str, Entity],
    mentions: Sequence[Mention],
    times: Sequence[TimeExpression],
    known: Lexicon,
) -> list[Encounter]:
    """The encounters that an article tells or mentions, in the order of the text.

    Args:
        words: the words of the article.
        parties: who and what is named among them.
        entities: what they were resolved to, by id.
        mentions: all that names them.
        times: the time expressions.
        known: what is known of the world and of words.
    """
    scene = Scene(words, parties, Marks(words), known, Genders(words, parties), entities, mentions, times)
    drafts = _tellings(scene)
    on_a_journey(scene, drafts)
    kept = merged(scene, drafts)
    kept = [draft for draft in kept if any(is_shown(scene, telling) for telling in draft.tellings)]
    kept = without_shortened(scene, kept)
    in_one_scene(scene, kept)
    settle(scene, drafts, kept)
    lend_day(scene, kept)
    tell_topics(scene, drafts, kept)
    return built(scene, kept)


def _tellings(scene: Scene) -> list[Draft]:
    """All tellings whose parties are shown, each with the place that its own words name."""
    drafts: list[Draft] = []
    found = list(triggers(scene))
    for trigger in found:
        drafts += _drafts(scene, trigger, drafts)
    drafts = shown(scene, [*drafts, *_joint_conferences(scene, found, drafts)])
    for draft in drafts:
        draft.own_place = draft.place
    return drafts


def _drafts(scene: Scene, trigger: Trigger, told: list[Draft]) -> Iterator[Draft]:
    again = continued(scene, trigger, told)
    if again is not None:
        yield replace(_again(scene, trigger, again), mode=again.mode, body=again.body)
        return
    rule, found = sides(scene, trigger)
    for one in [with_those_who_met(scene, one, trigger, told) for one in found]:
        for group in _groups(scene, trigger, one):
            draft = _draft(scene, trigger, f"encounters/{rule}", one, group)
            yield as_echo(scene, draft, told)
    if not found and (before := spoken_of(scene, trigger, told)) is not None:
        yield replace(nearby(scene, _again(scene, trigger, before)), mode=before.mode)


def _again(scene: Scene, trigger: Trigger, before: Draft) -> Draft:
    """What a word tells of the parties of an encounter told elsewhere."""
    return _draft(scene, trigger, before.rule, Sides(before.parties, ()), before.parties)


def _joint_conferences(scene: Scene, found: Sequence[Trigger], drafts: Sequence[Draft]) -> Iterator[Draft]:
    """«وفي مؤتمر صحفي مشترك»: where nobody is named, those who met just before or behind."""
    told = {draft.trigger.hit.first for draft in drafts}
    for trigger in found:
        if trigger.mode == "press-conference" and trigger.hit.first not in told:
            met = meeting_of_conference(scene, trigger, drafts)
            if met is not None:
                yield _again(scene, trigger, met)


def _groups(scene: Scene, trigger: Trigger, found: Sides) -> Iterator[tuple[Party, ...]]:
    """A person who met several others one after the other had as many meetings; one gathering is one."""
    if found.one_gathering or trigger.mode in ("multilateral", "press-conference"):
        yield found.all
        return
    if not found.other:
        yield found.first
    for group in _companies(scene, found.other):
        if len(group) > 1 or len(group[0].entities) == 1:
            yield (*found.first, *group)
            continue
        for entity in group[0].entities:
            yield (*found.first, replace(group[0], entities=(entity,)))


def _companies(scene: Scene, others: Sequence[Party]) -> Iterator[tuple[Party, ...]]:
    """«مع الرئيس برفقة وزيره»: who comes with somebody meets with him, not apart."""
    group: list[Party] = []
    for other in others:
        if group and not is_companion(scene, other):
            yield tuple(group)
            group = []
        group.append(other)
    if group:
        yield tuple(group)


def _draft(scene: Scene, trigger: Trigger, rule: str, found: Sides, group: tuple[Party, ...]) -> Draft:
    time, status = _told(scene, trigger)
    if trigger.mode == "visit" and found.place is not None:
        status = of_stop(scene, trigger, status, scene.words.token_at(found.place.span.start))
    return Draft(
        trigger=trigger,
        rule=rule,
        mode=_mode(scene, trigger, rule, group),
        parties=group,
        status=status,
        time=time,
        place=_place(scene, trigger, found, group),
        venue=venue_of(scene, trigger, group),
        body=found.body.entities[0] if found.body else None,
        region=found.region,
        afterwards=scene.any_particle(trigger.sentence.first, trigger.hit.last, "afterwards"),
    )


def _told(scene: Scene, trigger: Trigger) -> tuple[TimeExpression | None, Decided]:
    """Day and status, which are the same for all who met by one word: read once, and kept in the scene."""
    told = scene.told.get(trigger.hit.first)
    if told is None:
        time = time_of(scene, trigger)
        told = scene.told[trigger.hit.first] = (time, status_of(scene, trigger, time))
    return told


def _place(scene: Scene, trigger: Trigger, found: Sides, group: tuple[Party, ...]) -> Mention | None:
    if trigger.mode == "visit":
        return found.place
    return None if trigger.mode == "call" else place_of(scene, trigger, group)


def _is_summit_of_two(trigger: Trigger, group: tuple[Party, ...]) -> bool:
    people = [id_ for party in group for id_ in party.entities if party.type == "PER"]
    return trigger.hit.sense.id == "noun.summit" and len(people) == len(group) == TWO


def _mode(scene: Scene, trigger: Trigger, rule: str, group: tuple[Party, ...]) -> Mode:
    """A summit of two is a meeting, a meeting of three countries or of a body a gathering."""
    if trigger.mode not in ("meet", "multilateral"):
        return cast("Mode", trigger.mode)
    if rule == GATHERING and not _is_summit_of_two(trigger, group):
        return "multilateral"
    if any(scene.known.world.kind(id_) == _COUNCIL for party in group for id_ in party.entities):
        return "multilateral"
    if trigger.hit.sense.id == "noun.conference":
        return "press-conference" if scene.particle(trigger.hit.last + 1, "joint") else "multilateral"
    return "multilateral" if len(set(countries(scene, group))) > TWO else "meet"
