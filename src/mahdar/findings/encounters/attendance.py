"""Who takes part in a gathering: who attends, heads, opens, hosts or addresses it, and who meets on its sidelines."""

from collections.abc import Iterator

from mahdar.findings.encounters.owners import subject_ahead
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.sides import can_meet
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Party
from mahdar.sentences import FINITE, Hit
from mahdar.sentences.clauses import ATTACHED_PREPOSITIONS

BEFORE = 14  # tokens from a verb of attending to the gathering: «يشارك في جلسة الختام لأعمال الدورة الثالثة من قمة»
BEHIND = 24  # tokens from the gathering to «بمشاركة»
ADDRESS = 6  # tokens from who speaks to «أمام مجلس الأمن»
NEAR = 3  # tokens from «بمشاركة» to the first who takes part
_PRESENT = frozenset({"carry.take-part", "carry.attend"})
_HEADING = frozenset({"carry.preside", "carry.head"})
_ATTENDING = frozenset(
    {"carry.take-part", "carry.attend", "carry.preside", "carry.head", "carry.inaugurate", "carry.host", "carry.hold"}
)


def attendees(scene: Scene, trigger: Trigger) -> tuple[Party, ...]:
    """The parties that the sentence of a gathering tells to take part in it, each once."""
    found: dict[tuple[str, ...], Party] = {}
    for party in (*_before(scene, trigger), *_behind(scene, trigger), *_speaking(scene, trigger)):
        if can_meet(scene, party):
            found.setdefault(party.entities, party)
    return tuple(found.values())


def _before(scene: Scene, trigger: Trigger) -> Iterator[Party]:
    """«يشارك البشير في القمة», «للمشاركة في القمة», «حضوره القمة», «تستضيف تركيا قمة»."""
    first = max(trigger.sentence.first, trigger.hit.first - BEFORE)
    verbs = _HEADING if "itself" in trigger.features else _ATTENDING
    hits = [hit for hit in scene.words.within("carrying", first, trigger.hit.first) if hit.sense.id in verbs]
    for hit in hits[-1:]:
        if scene.crosses_stop(hit.last, trigger.hit.first) or scene.any_that(hit.last, trigger.hit.first):
            return
        if not scene.has_status(hit.first - 1, "negation"):
            yield from _subjects(scene, trigger, hit)


def _subjects(scene: Scene, trigger: Trigger, hit: Hit) -> Iterator[Party]:
    owner = scene.phrase_at(hit.last + 1)
    if owner is not None and owner.last < trigger.hit.first and not owner.particles:
        return (other for other in scene.coordinated(owner) if other.last < trigger.hit.first)
    if hit.sense.form not in FINITE:
        subject = None if hit.sense.id == "carry.hold" else scene.subject_before(hit.first, trigger.sentence.first)
        return iter((subject,) if subject else ())
    late = _subject_behind(scene, trigger, hit)
    if late is not None:
        return scene.coordinated(late)
    subject = scene.subject_of(hit, trigger.sentence)
    return iter((subject,) if subject else ())


def _subject_behind(scene: Scene, trigger: Trigger, verb: Hit) -> Party | None:
    """«يشارك في هذه القمة الرئيسان», «يحضر الاجتماع وزير الخارجية»: the subject stands behind the gathering."""
    if trigger.hit.first - verb.last > NEAR or scene.directly_before(verb):
        return None
    for party in scene.parties.between(trigger.hit.last + 1, min(trigger.hit.last + BEHIND, trigger.sentence.last)):
        if scene.crosses_stop(trigger.hit.last, party.first):
            return None
        if not scene.governed(party) and party.type == "PER" and not party.particles:
            return party
    return None


def _behind(scene: Scene, trigger: Trigger) -> Iterator[Party]:
    """«قمة بمشاركة بوتين وميركل», «مؤتمر تستضيفه لندن», «اجتماع يحضره كيري»."""
    last = min(trigger.hit.last + BEHIND, trigger.sentence.last)
    for token in range(trigger.hit.last + 1, last):
        if scene.is_stop(token):
            return
        if _names_attendees(scene, token) and (party := scene.parties.after(token + 1)) is not None:
            near = party.first <= token + 1 + NEAR and not scene.crosses_stop(token, party.first)
            if near and ATTACHED_PREPOSITIONS.isdisjoint(party.particles):
                yield from scene.coordinated(party)


def _names_attendees(scene: Scene, token: int) -> bool:
    """«تستضيفه», «برئاسة»; «بمشاركة», «بحضور» too."""
    if scene.particle(token, "attended-by"):
        return True
    hits = scene.words.senses(token, "carrying")
    return any(hit.sense.id in _PRESENT and hit.sense.form == "masdar" and "ب" in hit.particles for hit in hits)


def _speaking(scene: Scene, trigger: Trigger) -> Iterator[Party]:
    """«قالت ميركل في قمة الاتحاد», «أكد دي ميستورا في ختام جلسة المجلس»: who speaks there."""
    first, last = trigger.sentence.first, trigger.hit.first
    sidelines = stands_behind(scene, trigger, "on-sidelines")
    if scene.any_that(first, last) or not (sidelines or _is_at(scene, trigger)):
        return
    if not scene.parties.between(first, last) and (speaker := subject_ahead(scene, trigger)):
        yield speaker
    says = next((hit for hit in scene.words.within("saying", first, last) if hit.sense.form in FINITE), None)
    if sidelines or says:
        party = scene.subject_before(last, first)
        if says and (party is None or party.type != "PER"):
            party = scene.subject_of(says, trigger.sentence)
        near = party is not None and (0 <= last - party.last <= ADDRESS or "itself" not in trigger.features)
        yield from (party,) if party and near and party.type == "PER" else ()


def _is_at(scene: Scene, trigger: Trigger) -> bool:
    """«في», «خلال فعاليات», «أمام», «في الكلمة الختامية ل»."""
    if "itself" in trigger.features:
        return stands_behind(scene, trigger, "addressing")
    if "ل" in trigger.hit.particles:
        return scene.any_particle(max(trigger.sentence.first, trigger.hit.first - NEAR), trigger.hit.first, "speech")
    return stands_behind(scene, trigger, "in", "at", "addressing")


def stands_behind(scene: Scene, trigger: Trigger, *kinds: str) -> bool:
    """Whether such a word ends just before the gathering, or before «فعاليات» and the like."""
    token = trigger.hit.first - 1
    while scene.particle(token, "stage"):
        if scene.particle(token, *kinds) or _ends(scene, token, kinds):
            return True
        token -= 1
    return _ends(scene, token, kinds)


def _ends(scene: Scene, token: int, kinds: tuple[str, ...]) -> bool:
    hits = [hit for at in (token, token - 1) if at >= 0 for hit in scene.words.senses(at, "meeting-particle")]
    return any(hit.sense.id in kinds and hit.last == token for hit in hits)
