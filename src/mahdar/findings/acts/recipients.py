"""To or about whom an act is done: the object, who stands behind the word's particle, or who its topic names first."""

from mahdar.findings.acts.cues import object_of
from mahdar.findings.acts.drafts import Cue, Side
from mahdar.findings.acts.phrases import is_victim, party_in, suffers
from mahdar.findings.acts.pronouns import meant_by
from mahdar.findings.acts.scene import Scene
from mahdar.findings.acts.slots import FOR, addressed, behind_particle, direct_object, object_slot
from mahdar.findings.acts.vocabulary import GRAMMAR
from mahdar.records import Party
from mahdar.sentences import FINITE

MOST = 3  # the guidelines' limit of acts for one word
_CLAUSE = 3  # tokens from a relative to a second verb of its clause
_OF_THINGS = frozenset({"REJECT", "AGREE", "CONCEDE", "SUPPORT"})  # what they take is mostly a thing, no party
_WITH = frozenset("ب")


def recipients(scene: Scene, cue: Cue, start: int, actor: str) -> tuple[Side, ...]:
    """Up to three parties that a verb's act is addressed to or about.

    Args:
        scene: the article.
        cue: the word of acting.
        start: the first token behind the word and its subject.
        actor: who acts, and so is not the recipient.
    """
    if (party := _to_him(scene, cue, actor)) is not None:
        return _sides(scene, cue, party, actor, "pronoun")
    return _told(scene, cue, start, actor) or pointed_back(scene, cue, start, actor)


def _foretold(scene: Scene, cue: Cue, start: int, actor: str) -> Party | None:
    """«توعد بأن إيران ستندم», «هدد بفرض عقوبات على روسيا»: whom the harm will befall."""
    following = scene.skip_quotes(start)
    if that := scene.little(following, "that"):
        return scene.parties.starting(scene.skip_quotes(that.last + 1))
    slot = behind_particle(scene, cue, start, _WITH)
    if slot is None:
        return None
    return party_in(scene, slot, cue.sentence.last, through=frozenset({"upon"}), own=_own(scene, actor))


def _own(scene: Scene, actor: str) -> frozenset[str]:
    """Whoever acts and his state."""
    return frozenset({actor, scene.state_of(actor) or actor})


def _to_him(scene: Scene, cue: Cue, actor: str) -> Party | None:
    """«اتهامات وجهتها له المحكمة»: the word's own particle with a pronoun, before the subject."""
    at = cue.hit.last + 1
    if not cue.hit.sense.suffix or not cue.entry.particles or at >= cue.sentence.last:
        return None
    word = scene.words.folded[at]
    pronoun = next((word.removeprefix(lead) for lead in ("اليه", "له") if word in (lead, lead + "ا")), None)
    return meant_by(scene, "ه" + pronoun, cue.hit.first, actor) if pronoun is not None else None


def _told(scene: Scene, cue: Cue, start: int, actor: str) -> tuple[Side, ...]:
    if "behind-object" in cue.entry.features:
        return _sides(scene, cue, _behind_object(scene, cue), actor, "genitive")
    if cue.entry.particles:
        slot = behind_particle(scene, cue, start, cue.entry.particles)
    elif cue.hit.sense.suffix and cue.hit.sense.form in FINITE:
        return ()  # «عارضته كندا»: the pronoun is the object
    elif "about" in cue.entry.features:
        slot = object_slot(scene, start, cue.sentence.last)
    else:
        party = direct_object(scene, cue, start)
        if party is None and "foretells" in cue.entry.features:
            return _sides(scene, cue, _foretold(scene, cue, start, actor), actor, "foretold")
        return _sides(scene, cue, party, actor, "object")
    return _from_slot(scene, cue, slot, actor)


def pointed_back(scene: Scene, cue: Cue, start: int, actor: str) -> tuple[Side, ...]:
    """«واتهمتها», «نددت به»: the last party before the word that its pronoun fits, outside relative clauses."""
    suffix = _pronoun(scene, cue, start)
    thing = cue.entry.type in _OF_THINGS and "mutual" not in cue.entry.features
    if not suffix or thing or _in_relative(scene, cue):
        return ()
    party = meant_by(scene, suffix, cue.hit.first, actor)
    return _sides(scene, cue, party, actor, "pronoun")


def _pronoun(scene: Scene, cue: Cue, start: int) -> str:
    """The pronoun in the place of the recipient: on the verb, or on its own particle where it has one."""
    if cue.entry.particles:
        at = start < cue.sentence.last and scene.little(start, "resumptive") is not None
        return ("ها" if scene.words.folded[start].endswith("ها") else "ه") if at else ""
    return cue.hit.sense.suffix if cue.hit.sense.form in FINITE else ""


