"""What somebody is reported to say of another: «اعتبر أن قرار الحكومة خطير», «قال إن قطر شريك مهم»."""

from collections.abc import Iterator

from mahdar.findings.acts.actors import subject_of
from mahdar.findings.acts.cues import cue_at, cues
from mahdar.findings.acts.drafts import Cue, Draft, Side
from mahdar.findings.acts.phrases import is_victim, party_in
from mahdar.findings.acts.pronouns import meant_by
from mahdar.findings.acts.scene import Scene
from mahdar.findings.acts.verbs import is_told
from mahdar.records import Party, Quotation
from mahdar.sentences import FINITE, Hit

REACH = 16  # tokens from whom a saying is about to the word that judges him
_BESIDE = 2  # tokens; what a pronoun further behind means is mostly a thing
_CUE = 3  # tokens of a cue like «عبر عن أمله»
_NEGATION_REACH = 4
_ENDS = frozenset(".؛;")
_OPENING = 2  # tokens of the saying before it comes to whom it is about


def judgement(scene: Scene) -> Iterator[Draft]:
    """«تصرفات تركيا عدوانية», «قطر شريك مهم»: what is said of the party that a saying is about."""
    for quotation, first, last in _sayings(scene):
        for start in _clause_starts(scene, first, last):
            party = _about(scene, start, last)
            hit = _judging(scene, party.last + 1, last) if party else None
            if party is not None and hit is not None and not is_victim(scene, party):
                yield from _judged(scene, quotation, party, cue_at(scene, hit, hit.sense.id), "acts/judgement")


def description(scene: Scene) -> Iterator[Draft]:
    """«وصفت كندا قرار روسيا بأنه خطير», «يعتبر الوزير الهند شريكا»: the object of a verb that says what it is."""
    for cue in cues(scene, *FINITE):
        acting = subject_of(scene, cue) if _describes(scene, cue) else None
        if acting is None or not acting.party.entity or not scene.can_act(acting.party):
            continue
        behind = acting.start
        if acting.party.first > cue.hit.first:
            behind = max(party.last + 1 for party in scene.coordinated(acting.party))
        party = _described(scene, cue, acting.party.entity, scene.skip_quotes(behind))
        hit = _judging(scene, max(party.last, behind - 1) + 1, cue.sentence.last) if party else None
        if party is not None and hit is not None and not is_victim(scene, party):
            yield from _by(scene, acting.party, party, cue_at(scene, hit, hit.sense.id), "acts/description")


def _describes(scene: Scene, cue: Cue) -> bool:
    """A verb of describing; in «الذي تعتبره» the pronoun points back to a thing."""
    before = scene.skip_quotes(cue.hit.first - 1, -1)
    about_thing = bool(cue.hit.sense.suffix) and before >= 0 and scene.little(before, "relative") is not None
    return "describes" in cue.entry.features and not about_thing and is_told(scene, cue)


def _described(scene: Scene, cue: Cue, actor: str, slot: int) -> Party | None:
    """Whom the object behind names, or whom a pronoun means («ووصفه الوزير بأنه خطير»)."""
    suffix = cue.hit.sense.suffix
    if not suffix:
        return party_in(scene, slot, cue.sentence.last)
    party = meant_by(scene, suffix, cue.hit.first, actor)
    beside = party is not None and party.last >= cue.hit.first - _BESIDE
    return party if party is not None and (party.type == "PER" or beside) else None


def _clause_starts(scene: Scene, first: int, last: int) -> Iterator[int]:
    """Where the saying begins, and every clause in it that «أن» opens."""
    yield first
    for token in range(first, last):
        if scene.little(token, "that"):
            yield token + 1


def _about(scene: Scene, first: int, last: int) -> Party | None:
    token = scene.skip_quotes(first)
    party = party_in(scene, token, min(last, token + _OPENING + 1))
    shared = party is not None and party.first > 0 and scene.little(scene.skip_quotes(party.first - 1, -1), "between")
    return None if shared else party  # «العلاقات بين الهند ونيبال جيدة» praises neither


def _judging(scene: Scene, start: int, last: int) -> Hit | None:
    for token in range(start, min(start + REACH - 1, last)):
        if scene.words.folded[token] in _ENDS or scene.little(token, "that", "relative"):
            return None
        if hit := scene.judging_at(token):
            if "ل" in hit.particles:
                return None  # «ترفض الانتقال لخطوة أخرى»
            return None if scene.any_little(max(0, token - _NEGATION_REACH), token, "negation") else hit
    return None


def _sayings(scene: Scene) -> Iterator[tuple[Quotation, int, int]]:
    """What known speakers say where a word of judgement stands in it, as tokens from the first to behind the last."""
    for quotation in scene.quotations if scene.judges_between(0, len(scene.words)) else ():
        if quotation.speaker is not None and quotation.speaker_span is not None:
            first = scene.words.token_at(quotation.span.start)
            last = scene.words.token_at(quotation.span.end - 1) + 1
            if scene.judges_between(first, last):
                yield quotation, first, last


def _judged(scene: Scene, quotation: Quotation, party: Party, cue: Cue, rule: str) -> Iterator[Draft]:
    speaker = scene.speaker_of(quotation)
    said = scene.words.token_at(quotation.cue.start) if quotation.cue else -1
    hoped = said >= 0 and any(scene.little(token, "hoping") for token in range(said, said + _CUE))
    if speaker is not None and not hoped:
        yield from _by(scene, speaker, party, cue, rule)


def _by(scene: Scene, speaker: Party, party: Party, cue: Cue, rule: str) -> Iterator[Draft]:
    if not speaker.entity or not scene.can_act(party):
        return
    own = {speaker.entity, scene.state_of(speaker.entity), (speaker.office or "").partition("@")[2]}
    for entity in party.entities:
        if entity not in own and (scene.state_of(entity) is None or scene.state_of(entity) not in own):
            yield Draft(rule, cue, cue.entry.type, Side(speaker.entity, speaker), Side(entity, party))
