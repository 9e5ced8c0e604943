"""Doubts about who takes part: nobody who is known, or somebody too far from the word of meeting to be shown by it."""

from collections.abc import Sequence

from mahdar.findings.encounters.composing import TENSE
from mahdar.findings.encounters.drafts import Draft
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Party
from mahdar.sentences.clauses import ATTACHED_PREPOSITIONS

FAR = 45  # tokens from the word of meeting to a party that another sentence names
OTHERS = 3  # parties that may stand between
BESIDE = 3  # tokens: who stands so near is the subject whatever his gender
OWNER = 9  # tokens from the owner of a noun to it, where commas stand between
_INTERVIEW = "verb.see"
_THAT = "ان"
_PRESENT = "يت"
_FEMININE = "ه"
_PERSONS = {"ه": "3ms", "ها": "3fs"}


def has_doubtful_parties(scene: Scene, draft: Draft) -> bool:
    """Whether the words around the word of meeting leave in doubt who takes part."""
    parties = [party for party in draft.parties if not draft.body or draft.body not in party.entities]
    return (
        _of_strangers(scene, parties)
        or _by_stranger(scene, draft)
        or _of_both_sides(draft)
        or _is_alone(draft)
        or _is_far_owner(scene, draft)
        or _object_of_another(scene, draft)
        or any(_is_out_of_sight(scene, draft, party) for party in parties)
        or any(_is_cut_off(scene, draft, party) for party in parties)
        or any(_disagrees(scene, draft, party) for party in parties[:1])
    )


def _of_strangers(scene: Scene, parties: Sequence[Party]) -> bool:
    """Where nobody is known it is hardly diplomacy, and the names may be read wrongly."""
    known = scene.known.world.entities
    return bool(parties) and not any(party.office or not known.keys().isdisjoint(party.entities) for party in parties)


def _by_stranger(scene: Scene, draft: Draft) -> bool:
    """«مقابلة مع فلان», «التقى فلانا»: an unknown person without an office is mostly a name read wrongly.

    Not «التقى الوزير مدير الإدارة فلانا»: one whose own words tell what he is, beside somebody known.
    """
    known = scene.known.world.entities
    strangers = [p for p in draft.parties if p.type == "PER" and not p.office and known.keys().isdisjoint(p.entities)]
    people = len(strangers) < len(draft.parties) and all(party.type == "PER" for party in draft.parties)
    told = people and draft.mode == "meet" and draft.trigger.hit.sense.id != _INTERVIEW
    return bool(strangers) and not (told and all(_is_described(scene, party) for party in strangers))


def _is_described(scene: Scene, party: Party) -> bool:
    """«المفتش العام فلان», «مدير الإدارة، فلان»: an office in the words of the party or just before them."""
    before = scene.parties.before(party.first)
    beside = before is not None and not before.entities and party.first - before.last <= BESIDE
    firsts = (party.first, before.first) if before and beside else (party.first,)
    return any(scene.words.is_a(first, group) for first in firsts for group in ("role", "role-noun"))


def _of_both_sides(draft: Draft) -> bool:
    """«بحث الجانبان»: who the two are was told elsewhere; of states it is mostly their officials."""
    several = any(party.type == "GPE" and len(party.entities) > 1 for party in draft.parties)
    weak = draft.rule == "encounters/between" and draft.status.firm < TENSE
    return several and (weak or draft.rule in ("encounters/together", "encounters/joint-subject"))


def _is_alone(draft: Draft) -> bool:
    """One person under two descriptions meets nobody."""
    return draft.mode not in ("visit", "multilateral") and len(draft.entities) == 1


def _object_of_another(scene: Scene, draft: Draft) -> bool:
    """«نددت الحركة بلقاء الرئيس بنظيره»: who did something else with the meeting took no part in it."""
    hit = draft.trigger.hit
    if draft.rule != "encounters/met-in-genitive" or ATTACHED_PREPOSITIONS.isdisjoint(hit.particles):
        return False
    verbs = scene.words.within("carrying", draft.trigger.sentence.first, hit.first)
    return "ب" in hit.particles and not verbs


