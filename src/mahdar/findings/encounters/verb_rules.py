"""How verbs of meeting take their parties."""

from mahdar.findings.encounters.gaps import unknown_between
from mahdar.findings.encounters.officials import standing_for, summoned
from mahdar.findings.encounters.owners import first_joined, owner
from mahdar.findings.encounters.reach import direct_object, is_named_behind, other_side
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.sides import Sides, halves
from mahdar.findings.encounters.triggers import Trigger, is_occasion
from mahdar.records import Party
from mahdar.sentences import FINITE, Hit

_VISIT, _TREAT = "verb.visit", "verb.treat"
DROPPED = 5  # tokens between a verb without a subject and whom it takes


def object_pronoun(scene: Scene, trigger: Trigger) -> Sides | None:
    """«استقبله الملك», «استقبله، صباح أمس، الملك»: the pronoun is whom the story speaks of."""
    if not trigger.hit.sense.suffix:
        return None
    about = scene.told_about(trigger.hit)
    subject = _behind_pronoun(scene, trigger) or (_main_subject(scene, trigger, about) if about else None)
    met = about or owner(scene, trigger)
    if met is None or met.type != "PER":
        met = _person_before(scene, trigger) or met
    if subject is None or met is None or scene.governed(subject):
        return None
    return Sides((subject,), (met,))


def _main_subject(scene: Scene, trigger: Trigger, about: Party) -> Party | None:
    """«أثنى أوباما على كالديرون، الذي سيلتقيه»: who does the first thing that the sentence tells."""
    subject = scene.first_subject(about.first, trigger.sentence)
    here = subject is not None and trigger.sentence.first <= subject.first < about.first
    agrees = here and subject is not None and scene.genders.may_agree(subject, trigger.hit.sense.person)
    return subject if agrees else None


def _person_before(scene: Scene, trigger: Trigger) -> Party | None:
    """«نقلت الصحيفة عن النائب قوله، بعد أن قابله السفير»: the nearest person, though a preposition governs him."""
    near = scene.parties.between(trigger.sentence.first, trigger.hit.first)
    return next((party for party in reversed(near) if party.type == "PER" and scene.is_actor(party)), None)


def _behind_pronoun(scene: Scene, trigger: Trigger) -> Party | None:
    after = trigger.hit.last + 1
    if subject := scene.phrase_at(after):
        return subject
    subject = direct_object(scene, trigger, after) if scene.is_comma(after) else None
    return subject if subject and subject.first - after <= DROPPED else None


def together(scene: Scene, trigger: Trigger) -> Sides | None:
    """«كيري ولافروف يجتمعان», «التقى الوزيران»: one phrase, or joined phrases, of two or more."""
    for party in _near_subjects(scene, trigger):
        group = tuple(scene.coordinated(party))
        if trigger.hit.sense.id == _TREAT and all(one.type == "GPE" and one.entity for one in group):
            continue  # «مباحثات تناولت ليبيا واليمن»: the states are what the talks were about
        found = halves(group)
        if found and not other_side(scene, trigger, group[-1].last + 1):
            return found
    return None


def _near_subjects(scene: Scene, trigger: Trigger) -> list[Party]:
    after = scene.parties.starting(scene.skip_quotes(trigger.hit.last + 1))
    found = [after] if after and not scene.governed(after) else []
    if trigger.hit.sense.person in ("3md", "3mp", "3fd"):
        before = [p for p in scene.parties.between(trigger.sentence.first, trigger.hit.first) if not scene.governed(p)]
        found += [first_joined(scene, before[-1])] if before else []
    return found


def on_visit(scene: Scene, trigger: Trigger) -> Sides | None:
    """«زيارة للرئيس إلى واشنطن التقى خلالها أوباما»: who made the visit during which he met."""
    if trigger.hit.sense.suffix or not scene.particle(trigger.hit.last + 1, "during-it"):
        return None
    near = scene.words.within("meeting", trigger.sentence.first, trigger.hit.first)
    visits = [hit for hit in near if hit.sense.id == _VISIT and hit.sense.form not in FINITE]
    if not visits:
        return None
    visitor = scene.phrase_at(visits[-1].last + 1)
    other = _object(scene, trigger, trigger.hit.last + 2)
    if visitor is None or visitor.type != "PER" or visitor.particles not in ("", "ل") or not other:
        return None
    return Sides((visitor,), other, "gather" in trigger.features)


