"""Visits: a named party goes to a place to see somebody."""

from collections.abc import Iterator
from dataclasses import replace

from mahdar.findings.encounters.carriers import has_its_particle
from mahdar.findings.encounters.gaps import unknown_behind
from mahdar.findings.encounters.goals import Goal, goals
from mahdar.findings.encounters.owners import CARRIED_BEFORE, subject_ahead, subject_of
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.sides import Sides, can_meet
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Party
from mahdar.sentences import FINITE

REACH = 10  # tokens from the traveller to the goal
CARRIED = 7  # tokens from the noun to the verb that carries it
HEAD = 8  # tokens from «وفد» to the name of its head
INVITED = 6  # tokens behind the goal in which «بدعوة من» stands
_SEVERAL = ("هم", "هن", "هما")
_FEMININE = ("ه", "ات")
_OF_WORK = frozenset({"عمل", "وداع", "استكشاف", "تفقد", "مجامله"})
_MOVES = frozenset({"verb.arrive", "verb.go", "verb.leave"})
_TRAVELLERS = frozenset({"body", "council", "alliance", "parliament", "ministry", "party", "other", ""})


def visit(scene: Scene, trigger: Trigger) -> list[Sides]:
    """«زار كيري موسكو», «زيارته إلى الرياض», «يتوجه إلى القاهرة وعمان»: who travels, and each place with its host.

    Whom nobody is told to receive travels alone: «زار أسمرة» in an article that never names Eritrea.
    """
    traveller, start = _verb_traveller(scene, trigger) if trigger.finite else _noun_traveller(scene, trigger)
    if traveller is None or not _can_travel(scene, traveller) or _is_invitation(scene, trigger):
        return []
    return [
        Sides(_together(scene, traveller), _hosts(scene, goal), place=goal.place, region=goal.party is None)
        for goal in goals(scene, trigger, start)
        if goal.host not in traveller.entities and not _at_home(scene, traveller, goal)
        if goal.place or traveller.type == "PER"
    ]


def _can_travel(scene: Scene, party: Party) -> bool:
    if party.type == "ORG":
        return can_meet(scene, party) and all(scene.known.world.kind(id_) in _TRAVELLERS for id_ in party.entities)
    return party.type == "PER" and can_meet(scene, party)


def _together(scene: Scene, traveller: Party) -> tuple[Party, ...]:
    """«وصل بايدن والسيناتور غراهام»."""
    return tuple(party for party in scene.coordinated(traveller) if party.type == traveller.type)


def _is_invitation(scene: Scene, trigger: Trigger) -> bool:
    """«دعا نظيره إلى زيارة موسكو»: an invitation is a request, no visit yet."""
    first = max(trigger.sentence.first, trigger.hit.first - REACH)
    verbs = scene.words.within("carrying", first, trigger.hit.first)
    return any(hit.sense.id == "carry.call-for" and has_its_particle(scene, hit) for hit in verbs)


def _at_home(scene: Scene, traveller: Party, goal: Goal) -> bool:
    """Who goes about in his own country visits nobody."""
    known = scene.entities.get(traveller.entities[0])
    return bool(known and known.country and known.country == goal.country)


def _hosts(scene: Scene, goal: Goal) -> tuple[Party, ...]:
    """Who invited («بدعوة من الرئيس الإيطالي»), else the state that the article names."""
    inviting = _inviting(scene, goal)
    if inviting is not None:
        return (inviting,)
    return (replace(goal.party, entities=(goal.host,)),) if goal.party and goal.host else ()


def _inviting(scene: Scene, goal: Goal) -> Party | None:
    for token in range(goal.last + 1, min(goal.last + INVITED, len(scene.words) - 1)):
        if scene.particle(token, "invited-by"):
            party = scene.parties.after(token + 1)
            near = party is not None and party.first <= token + 2 and party.type == "PER" and can_meet(scene, party)
            return party if near else None
    return None


def _verb_traveller(scene: Scene, trigger: Trigger) -> tuple[Party | None, int]:
    if trigger.hit.sense.form == "past" and not scene.reads_as_verb(trigger.hit, trigger.sentence):
        return None, trigger.hit.last  # «بشكل سافر»
    if (late := _behind_goal(scene, trigger)) is not None:
        return late, trigger.hit.last + 1
    traveller = _behind_pronoun(scene, trigger) or scene.subject_of(trigger.hit, trigger.sentence)
    return traveller, max(traveller.last if traveller else 0, trigger.hit.last) + 1


def _behind_pronoun(scene: Scene, trigger: Trigger) -> Party | None:
    """«يزورها خلال الفترة القادمة المبعوث»: the place is a pronoun, and who comes may stand far behind."""
    return _free_person(scene, trigger, trigger.hit.last + 1) if trigger.hit.sense.suffix else None


def _behind_goal(scene: Scene, trigger: Trigger) -> Party | None:
    """«وصل إلى القاهرة أمس كيري», «يزور عمان غدا لافروف»: who comes stands behind where he goes."""
    first = trigger.hit.last + 1
    if trigger.hit.sense.suffix or scene.directly_before(trigger.hit) or scene.told_about(trigger.hit):
        return None
    goal = scene.phrase_at(first + 1 if scene.particle(first, "to") else first)
    if goal is None or goal.type != "GPE" or goal.particles not in ("", "ل"):
        return None
    found = _free_person(scene, trigger, goal.last + 1)
    return None if found is None or _begins_clause(scene, goal.last + 1, found.first) else found


