"""Acts that a noun tells: «أعرب عن رفضه», «دعم تركيا لأذربيجان», «غارات إسرائيلية على»."""

from collections.abc import Iterator

from mahdar.findings.acts.actors import is_title
from mahdar.findings.acts.carriers import carried_by, promised
from mahdar.findings.acts.continuing import first_sure_subject
from mahdar.findings.acts.cues import noun_cues
from mahdar.findings.acts.drafts import Cue, Draft, Side
from mahdar.findings.acts.recipients import bare_object, behind_noun
from mahdar.findings.acts.scene import Scene
from mahdar.records import Party

_NEEDS_RECIPIENT = ("acts/carried-noun", "acts/owned-noun")
_MEANT = 3  # tokens
_MOST_ACTORS = 2
_SHORT = 3  # letters
_RECEIVING_REACH = 7  # tokens from a verb of receiving to what is received


def carried_noun(scene: Scene) -> Iterator[Draft]:
    """«أعرب عن رفضه», «جدد دعم بلاده», «وجه دعوة إلى»: whoever the subject of the verb is that carries the noun."""
    for cue in noun_cues(scene):
        far = bool(cue.hit.sense.suffix) and "force" not in cue.entry.features
        party = carried_by(scene, cue.hit.first, cue.sentence, far=far)
        if party is None:
            continue
        own = scene.little(cue.hit.last + 1, "own-country")
        owner = None if own or cue.hit.sense.suffix else _owner(scene, cue)
        if owner is not None and not speaks_for(scene, party, owner):
            continue
        start = owner.last + 1 if owner else own.last + 1 if own else cue.hit.last + 1
        yield from _drafts(scene, cue, party, start, "acts/carried-noun")


def owned_noun(scene: Scene) -> Iterator[Draft]:
    """«دعم تركيا لأذربيجان», «رفض أنقرة طلب السويد»: the owner behind the noun, then to whom."""
    for cue in noun_cues(scene):
        owner = _owner(scene, cue)
        if owner is None or cue.hit.sense.suffix or "noun" not in cue.entry.features:
            continue
        if "force" in cue.entry.features and owner.type == "PER":
            continue  # «اغتيال الرئيس»: he is the victim
        if _hands_on(scene, cue, owner):
            yield from _drafts(scene, cue, owner, owner.last + 1, "acts/owned-noun")


def _hands_on(scene: Scene, cue: Cue, owner: Party) -> bool:
    """Whether what follows the owner shows that he acts: ل or the word's particle; «دعم السلطة وجهود مصر» backs her."""
    following = scene.skip_quotes(owner.last + 1)
    party = scene.parties.starting(following)
    word = scene.words.folded[following] if following < cue.sentence.last else ""
    if "owned" in cue.entry.features and word[:1].isalpha() and not word.startswith("و"):
        return scene.little(following, "clause") is None
    if (
        "ل" in (party.particles if party else _for(scene, following))
        or bare_object(scene, cue, owner.last + 1) is not None
    ):
        return True
    return bool(cue.entry.particles) and any(word.startswith(particle) for particle in cue.entry.particles)


def _for(scene: Scene, token: int) -> str:
    """The ل that a word begins with, as far as can be seen; «ليس» has none."""
    word = scene.words.folded[token] if token < len(scene.words) else ""
    return "ل" if len(word) > _SHORT and word.startswith("ل") and not scene.little(token, "negation") else ""


def people_noun(scene: Scene) -> Iterator[Draft]:
    """«غارات إسرائيلية على غزة», «الرفض الإيراني لوقف»: the adjective is the state that acts."""
    for cue in noun_cues(scene):
        if cue.hit.sense.suffix or "noun" not in cue.entry.features:
            continue
        token = cue.hit.last + 1
        people = scene.people_at(token) if scene.parties.at(token) is None else None
        while people is not None and scene.people_at(token + 1) is not None and scene.parties.at(token + 1) is None:
            token += 1  # «الدعم الأمريكي البريطاني لليمن»
        if people is not None:
            yield from _drafts(scene, cue, people, token + 1, "acts/people-noun")


