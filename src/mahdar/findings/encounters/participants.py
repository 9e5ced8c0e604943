"""Who takes part: where the parties of a word of meeting stand.

Each rule takes the scene and a trigger and gives the parties it finds, or nothing. Verbs stand before or behind their
subject; a noun of meeting takes its owner as a genitive («لقاء لافروف»), as a pronoun («لقائه»), or from the verb that
carries it («أجرى لافروف مباحثات»); the other side stands behind مع, ب, بين, or directly.
"""

from collections.abc import Callable
from dataclasses import dataclass

from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Party

REACH = 14  # tokens between a word of meeting and the other party: longer gaps were other clauses in the learning texts
BETWEEN_REACH = 7
_MEDIA = frozenset({"news-agency", "newspaper", "broadcaster", "web"})
_OBJECT_IN_GENITIVE = frozenset({"verb.meet", "verb.receive", "verb.see"})  # «لقاء الرئيس»: he is the one who is met


@dataclass(frozen=True, slots=True)
class Sides:
    """The parties of one encounter by the side on which they stand."""

    rule: str
    first: tuple[Party, ...]
    other: tuple[Party, ...]


def sides(scene: Scene, trigger: Trigger) -> Sides | None:
    """The first rule that finds both sides, or None."""
    rules = _VERB_RULES if trigger.finite else _NOUN_RULES
    for rule in rules:
        found = rule(scene, trigger)
        if found and found.first and found.other and _distinct(found):
            return found if all(can_meet(scene, party) for party in (*found.first, *found.other)) else None
    return None


def can_meet(scene: Scene, party: Party) -> bool:
    """Whether the party can sit at a table: a person, a body, or a state; a town is where they sit."""
    if not scene.is_actor(party):
        return False
    if any(scene.known.world.kinds.get(entity) in _MEDIA for entity in party.entities):
        return False  # an interview is no encounter
    return party.type != "GPE" or all(scene.is_state(entity) for entity in party.entities)


def _distinct(found: Sides) -> bool:
    return bool({id_ for p in found.first for id_ in p.entities} ^ {id_ for p in found.other for id_ in p.entities})


def together(scene: Scene, trigger: Trigger) -> Sides | None:
    """«كيري ولافروف يجتمعان», «التقى الوزيران»: one phrase, or joined phrases, of two or more."""
    for party in _near_subjects(scene, trigger):
        group = tuple(scene.coordinated(party))
        entities = [id_ for p in group for id_ in p.entities]
        if len(entities) >= 2 and not _behind(scene, trigger, group[-1].last + 1, _is_with):
            return Sides("encounters/together", group[:1], group[1:] or group[:1]) if len(group) > 1 else Sides(
                "encounters/together", group, group
            )
    return None


def _near_subjects(scene: Scene, trigger: Trigger) -> list[Party]:
    after = scene.parties.starting(scene.skip_quotes(trigger.hit.last + 1))
    before = [p for p in scene.parties.between(trigger.sentence.first, trigger.hit.first) if not scene.governed(p)]
    found = [after] if after else []
    if trigger.hit.sense.person in ("3md", "3mp", "3fd") and before:
        start = before[-1]
        while (previous := _joined_before(scene, start)) is not None:
            start = previous
        found.append(start)
    return found


def _joined_before(scene: Scene, party: Party) -> Party | None:
    previous = scene.parties.before(party.first)
    if previous is None or not scene.is_actor(previous):
        return None
    return previous if party in list(scene.coordinated(previous))[1:2] else None


def subject_and_object(scene: Scene, trigger: Trigger) -> Sides | None:
    """«التقى لافروف كيري», «استقبل الملك الرئيس»: the object directly behind the subject, or behind مع or ب."""
    subject = scene.subject_of(trigger.hit, trigger.sentence)
    if subject is None or trigger.hit.sense.person in ("3md", "3fd"):
        return None
    start = max(subject.last, trigger.hit.last) + 1
    direct = "with" not in trigger.features
    other = _direct_object(scene, trigger, start) if direct else None
    other = other or _behind(scene, trigger, start, _is_with)
    return Sides("encounters/subject-object", (subject,), tuple(scene.coordinated(other))) if other else None


def dropped_subject(scene: Scene, trigger: Trigger) -> Sides | None:
    """«كما التقى الأمين العام», «والتقى به»: one party alone behind the verb is whom the person of the story met."""
    if "object" not in trigger.features or scene.directly_before(trigger.hit):
        return None
    other = _direct_object(scene, trigger, trigger.hit.last + 1) or _behind(scene, trigger, trigger.hit.last + 1, _is_with)
    if other is None or other.first - trigger.hit.last > 5:
        return None
    subject = scene.subject_before(trigger.hit.first, trigger.sentence.first) or scene.topic_before(trigger.sentence)
    return Sides("encounters/dropped-subject", (subject,), tuple(scene.coordinated(other))) if subject else None


