"""Who does what in a clause: subjects before and behind a verb, prepositions, joined parties, the story's topic."""

from collections.abc import Iterator
from dataclasses import dataclass

from mahdar.records import Party
from mahdar.sentences.boundaries import Sentence
from mahdar.sentences.hits import Hit
from mahdar.sentences.parties import Parties
from mahdar.sentences.words import Words

STOPS = frozenset(".:؛;!؟?")
QUOTES = frozenset("\"'«»“”‘’()-–—ـ")
FINITE = frozenset({"past", "present", "future", "jussive", "passive"})
COMMAS = frozenset("،,")
ATTACHED_PREPOSITIONS = frozenset("بلك")
TOPIC_REACH = 150  # tokens back to the person whom a story speaks of: about three paragraphs


@dataclass(frozen=True, slots=True)
class Clauses:
    """The words of an article and the parties among them."""

    words: Words
    parties: Parties

    def skip_quotes(self, token: int, step: int = 1) -> int:
        """The next token from here on, in the direction of `step`, that is no quotation mark, bracket or dash."""
        folded = self.words.folded
        while 0 <= token < len(folded) and folded[token] in QUOTES:
            token += step
        return token

    def is_comma(self, token: int) -> bool:
        """Whether the token is a comma."""
        return self.words.folded[token] in COMMAS

    def has_particle(self, token: int, kind: str) -> bool:
        """Whether a word of one of the closed classes of `words/clause-particles.yaml` begins at the token."""
        found = self.words.senses(token, "clause-particle")
        return bool(found) and any(hit.sense.id == kind and not hit.particles for hit in found)

    def crosses_stop(self, first: int, last: int) -> bool:
        """Whether a full stop, colon or question mark stands among the tokens `first` to `last`, exclusive."""
        return not STOPS.isdisjoint(self.words.folded[first:last])

    def governed(self, party: Party) -> bool:
        """Whether the party stands behind a preposition, and so is no subject."""
        if party.particles and not ATTACHED_PREPOSITIONS.isdisjoint(party.particles):
            return True
        before = self.skip_quotes(party.first - 1, -1)
        if before > 0 and self.has_particle(before - 1, "each-of"):
            before -= 2
        found = self.words.senses(before, "preposition")
        return bool(found) and any(hit.last == before for hit in found)

    def is_actor(self, party: Party) -> bool:
        """Whether the party can act: resolved, and no mere landscape."""
        return bool(party.entities) and party.type != "LOC"

    def naming(self, entity: str) -> Party | None:
        """The first party of the article that is this entity alone."""
        return next((party for party in self.parties if party.entity == entity), None)

    def subject_before(self, token: int, first: int) -> Party | None:
        """The nearest person (else state or body) before `token`, not before `first`, that no preposition governs.

        What stands behind the last أن or إن comes first: «قال الوزير إن موسكو مستعدة …» speaks of Moscow.
        """
        near = self.parties.between(first, token)
        if not near:
            return None
        said = self.words.within("complementiser", first, token)
        if said and (inner := self.subject_before(token, said[-1].first + 1)) is not None:
            return inner
        nearest = None
        for party in reversed(near):
            person = party.type == "PER"
            if (person or nearest is None) and self.is_actor(party) and self._is_free(party):
                if person:
                    return party
                nearest = party
        return nearest

    def _is_free(self, party: Party) -> bool:
        return not self.governed(party) or self.opens_relative(party)

    def opens_relative(self, party: Party) -> bool:
        """«عن الدباشي، الذي يقوم بزيارة»: whoever a relative clause is about is its subject."""
        following = self.skip_quotes(party.last + 1)
        if following < len(self.words) and self.is_comma(following):
            following += 1
        return self.has_particle(following, "relative")

    def topic_before(self, sentence: Sentence) -> Party | None:
        """The person whom the sentences before speak of: the first subject of the nearest sentence that has one."""
        before = self.parties.between(max(0, sentence.first - TOPIC_REACH), sentence.first)
        nearest = next(filter(self._can_be_topic, reversed(before)), None)
        if nearest is None:
            return None
        opening = self.words.sentence_at(nearest.first).first
        return next(party for party in before if party.first >= opening and self._can_be_topic(party))

    def _can_be_topic(self, party: Party) -> bool:
        return party.type == "PER" and party.entity is not None and not self.governed(party)

    def subject_behind(self, verb: Hit, sentence: Sentence, reach: int = 3) -> Party | None:
        """The party that follows a verb as its subject: no preposition before it, few words between."""
        if verb.sense.suffix and verb.sense.form not in FINITE:
            return None
        following = self.skip_quotes(verb.last + 1)
        if self.has_particle(following, "each-of"):
            following += 2
        for token in range(following, min(following + reach, sentence.last)):
            party = self.parties.starting(token)
            if party:
                if not self.is_actor(party):
                    return None
                return None if self.governed(party) or party.particles.startswith("و") else party
            if self.words.folded[token] in STOPS or self.words.is_a(token, "preposition"):
                return None
        return None

    def reads_as_verb(self, hit: Hit, sentence: Sentence) -> bool:
        """Whether a form that could also be a noun («دعم», «رفض») stands where Arabic puts a verb.

        At the head of a sentence, behind و, a mark, a party or one of a closed class of words; not behind a noun or a
        preposition.
        """
        if hit.sense.definite or not ATTACHED_PREPOSITIONS.isdisjoint(hit.particles):
            return False
        if hit.first == sentence.first or hit.particles:
            return True
        before = self.skip_quotes(hit.first - 1, -1)
        if before < sentence.first or not self.words.folded[before][0].isalpha():
            return True
        if before != hit.first - 1 or self.parties.at(before) is not None:
            return True
        return self.words.folded[before] != "من" and self.words.is_a(before, "verb-opener")

    def first_subject(self, token: int, sentence: Sentence) -> Party | None:
        """The subject of the first verb of saying, acting or meeting before `token`, with whom a participle goes."""
        for group in ("saying", "act", "meeting", "carrying"):
            for hit in self.words.within(group, sentence.first, token):
                if hit.sense.form in FINITE:
                    return self.subject_of(hit, sentence)
        return None

    def directly_before(self, verb: Hit) -> Party | None:
        """The ungoverned party that ends just before a verb, with no more than a comma between."""
        if "و" in verb.particles or "ف" in verb.particles:
            return None
        before = self.skip_quotes(verb.first - 1, -1)
        aside = before >= 0 and self.is_comma(before)
        if aside or self.has_particle(before, "auxiliary"):
            before = self.skip_quotes(before - 1, -1)
        party = self.parties.at(before) if before >= 0 else None
        if party is None or party.last != before or self.governed(party):
            return None
        return None if aside and party.type in ("GPE", "LOC") else party

    def subject_of(self, verb: Hit, sentence: Sentence) -> Party | None:
        """The subject of a verb: directly before it, behind it, before it in its sentence, or the story's topic.

        A party that stands directly before the verb («لافروف يلتقي كيري») is its subject even where nobody knows who it
        is: then there is no answer.
        """
        directly = self.directly_before(verb)
        if directly is not None and directly.first >= sentence.first:
            return directly if self.is_actor(directly) else None
        behind = self.subject_behind(verb, sentence)
        return behind or self.subject_before(verb.first, sentence.first) or self.topic_before(sentence)

    def coordinated(self, party: Party) -> Iterator[Party]:
        """The party and those joined to it by و: «بوتين وترامب», «كيري، ولافروف»."""
        yield party
        last = party.last
        while (joined := self._joined_behind(last)) is not None and self.is_actor(joined):
            yield joined
            last = joined.last

    def _joined_behind(self, last: int) -> Party | None:
        following = self.skip_quotes(last + 1)
        folded = self.words.folded
        if following < len(folded) and self.is_comma(following):
            following = self.skip_quotes(following + 1)
        if following < len(folded) and folded[following] == "و":
            return self.parties.starting(self.skip_quotes(following + 1))
        joined = self.parties.starting(following)
        return joined if joined and joined.particles.startswith("و") else None
