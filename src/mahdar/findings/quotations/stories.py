"""Whom the story speaks of: the subject of the verb before, or of the sentence."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from mahdar.findings.quotations.agreement import SINGULAR, is_relational, may_agree
from mahdar.findings.quotations.before import is_owner, is_relative, may_be_subject
from mahdar.findings.quotations.cues import Cue
from mahdar.findings.quotations.descriptions import described, is_nominal
from mahdar.findings.quotations.issuers import first_party
from mahdar.findings.quotations.scene import Scene
from mahdar.findings.quotations.subjects import Speaker, of_party, subject_place
from mahdar.records import Party
from mahdar.sentences import FINITE, Clauses, Hit

_VERBS = ("saying", "act-carrying", "carrying", "meeting", "act")  # of one word's readings the last is kept
_TIME = "الوقت"  # «في الوقت الذي»: a clause of its own
_REACH = 16  # tokens behind a verb in which its subject begins and ends
_SENTENCES = 2  # before this one


def doer(scene: Scene, cue: Cue, first: int, reported: Sequence[tuple[int, int]]) -> Speaker | None:
    """The subject of the nearest verb before the cue, from token `first` on: «رفضت المتحدثة التعليق، مشيرة إلى».

    Args:
        scene: the article.
        cue: the announcing word, whose person the verb must have.
        first: where the search ends.
        reported: stretches in which somebody else tells what was done.
    """
    return next(_subjects(scene, cue, reversed(_verbs(scene, first, cue.token)), reported), None)


def doer_before(scene: Scene, cue: Cue, first: int, reported: Sequence[tuple[int, int]]) -> Speaker | None:
    """The subject of the verb that opens the sentence before, not before token `first`: «رفضت المتحدثة. وأضافت»."""
    start = scene.words.sentence_at(cue.token).first
    before = scene.words.sentence_at(start - 1).first if start else 0
    return next(_subjects(scene, cue, _verbs(scene, max(first, before), start), reported), None)


def _subjects(scene: Scene, cue: Cue, verbs: Iterable[Hit], reported: Sequence[tuple[int, int]]) -> Iterator[Speaker]:
    """The subjects of verbs with whose person that of the cue agrees."""
    for hit in verbs:
        told = any(start <= hit.first <= last for start, last in reported)
        if told or (cue.subject_person in SINGULAR and hit.sense.person != cue.subject_person):
            continue
        if not _reads_as_verb(scene, hit):
            continue
        found = _subject(scene, hit)
        if found and (found.several or cue.subject_person in SINGULAR or not cue.subject_person):
            yield found


def _verbs(scene: Scene, first: int, last: int) -> list[Hit]:
    """The finite verbs from one token to another, in order."""
    found = {hit.first: hit for group in _VERBS for hit in scene.words.within(group, first, last) if _is_finite(hit)}
    return [hit for _, hit in sorted(found.items())]


def _is_finite(hit: Hit) -> bool:
    """A finite verb; not «موقع يستخدمه فلان», where the pronoun shows a clause about something else."""
    return bool(hit.sense.person) and not hit.sense.suffix and hit.sense.form in FINITE


def _reads_as_verb(scene: Scene, hit: Hit) -> bool:
    in_relative = is_relative(scene, hit.first - 1) and scene.words.folded[hit.first - 2] != _TIME
    if in_relative or scene.is_aside(hit.first):
        return False
    sentence = scene.words.sentence_at(hit.first)
    return Clauses(scene.words, scene.parties).reads_as_verb(hit, sentence)


def _subject(scene: Scene, hit: Hit) -> Speaker | None:
    end = min(scene.words.sentence_at(hit.first).last, hit.last + _REACH)
    token = subject_place(scene, hit.last + 1, end)
    if token < end and scene.is_(token, "quotation-grammar", "quotation-grammar.somebody"):
        return replace(described(scene, token, token, end), after=None)
    party = scene.party_at(token) if token < end else None
    if party is None or party.particles or not may_agree(scene, party, hit.sense.person, {}):
        return None
    if party.entities:
        return of_party(party, behind=False)
    return replace(described(scene, token, party.last, _object_place(scene, party.last + 1, end)), after=None)


def _object_place(scene: Scene, token: int, end: int) -> int:
    """Where the object of a verb begins behind its subject: «انتقد دبلوماسيون عرب تصريحات الوزير»."""
    while token + 1 < end:
        word = scene.words.folded[token]
        behind_adjective = is_relational(scene, token - 1) and not is_relational(scene, token)
        object_ = behind_adjective and (scene.party_at(token) or scene.party_at(token + 1))
        if word[0].isalpha() and (word.endswith("ا") or object_):
            return token
        token += 1
    return end


def opener(scene: Scene, cue: Cue) -> Speaker | None:
    """«وأصدرت عائلة الضحية بيانا قالت فيه»: the subject behind the verb that opens the sentence, whatever it means."""
    first = scene.words.sentence_at(cue.token).first
    if cue.person != "3fs" or not scene.words.folded[first].endswith("ت") or scene.parties.at(first):
        return None
    token = subject_place(scene, first + 1, cue.token)
    if token >= cue.token or scene.party_at(token) or not is_nominal(scene, token):
        return None
    return replace(described(scene, token, token, cue.token), after=None)


def source(scene: Scene, first: int, last: int) -> Speaker | None:
    """The last source that opens a sentence from `first` to `last`: «ووفقا للوزير، فإن …»."""
    for hit in reversed(scene.words.group("quotation-source")):
        if first <= hit.first < last and hit.first == scene.words.sentence_at(hit.first).first:
            found = first_party(scene, hit.last + 1, hit.last + 3)
            if found:
                return replace(found, after=None)
    return None


def topic(scene: Scene, cue: Cue, persons: Mapping[str, str]) -> Speaker | None:
    """Whom this sentence, or one of the two before it, speaks of first."""
    sentences = scene.words.sentences
    number = bisect_right(sentences, cue.token, key=lambda sentence: sentence.first) - 1
    for sentence in reversed(sentences[max(0, number - _SENTENCES) : number + 1]):
        for party in scene.parties.between(sentence.first, min(sentence.last, cue.token)):
            if _may_speak(scene, party, cue.subject_person, persons):
                return of_party(party, behind=False)
    return None


def _may_speak(scene: Scene, party: Party, person: str, persons: Mapping[str, str]) -> bool:
    owner = party.type == "PER" and is_owner(scene, party)
    able = party.entities and party.type != "LOC" and not owner and may_be_subject(scene, party)
    return bool(able) and may_agree(scene, party, person, persons)
