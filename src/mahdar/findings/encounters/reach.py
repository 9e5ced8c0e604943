"""Where the other party stands: behind مع or ب, between بين and و, or directly behind."""

from collections.abc import Callable, Sequence

from mahdar.findings.encounters.officials import standing_for
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.sides import can_meet
from mahdar.findings.encounters.triggers import Trigger, is_occasion
from mahdar.records import Party
from mahdar.sentences.clauses import ATTACHED_PREPOSITIONS

REACH = 14  # tokens between a word of meeting and the other party: longer gaps were other clauses in the learning texts
LONGEST = 6  # tokens by which the other party may reach further
BY_ATTACHED = 6  # tokens between a word of meeting and «بنظيره»
BY_PRONOUN = 3  # tokens between a word of meeting and «معه»
OF = 6  # tokens from «رئيس اللجنة» to the name behind a comma
PEOPLE = 5  # words from مع to the name: «مع كل زعماء دول الاتحاد»
PEOPLE_OF = 3  # tokens from «بأعضاء» to their body
SENT = 3  # tokens from «وفدا» to من
DELEGATION = 8  # tokens between «مع وفد» and the name of its head

_FOR = "عن"  # «مع ممثلين عن الحزب»
Fits = Callable[[Scene, Party], bool]


def ahead(scene: Scene, trigger: Trigger, start: int) -> Sequence[Party]:
    """The parties within reach of `start` that still belong to its clause; found once, for many rules ask."""
    key = start, trigger.sentence
    found = scene.ahead.get(key)
    if found is None:
        found = scene.ahead[key] = _ahead(scene, start, trigger.sentence.last)
    return found


def _ahead(scene: Scene, start: int, last: int) -> Sequence[Party]:
    near = scene.parties.between(start, min(last, start + REACH + LONGEST))
    if not near:
        return ()
    end = min(scene.clause_end(start, near[-1].first), start + REACH)
    return [party for party in near if party.first <= end]


def behind(scene: Scene, trigger: Trigger, start: int, fits: Fits) -> Party | None:
    """The first party of the clause from `start` on that fits, if it can meet anybody.

    Args:
        scene: the article.
        trigger: the word of meeting.
        start: the token to begin at.
        fits: whether a party stands as the rule wants it.
    """
    for party in ahead(scene, trigger, start):
        if fits(scene, party):
            named = _named(scene, party)
            return named if can_meet(scene, named) else None
    return None


def _named(scene: Scene, party: Party) -> Party:
    """Whom a description belongs to: «زعماء الاتحاد» to the union, «رئيس اللجنة، السيناتور كيري» to him.

    Officials who are not known stand for the states that their phrase names: «وزراء خارجية مصر والأردن».
    """
    if party.entities:
        return party
    following = scene.parties.after(party.last + 1)
    if following is not None and _is_named_by(scene, party, following):
        return following
    return standing_for(scene, party)


def is_named_behind(scene: Scene, party: Party) -> bool:
    """«السفير التركي لديها فلان»: whether a name follows that the description belongs to."""
    following = scene.parties.after(party.last + 1)
    return following is not None and following.type == "PER" and _is_named_by(scene, party, following)


def _is_named_by(scene: Scene, party: Party, following: Party) -> bool:
    if following.particles or following.first - party.last > OF or scene.crosses_stop(party.last, following.first):
        return False
    after_comma = scene.is_comma(scene.skip_quotes(following.first - 1, -1))
    if following.type == "PER" and following.first - party.last <= 2 and not scene.governed(following):
        return True  # «السفير الأميركي لديها جون هانتسمان»
    if following.type == "PER":  # «الرئيسين الروسي ديمتري ميدفيديف والأمريكي»
        return after_comma or scene.words.is_a(following.first - 1, "nationality")
    return not after_comma and not scene.governed(following)


def other_side(scene: Scene, trigger: Trigger, start: int) -> tuple[Party, ...]:
    """The parties behind مع or ب, with those joined to the first by و."""
    if scene.any_particle(start, start + BY_PRONOUN, "with-him"):
        return ()  # «وبحث معه الاتفاق مع إيران»: the other side was named before
    party = behind(scene, trigger, start, lambda here, party: is_with(here, trigger, start, party))
    if party is None or is_of_another(scene, trigger, party):
        return ()
    return tuple(scene.coordinated(party))


def is_of_another(scene: Scene, trigger: Trigger, party: Party) -> bool:
    """«مؤتمر صحفي عقده بعد محادثاته مع نظيره»: he stands with the talks; «لقاء على هامش القمة مع نظيره»: not so.

    Who talked gave a joint press conference together.
    """
    if trigger.mode == "press-conference" and scene.any_particle(trigger.hit.last + 1, trigger.hit.last + 3, "joint"):
        return False
    first = trigger.hit.last + (2 if trigger.finite else 1)  # «يتناول العشاء مع»: its object
    between = scene.words.within("meeting", first, party.first)
    return any(not is_occasion(scene, hit) for hit in between if hit.last < party.first)


