"""Acts in what somebody is reported to say: «قال إن على إيران أن», «اعتبر أن قرار الحكومة خطير»."""

from collections.abc import Iterator

from mahdar.findings.acts.drafts import Cue, Draft, Side
from mahdar.findings.acts.phrases import party_in
from mahdar.findings.acts.scene import Scene
from mahdar.findings.acts.vocabulary import entries
from mahdar.records import Party, Quotation
from mahdar.sentences import Hit

REACH = 16  # tokens from whom a saying is about to the word that judges him
_THAT = frozenset({"ان", "بان", "وان"})  # folded
_ENDS = frozenset(".؛;")
_OPENING = 3  # tokens of the saying before it comes to whom it is about


def obligation(scene: Scene) -> Iterator[Draft]:
    """«إن على إيران أن توقف», «ضرورة أن تتخذ إيران»: whoever must do something is asked to."""
    for quotation, first, last in _sayings(scene):
        for token in range(first, last):
            hit = scene.little(token, "must")
            party = _obliged(scene, hit, first) if hit else None
            if hit is not None and party is not None:
                yield from _judged(scene, quotation, party, _cue(scene, hit, "act.oblige"), "acts/obligation")


def _obliged(scene: Scene, hit: Hit, first: int) -> Party | None:
    token = scene.skip_quotes(hit.last + 1)
    party = scene.parties.starting(token)
    if party is None or "و" in party.particles:
        return None
    named = hit.last > hit.first or scene.words.folded[hit.first] != "علي"
    then = scene.skip_quotes(party.last + 1)
    return party if named or hit.first <= first + 1 or scene.words.folded[then] == "ان" else None


def judgement(scene: Scene) -> Iterator[Draft]:
    """«تصرفات تركيا عدوانية», «قطر شريك مهم»: what is said of the party that a saying is about."""
    for quotation, first, last in _sayings(scene):
        for start in _clause_starts(scene, first, last):
            party = _about(scene, start, last)
            hit = _judging(scene, party, last) if party else None
            if party is not None and hit is not None:
                yield from _judged(scene, quotation, party, _cue(scene, hit, hit.sense.id), "acts/judgement")


def _clause_starts(scene: Scene, first: int, last: int) -> Iterator[int]:
    """Where the saying begins, and every clause in it that «أن» opens."""
    yield first
    for token in range(first + 1, last):
        if scene.words.folded[token] in _THAT:
            yield token + 1


def _about(scene: Scene, first: int, last: int) -> Party | None:
    token = scene.skip_quotes(first)
    return party_in(scene, token, min(last, token + _OPENING + 1))


def _judging(scene: Scene, party: Party, last: int) -> Hit | None:
    for token in range(party.last + 1, min(party.last + REACH, last)):
        if scene.words.folded[token] in _ENDS or scene.words.folded[token] in _THAT:
            return None
        if hit := scene.judging_at(token):
            return hit
    return None


def _sayings(scene: Scene) -> Iterator[tuple[Quotation, int, int]]:
    """What known speakers say, as tokens from the first to behind the last."""
    for quotation in scene.quotations:
        if quotation.speaker is not None and quotation.speaker_span is not None:
            first = scene.words.token_at(quotation.span.start)
            yield quotation, first, scene.words.token_at(quotation.span.end - 1) + 1


def _cue(scene: Scene, hit: Hit, entry: str) -> Cue:
    return Cue(hit, scene.words.sentence_at(hit.first), entries(scene.known)[entry])


def _judged(scene: Scene, quotation: Quotation, party: Party, cue: Cue, rule: str) -> Iterator[Draft]:
    speaker = scene.speaker_of(quotation)
    if speaker is None or not speaker.entity or not scene.can_act(party):
        return
    for entity in party.entities:
        if entity != speaker.entity and scene.state_of(speaker.entity) != scene.state_of(entity):
            yield Draft(rule, cue, cue.entry.type, Side(speaker.entity, speaker), Side(entity, party))