def object_pronoun(scene: Scene, trigger: Trigger) -> Sides | None:
    """«استقبله الملك»: the pronoun is whom the story speaks of."""
    if not trigger.hit.sense.suffix:
        return None
    subject = scene.parties.starting(scene.skip_quotes(trigger.hit.last + 1))
    owner = _owner(scene, trigger)
    if subject is None or owner is None or scene.governed(subject):
        return None
    return Sides("encounters/object-pronoun", (subject,), (owner,))


def between(scene: Scene, trigger: Trigger) -> Sides | None:
    """«لقاء بين بوتين وترامب», «الاجتماع الذي جمع الرئيسين»: both sides behind one word."""
    party = _behind(scene, trigger, trigger.hit.last + 1, lambda s, t, p: s.particle(_before(s, p), "between", "joining-him"))
    if party is None or party.first - trigger.hit.last > BETWEEN_REACH:
        return None
    group = tuple(scene.coordinated(party))
    if scene.particle(_before(scene, party), "joining-him"):
        owner = _owner(scene, trigger)
        return Sides("encounters/between", (owner,), group) if owner else None
    if len(group) == 1 and len(party.entities) < 2:
        group += _second_of_between(scene, trigger, party)
    return Sides("encounters/between", group[:1], group[1:] or (group if len(party.entities) > 1 else ()))


def peoples(scene: Scene, trigger: Trigger) -> Sides | None:
    """«المحادثات الأميركية التركية», «مفاوضات بين الإسرائيليين والفلسطينيين»: two adjectives stand for two states.

    Only states that the article names as well: the adjective alone is no mention of them.
    """
    found: dict[str, Party] = {}
    reach = range(trigger.hit.last + 1, min(trigger.hit.last + BETWEEN_REACH, trigger.sentence.last))
    for token in reach:
        if scene.words.folded[token] in ("،", "."):
            break
        for hit in scene.words.senses(token, "nationality"):
            state = scene.known.world.states.get(hit.sense.id)
            party = _named(scene, state.id) if state else None
            if party is not None and state is not None:
                found.setdefault(state.id, party)
    group = tuple(found.values())
    return Sides("encounters/peoples", group[:1], group[1:2]) if len(group) == 2 else None


def _named(scene: Scene, state: str) -> Party | None:
    return next((party for party in scene.parties if party.entities == (state,)), None)


def _second_of_between(scene: Scene, trigger: Trigger, party: Party) -> tuple[Party, ...]:
    following = scene.parties.after(party.last + 1)
    in_reach = following and following.last < trigger.sentence.last and following.first - party.last < REACH
    joined = following is not None and following.particles[:1] in ("و", "ب")
    return (following,) if following and in_reach and joined and scene.is_actor(following) else ()


def owned_noun(scene: Scene, trigger: Trigger) -> Sides | None:
    """«لقاء لافروف مع كيري», «لقائه بنظيره», «أجرى لافروف مباحثات مع نظيره»: owner, then the other side."""
    genitive = scene.parties.starting(scene.skip_quotes(trigger.hit.last + 1))
    if genitive and (genitive.particles or not can_meet(scene, genitive)):
        genitive = None
    start = (genitive.last if genitive else trigger.hit.last) + 1
    other = _behind(scene, trigger, start, _is_with)
    if other is not None:
        owner = genitive or _carrier_between(scene, trigger, other) or _owner(scene, trigger)
        return Sides("encounters/owned-noun", (owner,), tuple(scene.coordinated(other))) if owner else None
    if genitive is None:
        return _carried_by_two(scene, trigger)
    group = tuple(scene.coordinated(genitive))
    if "ل" not in trigger.hit.particles and (len(group) > 1 or len(genitive.entities) > 1):
        return Sides("encounters/owned-noun", group[:1], group[1:] or group)
    if trigger.hit.sense.id not in _OBJECT_IN_GENITIVE:
        return None
    owner = _owner(scene, trigger)
    return Sides("encounters/owned-noun", (owner,), group) if owner and owner is not genitive else None


def _carried_by_two(scene: Scene, trigger: Trigger) -> Sides | None:
    """«أجرى كل من بوتين وترامب مكالمة», «عقد الوزيران اجتماعا»: the subject of the verb that carries the noun is both."""
    for hit in reversed(scene.words.group("carrying")):
        if not trigger.sentence.first <= hit.first < trigger.hit.first or trigger.hit.first - hit.last > REACH:
            continue
        subject = scene.subject_behind(hit, trigger.sentence, reach=4)
        group = tuple(scene.coordinated(subject)) if subject else ()
        if len([id_ for party in group for id_ in party.entities]) >= 2:
            return Sides("encounters/carried-by-two", group[:1], group[1:] or group)
    return None


