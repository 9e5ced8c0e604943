"""How sure an encounter is, by what was right in the learning texts."""

from mahdar.findings.encounters.composing import TENSE, TOLD
from mahdar.findings.encounters.drafts import Draft
from mahdar.findings.encounters.scene import Scene
from mahdar.records import Party
from mahdar.records.facts import Tier

# Of two known persons named in one sentence, whose meeting was firmly told as held or to come, these rules together
# were right, status and all, 63 times in 65; with proposals and with headlines of what is to come 66 in 71.
_SURE = frozenset(
    f"encounters/{rule}"
    for rule in (
        "between", "carried-by-several", "genitives", "met-in-genitive", "noun-object", "owned", "subject-object",
    )
)  # fmt: skip
_DOUBTFUL = ("denied", "ongoing", "proposed")


def tier_of(scene: Scene, draft: Draft) -> Tier:
    """«sure» for two persons who are known, named in the sentence that tells it, by a rule that was mostly right."""
    persons = len(draft.entities) == 2 and all(_known_person(scene, party) for party in draft.parties)
    sentence = draft.trigger.sentence
    here = all(sentence.first <= party.first < sentence.last for party in draft.parties)
    told = here and draft.rule in _SURE and draft.mode != "multilateral"
    headline = scene.is_headline(sentence) and draft.status.status != "held"
    return "sure" if told and persons and _is_firm(draft) and not headline else "review"


def _is_firm(draft: Draft) -> bool:
    """Told by a verb or what governs the noun: «اللقاء» alone is review; so is what is denied, goes on or is hoped."""
    status = draft.status
    if status.status in _DOUBTFUL:
        return False
    return status.firm >= (TENSE if status.status == "held" else TOLD)


def _known_person(scene: Scene, party: Party) -> bool:
    return party.type == "PER" and all(entity in scene.known.world.entities for entity in party.entities)
