"""To or about whom an act is done: the object, who stands behind the verb's particle, or who its topic names first."""

from collections.abc import Mapping

from mahdar.findings.acts.verbs import Verb
from mahdar.records import Party
from mahdar.sentences import Clauses
from mahdar.text import fold

REACH = 9  # tokens behind the subject; what stands further belongs to another clause
MOST = 3  # the guidelines' limit of acts for one verb


def recipients(clauses: Clauses, verb: Verb, actor: Party, states: Mapping[str, str]) -> tuple[Party, ...]:
    """Up to three parties that the act is addressed to or about; empty where none is named near.

    Args:
        clauses: the article.
        verb: the verb of acting.
        actor: its subject.
        states: ids of states by ISO code.
    """
    start = max(verb.hit.last, actor.last if actor.first > verb.hit.first else 0) + 1
    limit = min(verb.sentence.last, start + REACH + 8)
    for party in clauses.parties.between(start, limit):
        if party.first - start > REACH or clauses.crosses_stop(start, party.first):
            break
        if not clauses.is_actor(party) or set(party.entities) & set(actor.entities):
            continue
        if _fits(clauses, verb, party):
            group = [p for p in clauses.coordinated(party) if clauses.is_actor(p)]
            return tuple(group[:MOST])
        if party.type == "PER" and "about" not in verb.features:
            break
    return _by_adjective(clauses, verb, actor, start, states) if "about" in verb.features else ()


def _by_adjective(
    clauses: Clauses, verb: Verb, actor: Party, start: int, states: Mapping[str, str]
) -> tuple[Party, ...]:
    """«رحب بالهجمات التركية»: the state of the adjective, where the article names it as well."""
    for token in range(start, min(start + REACH, verb.sentence.last)):
        for hit in clauses.words.senses(token, "nationality"):
            named = next((p for p in clauses.parties if p.entity and p.entity == states.get(hit.sense.id)), None)
            if named and not set(named.entities) & set(actor.entities):
                return (named,)
    return ()


def _fits(clauses: Clauses, verb: Verb, party: Party) -> bool:
    if "about" in verb.features:
        return True
    if not verb.particles:
        return not clauses.governed(party) and not party.particles.startswith("و")
    before = clauses.skip_quotes(party.first - 1, -1)
    return any(len(p) == 1 and p in party.particles for p in verb.particles) or (
        clauses.words.folded[before] in map(fold, verb.particles)
    )