def _begins_clause(scene: Scene, first: int, last: int) -> bool:
    """«زار القاهرة، حيث التقى الرئيس», «وصلت إلى اليمن للعمل في شركة فلان»: other words stand between."""
    if any(map(scene.is_comma, range(first, last))) or scene.words.within("preposition", first, last):
        return True
    return any(scene.finite_within(first, last))


def _free_person(scene: Scene, trigger: Trigger, first: int) -> Party | None:
    near = scene.parties.between(first, min(first + REACH, trigger.sentence.last))
    free = (party for party in near if party.type == "PER" and not scene.governed(party) and not party.particles)
    return next((party for party in free if not scene.crosses_stop(first, party.first)), None)


def _noun_traveller(scene: Scene, trigger: Trigger) -> tuple[Party | None, int]:
    """Whose visit a noun names, and from where on its goal is looked for.

    «زيارة كيري», «زيارة لكيري», «زيارة وفد برئاسة كيري», «الزيارة التي قام بها كيري», «زيارته» (back across
    sentences), «قام كيري بزيارة».
    """
    for owner in _owners_behind(scene, trigger):
        if owner is not None:
            return owner, owner.last + 1
    behind = trigger.hit.last + 1
    if trigger.hit.sense.id in _MOVES and not trigger.hit.sense.suffix:
        return None, behind  # «للوصول إلى الميناء» is of anybody
    if not trigger.hit.sense.suffix and not trigger.definite and _is_of_unknown(scene, trigger, behind):
        return None, behind
    if trigger.hit.sense.suffix:
        return _of_pronoun(scene, trigger), behind
    return _carrying_before(scene, trigger), behind


def _is_of_unknown(scene: Scene, trigger: Trigger, first: int) -> bool:
    """«زيارة نيجرفان للسليمانية»: a name that nobody knows; not «زيارة رسمية», «زيارة عمل»."""
    word = scene.words.folded[first]
    return not word.endswith(_FEMININE) and word not in _OF_WORK and unknown_behind(scene, first, trigger.sentence.last)


def _of_pronoun(scene: Scene, trigger: Trigger) -> Party | None:
    """«وصولهم»: not that of one alone."""
    found = subject_of(scene, trigger)
    several = trigger.hit.sense.suffix in _SEVERAL
    return None if found and several and len(_together(scene, found)) == len(found.entities) == 1 else found


def _carrying_before(scene: Scene, trigger: Trigger) -> Party | None:
    """«قام كيري بزيارة»; nobody where who does so is not known: «يقوم ممثلون عن المعارضة بزيارة»."""
    first = trigger.sentence.first
    near = scene.words.within("carrying", max(first, trigger.hit.first - CARRIED_BEFORE), trigger.hit.first)
    verbs = [hit for hit in near if hit.sense.form in FINITE and scene.parties.at(hit.first) is None]
    if verbs and unknown_behind(scene, verbs[-1].last + 1, trigger.hit.first):
        return scene.told_about(verbs[-1]) or scene.directly_before(verbs[-1])
    found = scene.subject_before(trigger.hit.first, first)
    people = [party for party in scene.parties.between(first, trigger.hit.first) if party.type == "PER"]
    return subject_ahead(scene, trigger) if found is None and verbs and not people else found


def _owners_behind(scene: Scene, trigger: Trigger) -> Iterator[Party | None]:
    yield _genitive(scene, trigger)
    yield _head_of_delegation(scene, trigger)
    yield _carrier(scene, trigger)


def _genitive(scene: Scene, trigger: Trigger) -> Party | None:
    """The person directly behind the noun, or behind the honours before his name («صاحب السمو الملكي»)."""
    party = scene.phrase_at(trigger.hit.last + 1)
    return party if party is not None and party.type == "PER" and party.particles in ("", "ل") else None


def _head_of_delegation(scene: Scene, trigger: Trigger) -> Party | None:
    """«زيارة وفد الحركة برئاسة مشعل»: its head travels."""
    first = trigger.hit.last + 1
    if not scene.particle(first, "delegation"):
        return None
    for token in range(first + 1, min(first + HEAD, trigger.sentence.last)):
        if scene.particle(token, "led-by"):
            party = scene.parties.after(token + 1)
            return party if party and party.first <= token + 2 and party.type == "PER" else None
    return None


def _carrier(scene: Scene, trigger: Trigger) -> Party | None:
    first = trigger.hit.last + 1
    for hit in scene.words.within("carrying", first, min(trigger.hit.last + CARRIED, trigger.sentence.last)):
        if any(map(scene.is_comma, range(first, hit.first))):
            return None  # «خلال زيارته إلى أبوجا، دعا بلينكن»
        if hit.sense.form in FINITE:
            return scene.subject_behind(hit._replace(sense=replace(hit.sense, suffix="")), trigger.sentence)
    return None
