"""What stands at a word of an article: little words of a kind, a word of status, the phrase of a party, a headline."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mahdar.findings.encounters.marks import Marks
from mahdar.records import Party
from mahdar.sentences import FINITE, Clauses, Hit, Sentence
from mahdar.sentences.clauses import STOPS

VERBS = ("saying", "act", "meeting", "carrying")  # the groups that hold verbs
JOINING = ("و", "ف")  # what joins a verb to the clause before it
LONGEST_HEADLINE = 14  # tokens of a kicker, of a summary, of a link to another story


@dataclass(frozen=True, slots=True)
class Phrases(Clauses):
    """The words of an article with the little words of meeting and status among them.

    Attributes:
        marks: the kinds of little words that begin at each token.
    """

    marks: Marks

    def is_stop(self, token: int) -> bool:
        """Whether the token is a full stop, colon or question mark."""
        return self.words.folded[token] in STOPS

    def is_headline(self, sentence: Sentence) -> bool:
        """Whether a sentence is a headline: the first line, or a short line of its own, which no full stop ends."""
        if self.words.folded[sentence.last - 1] == ".":
            return False
        alone = self.words.line_of(sentence.first) == (sentence.first, sentence.last)
        return sentence.line == 0 or (alone and sentence.last - sentence.first <= LONGEST_HEADLINE)

    def particle(self, token: int, *kinds: str) -> bool:
        """Whether a little word of one of these kinds begins at the token."""
        return not self.marks[token].isdisjoint(kinds)

    def any_particle(self, first: int, last: int, *kinds: str) -> bool:
        """Whether such a word begins at one of the tokens `first` to `last`, exclusive."""
        return self.marks.any_between(first, last, kinds)

    def is_that(self, token: int) -> bool:
        """Whether the token is أن or إن."""
        return self.words.is_a(token, "complementiser")

    def any_that(self, first: int, last: int) -> bool:
        """Whether one of the tokens `first` to `last`, exclusive, is أن or إن."""
        return bool(self.words.within("complementiser", first, last))

    def statuses(self, token: int) -> Sequence[Hit]:
        """The words of status that begin at the token."""
        return self.words.senses(token, "encounter-status")

    def has_status(self, token: int, id_: str) -> bool:
        """Whether this word of status begins at the token."""
        return self.words.is_a(token, "encounter-status", id_)

    def finite_at(self, token: int) -> Iterator[Hit]:
        """The readings of a word as a finite verb."""
        return (hit for group in VERBS for hit in self.words.senses(token, group) if hit.sense.form in FINITE)

    def finite_within(self, first: int, last: int) -> Iterator[Hit]:
        """The finite verbs among the tokens `first` to `last`, exclusive."""
        return (hit for group in VERBS for hit in self.words.within(group, first, last) if hit.sense.form in FINITE)

    def is_finite(self, token: int) -> bool:
        """Whether the word can be a finite verb."""
        return next(self.finite_at(token), None) is not None

    def joins_verb(self, token: int) -> bool:
        """«وأعلن», «فاستقبل»: whether a finite verb stands there behind و or ف."""
        return any(hit.particles[:1] in JOINING for hit in self.finite_at(token))

    def phrase_at(self, token: int) -> Party | None:
        """The party whose phrase begins here, behind quotation marks and honours («صاحب السمو الملكي»)."""
        token = self.skip_quotes(token)
        if token < len(self.words) and self.parties.at(token) is None:
            honours = [hit.last for hit in self.words.senses(token, "meeting-particle") if hit.sense.id == "honour"]
            token = self.skip_quotes(max(honours, default=token - 1) + 1)
        return self.parties.starting(token)

    def _back_over_comma(self, token: int) -> int:
        token = self.skip_quotes(token, -1)
        return self.skip_quotes(token - 1, -1) if token > 0 and self.is_comma(token) else token

    def coordinated(self, party: Party) -> Iterator[Party]:
        """The party and those joined to it by و, or by «بالإضافة إلى», «برفقة», «وكذلك مع»."""
        last = party
        for joined in super(Phrases, self).coordinated(party):
            yield joined
            last = joined
        added = self._added_behind(last.last)
        if added is not None and self.is_actor(added):
            yield from self.coordinated(added)

    def _added_behind(self, last: int) -> Party | None:
        token = self._over_marks(last)
        aside = [hit for hit in self.words.senses(token, "meeting-particle") if hit.sense.id == "on-one-side"]
        if aside and self.words.folded[aside[0].last + 1].startswith("و"):  # «بين إيران من ناحية وكل من روسيا والصين»
            return self.phrase_at(aside[0].last + 1)
        hits = [hit for hit in self.words.senses(token, "meeting-particle") if hit.sense.id in ("adding", "companion")]
        if not hits:  # «الرئيسين الروسي ميدفيديف والأمريكي أوباما»
            hits = [hit for hit in self.words.senses(token, "nationality") if hit.particles == "و"]
        return self.phrase_at(max(hit.last for hit in hits) + 1) if hits else None

    def _over_marks(self, last: int) -> int:
        """The next token that is no comma and no quotation mark; the last one where none is."""
        token = self.skip_quotes(last + 1)
        if token < len(self.words) and self.is_comma(token):
            token = self.skip_quotes(token + 1)
        return min(token, len(self.words) - 1)
