"""Who speaks: the subject of a cue, or whoever spoke last."""

from dataclasses import dataclass, field

from mahdar.findings.quotations.cues import Cue
from mahdar.findings.quotations.scene import Scene
from mahdar.records import Party
from mahdar.text import Span

_ASIDE = frozenset("،,-–—")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks.

    Attributes:
        entity: the id, or None for somebody undescribed by the knowledge or for several.
        span: the words that name or describe the speaker.
        token: the first token of these words.
        after: the token behind them where they stand behind the cue, else None.
    """

    entity: str | None
    span: Span
    token: int
    after: int | None = None


@dataclass(slots=True)
class Memory:
    """Who spoke so far, with the person of the verb, latest last."""

    said: list[tuple[Cue, Speaker]] = field(default_factory=list)

    def latest(self, person: str) -> Speaker | None:
        """The last speaker whom the verb may agree with."""
        for cue, speaker in reversed(self.said):
            if _agree(cue.person, person):
                return speaker
        return None


def speaker_of(scene: Scene, cue: Cue, memory: Memory) -> Speaker | None:
    """Who speaks at `cue`."""
    if cue.has("transfer"):
        return _behind_particle(scene, cue)
    if cue.has("document"):
        return _issuer(scene, cue)
    own = _subject_behind(scene, cue)
    if own:
        return own
    if cue.kind == "finite":
        return _subject_before(scene, cue) or _remembered(scene, cue, memory)
    return _main_subject(scene, cue, memory)


def _of(party: Party, *, behind: bool) -> Speaker:
    return Speaker(party.entity, party.span, party.first, party.last + 1 if behind else None)


def _subject_behind(scene: Scene, cue: Cue) -> Speaker | None:
    """The party that stands behind the cue, only words of time and manner between."""
    end = scene.sentence_end(cue.token)
    token = cue.token + 1
    while token < end and _passable(scene, token):
        token += 1
    party = scene.party_at(token) if token < end else None
    if party is None or party.particles:
        return _issuer_of_document(scene, cue, token) if party is None else None
    return _of(party, behind=True)


def _passable(scene: Scene, token: int) -> bool:
    return scene.words.folded[token] in _ASIDE or scene.is_(token, "function-word", "particle")


def _issuer_of_document(scene: Scene, cue: Cue, token: int) -> Speaker | None:
    """«قال بيان للوزارة»: whoever issued the document."""
    if not scene.is_(token, "quotation-document") or cue.kind != "finite":
        return None
    party = scene.parties.after(token)
    return _of(party, behind=True) if party and party.first - token <= 4 else None


def _behind_particle(scene: Scene, cue: Cue) -> Speaker | None:
    end = scene.sentence_end(cue.token)
    for token in range(cue.token + 1, min(end, cue.token + 25)):
        if scene.words.folded[token] in cue.verb.particles:
            party = scene.party_at(token + 1)
            return _of(party, behind=True) if party else None
    return None


def _issuer(scene: Scene, cue: Cue) -> Speaker | None:
    """«جاء في بيان الوزارة أن»."""
    if cue.token + 1 >= len(scene.words) or scene.words.folded[cue.token + 1] not in cue.verb.particles:
        return None
    party = scene.parties.after(cue.token)
    return _of(party, behind=True) if party and party.first - cue.token <= 8 else None


def _subject_before(scene: Scene, cue: Cue) -> Speaker | None:
    """The subject of «بومبيو أعلن», «كان بومبيو قد أعلن», «التي أعلنت»: not where و joins the verb to one before."""
    if cue.joined:
        return None
    start = scene.words.sentence_at(cue.token).first
    party = scene.parties.before(cue.token)
    while party and party.first >= start:
        if _may_be_subject(scene, party):
            return _of(party, behind=False)
        party = scene.parties.before(party.first)
    return None


def _may_be_subject(scene: Scene, party: Party) -> bool:
    if party.particles not in ("", "و", "ف"):
        return False
    return party.first == 0 or not scene.is_(party.first - 1, "function-word", "preposition")


def _remembered(scene: Scene, cue: Cue, memory: Memory) -> Speaker | None:
    return memory.latest(cue.person) or _topic(scene, cue)


def _topic(scene: Scene, cue: Cue) -> Speaker | None:
    """Whom the sentences before speak of first."""
    number = scene.words.sentences.index(scene.words.sentence_at(cue.token))
    for sentence in reversed(scene.words.sentences[max(0, number - 2) : number + 1]):
        for party in scene.parties.between(sentence.first, min(sentence.last, cue.token)):
            if _may_be_subject(scene, party) and party.type in ("PER", "ORG"):
                return _of(party, behind=False)
    return None


def _main_subject(scene: Scene, cue: Cue, memory: Memory) -> Speaker | None:
    """The speaker of the verb that a participle or «قوله» leans on."""
    start = scene.words.sentence_at(cue.token).first
    for other, speaker in memory.said:
        if other.token >= start and (not cue.person or _agree(other.person, cue.person)):
            return speaker
    return _topic(scene, cue) or memory.latest(cue.person)


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other or {one, other} <= {"3ms", "3mp", "3md"} and "3ms" != other