def _in_relative(scene: Scene, cue: Cue) -> bool:
    """«عقوبات تفرضها», «التي اعتمدتها وأقرتها»: the pronoun means the noun before the clause."""
    before = scene.skip_quotes(cue.hit.first - 1, -1)
    if before < cue.sentence.first:
        return False
    if any(scene.little(token, "relative") for token in range(max(before - _CLAUSE, cue.sentence.first), before + 1)):
        return True
    if cue.hit.particles or scene.is_comma(before) or scene.parties.at(before) is not None:
        return False
    opens = scene.little(before, "clause", "that", "that-he", "coming", "negation", "own-country") is not None
    return not (opens or scene.has_particle(before, "auxiliary"))


def _behind_object(scene: Scene, cue: Cue) -> Party | None:
    """«تقف إلى جانب اليونان»: the genitive of the noun that makes the verb an act."""
    thing = object_of(scene, cue)
    return party_in(scene, scene.skip_quotes(thing.last + 1), cue.sentence.last) if thing else None


def behind_noun(scene: Scene, cue: Cue, start: int, actor: str) -> tuple[Side, ...]:
    """The same for a noun of acting, which takes what a verb takes directly also behind ل."""
    particles = cue.entry.particles
    if not particles and "about" not in cue.entry.features:
        if (party := bare_object(scene, cue, start)) is not None:
            return _sides(scene, cue, party, actor, "object")
        particles = FOR
    slot = behind_particle(scene, cue, start, particles) if particles else scene.skip_quotes(start)
    return _from_slot(scene, cue, slot, actor)


def bare_object(scene: Scene, cue: Cue, start: int) -> Party | None:
    """«بعد دعوة الرئيس بريطانيا إلى البقاء»: the object of the noun, with what it is to do behind it."""
    if "object" not in cue.entry.features or start == cue.hit.last + 1:
        return None
    party = scene.parties.starting(scene.skip_quotes(start))
    if party is None or party.particles or party.last + 1 >= cue.sentence.last:
        return None
    following = scene.words.folded[party.last + 1]
    led = scene.little(party.last + 1, "toward") is not None or following.startswith("ب")
    return party if led else None


def _from_slot(scene: Scene, cue: Cue, slot: int | None, actor: str) -> tuple[Side, ...]:
    if slot is None:
        return ()
    if "about" in cue.entry.features:
        party = party_in(scene, slot, cue.sentence.last, through=_through(cue), own=_own(scene, actor))
        if cue.entry.type == "REJECT" and scene.any_little(slot, party.first if party else slot, "between"):
            return ()  # «رفض الربط بين زيارة الوزير و…»
        done_to = party is not None and (is_victim(scene, party) or suffers(scene, slot, cue.sentence.last))
        if cue.entry.type == "ACCUSE" and done_to:
            return ()
        if party is not None and "offered" in cue.entry.features and not _is_offer(scene, slot, party):
            party = None
        how = "at once" if party is not None and party.first == slot else "named in the phrase"
    else:
        party, how = addressed(scene, slot), "addressed"
    return _sides(scene, cue, party, actor, how)


def _is_offer(scene: Scene, slot: int, party: Party) -> bool:
    """«وافق على طلب الهند», not «وافق على مغادرة الهند»."""
    return any(hit.sense.id == "offer" for hit in scene.words.within(GRAMMAR, slot, party.first + 1))


def _through(cue: Cue) -> frozenset[str]:
    through = {"inside"} if {"in", "struck"} & cue.entry.features else set()
    through |= {"upon"} if "struck" in cue.entry.features else set()
    by_type = {"REJECT": {"together"}, "THREATEN": {"upon"}}
    return frozenset(through | by_type.get(cue.entry.type, set()))


def _sides(scene: Scene, cue: Cue, party: Party | None, actor: str, how: str) -> tuple[Side, ...]:
    if party is None or not party.entities:
        return ()
    sides = [Side(entity, one, how) for one in scene.coordinated(party) for entity in one.entities]
    return tuple(side for side in sides if _receives(scene, cue, side.entity, actor))[:MOST]


def _receives(scene: Scene, cue: Cue, entity: str, actor: str) -> bool:
    if entity == actor or scene.state_of(actor) == entity:
        return False
    if cue.entry.type == "AGREE" and scene.state_of(entity) == (scene.state_of(actor) or actor):
        return False  # «وافق مجلس الوزراء على ميزانية الهيئة»
    place = cue.entry.type in ("ASSAULT", "COERCE")
    return scene.acts_itself(entity) or (place and scene.entities[entity].type == "GPE")