def speaks_for(scene: Scene, speaker: Party, owner: Party) -> bool:
    """Whether a person tells what his own state does: then he is the one who does it."""
    if not speaker.entity or not owner.entity or speaker.type != "PER":
        return False
    state = scene.state_of(speaker.entity)
    return state is not None and state in (owner.entity, scene.state_of(owner.entity))


def _owner(scene: Scene, cue: Cue) -> Party | None:
    token = scene.skip_quotes(cue.hit.last + 1)
    while token < cue.sentence.last and scene.parties.starting(token) is None and _leads_owner(scene, token):
        token += 1
    owner = scene.parties.starting(token)
    return owner if owner and not owner.particles and scene.can_act(owner) else None


def _leads_owner(scene: Scene, token: int) -> bool:
    return is_title(scene, token) or scene.little(token, "member") is not None


def protesting_noun(scene: Scene) -> Iterator[Draft]:
    """«سحبت سفيرها احتجاجا على بث القناة»: why somebody did it says what he thinks of it."""
    for cue in noun_cues(scene):
        if "because" in cue.entry.features and scene.words.folded[cue.hit.last].endswith("ا") and not cue.hit.particles:
            party = first_sure_subject(scene, cue.hit.first, cue.sentence)
            if party is not None:
                yield from _drafts(scene, cue, party, cue.hit.last + 1, "acts/protesting-noun")


def from_noun(scene: Scene) -> Iterator[Draft]:
    """«بدعم من إيران», «تلقى دعوة من مصر»: who acts stands behind «من», whoever receives it before."""
    for cue in noun_cues(scene):
        if cue.hit.sense.suffix or "noun" not in cue.entry.features or "من" in cue.entry.particles:
            continue
        giver, taker = _giver(scene, cue), _taker(scene, cue)
        if giver is None or taker is None or not giver.entity or not taker.entity or taker.entity == giver.entity:
            continue
        taking = Side(taker.entity, taker, "who has it")
        yield Draft("acts/from-noun", cue, cue.entry.type, Side(giver.entity, giver), taking)


def _taker(scene: Scene, cue: Cue) -> Party | None:
    """Who is helped («بدعم من») or receives («تلقى … دعوة من»)."""
    if "ب" in cue.hit.particles:
        taker = first_sure_subject(scene, cue.hit.first, cue.sentence)
        return taker if taker is not None and scene.can_act(taker) else None
    for token in range(cue.hit.first - 1, max(cue.sentence.first, cue.hit.first - _RECEIVING_REACH) - 1, -1):
        if scene.little(token, "receiving"):
            between = [party for party in scene.parties.between(token, cue.hit.first) if not party.particles]
            taker = between[0] if between else scene.parties.at(scene.skip_quotes(token - 1, -1))
            return taker if taker is not None and scene.can_act(taker) else None
    return None


def _giver(scene: Scene, cue: Cue) -> Party | None:
    if "ب" in cue.hit.particles and (state := scene.people_at(cue.hit.last + 1)) is not None:
        return state  # «بدعم أمريكي»
    for token in range(cue.hit.last + 1, min(cue.hit.last + 4, cue.sentence.last)):
        if scene.words.folded[token] == "من":
            party = scene.parties.starting(scene.skip_quotes(token + 1))
            return party if party is not None and scene.can_act(party) else None
    return None


def _drafts(scene: Scene, cue: Cue, acting: Party, start: int, rule: str, how: str = "") -> Iterator[Draft]:
    if not scene.can_act(acting):
        return
    type_ = cue.entry.type
    meant = scene.any_little(max(cue.sentence.first, cue.hit.first - _MEANT), cue.hit.first, "intent")
    coming = meant or promised(scene, cue.hit.first, cue.sentence)
    if rule == "acts/carried-noun" and "force" in cue.entry.features and coming:
        type_ = "THREATEN"  # «تعهد بشن المزيد من الغارات»
    for entity in acting.entities[:_MOST_ACTORS]:
        receiving = behind_noun(scene, cue, start, entity)
        for recipient in receiving:
            yield Draft(rule, cue, type_, Side(entity, acting), recipient, how)
        bare = rule == "acts/carried-noun" and "bare" in cue.entry.features
        if not receiving and "alone" in cue.entry.features and (bare or rule not in _NEEDS_RECIPIENT):
            yield Draft(rule, cue, type_, Side(entity, acting), None, how)
