"""Tellings that speak of an encounter told before: «اللقاء», «بحث الجانبان», «المباحثات بين البلدين»."""

from collections.abc import Sequence
from dataclasses import replace

from mahdar.findings.encounters.drafts import Draft
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.sides import countries
from mahdar.findings.encounters.triggers import Trigger

LINES = 4  # paragraphs back to what «اللقاء» speaks of


def spoken_of(trigger: Trigger, told: Sequence[Draft]) -> Draft | None:
    """The last encounter told before a definite noun of the same mode that names nobody: «وتناول الاجتماع …»."""
    if trigger.finite or not trigger.definite or not told or trigger.mode == "visit":
        return None
    last = told[-1]
    near = trigger.sentence.line - last.line <= LINES and last.mode != "visit"
    return last if near and last.mode in (trigger.mode, "multilateral") else None


def as_echo(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Draft:
    """The same draft with the parties and the mode of the encounter that it tells again, if it does."""
    for before in reversed(told):
        if _by_telephone(draft, before):
            return replace(draft, mode="call")
        if _of_their_states(scene, draft, before):
            return replace(draft, parties=before.parties, mode=before.mode)
    return draft


def _of_their_states(scene: Scene, draft: Draft, before: Draft) -> bool:
    """Two states that talk where their people were just told to: «المباحثات بين البلدين»."""
    if before.mode != "meet" or draft.mode != "meet" or {party.type for party in draft.parties} != {"GPE"}:
        return False
    people = all(party.type == "PER" for party in before.parties)
    return people and sorted(countries(scene, draft.parties)) == sorted(countries(scene, before.parties))


def _by_telephone(draft: Draft, before: Draft) -> bool:
    """«كما بحث الوضع مع ميركل» in the sentence behind a call; «بحث معه» where the two are told to have talked so."""
    if before.mode != "call" or "with" not in draft.trigger.features or draft.mode != "meet":
        return False
    following = draft.trigger.sentence.first == before.trigger.sentence.last and draft.entities[0] == before.entities[0]
    return following or set(draft.entities) == set(before.entities)
