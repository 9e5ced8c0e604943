"""Where the recipient of an act stands: behind the word's particle, or as its object, at once or past an aside."""

from collections.abc import Iterator

from mahdar.findings.acts.drafts import Cue
from mahdar.findings.acts.phrases import ends_phrase, leads_away, past_aside
from mahdar.findings.acts.scene import Scene
from mahdar.records import Party

REACH = 7  # tokens from the subject to the particle
OBJECT_REACH = 10  # tokens from the subject to its object, past words of time and place
FOR = frozenset("ل")  # «دعوة لتركيا»; beside it «الدعوة إلى تركيا»
_POSSESSIVE = ("ها", "هم", "هما", "ته")
_SHORT = 3  # letters; in a shorter word the letter is no particle


def behind_particle(scene: Scene, cue: Cue, start: int, particles: frozenset[str]) -> int | None:
    """The token at which the complement of one of the particles begins, standing alone or attached to it."""
    behind = past_aside(scene, start, cue.sentence.last)
    start = start if behind is None else behind
    for token in range(start, min(start + REACH, cue.sentence.last)):
        if scene.little(token, "manner"):
            continue
        if scene.words.folded[token] == "من" and scene.is_comma(token - 1):
            return None  # «اشتكى فلان، من منظمة العفو، »
        if scene.words.folded[token] in particles or (particles is FOR and scene.little(token, "toward")):
            return scene.skip_quotes(token + 1)
        if _carries(scene, token, particles):
            return token
        if ends_phrase(scene, token) and not scene.is_comma(token):
            return None
    return None


def has_particle(scene: Scene, cue: Cue, start: int) -> bool:
    """Whether the word's own particle follows, where it has one: «أقر بالخطأ» concedes, «أقر القانون» does not."""
    found = not cue.entry.particles or behind_particle(scene, cue, start, cue.entry.particles) is not None
    return found or scene.little(cue.hit.last + 1, "resumptive") is not None


def _carries(scene: Scene, token: int, particles: frozenset[str]) -> bool:
    """Whether one of the particles is attached to the word, as far as can be seen."""
    party = scene.parties.starting(token)
    if party is not None:
        return any(letter in party.particles for letter in particles)
    word = scene.words.folded[token]
    if word.endswith("ا") and not word.endswith("ها"):
        return False  # «نقدا لاذعا», «بدءا من»
    long = len(word) > _SHORT or scene.little(token, "any") is not None
    return long and any(len(p) == 1 and word.startswith(p) for p in particles)


def object_slot(scene: Scene, start: int, last: int) -> int:
    """The token at which a direct object would begin: past asides, adverbs and what still belongs to the subject."""
    token = scene.skip_quotes(start)
    if (other := joined_by_word(scene, start - 1)) is not None and scene.parties.starting(other.last + 1):
        token = scene.skip_quotes(other.last + 1)  # «وطالبت أمريكا ودول آسيان الصين»
        start = token
    while token < last - 1:
        if (behind := past_aside(scene, token, last)) is not None:
            token = behind
            break
        adverb = scene.little(token, "adverb")
        joined = token == start and scene.words.folded[token].startswith("و") and scene.parties.starting(token) is None
        if joined and scene.parties.starting(token + 1) is not None:
            token += 1  # «تتهم الولايات المتحدة والغرب إيران»
            break
        belongs = token == start and scene.people_at(token) is not None  # «الجماعة المصرية»: the subject's adjective
        if adverb is None and not belongs and not scene.is_comma(token):
            break
        token = scene.skip_quotes((adverb.last if adverb else token) + 1)
    return token


def direct_object(scene: Scene, cue: Cue, start: int) -> Party | None:
    """The direct object: at once behind the subject, or behind words of time and place that it cannot belong to."""
    slot = object_slot(scene, start, cue.sentence.last)
    at_once = addressed(scene, slot)
    if at_once is not None:
        return at_once
    if not leads_away(scene, slot) and scene.little(slot, "clause") is None:
        return None
    return next(_later_objects(scene, slot, min(start + OBJECT_REACH, cue.sentence.last)), None)


def _later_objects(scene: Scene, slot: int, last: int) -> Iterator[Party]:
    """Parties in the accusative behind words of time and place: neither governed nor in the genitive."""
    for token in range(slot, last):
        if scene.words.folded[token] in ".:" or scene.little(token, "toward"):
            return
        party = scene.parties.starting(token)
        if party and party.first > slot + 1 and not party.particles and not scene.governed(party):
            before = scene.words.folded[token - 1]
            definite = before.startswith("ال") or (before.endswith(_POSSESSIVE) and len(before) > _SHORT)
            if scene.is_comma(token - 1) or definite:  # no genitive stands behind a noun with ال or a pronoun
                yield party


def joined_by_word(scene: Scene, last: int) -> Party | None:
    """«أمريكا ودول آسيان», «ونظيراه البريطاني هاموند والألماني ماس»: a party joined by و with a word of its own."""
    token = last + 1
    if token + 1 >= len(scene.words) or not scene.words.folded[token].startswith("و"):
        return None
    leads = scene.little(token, "member") or scene.words.is_a(token, "nationality")
    party = scene.parties.starting(token + 1) if leads and scene.parties.starting(token) is None else None
    return party if party is not None and party.entities and not party.particles else None


def addressed(scene: Scene, slot: int) -> Party | None:
    """The party itself, or those who belong to it («أعضاء الكونغرس»), not those who are only near it."""
    member = scene.little(slot, "member")
    described = scene.parties.starting(slot)
    if member is not None and (described is None or not described.entities):
        slot = scene.skip_quotes(member.last + 1)
    party = scene.parties.starting(slot)
    if (people := _people(scene, slot, party)) is not None:
        return people
    if party is None and slot < len(scene.words) and scene.words.folded[slot].startswith("ال"):
        joined = scene.parties.starting(slot + 1)  # «مطالبا العرب والسلطة الفلسطينية»: the second is known
        return joined if joined is not None and joined.particles == "و" else None
    return party if party is not None and "و" not in party.particles else None


def _people(scene: Scene, slot: int, party: Party | None) -> Party | None:
    """«اللبنانيين», «المسؤولين الإيرانيين», «الجانب العراقي»: who stand for their state."""
    if slot + 1 >= len(scene.words) or (party is not None and party.entities):
        return None
    if party is not None and not party.particles and scene.little(slot, "private") is None:
        return scene.people_at(slot + 1)  # «السفير الهندي»
    if scene.little(slot, "side"):
        return scene.people_at(slot + 1)
    return scene.people_at(slot) if scene.is_people(slot) else None
