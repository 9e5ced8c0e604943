"""How nouns of meeting take their parties.

A noun has its owner as a genitive («لقاء لافروف»), as a pronoun («لقائه»), or from the verb that carries it («أجرى
لافروف مباحثات»); the other side stands behind مع or ب, or directly.
"""

from mahdar.findings.encounters.owners import carrier_behind, carriers_before, owner
from mahdar.findings.encounters.reach import REACH, ahead, behind, direct_object, just_before, other_side
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.sides import Sides, can_meet, halves
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Party
from mahdar.sentences import FINITE

LONGEST_OF = 8  # tokens of his phrase
LAM = 4  # tokens from «اجتماع» to «للرئيس»
OBJECT_REACH = 5  # tokens from «لقائه اليوم» to whom he met
DASHES = frozenset("-–—")
_DISCUSSING = frozenset({"verb.discuss", "verb.debate", "verb.treat", "verb.review"})
_TALKS = frozenset({"noun.talks", "noun.negotiations", "noun.dialogue"})
_RECEIVE = "verb.receive"
_OBJECT_IN_GENITIVE = frozenset({"verb.meet", "verb.receive", "verb.see"})  # «لقاء الرئيس»: he is the one who is met


def owned(scene: Scene, trigger: Trigger) -> Sides | None:
    """«لقاء لافروف مع كيري», «لقائه بنظيره», «أجرى لافروف مباحثات مع نظيره»: owner, then the other side."""
    genitive = _genitive(scene, trigger)
    start = (genitive.last if genitive else trigger.hit.last) + 1
    other = other_side(scene, trigger, start)
    if not other:
        return None
    lam = None if genitive else _of_lam(scene, trigger, other[0])
    of = genitive or lam or carrier_behind(scene, trigger, other[0]) or _owner_here(scene, trigger)
    states = all(party.type == "GPE" for party in other)  # with whom a state talks at one table
    return Sides((of,), other, states or "gather" in trigger.features) if of else None


def _of_lam(scene: Scene, trigger: Trigger, other: Party) -> Party | None:
    """«اجتماع قريب للرئيس مع نظيره»: whose it is, also where nobody knows who he is."""
    first = trigger.hit.last + 1
    near = scene.parties.between(first, min(first + LAM + LONGEST_OF, other.first))
    return next((p for p in near if p.type == "PER" and "ل" in p.particles and p.first <= first + LAM), None)


def _owner_here(scene: Scene, trigger: Trigger) -> Party | None:
    """The owner; of a bare noun («مباحثات مع الوفد») only one that its own sentence names."""
    of = owner(scene, trigger)
    if of is None or trigger.hit.sense.suffix:
        return of
    return of if of.first >= trigger.sentence.first and not _is_discussed(scene, trigger) else None


def _is_discussed(scene: Scene, trigger: Trigger) -> bool:
    """«بحث الوزيران محادثات المصالحة مع الحركة»: the talks are what they discussed, and perhaps those of others."""
    near = scene.words.within("meeting", trigger.sentence.first, trigger.hit.first)
    verbs = [hit for hit in near if hit.sense.form in FINITE]
    if trigger.hit.sense.id not in _TALKS or scene.particle(trigger.hit.first - 1, "in", "during", "at"):
        return False  # «بحث الوضع في اتصال هاتفي», «يتناول طعام العشاء»
    carried = verbs and scene.words.within("carrying", verbs[-1].last + 1, trigger.hit.first)
    return bool(verbs) and verbs[-1].sense.id in _DISCUSSING and not carried


def _genitive(scene: Scene, trigger: Trigger) -> Party | None:
    if trigger.hit.sense.suffix or trigger.definite:
        return None  # «لقائه الرئيس»: the pronoun stands in the genitive; «القمة الرئيسان»: what has ال takes none
    party = scene.phrase_at(trigger.hit.last + 1)
    return party if party and not party.particles and can_meet(scene, party) else None


def genitives(scene: Scene, trigger: Trigger) -> Sides | None:
    """«لقاء لافروف وكيري», «محادثات الأسد – أردوغان»: both in the genitive."""
    genitive = _genitive(scene, trigger)
    if genitive is None or ("ل" in trigger.hit.particles and owner(scene, trigger)):
        return None  # «توجه للقاء الرئيس ونظيره»: they are the ones who are met
    group = tuple(scene.coordinated(genitive))
    return halves(group if len(group) > 1 else (*group, *_behind_dash(scene, genitive)))


