"""An article as the rules of quotation see it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mahdar.findings.quotations.cues import Cue, cues_of
from mahdar.findings.quotations.stations import stations, thats
from mahdar.records import Entity, Party
from mahdar.sentences import Hit, Parties, Words
from mahdar.sentences.quotation_marks import Marked, marked

ENOUGH_WORDS = 3  # fewer marked words are a term, a name or irony
_LETTER_NAME = 3  # letters of the name of a foreign letter: «دبليو» apart
_WHAT = ("ما", "لما")
_FULL_STOPS = frozenset(".!؟?؛…")
_COMMAS = frozenset("،,")
_CLOSING = frozenset("\"”»'’)")
_LONGEST_HEADLINE = 25  # words
SPOKESMAN = "spokesperson"  # in the ids of offices


@dataclass(frozen=True, slots=True)
class Scene:
    """Words, parties, marked words and cues of an article.

    Attributes:
        marks: marked words by the token of their opening mark.
        crossing: those of them that hold the end of a sentence.
        cues: by token, in order.
        beginnings: tokens at which what was said may begin; `endings` likewise.
        thats: by token the words that open a reported clause.
        openings: the tokens of `marks`.
        spokesmen: the parties in whose words the office of a spokesman stands.
    """

    words: Words
    parties: Parties
    entities: Mapping[str, Entity]
    marks: Mapping[int, Marked]
    crossing: Sequence[Marked]
    cues: Mapping[int, Cue]
    beginnings: Sequence[int]
    endings: Sequence[int]
    thats: Mapping[int, Hit]
    openings: Sequence[int]
    spokesmen: Sequence[Party]

    def is_(self, token: int, group: str, id_: str = "") -> bool:
        """Whether a form of a group of words stands at a token (of entry `id_` where that is given)."""
        return self.words.is_a(token, group, id_)

    def is_preposition(self, token: int) -> bool:
        """Whether a preposition stands at a token («وسط», not «الوسط»)."""
        if not self.words.is_a(token, "function-word", "preposition"):
            return False
        return any(not hit.sense.definite for hit in self.words.senses(token, "function-word"))

    def that(self, token: int) -> Hit | None:
        """The word at this token that opens a reported clause («أن», «بأنه»)."""
        return self.thats.get(token)

    def by_that(self, that: Hit) -> bool:
        """Whether ب stands before أن: «بأن», «بأنه»."""
        return that.particles.endswith("ب") or that.sense.id == "complementiser.by-that"

    def speech(self, token: int) -> Marked | None:
        """Words between marks that open at this token, long enough to be somebody's words, and no name."""
        found = self.marks.get(token)
        if found is None or self.length(found.first, found.last) < ENOUGH_WORDS or self._is_name(found):
            return None
        return found

    def _is_name(self, mark: Marked) -> bool:
        if mark.opening and (self.is_(mark.opening - 1, "class-noun") or self.is_(mark.opening - 1, "quotation-title")):
            return True
        tokens = range(mark.first, mark.last + 1)
        if all(len(self.words.folded[at]) <= _LETTER_NAME and not self.words.at(at) for at in tokens):
            return True  # «"إم إل آر إس"»
        party = self.parties.at(mark.first)
        return bool(party and party.first <= mark.first and party.last >= mark.last)

    def length(self, first: int, last: int) -> int:
        """How many words, marks not counted, stand from `first` to `last`, inclusive."""
        return sum(word[0].isalnum() for word in self.words.folded[first : last + 1])

    def party_at(self, token: int) -> Party | None:
        """The party whose phrase begins at this token, also inside quotation marks («"اليامي"»)."""
        if self.that(token):
            return None
        return self.parties.starting(token) or (self.parties.starting(token + 1) if token in self.marks else None)

    def tokens_of(self, word: str) -> Iterator[int]:
        """Where a folded word stands."""
        return (token for token, written in enumerate(self.words.folded) if written == word)

    def is_aside(self, token: int) -> bool:
        """Whether the verb at a token only names a source: «كما نقلت», «حسبما ذكر», «لما أوردته»."""
        also = self.words.sentence_at(token).first == token - 1  # «كما نقلت …» at the head of a sentence
        return not also and (self.is_(token - 1, "quotation-source") or self.words.folded[token - 1] in _WHAT)

    def is_aside_as_said(self, token: int) -> bool:
        """Whether the verb at a token stands behind «كما»: it may report something («كما قال إن»), or be an aside."""
        return self.is_(token - 1, "quotation-source", "quotation-source.as-said")

    def sentence_end(self, token: int) -> int:
        """The token behind the sentence of `token`; a sentence does not end between closed marks that began in it."""
        end = self.words.sentence_at(token).last
        for mark in self.crossing:
            if token <= mark.opening < end <= mark.end:
                end = self.words.sentence_at(mark.end).last
        return end


def scene_of(words: Words, parties: Parties, entities: Mapping[str, Entity]) -> Scene:
    """Look an article over for the rules."""
    body = _behind_headline(words)
    cues = {cue.token: cue for cue in cues_of(words) if cue.token >= body}
    marks = {pair.opening: _cut(words, pair, cues, parties) for pair in marked(words)}
    crossing = [
        mark for mark in marks.values() if mark.closing and words.sentence_at(mark.opening).last <= mark.closing
    ]
    begin, end = stations(words, marks, cues)
    known = thats(words, parties)
    spokesmen = [party for party in parties if party.office and SPOKESMAN in party.office]
    return Scene(words, parties, entities, marks, crossing, cues, begin, end, known, list(marks), spokesmen)


def _behind_headline(words: Words) -> int:
    """The first token behind the headline, whose words the article says again: a short line that no stop closes."""
    if len(words.lines) < 2:
        return 0
    _, last = words.lines[0]
    end = last - 1 if words.folded[last - 1] in _CLOSING else last  # «… "بترا."»
    stopped = end > 0 and words.folded[end - 1] in _FULL_STOPS
    return 0 if stopped or last > _LONGEST_HEADLINE else last


def _cut(words: Words, pair: Marked, cues: Mapping[int, Cue], parties: Parties) -> Marked:
    """Unclosed marks hold what follows up to the next sentence or clause that reports speech."""
    if pair.closing is not None:
        return pair
    for token in range(pair.first + 1, pair.last):
        if token in cues and _says_next(words, cues[token], parties):
            pair = pair._replace(last=token - 2)
            break
    for sentence in words.sentences[words.sentences.index(words.sentence_at(pair.opening)) + 1 :]:
        if sentence.first > pair.last:
            break
        if sentence.first in cues or (words.is_a(sentence.first, "quotation-turn") and sentence.first + 1 in cues):
            return pair._replace(last=sentence.first - 1)
    return pair


def _says_next(words: Words, cue: Cue, parties: Parties) -> bool:
    """«، وتوقع فلان»: a verb in the past with a subject of its own behind a comma."""
    party = parties.starting(cue.token + 1)
    named = party and party.entities and not party.particles
    return bool(named and cue.joined and cue.tense == "past" and words.folded[cue.token - 1] in _COMMAS)
