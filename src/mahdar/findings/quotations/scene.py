"""An article as the rules of quotation see it."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from mahdar.findings.quotations.cues import Cue, cues_of
from mahdar.records import Entity, Party
from mahdar.sentences import Hit, Parties, Words
from mahdar.sentences.quotation_marks import Marked, marked

ENOUGH_WORDS = 3  # fewer marked words are a term, a name or irony


@dataclass(frozen=True, slots=True)
class Scene:
    """Words, parties, marked words and cues of an article.

    Attributes:
        marks: marked words by the token of their opening mark.
        cues: by token, in order.
    """

    words: Words
    parties: Parties
    entities: Mapping[str, Entity]
    marks: Mapping[int, Marked]
    cues: Mapping[int, Cue]
    cue_tokens: tuple[int, ...]

    def is_(self, token: int, group: str, id_: str | None = None) -> bool:
        """Whether a form of a group of words stands at a token (of entry `id_` where that is given)."""
        return any(id_ is None or hit.sense.id == id_ for hit in self.words.senses(token, group))

    def that(self, token: int) -> Hit | None:
        """The word at this token that opens a reported clause («أن», «بأنه»)."""
        for hit in self.words.senses(token, "complementiser"):
            if hit.particles.strip("وف") in ("", "ب") and not (token and self.is_(token - 1, "quotation-other-that")):
                return hit
        return None

    def speech(self, token: int) -> Marked | None:
        """Words between marks that open at this token and are long enough to be somebody's words."""
        found = self.marks.get(token)
        return found if found and self.length(found.first, found.last) >= ENOUGH_WORDS else None

    def length(self, first: int, last: int) -> int:
        """How many words, marks not counted, stand from `first` to `last`, inclusive."""
        return sum(word[0].isalnum() for word in self.words.folded[first : last + 1])

    def party_at(self, token: int) -> Party | None:
        """The party whose phrase begins at this token, also inside quotation marks («"اليامي"»)."""
        return self.parties.starting(token) or (self.parties.starting(token + 1) if token in self.marks else None)

    def sentence_end(self, token: int) -> int:
        """The token behind the sentence of `token`; a sentence does not end between closed marks that began in it."""
        end = self.words.sentence_at(token).last
        for mark in self.marks.values():
            if mark.closing is not None and token <= mark.opening < end <= mark.closing:
                end = self.words.sentence_at(mark.closing).last
        return end

    def cues_between(self, first: int, last: int) -> list[Cue]:
        """The cues from token `first` to `last`, exclusive."""
        tokens = self.cue_tokens[bisect_left(self.cue_tokens, first) : bisect_left(self.cue_tokens, last)]
        return [self.cues[token] for token in tokens]


def scene_of(words: Words, parties: Parties, entities: Mapping[str, Entity]) -> Scene:
    """Look an article over for the rules."""
    cues = {cue.token: cue for cue in cues_of(words)}
    marks = {pair.opening: pair for pair in marked(words)}
    return Scene(words, parties, entities, marks, cues, tuple(cues))