def subject_object(scene: Scene, trigger: Trigger) -> Sides | None:
    """«التقى لافروف كيري», «استقبل الملك الرئيس»: the object directly behind the subject, or behind مع or ب."""
    subject = _described_subject(scene, trigger) or scene.subject_of(trigger.hit, trigger.sentence)
    if subject is None or trigger.hit.sense.person in ("3md", "3fd"):
        return None
    start = max(subject.last, trigger.hit.last) + 1
    other = _object(scene, trigger, start)
    return Sides((subject,), other, "gather" in trigger.features) if other else None


def _described_subject(scene: Scene, trigger: Trigger) -> Party | None:
    """«اجتمع مسؤولون أميركيون مع»: the state of those who are only described."""
    described = scene.phrase_at(trigger.hit.last + 1)
    if described is None or described.entities or scene.governed(described):
        return None
    state = standing_for(scene, described)
    return state if state.entities else None


def _object(scene: Scene, trigger: Trigger, start: int) -> tuple[Party, ...]:
    if trigger.hit.sense.id == "verb.summon" and (envoy := _envoy(scene, start)) is not None:
        return (envoy,)
    direct = None if "with" in trigger.features else direct_object(scene, trigger, start)
    if direct is not None and direct.type == "PER" and unknown_between(scene, start, direct.first):
        direct = None
    return tuple(scene.coordinated(direct)) if direct else other_side(scene, trigger, start)


def _envoy(scene: Scene, start: int) -> Party | None:
    """«استدعت الوزارة السفير التركي»: the state of an ambassador who is not named."""
    described = next(iter(scene.parties.between(start, start + DROPPED)), None)
    if described is None or described.type != "PER" or described.entities or described.particles:
        return None
    if scene.governed(described) or scene.crosses_stop(start, described.first) or is_named_behind(scene, described):
        return None
    state = summoned(scene, described)
    return state if state.entities else None


def dropped_subject(scene: Scene, trigger: Trigger) -> Sides | None:
    """«كما التقى الأمين العام», «والتقى به»: one party alone behind the verb is whom the person of the story met."""
    if "object" not in trigger.features or scene.directly_before(trigger.hit):
        return None
    other = _object(scene, trigger, trigger.hit.last + 1)
    if not other or other[0].first - trigger.hit.last > DROPPED or _is_subject_itself(scene, trigger, other[0]):
        return None
    subject = _dropped(scene, trigger)
    return Sides((subject,), other, "gather" in trigger.features) if subject else None


def _dropped(scene: Scene, trigger: Trigger) -> Party | None:
    """Who met where the verb names only whom: who did what the sentence told before, or the person of the story."""
    sentence = trigger.sentence
    told = _told_before(scene, trigger)
    verb = told if told and _has_its_subject(scene, told) else None
    verb = verb or (None if told else scene.verb_continued(trigger.hit, sentence))
    if verb is not None:
        subject = scene.subject_of(verb, sentence)
        somebody = (
            subject is not None and subject.type != "GPE"
        )  # «زار واشنطن والتقى الرئيس»: the town is where he went
        if somebody or scene.unknown_behind(verb):
            return subject
    before = told.first if told else trigger.hit.first
    return scene.subject_before(before, sentence.first) or scene.topic_before(sentence)


def _told_before(scene: Scene, trigger: Trigger) -> Hit | None:
    """The first verb of meeting or travelling in the sentence that goes with the same person."""
    near, sense = scene.words.within("meeting", trigger.sentence.first, trigger.hit.first), trigger.hit.sense
    told = [hit for hit in near if hit.sense.form == sense.form and hit.sense.person == sense.person]
    return min(told, key=lambda hit: hit.first, default=None)


def _has_its_subject(scene: Scene, verb: Hit) -> bool:
    """«وصل كيري إلى دمشق»; of «والتقى سليمان، كما التقى موسى» the one behind the first verb is whom he met."""
    return is_occasion(scene, verb) or scene.directly_before(verb) is not None


def _is_subject_itself(scene: Scene, trigger: Trigger, party: Party) -> bool:
    """«التقى الرئيس، أمس، مبعوثا», «سيلتقي ميتشل مع مفاوضين»: he met somebody who is not known."""
    if scene.governed(party) or scene.particle(party.first - 1, "with"):
        return False
    first, last = party.last + 1, min(party.last + DROPPED, trigger.sentence.last)
    if scene.any_particle(first, min(first + 2, last), "with"):
        return True
    near = (p for p in scene.parties.between(first, last) if p.type == "PER" and not p.entities)
    return any(not scene.governed(p) and not p.particles and not scene.crosses_stop(first, p.first) for p in near)
