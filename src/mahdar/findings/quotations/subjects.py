"""The noun phrase that is the subject of a cue, where one stands near it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mahdar.findings.quotations.cues import Cue
from mahdar.findings.quotations.scene import Scene
from mahdar.records import Party
from mahdar.text import Span

_ASIDE = frozenset("،,-–—")
_LONGEST_PHRASE = 12
_NOT_A_SUBJECT = ("function-word", "quotation-adverb", "quotation-content", "quotation-weight", "quotation-opening")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks.

    Attributes:
        entity: the id, or None for several, or for somebody whom the words describe and nothing identifies.
        span: the words that name or describe the speaker.
        token: the first token of these words.
        after: the token behind them where they stand behind the cue, else None.
        several: more than one.
    """

    entity: str | None
    span: Span
    token: int
    after: int | None = None
    several: bool = False


def _of(party: Party, *, behind: bool) -> Speaker:
    return Speaker(party.entity, party.span, party.first, party.last + 1 if behind else None, len(party.entities) > 1)


def behind(scene: Scene, cue: Cue) -> Speaker | None:
    """The subject that follows the cue, only words of time and manner between: «قال أمس الوزير»."""
    end = min(scene.sentence_end(cue.token), cue.token + _LONGEST_PHRASE)
    token = cue.token + 1
    while token < end and _passable(scene, token):
        token += 1
    if token >= end:
        return None
    party = scene.party_at(token)
    if party:
        return None if party.particles else _of(_named(scene, party), behind=True)
    if cue.kind == "finite" and scene.is_(token, "quotation-document"):
        return _first_party(scene, token, 4)
    return _described(scene, token, end) if cue.kind == "finite" else None


def _passable(scene: Scene, token: int) -> bool:
    if scene.party_at(token):
        return False
    return scene.words.folded[token] in _ASIDE or any(
        scene.is_(token, *group) for group in (("function-word", "particle"), ("quotation-adverb",))
    )


def _named(scene: Scene, party: Party) -> Party:
    """The name that follows a description of the same person: «المتحدث باسم الجيش فلان»."""
    if party.entity:
        return party
    token = party.last + 1
    if token < len(scene.words) and scene.words.folded[token] in _ASIDE:
        token += 1
    following = scene.parties.starting(token)
    return (
        following if following and following.type == "PER" and not following.particles and following.entity else party
    )


def _described(scene: Scene, token: int, end: int) -> Speaker | None:
    """A subject that nobody knows: the words up to a preposition, أن or a mark; a name among them is the speaker."""
    if not _nominal(scene, token):
        return None
    last = token
    while last + 1 < end and _nominal(scene, last + 1):
        last += 1
        party = scene.parties.starting(last)
        if party and party.type == "PER" and not party.particles:
            return _of(party, behind=True)
    return Speaker(None, scene.words.span(token, last), token, last + 1)


def _nominal(scene: Scene, token: int) -> bool:
    word = scene.words.folded[token]
    if not word[0].isalpha() or scene.that(token) or token in scene.cues:
        return False
    return not any(hit.sense.group in _NOT_A_SUBJECT for hit in scene.words.at(token))


def _first_party(scene: Scene, token: int, reach: int) -> Speaker | None:
    party = scene.parties.after(token)
    return _of(_named(scene, party), behind=True) if party and party.first - token <= reach else None


def behind_particle(scene: Scene, cue: Cue) -> Speaker | None:
    """«نقلت الوكالة عن الوزير»: whose words are passed on."""
    end = min(scene.sentence_end(cue.token), cue.token + 25)
    for token in range(cue.token + 1, end):
        if scene.words.folded[token] in cue.verb.particles and token + 1 < end:
            party = scene.party_at(token + 1)
            return _of(_named(scene, party), behind=True) if party else _described(scene, token + 1, end)
    return None


def issuer(scene: Scene, cue: Cue) -> Speaker | None:
    """«جاء في بيان الوزارة أن»: who issued what says so."""
    document = cue.token + 2
    if document >= len(scene.words) or scene.words.folded[cue.token + 1] not in cue.verb.particles:
        return None
    return _first_party(scene, document, 6) if scene.is_(document, "quotation-document") else None


def before(scene: Scene, cue: Cue) -> Speaker | None:
    """The subject of «بومبيو أعلن», «كان بومبيو قد أعلن», «التي أعلنت»: not where و joins the verb to one before."""
    if cue.joined:
        return None
    for party in _subjects_before(scene, cue, scene.words.sentence_at(cue.token).first):
        return _of(party, behind=False)
    return None


def topic(scene: Scene, cue: Cue, persons: Mapping[str, str]) -> Speaker | None:
    """Whom this sentence, or one of the two before it, speaks of first."""
    sentences = scene.words.sentences
    number = sentences.index(scene.words.sentence_at(cue.token))
    for sentence in reversed(sentences[max(0, number - 2) : number + 1]):
        for party in scene.parties.between(sentence.first, min(sentence.last, cue.token)):
            if _may_be_subject(scene, party) and _may_agree(party, cue.person, persons):
                return _of(party, behind=False)
    return None


def _subjects_before(scene: Scene, cue: Cue, start: int) -> Iterator[Party]:
    party = scene.parties.before(cue.token)
    while party and party.first >= start:
        if _may_be_subject(scene, party):
            yield party
        party = scene.parties.before(party.first)


def _may_be_subject(scene: Scene, party: Party) -> bool:
    if party.particles not in ("", "و", "ف"):
        return False
    return party.first == 0 or not scene.is_preposition(party.first - 1)


def _may_agree(party: Party, person: str, persons: Mapping[str, str]) -> bool:
    known = persons.get(party.entity or "")
    if known and person in ("3ms", "3fs"):
        return known == person
    return person != "3ms" or party.type in ("PER", "ORG")
