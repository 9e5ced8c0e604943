"""Who does what a verb of an article tells: its subject beside it, shared with another verb, or told of before."""

from dataclasses import dataclass

from mahdar.findings.encounters.genders import Genders
from mahdar.findings.encounters.phrases import Phrases
from mahdar.lexicon import Lexicon
from mahdar.records import Party
from mahdar.sentences import FINITE, Hit, Sentence

NEAR = 3  # tokens between a verb and the subject that stands beside it
_BEFORE_SUBJECTS = ("complementiser", "verb-opener", "clause-particle")
_BEFORE = frozenset({"سبق", "وسبق", "يسبق"})
_THEN = frozenset({"ثم", "وثم"})
_BEFORE_THAT = frozenset({"علي", "قبل", "بعد", "وقبل", "وبعد"})
_OF_TWO = frozenset(
    {"verb.meet", "verb.receive", "verb.see", "verb.gather", "noun.talks", "noun.call", "noun.negotiations"}
)
_NOT = frozenset({"لا", "ليس", "ليست"})
_THERE_IS = frozenset(
    {"هناك", "ثمه", "من", "بد", "توجد", "يوجد", "حاجه", "مجال", "يمكن", "يجوز", "ينبغي", "يجب"}
)  # «لا بد», «لا توجد»
_IMPERSONAL = frozenset({"من", "يجب", "ينبغي", "يمكن", "بعد", "قبل", "بامكان", "تم", "سيتم", "يتم", "جري"})
_THAT_IT = frozenset({"نه", "ها"})  # «إنه», «أنها»