def is_with(scene: Scene, trigger: Trigger, start: int, party: Party) -> bool:
    """«مع نظيره», «بنظيره», «مع كل من», «مع وفد يرأسه»."""
    before = just_before(scene, party)
    if scene.particle(before, "with") and _is_of_noun(scene, party, before - 1):
        return False  # «بالتعاون مع قيادة التحالف» is no meeting with it
    if (
        scene.particle(before, "with")
        or _with_people_of(scene, party, before)
        or _heads_delegation(scene, party, before)
        or _gathers_to(scene, trigger, party, before)
    ):
        return True
    near = party.first - max(start - 1, trigger.hit.last) <= BY_ATTACHED
    return near and "ب" in party.particles and party.type == "PER"


def _is_of_noun(scene: Scene, party: Party, before: int) -> bool:
    """«العلاقات مع»; with a state also behind an adjective («الاتفاق النووي مع») or an owner («حدود تركيا مع»)."""
    holder = scene.parties.at(before) if party.type != "PER" else None
    if holder is not None and holder.last == before and holder is not party:
        return scene.particle(holder.first - 1, "with-noun")
    adjective = party.type != "PER" and scene.words.folded[before].startswith("ال")
    return scene.particle(before, "with-noun") or (adjective and scene.particle(before - 1, "with-noun"))


def _gathers_to(scene: Scene, trigger: Trigger, party: Party, before: int) -> bool:
    """«اجتمعت كلينتون إلى السفير»."""
    return trigger.hit.sense.id == "verb.gather" and party.type == "PER" and scene.particle(before, "to")


def _with_people_of(scene: Scene, party: Party, before: int) -> bool:
    """«مع قادة الائتلاف», «مع كل من», «مع أعضاء في الكونغرس»: a few words between مع and the name."""
    if not ATTACHED_PREPOSITIONS.isdisjoint(party.particles) or (party.type == "GPE" and scene.particle(before, "in")):
        return False  # «مع مسؤولين عسكريين في كابول»: where they are
    for token in range(before, max(before - PEOPLE, 0), -1):
        if scene.particle(token, "with"):
            return not scene.particle(token - 1, "with-noun")
        if (
            scene.is_comma(token)
            or (scene.particle(token, "about") and scene.words.folded[token] != _FOR)
            or scene.is_stop(token)
            or scene.parties.at(token)
            or scene.skip_quotes(token) != token
        ):
            return False
    return False


def _heads_delegation(scene: Scene, party: Party, before: int) -> bool:
    """«مع وفد أوروبي يرأسه فلان»: its head is named, the delegation is not."""
    if party.type != "PER" or not scene.particle(before, "led-by"):
        return False
    return scene.any_particle(max(0, before - DELEGATION), before, "with")


def _sent(scene: Scene, party: Party) -> bool:
    """«التقى وفدا من حركة حماس»: who sent those who are met."""
    before = just_before(scene, party)
    sent = scene.particle(before, "from") or scene.words.folded[before] == _FOR
    if party.type not in ("ORG", "GPE") or party.particles or not sent:
        return False
    return scene.any_particle(max(0, before - SENT), before, "delegation", "officials", "people-of")


def just_before(scene: Scene, party: Party) -> int:
    """The word before a party's phrase."""
    return scene.skip_quotes(party.first - 1, -1)


def _stands_free(scene: Scene, party: Party, start: int) -> bool:
    """Not «في مقر مجلس الوزراء», «فرع الوزارة»: behind a noun a body is where, or whose."""
    before = party.first - 1
    mark = not scene.words.folded[before][0].isalpha()
    if scene.any_particle(max(start, before - PEOPLE_OF), party.first, "officials", "people-of"):
        return True  # «استدعى سفراء دول الاتحاد الأوروبي»
    return party.first == start or mark or scene.parties.at(before) is not None or scene.names_a_time(before)


def direct_object(scene: Scene, trigger: Trigger, start: int) -> Party | None:
    """The party that follows at once, or behind words of time and place between commas or dashes."""
    for party in (_named(scene, party) for party in ahead(scene, trigger, start)):
        if party.first >= start + REACH or not scene.is_actor(party):
            continue
        if _sent(scene, party) and not scene.crosses_stop(start, party.first):
            return party
        free = not scene.governed(party) and not party.particles.startswith("و")
        if free and (party.type == "PER" or (party.type == "ORG" and _stands_free(scene, party, start))):
            return party
        if party.type == "PER":
            return None
    return None
