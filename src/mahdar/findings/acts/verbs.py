"""Acts that a verb or a participle tells: «دعا لافروف نظيره إلى», «واتهم طهران», «مطالبا السويد بإنهاء دعمها»."""

from collections.abc import Iterator, Sequence

from mahdar.findings.acts.actors import stands_free, subject_of
from mahdar.findings.acts.continuing import (
    CARRIED_ON,
    TOGETHER,
    Acting,
    first_sure_subject,
    partners,
    sure_subject,
    verb_before,
)
from mahdar.findings.acts.cues import cues, is_coming, is_wished, negated
from mahdar.findings.acts.drafts import Cue, Draft, Side
from mahdar.findings.acts.pronouns import agrees, gender_of
from mahdar.findings.acts.recipients import recipients
from mahdar.findings.acts.scene import Scene
from mahdar.findings.acts.slots import has_particle, joined_by_word
from mahdar.findings.acts.unnamed import OFFICIAL
from mahdar.records import Party
from mahdar.sentences import FINITE, Hit

FIRST_PERSONS = ("1p", "1s")
_COMMENT = 12  # tokens from a refusal to «التعليق», which it may only concern
_MOST_ACTORS = 3  # of one verb, as of recipients


def verb(scene: Scene) -> Iterator[Draft]:
    """A finite verb with its subject."""
    for cue in cues(scene, *FINITE):
        acting = subject_of(scene, cue) if is_told(scene, cue) else None
        if acting is not None and "describes" not in cue.entry.features:
            yield from _acts(scene, cue, acting, "acts/verb")


def first_person(scene: Scene) -> Iterator[Draft]:
    """«قال: ندعو الأطراف إلى …»: a speaker who acts by his words."""
    for cue in cues(scene, "present", "future"):
        if cue.hit.sense.person not in FIRST_PERSONS or cue.hit.particles or is_wished(scene, cue):
            continue
        speaker = scene.speaker_over(scene.words.span_of(cue.hit))
        if speaker is not None and _counts(scene, cue) and "describes" not in cue.entry.features:
            yield from _acts(scene, cue, Acting(speaker, cue.hit.last + 1, "speaks of himself"), "acts/first-person")


def participle(scene: Scene) -> Iterator[Draft]:
    """A participle in the accusative goes with the subject of its sentence: «…، داعيا الطرفين إلى»."""
    for cue in cues(scene, "participle"):
        if _is_circumstance(scene, cue):
            party = _subject_of_participle(scene, cue)
            if party is not None and agrees(scene, cue.hit.sense.person, party):
                yield from _acts(
                    scene, cue, Acting(party, cue.hit.last + 1, "subject of the sentence"), "acts/participle"
                )


def predicate(scene: Scene) -> Iterator[Draft]:
    """«إن كندا مؤيدة لنيبال», «ما زالت كندا رافضة للمقترح»: a participle that is said of the party before it."""
    for cue in cues(scene, "participle"):
        if "stance" in cue.entry.features and not cue.hit.particles and not cue.hit.sense.definite:
            party = _said_of(scene, cue)
            if party is not None and not negated(scene, cue):
                how = "said of the party before"
                yield from _acts(scene, cue, Acting(party, cue.hit.last + 1, how), "acts/predicate")


def _said_of(scene: Scene, cue: Cue) -> Party | None:
    before = scene.skip_quotes(cue.hit.first - 1, -1)
    copula = next((at for at in (before, before - 1) if scene.little(at, "copula")), None)
    party = scene.parties.at(scene.skip_quotes(copula - 1, -1) if copula is not None else before)
    if party is None or party.first < cue.sentence.first or scene.governed(party):
        return None
    noun = scene.words.folded[cue.hit.last] in cue.entry.masdars  # «تتوقع الحكومة معارضة قوية»
    if noun and copula is None and scene.little(party.first - 1, "that") is None:
        return None
    free = stands_free(scene, party) or scene.little(party.first - 1, "copula") is not None
    return party if free and agrees(scene, cue.hit.sense.person, party) else None


def is_told(scene: Scene, cue: Cue) -> bool:
    """Whether the verb tells what somebody did: not negated, unless that is an act too, and not «we»."""
    if cue.hit.sense.person in FIRST_PERSONS or is_wished(scene, cue):
        return False
    return _counts(scene, cue)


def _counts(scene: Scene, cue: Cue) -> bool:
    """Not negated, unless that is an act too; «لم يسمح» is one, «سمح» is none."""
    if "only-refused" in cue.entry.features:
        return negated(scene, cue)
    return not negated(scene, cue) or "refusing" in cue.entry.features


def _is_circumstance(scene: Scene, cue: Cue) -> bool:
    """«مطالبا»; «مطالبة» only behind a comma or و, for it is a noun too."""
    hit = cue.hit
    if hit.sense.definite or any(letter in hit.particles for letter in "بلك"):
        return False
    before = scene.skip_quotes(hit.first - 1, -1)
    if hit.sense.person == "3ms":
        noun = before >= hit.first - 1 >= cue.sentence.first and scene.words.folded[before].endswith("ا")
        describes = noun and not hit.particles and scene.parties.at(before) is None
        return scene.words.folded[hit.last].endswith("ا") and not describes  # «جناحا قويا مؤيدا للهند»
    adjective = before >= 0 and scene.words.folded[before].endswith("ه") and scene.parties.at(before) is None
    joined = bool(hit.particles) and not adjective
    return hit.sense.person == "3fs" and (joined or scene.is_comma(before))


