"""The rules by name, in the order in which they are tried."""

from collections.abc import Callable

from mahdar.findings.encounters import noun_rules as nouns
from mahdar.findings.encounters import pair_rules as pairs
from mahdar.findings.encounters import verb_rules as verbs
from mahdar.findings.encounters.between_rules import between, peoples
from mahdar.findings.encounters.gatherings import gathering, sits_itself
from mahdar.findings.encounters.joint_rules import joint_subject, told_to
from mahdar.findings.encounters.negotiators import for_states
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.sides import Sides, is_meeting
from mahdar.findings.encounters.triggers import Trigger
from mahdar.findings.encounters.visits import visit

Rule = Callable[[Scene, Trigger], Sides | None]

VERB_RULES: dict[str, Rule] = {
    "object-pronoun": verbs.object_pronoun,
    "on-visit": verbs.on_visit,
    "together": verbs.together,
    "subject-object": verbs.subject_object,
    "dropped-subject": verbs.dropped_subject,
}
NOUN_RULES: dict[str, Rule] = {
    "headed-by-two": pairs.headed_by_two,
    "between": between,
    "receiving": nouns.receiving,
    "received-in": nouns.received_in,
    "between-them": pairs.between_them,
    "peoples": peoples,
    "owned": nouns.owned,
    "genitives": nouns.genitives,
    "carried-by-several": nouns.carried_by_several,
    "met-in-genitive": nouns.met_in_genitive,
    "noun-object": nouns.noun_object,
    "call-received": nouns.call_received,
    "joint-subject": joint_subject,
    "told-to": told_to,
    "beside": pairs.beside,
}
RULES = (*VERB_RULES, *NOUN_RULES, "gathering", "visit")


def sides(scene: Scene, trigger: Trigger) -> tuple[str, list[Sides]]:
    """The first rule that finds both sides, and what it finds; no sides where none does."""
    if trigger.mode == "visit":
        return "visit", visit(scene, trigger)
    if sits_itself(scene, trigger):
        sitting = gathering(scene, trigger)
        return "gathering", [sitting] if sitting else []
    for name, rule in _rules(trigger).items():
        found = rule(scene, trigger)
        found = for_states(scene, trigger, found) if found else None
        if found and is_meeting(scene, found) and _sits_in_it(trigger, found):
            return name, [found]
    found = gathering(scene, trigger)
    return "gathering", [found] if found else []


def _rules(trigger: Trigger) -> dict[str, Rule]:
    """Of a session only the body that sits tells that it is one."""
    if not trigger.features.isdisjoint(("of-body", "itself")):
        return {}
    return VERB_RULES if trigger.finite else NOUN_RULES


def _sits_in_it(trigger: Trigger, found: Sides) -> bool:
    """«قمة بوتين وترامب»: what a conference's noun is joined to takes part only where all are persons."""
    return trigger.mode != "multilateral" or {party.type for party in found.all} == {"PER"}
