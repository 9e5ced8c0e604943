"""What the rules of acts look at: the words, the parties among them, who speaks, and what is known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mahdar.findings.acts.drafts import Cue
from mahdar.findings.acts.vocabulary import CARRYING, GRAMMAR, JUDGING
from mahdar.lexicon import Lexicon
from mahdar.records import Entity, Party, Quotation
from mahdar.sentences import FINITE, Clauses, Hit
from mahdar.text import Span

_MAKING_SUBJECTS = ("saying", "act", "act-carrying", "meeting", "carrying")
_PEOPLES = ("ون", "يين")
_CARRIES = FINITE | {"participle", "masdar"}


@dataclass(frozen=True, slots=True)
class Scene(Clauses):
    """Everything that is known of an article before its acts are looked for."""

    entities: Mapping[str, Entity]
    quotations: Sequence[Quotation]
    known: Lexicon
    read: dict[tuple[str, ...], list[Cue]] = field(default_factory=dict, repr=False, compare=False)
    years: list[int] = field(default_factory=list, repr=False, compare=False)
    grammar: dict[int, Sequence[Hit]] = field(default_factory=dict, repr=False, compare=False)

    def little(self, token: int, *kinds: str) -> Hit | None:
        """The little word of one of these kinds that begins at the token."""
        found = self.grammar.get(token)
        if found is None:
            found = self.grammar[token] = self.words.senses(token, GRAMMAR)
        for hit in found:
            if hit.sense.id in kinds and not hit.sense.definite:
                return hit
        return None

    def any_little(self, first: int, last: int, kind: str) -> bool:
        """Whether a little word of this kind begins at one of the tokens `first` to `last`, exclusive."""
        hits = self.words.within(GRAMMAR, first, last)
        return any(hit.sense.id == kind and not hit.sense.definite for hit in hits)

    def verb_at(self, token: int) -> Hit | None:
        """The verb in a tense that stands here, of those that news builds its sentences with."""
        for group in _MAKING_SUBJECTS:
            for hit in self.words.senses(token, group):
                if hit.sense.form in FINITE:
                    return hit
        return None

    def verbs_between(self, first: int, last: int) -> list[Hit]:
        """Such verbs, one a token, among the tokens `first` to `last`, exclusive."""
        found: dict[int, Hit] = {}
        for group in _MAKING_SUBJECTS:
            for hit in self.words.within(group, first, last):
                if hit.sense.form in FINITE:
                    found.setdefault(hit.first, hit)
        return [found[token] for token in sorted(found)]

    def carrier_at(self, token: int) -> Hit | None:
        """The verb, participle or noun that stands here and can carry a noun of acting."""
        return next((hit for hit in self.words.senses(token, CARRYING) if hit.sense.form in _CARRIES), None)

    def judging_at(self, token: int) -> Hit | None:
        """The word of judgement that stands here."""
        return next((hit for hit in self.words.senses(token, JUDGING) if not hit.sense.definite), None)

    def judges_between(self, first: int, last: int) -> bool:
        """Whether a word of judgement stands among the tokens `first` to `last`, exclusive."""
        return bool(self.words.within(JUDGING, first, last))

    def people_at(self, token: int) -> Party | None:
        """The state whose adjective stands here («الهجمات التركية»), where the article names it as well."""
        for hit in self.words.senses(token, "nationality"):
            state = self.known.world.states.get(hit.sense.id)
            party = self.naming(state.id) if state else None
            if party is not None:
                return party
        return None

    def is_people(self, token: int) -> bool:
        """Whether «الإيرانيون», «الروس» stands here: a people by itself, no adjective of the word before."""
        word = self.words.folded[token]
        if self.words.folded[token - 1].startswith(("ال", "لل")):
            return False
        senses = self.words.senses(token, "nationality")
        return bool(senses) and (word.endswith(_PEOPLES) or any(hit.sense.form == "plural" for hit in senses))

    def is_state(self, entity: str) -> bool:
        """Whether the entity is a state."""
        state = self.state_of(entity)
        return state is not None and state == entity

    def state_of(self, entity: str) -> str | None:
        """The id of the state that an entity belongs to."""
        known = self.entities.get(entity)
        state = self.known.world.states.get(known.country or "") if known else None
        return state.id if state else None

    def acts_itself(self, entity: str) -> bool:
        """Whether an entity can do or be addressed with something: no town, no landscape."""
        known = self.entities[entity]
        return known.type in ("PER", "ORG") or (known.type == "GPE" and self.is_government(entity))

    def is_government(self, entity: str) -> bool:
        """Whether the place stands for a government: a state, a capital, a place that the knowledge does not have."""
        if self.is_state(entity) or entity not in self.known.world.entities:
            return True
        code = self.entities[entity].country
        state = self.known.world.states.get(code or "")
        return state is None or state.capital == entity

    def can_act(self, party: Party) -> bool:
        """Whether the party can be the actor of an act: resolved, no town, no medium that only tells."""
        tells = self.known.world.is_medium
        return bool(party.entities) and all(self.acts_itself(id_) and not tells(id_) for id_ in party.entities)

    def speaker_of(self, quotation: Quotation) -> Party | None:
        """The phrase of whoever says it, where he is one known actor."""
        if quotation.speaker_span is None:
            return None
        party = self.parties.at(self.words.token_at(quotation.speaker_span.start))
        known = party is not None and party.entity == quotation.speaker
        return party if party is not None and known and self.can_act(party) else None

    def quotation_over(self, span: Span) -> Quotation | None:
        """The narrowest quotation that holds the span."""
        over = [quotation for quotation in self.quotations if quotation.span.covers(span)]
        return min(over, key=lambda quotation: quotation.span.end - quotation.span.start, default=None)

    def speaker_over(self, span: Span) -> Party | None:
        """Whoever says the words that hold the span."""
        quotation = self.quotation_over(span)
        return self.speaker_of(quotation) if quotation else None