def _is_far_owner(scene: Scene, draft: Draft) -> bool:
    """«اشترط نتنياهو، …، قبل البدء بمفاوضات»: a noun without a pronoun is hardly that of a subject far before it."""
    hit, owner = draft.trigger.hit, draft.parties[0]
    if draft.trigger.finite or hit.sense.suffix or owner.last >= hit.first or draft.mode in ("visit", "multilateral"):
        return False
    between = range(owner.last + 1, hit.first)
    return len(between) > OWNER and sum(map(scene.is_comma, between)) > 1


def _is_out_of_sight(scene: Scene, draft: Draft, party: Party) -> bool:
    """Named in another sentence, too far away or with others between."""
    sentence, first = draft.trigger.sentence, draft.trigger.hit.first
    if sentence.first <= party.first < sentence.last or draft.rule == "encounters/peoples":
        return False
    if draft.mode == "visit" and party is not draft.parties[0]:
        return True
    near, far = sorted((party.first, first))
    between = [other for other in scene.parties.between(near + 1, far) if other.entities != party.entities]
    return far - near > FAR or len(between) > OTHERS


def _is_cut_off(scene: Scene, draft: Draft, party: Party) -> bool:
    """«قالت كلينتون في واشنطن إن المحادثات مع إيران»: who speaks of a meeting takes no part in it; «إنها تلتقي» does.

    «قال ترامب إن القمة مع كيم»: directly behind him أن speaks of his own.
    """
    trigger = draft.trigger
    if (
        party.last >= trigger.hit.first
        or trigger.hit.sense.suffix
        or scene.has_status(trigger.hit.last + 1, "relative")
    ):
        return False
    said = scene.words.within("complementiser", party.last, trigger.hit.first)
    if said and _is_where_said(scene, trigger, said[-1].last):
        return False
    if len(said) == 1 and said[0].first == party.last + 1 and said[0].last == trigger.hit.first - 1:
        return False
    return any(_separates(scene, hit.last) for hit in said)


def _is_where_said(scene: Scene, trigger: Trigger, that: int) -> bool:
    """«قالت كلينتون إن هذا هو الموقف خلال عشاء مع نتنياهو»: where she said it; nobody else stands behind أن."""
    setting = scene.particle(trigger.hit.first - 1, "during") and not trigger.definite
    actors = (party for party in scene.parties.between(that + 1, trigger.hit.first) if scene.is_actor(party))
    return setting and all(party.type == "GPE" for party in actors)


def _separates(scene: Scene, token: int) -> bool:
    """أن or إن without a pronoun, and with no verb behind it («يريد أن يلتقي», «سبق له أن رفض»)."""
    following = token + 1
    if not scene.words.folded[token].endswith(_THAT) or following >= len(scene.words):
        return False
    if scene.parties.at(following) is not None:
        return True
    return scene.words.folded[following][:1] not in _PRESENT and not scene.is_finite(following)


def _disagrees(scene: Scene, draft: Draft, party: Party) -> bool:
    """«كلينتون التي تواجه ترامب أعلنت أنها ستلتقي», «الطائرة المتوجهة»: the word is of somebody of the other gender."""
    hit = draft.trigger.hit
    if party.type != "PER" or len(party.entities) != 1 or hit.first - party.last <= BESIDE or party.first > hit.first:
        return False
    if hit.sense.form == "participle":
        feminine = scene.words.folded[hit.last].endswith(_FEMININE)
        return not scene.genders.may_agree(party, "3fs" if feminine else "3ms")
    person = (hit.sense.person if draft.trigger.finite else _PERSONS.get(hit.sense.suffix)) or ""
    return scene.genders.is_known(party) and not scene.genders.may_agree(party, person)