def _subject_of_participle(scene: Scene, cue: Cue) -> Party | None:
    """The subject of the nearest verb of the same gender, else of the first verb."""
    nearest = verb_before(scene, cue.hit.first, cue.sentence, cue.hit.sense.person)
    if nearest is not None:
        return _speaker_at(scene, nearest) or sure_subject(scene, nearest, cue.sentence)
    first = first_sure_subject(scene, cue.hit.first, cue.sentence)
    shown = first is not None and (cue.hit.sense.person != "3fs" or gender_of(scene, first) == "feminine")
    return first if shown else None


def _speaker_at(scene: Scene, verb: Hit) -> Party | None:
    """Who speaks at a verb of saying, as the quotation that hangs on it has it: «أما لافروف فشدد …، وأكد …، داعيا»."""
    cue = scene.words.span_of(verb)
    said = next((quotation for quotation in scene.quotations if quotation.cue == cue), None)
    return scene.speaker_of(said) if said else None


def _acts(scene: Scene, cue: Cue, acting: Acting, rule: str) -> Iterator[Draft]:
    behind = cue.sentence.last > acting.party.first > cue.hit.first and acting.how != OFFICIAL
    if acting.how == TOGETHER:
        group = partners(scene, acting.party, cue.hit.first)
    else:
        group = _joined_behind(scene, acting.party) if behind else _joined_before(scene, cue, acting.party)
    type_ = _type(scene, cue, acting.party)
    if _means_no_act(scene, cue, acting, type_):
        return
    actors = _actors(scene, cue, group)
    if "mutual" in cue.entry.features and len(actors) >= 2:
        yield Draft(rule, cue, type_, actors[0], actors[1], acting.how)
        return
    start = max(acting.start, group[-1].last + 1) if behind else acting.start
    for actor in actors[:_MOST_ACTORS]:
        receiving = recipients(scene, cue, start, actor.entity)
        for recipient in receiving:
            yield Draft(rule, cue, type_, actor, recipient, acting.how)
        refuses = _is_refused(cue, type_) and acting.how not in CARRIED_ON
        alone = "alone" in cue.entry.features or refuses  # «لم يسمح لنا» may be passive
        if not receiving and alone and _is_whole(scene, cue, start):
            yield Draft(rule, cue, type_, actor, None, acting.how)


def _actors(scene: Scene, cue: Cue, group: Sequence[Party]) -> list[Side]:
    """Those of the group who can act so: where a body attacks («هاجم»), it may be with arms and not in words."""
    sides = [Side(entity, party) for party in group if scene.can_act(party) for entity in party.entities]
    fights = "fights" in cue.entry.features
    return [side for side in sides if not fights or scene.entities[side.entity].type != "ORG"]


def _is_refused(cue: Cue, type_: str) -> bool:
    """Whether the act is a refusal only because the word of agreeing is negated."""
    return type_ == "REJECT" and cue.entry.type != "REJECT"


def _means_no_act(scene: Scene, cue: Cue, acting: Acting, type_: str) -> bool:
    """«تحتل الهند المرتبة الثانية», «والوضع لا يسمح له»."""
    to_him = scene.little(acting.start, "resumptive") is not None
    carried_on = _is_refused(cue, type_) and acting.how in CARRIED_ON
    return scene.little(acting.start, "rank") is not None or (carried_on and to_him)


def _joined_behind(scene: Scene, party: Party) -> list[Party]:
    """All subjects behind a verb: «بوتين وترامب», «فابيوس ونظيراه البريطاني هاموند والألماني شتاينماير»."""
    group = list(scene.coordinated(party))
    while (other := joined_by_word(scene, group[-1].last)) is not None and other.type == party.type:
        group.extend(scene.coordinated(other))
    return group


def _is_whole(scene: Scene, cue: Cue, start: int) -> bool:
    """Whether the word says all that there is to say without a recipient: no pronoun, no mere «رفض التعليق»."""
    if cue.hit.sense.suffix or scene.little(start, "no-comment"):
        return False
    if cue.hit.last + 1 >= cue.sentence.last - 1 and scene.little(cue.hit.first - 1, "that-he"):
        return False  # «تقدم بطلب، لكنه رفض»
    if cue.entry.type == "REJECT" and scene.any_little(start, min(start + _COMMENT, cue.sentence.last), "comment"):
        return False
    before = scene.skip_quotes(cue.hit.first - 1, -1)
    if scene.little(start, "resumptive") and scene.little(before, "relative"):
        return False  # «الأرض التي يطالب بها»
    return "about" not in cue.entry.features or has_particle(scene, cue, start)


def _joined_before(scene: Scene, cue: Cue, party: Party) -> list[Party]:
    """«المملكة ومصر اتفقتا»: a verb of two or more has all those before it as its subject."""
    if cue.hit.sense.person not in ("3fd", "3md", "3mp"):
        return [party]
    before = scene.parties.before(party.first)
    joined = before is not None and scene.can_act(before) and party in list(scene.coordinated(before))[1:2]
    return [before, party] if before is not None and joined else [party]


def _type(scene: Scene, cue: Cue, actor: Party) -> str:
    """Force that is still to come is a threat; agreement that is negated a refusal."""
    if "refusing" in cue.entry.features and negated(scene, cue):
        return "REJECT"
    if "force" in cue.entry.features and is_coming(scene, cue):
        return "THREATEN"
    if cue.entry.id == "act.launch" and actor.type == "PER":
        return "ACCUSE"  # a man attacks another in words
    return cue.entry.type
