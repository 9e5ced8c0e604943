"""Those who act for a state and are not named: «حذر مسؤول إيراني», «الإيرانيون رفضوا», «شنتها طائرات روسية»."""

from mahdar.findings.acts.continuing import JOINT_PERSONS, Acting
from mahdar.findings.acts.scene import Scene
from mahdar.sentences import Hit, Sentence

OFFICIAL = "an official of the state"


def unnamed(scene: Scene, verb: Hit, sentence: Sentence) -> Acting | None:
    """Those who act for a state and are not named: an official, its people, its planes."""
    official = official_behind(scene, verb, sentence)
    return official or _people_around(scene, verb) or forces_behind(scene, verb)


def _people_around(scene: Scene, verb: Hit) -> Acting | None:
    """«الإيرانيون رفضوا», «ورفض الإيرانيون»: a people in the nominative is a subject."""
    before = scene.skip_quotes(verb.first - 1, -1)
    for token in (verb.last + 1, before if verb.sense.person in JOINT_PERSONS else -1):
        nominative = 0 < token < len(scene.words) and scene.words.folded[token].endswith("ون")
        state = scene.people_at(token) if nominative and scene.is_people(token) else None
        if state is not None:
            return Acting(state, max(token, verb.last) + 1, OFFICIAL)
    return None


def forces_behind(scene: Scene, verb: Hit) -> Acting | None:
    """«غارة شنتها طائرات روسية», «استهدفت المقاتلات الفرنسية»: arms act for the state of their adjective."""
    forces = scene.little(verb.last + 1, "forces")
    state = scene.people_at(forces.last + 1) if forces and scene.parties.at(forces.first) is None else None
    return Acting(state, forces.last + 2, OFFICIAL) if forces and state else None


def official_behind(scene: Scene, verb: Hit, sentence: Sentence) -> Acting | None:
    """«حذر مسؤول إيراني», «أشاد المندوب الفرنسي»: whoever is described by his state alone acts for it."""
    token = scene.skip_quotes(verb.last + 1)
    party = scene.parties.starting(token)
    if party is None or party.entities or party.particles or party.last >= sentence.last:
        return None
    if scene.little(token, "private"):
        return None
    for at in range(party.first, min(party.last + 2, sentence.last)):
        state = scene.people_at(at)
        if state is not None:
            return Acting(state, max(at, party.last) + 1, OFFICIAL)
    return None