@dataclass(frozen=True, slots=True)
class Subjects(Phrases):
    """The words of an article, and who does what they tell.

    Attributes:
        known: what Mahdar knows of states, media and months.
        genders: of the persons of the article.
    """

    known: Lexicon
    genders: Genders

    def subject_of(self, verb: Hit, sentence: Sentence) -> Party | None:
        """The subject of a verb; of a relative clause («أردوغان الذي زار دمشق») whom it is about.

        A verb that stands away from its subject agrees with it; what the story speaks of is none where somebody else
        who is not known stands before the verb («يجري المبعوث مباحثات، ثم يتوجه»).
        """
        if (before := self._who_did_before(verb) or self.past_aside(verb, sentence)) is not None:
            return before
        about = self.told_about(verb)
        if about is not None and self._agree(verb, self.skip_quotes(verb.first - 1, -1)):
            return about
        found = super(Subjects, self).subject_of(verb, sentence)
        first = self.verb_continued(verb, sentence) if found is None or found.first < verb.first else None
        if first is not None:
            subject = self.subject_of(first, sentence)
            if subject is not None or self.unknown_behind(first):
                return subject if subject and self.genders.may_agree(subject, verb.sense.person) else None
        if found is None or self._beside(found, verb):
            return found
        unknown = found.first < sentence.first and self._unknown_before(verb, sentence)
        return None if unknown or not self.genders.may_agree(found, verb.sense.person) else found

    def _who_did_before(self, verb: Hit) -> Party | None:
        """«سبق لهولاند أن التقى روحاني»."""
        if verb.first < 2 or not self.is_that(verb.first - 1):
            return None
        party = self.parties.at(verb.first - 2)
        told = party is not None and party.first > 0 and self.words.folded[party.first - 1] in _BEFORE
        return party if party and told and "ل" in party.particles and self.is_actor(party) else None

    def past_aside(self, verb: Hit, sentence: Sentence) -> Party | None:
        """Whom a verb behind a relative clause between commas goes on about: «نتنياهو، الذي التقى مبارك، سيتوجه»."""
        closing = verb.first - 1
        if not self.is_comma(closing):
            return None
        opening = next((token for token in range(closing - 1, sentence.first, -1) if self.is_comma(token)), 0)
        if not opening or not self.has_status(opening + 1, "relative"):
            return None
        about = self.parties.at(opening - 1)
        fits = about is not None and self.is_actor(about) and self.genders.may_agree(about, verb.sense.person)
        return about if fits else None

    def verb_continued(self, verb: Hit, sentence: Sentence) -> Hit | None:
        """«توجه الوزير إلى دمشق والتقى», «على أن يلتقي», «ثم يتوجه»: the verb before it whose subject it shares."""
        found = list(self.finite_within(sentence.first, verb.first))
        if not self._continues(verb):  # «يلتقي الرئيس، كما ينتظر أن يلتقي الوزير»
            found = [h for h in found if h.sense.id == verb.sense.id and h.sense.form == verb.sense.form]
        verbs = [h for h in found if h.sense.person == verb.sense.person and self._tells(h)]
        return max(verbs, key=lambda hit: hit.first, default=None)

    def _continues(self, verb: Hit) -> bool:
        """Behind و, «ثم» or «على أن»."""
        before = verb.first - 1
        if verb.particles[:1] in ("و", "ف") or self.words.folded[before] in _THEN:
            return True
        return before > 0 and self.is_that(before) and self.words.folded[before - 1] in _BEFORE_THAT

    def _tells(self, verb: Hit) -> bool:
        """Of whom the sentence is about, not in a relative clause, and no name that is written like a verb."""
        if self.parties.at(verb.first) is not None or self.words.is_a(verb.first, "preposition"):
            return False
        return not self.has_status(self.skip_quotes(verb.first - 1, -1), "relative")

    def told_about(self, verb: Hit) -> Party | None:
        """Whom the relative clause of a verb is about: «الوزراء، الذين عقدوا اجتماعا»."""
        before = self.skip_quotes(verb.first - 1, -1)
        if before <= 0 or not self.has_status(before, "relative"):
            return None
        about = self.parties.at(self._back_over_comma(before - 1))
        return about if about is not None and self.is_actor(about) else None

    def _agree(self, verb: Hit, relative: int) -> bool:
        """«التي تزور», «الذي زار»: not «الزيارة التي قام بها»."""
        return (verb.sense.person == "3fs") == (self.words.folded[relative] == "التي")

    def _beside(self, party: Party, verb: Hit) -> bool:
        return -NEAR <= party.first - verb.last <= NEAR or 0 <= verb.first - party.last <= NEAR

    def directly_before(self, verb: Hit) -> Party | None:
        """The party just before a verb; not the agency of a dateline: «كابول (CNN) - وصل بايدن»."""
        found = super(Subjects, self).directly_before(self._with_auxiliaries(verb))
        return None if found and any(map(self.known.world.is_medium, found.entities)) else found

    def _with_auxiliaries(self, verb: Hit) -> Hit:
        """«سوريا وتركيا كانتا قد عقدتا»: the verb with all but the first of the words that help it."""
        before = verb.first - 1
        while before > 0 and self.has_particle(before, "auxiliary") and self.has_particle(before - 1, "auxiliary"):
            verb = verb._replace(first=before)
            before -= 1
        return verb

    def _unknown_before(self, verb: Hit, sentence: Sentence) -> bool:
        """Whether somebody who is described but not known stands before a verb in its sentence."""
        near = self.parties.between(sentence.first, verb.first)
        return any(party.type == "PER" and not party.entities and not self.governed(party) for party in near)

    def unknown_behind(self, verb: Hit) -> bool:
        """Whether somebody who is described but not known is the subject of a verb."""
        party = self.phrase_at(verb.last + 1)
        return party is not None and not party.entities and not self.governed(party)

    def subject_before(self, token: int, first: int) -> Party | None:
        """The nearest person (else state or body) before `token` who can be a subject; nobody where one is not known.

        «قال كيري إن وفدا من النواب أجرى مباحثات»: the delegation did, not who tells it.
        """
        said = self.words.within("complementiser", first, token)
        if said:
            inner = said[-1].first + 1
            found = self.subject_before(token, inner)
            if found is not None or self._somebody_between(inner, token):
                return found
            if self.says_of_himself(first, token):
                return None if self._is_of_nobody(said[-1]) else self._speaker_of(said[-1])
        return super(Subjects, self).subject_before(token, first)

    def says_of_himself(self, first: int, last: int) -> bool:
        """«أنه», «إنها»: whether the last أن before a token has a pronoun."""
        said = self.words.within("complementiser", first, last)
        return bool(said) and self.words.folded[said[-1].last][-2:] in _THAT_IT

    def _is_of_nobody(self, that: Hit) -> bool:
        """«إنه من الصعب إجراء محادثات», «أنه لا بد من لقاء»: the pronoun of أن means nobody."""
        following = self.words.folded[that.last + 1 : that.last + 3]
        if len(following) > 1 and following[0] in _NOT:
            return following[1] in _THERE_IS
        return bool(following) and following[0] in _IMPERSONAL

    def _speaker_of(self, that: Hit) -> Party | None:
        """«قال نتنياهو، بعد لقاء الرئيس، إنه مستعد»: whom the pronoun of أن means: who says it."""
        sentence = self.words.sentence_at(that.first)
        said = (hit for hit in self.words.within("saying", sentence.first, that.first) if hit.sense.form in FINITE)
        verb = next((hit for hit in reversed(list(said)) if self.parties.at(hit.first) is None), None)
        if verb is None:
            return None
        speaker = self.subject_of(verb, sentence)
        person = speaker is not None and speaker.type == "PER"
        return speaker if person or speaker is self.subject_behind(verb, sentence) else None

    def _somebody_between(self, first: int, last: int) -> bool:
        """Whether the clause has a subject that is described but not known."""
        if self.particle(first, "delegation"):
            return True
        near = self.parties.between(first, last)
        return any(party.type == "PER" and not party.entities and self._is_free(party) for party in near)

    def _is_free(self, party: Party) -> bool:
        if not super(Subjects, self)._is_free(party):
            return False
        return not self._is_genitive(party) if party.type == "PER" else self._can_be_subject(party)

    def _is_genitive(self, party: Party) -> bool:
        """«بعد لقاء الرئيس»: the meeting is his or with him, and he is no subject."""
        if party.particles or self.opens_relative(party):
            return False
        before = self.skip_quotes(party.first - 1, -1)
        hits = self.words.senses(before, "meeting") if before >= 0 else ()
        nouns = (hit for hit in hits if hit.last == before and hit.sense.form not in FINITE and not hit.sense.suffix)
        return any(hit.sense.id in _OF_TWO for hit in nouns)

    def _can_be_subject(self, party: Party) -> bool:
        """States and bodies mostly stand behind a noun («تحت إشراف الأمم المتحدة»): a subject stands behind a verb."""
        before = party.first - 1
        if party.particles or before < 0 or not self.words.folded[before][0].isalpha():
            return True
        if before < self.words.sentence_at(party.first).first:
            return True
        if any(self.words.is_a(before, group) for group in _BEFORE_SUBJECTS):
            return True
        return self.is_finite(before)
