"""The noun phrase that is the subject of a cue, where one stands near it."""

from collections.abc import Mapping
from dataclasses import dataclass

from mahdar.findings.quotations.cues import Cue
from mahdar.findings.quotations.scene import Scene
from mahdar.records import Party
from mahdar.text import Span

_ASIDE = frozenset("،,-–—")
_DASHES = frozenset("-–—")
_NAMING = frozenset(("باسم",))
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
    if party and party.particles:
        return None
    if cue.kind == "finite" and scene.is_(token, "quotation-document"):
        return first_party(scene, token + 1, 5)
    if party:
        return _of(party, behind=True) if party.entities else _described(scene, token, party.last, end)
    return _described(scene, token, token, end) if _may_be_unknown_subject(scene, cue, token) else None


def _may_be_unknown_subject(scene: Scene, cue: Cue, token: int) -> bool:
    """A noun behind a verb, and not the verb's object with its particle: «تعهد بدفع الكلفة»."""
    if "ب" in cue.verb.particles and scene.words.folded[token].startswith("ب"):
        return False
    return cue.kind == "finite" and _nominal(scene, token)


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


def _described(scene: Scene, first: int, last: int, end: int) -> Speaker:
    """A subject that is no more than described, up to a preposition, أن or a mark; a name in it is the speaker.

    Args:
        scene: the article.
        first: its first token.
        last: the last token that is known to belong to it.
        end: the token behind which nothing belongs to it.
    """
    while last + 1 < end:
        party = scene.party_at(last + 1) or _name_behind_comma(scene, last + 1)
        if party and party.entity and party.type in ("PER", "ORG") and not party.particles:
            return _of(party, behind=True)
        if not (_nominal(scene, last + 1) or scene.words.folded[last + 1] in _NAMING):
            break
        last += 1
    return Speaker(None, scene.words.span(first, last), first, last + 1)


def _name_behind_comma(scene: Scene, token: int) -> Party | None:
    """«القيادي في الحركة، فلان»."""
    party = scene.parties.starting(token + 1) if scene.words.folded[token] in _ASIDE else None
    return party if party and party.type == "PER" else None


def _nominal(scene: Scene, token: int) -> bool:
    word = scene.words.folded[token]
    if not word[0].isalpha() or len(word) == 1 or word.startswith("لل") or scene.that(token) or token in scene.cues:
        return False
    return not any(hit.sense.group in _NOT_A_SUBJECT for hit in scene.words.at(token))


def first_party(scene: Scene, token: int, reach: int) -> Speaker | None:
    """The party that begins at most `reach` tokens from `token` on; «بيان» is none."""
    party = scene.parties.after(token)
    while party and party.first - token <= reach:
        if not scene.is_(party.first, "quotation-document"):
            return (
                _of(party, behind=True)
                if party.entities
                else _described(scene, party.first, party.last, party.last + 8)
            )
        party = scene.parties.after(party.last + 1)
    return None


def behind_particle(scene: Scene, cue: Cue) -> Speaker | None:
    """«نقلت الوكالة عن الوزير»: whose words are passed on."""
    end = min(scene.sentence_end(cue.token), cue.token + 25)
    for token in range(cue.token + 1, end):
        if scene.words.folded[token] in cue.verb.particles and token + 1 < end:
            party = scene.party_at(token + 1)
            if party and party.entities:
                return _of(party, behind=True)
            return _described(scene, token + 1, party.last if party else token + 1, end)
    return None


def issuer(scene: Scene, cue: Cue) -> Speaker | None:
    """«جاء في بيان الوزارة أن»: who issued what says so."""
    document = cue.token + 2
    if document >= len(scene.words) or scene.words.folded[cue.token + 1] not in cue.verb.particles:
        return None
    return first_party(scene, document + 1, 5) if scene.is_(document, "quotation-document") else None


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
            if party.entities and _may_be_subject(scene, party) and _may_agree(party, cue.person, persons):
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
