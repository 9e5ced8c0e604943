"""The entry point: verbs of acting → who does it to whom, once each."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from mahdar.findings.acts.recipients import recipients
from mahdar.findings.acts.verbs import Verb, verbs
from mahdar.lexicon import Lexicon
from mahdar.records import Act, Encounter, Entity, Evidence, Party, Quotation
from mahdar.records.facts import ActStatus
from mahdar.sentences import Clauses, Parties, Sentence, Words
from mahdar.text import Span

_NEGATION = "denied"
_TENSE: dict[str, ActStatus] = {"future": "intended", "jussive": "denied"}


class _Done(NamedTuple):
    actor: str
    recipient: str | None
    acting: Party
    receiving: Party | None


def find(
    words: Words,
    parties: Parties,
    entities: Mapping[str, Entity],
    quotations: Sequence[Quotation],
    encounters: Sequence[Encounter],
    known: Lexicon,
) -> list[Act]:
    """The acts that an article tells, in the order of the text; one for each actor and recipient of a type."""
    clauses = Clauses(words, parties)
    states = {code: state.id for code, state in known.world.states.items()}
    found: dict[tuple[str, str, str | None, str], Act] = {}
    for verb in verbs(clauses, known, quotations):
        for done in _done(clauses, verb, states):
            if entities[done.actor].type != "LOC":
                key = (verb.type, done.actor, done.recipient, verb.hit.sense.id if verb.sentence.line else "")
                found.setdefault(key, _act(words, verb, done))
    return list(found.values())


def _done(clauses: Clauses, verb: Verb, states: Mapping[str, str]) -> Iterator[_Done]:
    acting = _subject(clauses, verb, states)
    if acting is None or not acting.entities:
        return
    group = [party for party in clauses.coordinated(acting)] if acting.first > verb.hit.first else [acting]
    actors = [(entity, party) for party in group for entity in party.entities]
    if "mutual" in verb.features and len(actors) >= 2:
        (one, first), (other, second) = actors[:2]
        yield _Done(one, other, first, second)
        return
    receiving = recipients(clauses, verb, acting, states)
    for actor, party in actors[:2]:
        if not receiving and "alone" in verb.features:
            yield _Done(actor, None, party, None)
        for recipient in receiving:
            for entity in recipient.entities[:2]:
                if entity != actor:
                    yield _Done(actor, entity, party, recipient)


def _subject(clauses: Clauses, verb: Verb, states: Mapping[str, str]) -> Party | None:
    form = verb.hit.sense.form
    if form == "participle":
        return clauses.first_subject(verb.hit.first, verb.sentence)
    if form == "masdar":
        before = clauses.subject_before(verb.hit.first, verb.sentence.first)
        return before or clauses.topic_before(verb.sentence)
    behind = clauses.subject_behind(verb.hit, verb.sentence)
    if behind is not None and "و" in verb.hit.particles and "object" in verb.features:
        earlier = clauses.first_subject(verb.hit.first, verb.sentence)
        if earlier is not None and not recipients(clauses, verb, behind, states):
            return earlier  # «طالب الرئيس …، واتهم طهران»: the one party behind is the object
    return clauses.subject_of(verb.hit, verb.sentence)


def _act(words: Words, verb: Verb, done: _Done) -> Act:
    cue = words.span_of(verb.hit)
    span = _clause(words, verb, done)
    proof: list[tuple[str, tuple[Span, ...]]] = [("actor", (done.acting.span,)), ("type", (cue,))]
    parts = [Evidence("lexicon/act", cue, (), (verb.hit.sense.id,))]
    parts.append(Evidence("acts/actor", done.acting.span, (), (done.actor,)))
    if done.receiving and done.recipient:
        proof.append(("recipient", (done.receiving.span,)))
        parts.append(Evidence("acts/recipient", done.receiving.span, (), (done.recipient,)))
    topics = _issues(words, verb.sentence)
    if topics:
        proof.append(("issues", tuple(topics.values())))
    return Act(
        type=verb.type,
        status=_status(words, verb),
        actor=done.actor,
        recipient=done.recipient,
        span=span,
        evidence=Evidence("acts/verb-of-acting", span, tuple(parts)),
        proof=tuple(proof),
        issues=tuple(topics),
    )


def _clause(words: Words, verb: Verb, done: _Done) -> Span:
    first = min(verb.hit.first, done.acting.first) if done.acting.first >= verb.sentence.first else verb.hit.first
    return words.span(first, verb.sentence.last - 1)


def _issues(words: Words, sentence: Sentence) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for token in range(sentence.first, sentence.last):
        for hit in words.senses(token, "issue"):
            if hit.last < sentence.last:
                found.setdefault(hit.sense.id, words.span_of(hit))
    return found


def _status(words: Words, verb: Verb) -> ActStatus:
    before = range(max(verb.sentence.first, verb.hit.first - 2), verb.hit.first)
    if any(hit.sense.id == _NEGATION for token in before for hit in words.senses(token, "encounter-status")):
        return "denied"
    if any(hit.sense.id == "planned" for token in before for hit in words.senses(token, "encounter-status")):
        return "intended"
    return _TENSE.get(verb.hit.sense.form, "done")