def _behind_dash(scene: Scene, party: Party) -> tuple[Party, ...]:
    """«لقاء بومبيو-لافروف»: a dash joins two names."""
    after = party.last + 1
    dashed = after < len(scene.words) and scene.words.folded[after] in DASHES
    other = scene.parties.starting(after + 1) if dashed else None
    return (other,) if other and other.type == party.type and not other.particles else ()


def met_in_genitive(scene: Scene, trigger: Trigger) -> Sides | None:
    """«عاد بعد لقاء الرئيس», «متوجها للقاء أمير قطر»: who stands in the genitive is the one who is met.

    «خلال استقبال الملك له»: the pronoun is, and the genitive receives.
    """
    genitive = _genitive(scene, trigger)
    if genitive is None or trigger.hit.sense.id not in _OBJECT_IN_GENITIVE or _with_somebody(scene, trigger, genitive):
        return None
    of = owner(scene, trigger)
    if of is None or of is genitive:
        return None
    if scene.particle(genitive.last + 1, "to-him"):
        return Sides((genitive,), (of,))
    return Sides((of,), tuple(scene.coordinated(genitive)))


def _with_somebody(scene: Scene, trigger: Trigger, genitive: Party) -> bool:
    """«لقاء لافروف مع قادة لم تسمهم»: the genitive is the owner, whoever the others are."""
    return scene.any_particle(genitive.last + 1, min(genitive.last + REACH, trigger.sentence.last), "with")


def carried_by_several(scene: Scene, trigger: Trigger) -> Sides | None:
    """«أجرى كل من بوتين وترامب مكالمة», «عقد الوزيران اجتماعا»: the subject of the carrying verb is both."""
    if trigger.mode == "multilateral" or _genitive(scene, trigger):
        return None  # of a summit they are those who take part
    return halves(carriers_before(scene, trigger))


def receiving(scene: Scene, trigger: Trigger) -> Sides | None:
    """«خلال استقبال الملك لوزير الخارجية»: the genitive receives him who stands behind ل."""
    host = _genitive(scene, trigger) if trigger.hit.sense.id == _RECEIVE else None
    guest = next(iter(ahead(scene, trigger, host.last + 1)), None) if host else None
    if host is None or guest is None or guest.type != "PER" or "ل" not in guest.particles:
        return None
    return Sides((host,), tuple(scene.coordinated(guest))) if guest.first - host.last <= LAM else None


def received_in(scene: Scene, trigger: Trigger) -> Sides | None:
    """«وكان في استقبال المبعوث لدى وصوله وزير الخارجية»: whom the genitive names is received by who follows."""
    met = None if trigger.hit.sense.suffix else scene.phrase_at(trigger.hit.last + 1)
    if trigger.hit.sense.id != _RECEIVE or met is None or met.particles or not _was_received(scene, trigger):
        return None
    hosts = (p for p in ahead(scene, trigger, met.last + 1) if p.type == "PER" and not scene.governed(p))
    host = next(hosts, None)
    return Sides((host,), (met,)) if host and not host.particles.startswith("و") else None


def noun_object(scene: Scene, trigger: Trigger) -> Sides | None:
    """«لقائه اليوم مبعوث الأمم المتحدة», «لدى استقباله الرئيس»: a noun with a pronoun takes its object directly.

    «كان في استقباله الرئيس»: the pronoun is whom the president receives.
    """
    if not trigger.hit.sense.suffix:
        return None
    other = direct_object(scene, trigger, trigger.hit.last + 1)
    if other is None or other.first - trigger.hit.last > OBJECT_REACH or not can_meet(scene, other):
        return None
    of = owner(scene, trigger)
    if of and _was_received(scene, trigger):
        return Sides((other,), (of,))
    return Sides((of,), tuple(scene.coordinated(other))) if of else None


def _was_received(scene: Scene, trigger: Trigger) -> bool:
    before = trigger.hit.first - 1
    if before < 1 or not scene.particle(before, "in"):
        return False
    return any(hit.sense.id == "auxiliary" for hit in scene.words.senses(before - 1, "clause-particle"))


def call_received(scene: Scene, trigger: Trigger) -> Sides | None:
    """«تلقى الرئيس اتصالا هاتفيا من نظيره»: the caller stands behind من."""
    if trigger.mode != "call":
        return None
    caller = behind(scene, trigger, trigger.hit.last + 1, _is_from)
    of = owner(scene, trigger)
    return Sides((caller,), (of,)) if caller and of and caller is not of else None


def _is_from(scene: Scene, party: Party) -> bool:
    return scene.particle(just_before(scene, party), "from")