def _carrier_between(scene: Scene, trigger: Trigger, other: Party) -> Party | None:
    """«المباحثات التي أجراها لافروف مع كيري»: the subject of the verb that carries the noun."""
    verbs = (hit for token in range(trigger.hit.last + 1, trigger.hit.last + 5) for hit in scene.words.at(token))
    if not any(hit.sense.group == "carrying" for hit in verbs):
        return None
    return next((p for p in scene.parties.between(trigger.hit.last + 1, other.first) if not scene.governed(p)), None)


def noun_object(scene: Scene, trigger: Trigger) -> Sides | None:
    """«لقائه اليوم مبعوث الأمم المتحدة», «لدى استقباله الرئيس»: a noun with a pronoun takes its object directly."""
    if not trigger.hit.sense.suffix:
        return None
    other = _direct_object(scene, trigger, trigger.hit.last + 1)
    if other is None or other.first - trigger.hit.last > 5 or not can_meet(scene, other):
        return None
    owner = _owner(scene, trigger)
    return Sides("encounters/noun-object", (owner,), tuple(scene.coordinated(other))) if owner else None


_VERB_RULES: tuple[Callable[[Scene, Trigger], Sides | None], ...] = (
    object_pronoun, together, subject_and_object, dropped_subject,
)
_NOUN_RULES: tuple[Callable[[Scene, Trigger], Sides | None], ...] = (
    between, peoples, owned_noun, noun_object,
)


def subject_of(scene: Scene, trigger: Trigger) -> Party | None:
    """Who meets, visits or speaks: the subject of a verb, the owner of a noun."""
    return scene.subject_of(trigger.hit, trigger.sentence) if trigger.finite else _owner(scene, trigger)


def _owner(scene: Scene, trigger: Trigger) -> Party | None:
    """Whom a noun of meeting belongs to: its pronoun or the subject of its clause.

    At the head of a sentence («وخلال لقائه بنظيره، أكد بومبيو») the pronoun points forward, to the subject of the verb.
    """
    before = scene.subject_before(trigger.hit.first, trigger.sentence.first)
    if before is not None:
        return before
    return _subject_ahead(scene, trigger) or scene.topic_before(trigger.sentence)


def _subject_ahead(scene: Scene, trigger: Trigger) -> Party | None:
    for hit in scene.words.group("saying"):
        if trigger.hit.last < hit.first < trigger.sentence.last and hit.sense.form in ("past", "present"):
            party = scene.parties.starting(scene.skip_quotes(hit.last + 1))
            if party and party.type == "PER" and not scene.governed(party):
                return party
    return None


def _before(scene: Scene, party: Party) -> int:
    return scene.skip_quotes(party.first - 1, -1)


def _is_with(scene: Scene, trigger: Trigger, party: Party) -> bool:
    before = _before(scene, party)
    if scene.particle(before, "with") or _with_people_of(scene, party, before):
        return True
    near = party.first - trigger.hit.last <= 6
    return near and "ب" in party.particles and party.type == "PER"


def _with_people_of(scene: Scene, party: Party, before: int) -> bool:
    """«مع قادة الائتلاف», «مع كل من», «مع أعضاء في الكونغرس»: up to three words between مع and the name."""
    if any(letter in party.particles for letter in "بلك"):
        return False
    for token in range(before, max(before - 4, 0), -1):
        if scene.particle(token, "with"):
            return True
        if scene.words.folded[token] in ("،", ",", ".") or scene.parties.at(token):
            return False
    return False


def _behind(
    scene: Scene, trigger: Trigger, start: int, fits: Callable[[Scene, Trigger, Party], bool]
) -> Party | None:
    for party in scene.parties.between(start, min(trigger.sentence.last, start + REACH + 6)):
        if party.first - start > REACH or scene.leaves_clause(start, party.first):
            return None
        if fits(scene, trigger, party):
            return party if can_meet(scene, party) else None
    return None


def _direct_object(scene: Scene, trigger: Trigger, start: int) -> Party | None:
    """The party that follows at once, or behind words of time and place between commas or dashes."""
    for party in scene.parties.between(start, min(trigger.sentence.last, start + REACH)):
        if scene.crosses_stop(start, party.first):
            return None
        if not scene.is_actor(party):
            continue
        if party.type in ("PER", "ORG") and not scene.governed(party) and not party.particles.startswith("و"):
            return party
        if party.type == "PER":
            return None
    return None
