"""The noun phrase that is the subject of a cue, where one stands near it."""

from collections.abc import Mapping
from dataclasses import dataclass

from mahdar.findings.quotations.cues import Cue
from mahdar.findings.quotations.scene import Scene
from mahdar.records import Party
from mahdar.text import Span

_ASIDE = frozenset("،,-–—")
_DASHES = frozenset("-–—")
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
    token = _behind_asides(scene, cue.token + 1, end)
    if token >= end:
        return None
    party = scene.party_at(token)
    if party:
        return None if party.particles else _of(_named(scene, party), behind=True)
    if cue.kind == "finite" and scene.is_(token, "quotation-document"):
        return first_party(scene, token, 4)
    return _described(scene, token, end) if cue.kind == "finite" else None


def _behind_asides(scene: Scene, token: int, end: int) -> int:
    """The first token that is neither time nor manner nor between dashes («أعرب – حفظه الله – عن»)."""
    while token < end and _passable(scene, token):
        if scene.words.folded[token] in _DASHES:
            token = next((at for at in range(token + 1, end) if scene.words.folded[at] in _DASHES), token)
        token += 1
    return token


def _passable(scene: Scene, token: int) -> bool:
    if scene.party_at(token):
        return False
    return scene.words.folded[token] in _ASIDE or any(
        scene.is_(token, *group) for group in (("function-word", "particle"), ("quotation-adverb",), ("title",))
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
    while last + 1 < end:
        party = scene.party_at(last + 1)
        if party and party.type in ("PER", "ORG") and not party.particles:
            return _of(party, behind=True)
        if not _nominal(scene, last + 1):
            break
        last += 1
    return Speaker(None, scene.words.span(token, last), token, last + 1)


def _nominal(scene: Scene, token: int) -> bool:
    word = scene.words.folded[token]
    if not word[0].isalpha() or len(word) == 1 or word.startswith("لل") or scene.that(token) or token in scene.cues:
        return False
    return not any(hit.sense.group in _NOT_A_SUBJECT for hit in scene.words.at(token))


def first_party(scene: Scene, token: int, reach: int) -> Speaker | None:
    """The party that begins at most `reach` tokens from `token` on."""
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
    return first_party(scene, document, 6) if scene.is_(document, "quotation-document") else None


def before(scene: Scene, cue: Cue) -> Speaker | None:
    """The subject of «بومبيو أعلن», «كان بومبيو قد أعلن», «التي أعلنت»: not where و joins the verb to one before."""
    party = None if cue.joined else scene.parties.before(cue.token)
    start = scene.words.sentence_at(cue.token).first
    while party and party.first >= start:
        if _may_be_subject(scene, party):
            return _of(party, behind=False) if _reaches(scene, party.last + 1, cue.token) else None
        party = scene.parties.before(party.first)
    return None


def _reaches(scene: Scene, first: int, cue: int) -> bool:
    """Whether only an aside stands between a subject and its verb: «الوزير، الذي زار القاهرة، أعلن»."""
    gap = scene.words.folded[first:cue]
    if len(gap) <= 2:
        return not any(scene.is_(token, "quotation-turn", "quotation-turn.but") for token in range(first, cue))
    return (gap[0] in _ASIDE and (gap[-1] in _ASIDE or gap[-1] == "قد")) or scene.is_(
        first, "function-word", "preposition"
    )


def topic(scene: Scene, cue: Cue, persons: Mapping[str, str]) -> Speaker | None:
    """Whom this sentence, or one of the two before it, speaks of first."""
    sentences = scene.words.sentences
    number = sentences.index(scene.words.sentence_at(cue.token))
    for sentence in reversed(sentences[max(0, number - 2) : number + 1]):
        for party in scene.parties.between(sentence.first, min(sentence.last, cue.token)):
            if _may_be_subject(scene, party) and _may_agree(party, cue.person, persons):
                return _of(party, behind=False)
    return None


def _may_be_subject(scene: Scene, party: Party) -> bool:
    if party.particles not in ("", "و", "ف"):
        return False
    return party.first == 0 or not scene.is_preposition(party.first - 1)


def _may_agree(party: Party, person: str, persons: Mapping[str, str]) -> bool:
    known = persons.get(party.entity or "")
    if known and person in ("3ms", "3fs"):
        return known == person
    return person != "3ms" or party.type in ("PER", "ORG")
