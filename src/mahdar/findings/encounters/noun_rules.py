"""How nouns of meeting take their parties.

A noun has its owner as a genitive («لقاء لافروف»), as a pronoun («لقائه»), or from the verb that carries it («أجرى
لافروف مباحثات»); the other side stands behind مع, ب or بين, or directly.
"""

from mahdar.findings.encounters.owners import carrier_behind, carriers_before, first_joined, owner
from mahdar.findings.encounters.reach import REACH, ahead, behind, direct_object, is_of_another, just_before, other_side
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.sides import Sides, can_meet, halves
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Party
from mahdar.sentences import FINITE

BETWEEN_REACH = 9
JOINED_REACH = 14  # behind a verb: «لقاء محتمل خلال أعمال الجمعية هذا الشهر يجمع بين الرئيسين»
LONGEST_OF = 8  # tokens of his phrase
LAM = 4  # tokens from «اجتماع» to «للرئيس»
OBJECT_REACH = 5
DASHES = frozenset("-–—")
_DISCUSSING = frozenset({"verb.discuss", "verb.debate", "verb.treat", "verb.review"})
_TALKS = frozenset({"noun.talks", "noun.negotiations", "noun.dialogue"})
_RECEIVE = "verb.receive"
_OBJECT_IN_GENITIVE = frozenset({"verb.meet", "verb.receive", "verb.see"})  # «لقاء الرئيس»: he is the one who is met


def between(scene: Scene, trigger: Trigger) -> Sides | None:
    """«لقاء بين بوتين وترامب», «الاجتماع الذي جمع الرئيسين», «لقاء جمعه بنظيره»: both sides behind one word."""

    def fits(scene: Scene, party: Party) -> bool:
        return _is_between(scene, trigger, party) or _comprises(scene, trigger, party)

    party = None if trigger.hit.sense.suffix else behind(scene, trigger, trigger.hit.last + 1, fits)
    if party is None and not trigger.hit.sense.suffix:
        return _between_ahead(scene, trigger)
    if (
        party is None
        or is_of_another(scene, trigger, party)
        or party.first - trigger.hit.last > (JOINED_REACH if _is_joined(scene, party) else BETWEEN_REACH)
    ):
        return None
    group = tuple(scene.coordinated(party))
    if scene.particle(just_before(scene, party), "joining-him"):
        of = owner(scene, trigger)
        return Sides((of,), group) if of else None
    if len(group) == 1 and len(party.entities) < 2:
        group += _second_of_between(scene, trigger, party)
    return halves(group)


def _is_joined(scene: Scene, party: Party) -> bool:
    """Behind «جمع», «يجمع بين»."""
    before = just_before(scene, party)
    verbs = (hit for token in (before, before - 1) if token > 0 for hit in scene.words.senses(token, "carrying"))
    return any(hit.sense.id == "carry.bring-together" for hit in verbs)


def _is_between(scene: Scene, trigger: Trigger, party: Party) -> bool:
    """Not «بحث اللقاء التعاون بين البلدين», where the cooperation is between them; «محادثات السلام بين البلدين» is."""
    before = just_before(scene, party)
    if before > trigger.hit.last + 2 and scene.particle(before, "between") and scene.particle(before - 1, "with-noun"):
        return False
    return scene.particle(before, "between", "joining-him") or _of_each(scene, before)


def _comprises(scene: Scene, trigger: Trigger, party: Party) -> bool:
    """«اجتماع من المقرر أن يضم الوزيرين»: not who belongs to a body or a delegation."""
    before = just_before(scene, party)
    if not scene.particle(before, "comprising", "will-comprise"):
        return False
    between = scene.words.within("preposition", trigger.hit.last + 1, before)
    if any(not scene.statuses(hit.first) for hit in between):
        return False  # «التفاوض معها من خلال مجموعة تضم الدول الكبرى»
    first = max(trigger.sentence.first, trigger.hit.first - OBJECT_REACH)
    bodies = scene.parties.between(trigger.hit.last + 1, before)
    return not scene.any_particle(first, before, "delegation") and all(party.type != "ORG" for party in bodies)


def _between_ahead(scene: Scene, trigger: Trigger) -> Sides | None:
    """«تجري بين إيران وروسيا مفاوضات»: both sides stand between the verb that carries the noun and the noun."""
    last = scene.parties.before(trigger.hit.first)
    if last is None or trigger.definite or trigger.hit.first - last.last > 1:
        return None
    first = first_joined(scene, last)
    before = just_before(scene, first)
    if not scene.particle(before, "between") or before <= trigger.sentence.first:
        return None
    carried = scene.words.within("carrying", max(trigger.sentence.first, before - OBJECT_REACH), before)
    return halves(tuple(scene.coordinated(first))) if carried else None


def _of_each(scene: Scene, before: int) -> bool:
    """«المؤتمر الصحفي المشترك لكل من الوزير ونظيره»."""
    folded = scene.words.folded
    return before > 0 and folded[before] == "من" and folded[before - 1] == "لكل"


def _second_of_between(scene: Scene, trigger: Trigger, party: Party) -> tuple[Party, ...]:
    if other := other_side(scene, trigger, party.last + 1):
        return other[:1]  # «لقاء بين مشعل، على رأس وفد، مع الرئيس»
    following = scene.parties.after(party.last + 1)
    if following is None or following.last >= trigger.sentence.last or following.first - party.last >= REACH:
        return ()
    joined = following.particles[:1] in ("و", "ب")
    return (following,) if joined and scene.is_actor(following) else ()


def peoples(scene: Scene, trigger: Trigger) -> Sides | None:
    """«المحادثات الأميركية التركية», «مفاوضات بين الإسرائيليين والفلسطينيين»: two adjectives stand for two states.

    Only states that the article names as well: the adjective alone is no mention of them.
    """
    first, last = trigger.hit.last + 1, min(trigger.hit.last + BETWEEN_REACH, trigger.sentence.last)
    adjectives = scene.words.within("nationality", first, last)
    if len(adjectives) < 2:
        return None
    end = next((token for token in range(first, last) if _ends_peoples(scene, token)), last)
    found: dict[str, Party] = {}
    for hit in adjectives:
        state = scene.known.world.states.get(hit.sense.id) if hit.first < end else None
        party = _named(scene, state.id) if state else None
        if state is not None and party is not None:
            found.setdefault(state.id, party)
    group = tuple(found.values())
    return halves(group) if len(group) == 2 else None


def _ends_peoples(scene: Scene, token: int) -> bool:
    return scene.is_comma(token) or scene.is_stop(token) or scene.parties.at(token) is not None


def _named(scene: Scene, state: str) -> Party | None:
    return next((party for party in scene.parties if party.entities == (state,)), None)


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
