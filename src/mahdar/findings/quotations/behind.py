"""Speakers that stand behind the cue: its subject, whose words it passes on, who issued the statement."""

from mahdar.findings.quotations.agreement import may_agree
from mahdar.findings.quotations.cues import Cue
from mahdar.findings.quotations.descriptions import described, is_nominal, renamed
from mahdar.findings.quotations.envoys import envoy, voice
from mahdar.findings.quotations.issuers import ISSUED, document_speaker
from mahdar.findings.quotations.scene import Scene
from mahdar.findings.quotations.subjects import Speaker, of_party, subject_place
from mahdar.records import Party
from mahdar.tagger import is_common

LONGEST_PHRASE = 14
_SHORTEST = 3  # letters of a noun
_FAR = 25  # tokens from «نقلت» to «عن»
_PERSONS = ("role", "role-noun", "party-noun", "class-noun", "person", "name-part")
_POSSESSED = ("ها", "هم", "اته")  # «أعلنت انضمامها»
_TOLD = ("ه", "ها", "هم", "نا")  # «لمناصريه», «لمراسلنا»
_TAKE_OBJECT = frozenset(("object", "bare", "act", "describes", "pronoun", "deed"))
_PEOPLE = (
    ("role", ""),
    ("role-noun", ""),
    ("class-noun", ""),
    ("quotation-grammar", "quotation-grammar.somebody"),
    ("quotation-grammar", "quotation-grammar.kin"),
)


def behind(scene: Scene, cue: Cue) -> Speaker | None:
    """The subject that follows the cue, only words of time and manner between: «قال أمس الوزير»."""
    if cue.token + 1 in scene.thats:
        return None
    end = min(scene.sentence_end(cue.token), cue.token + LONGEST_PHRASE)
    token = subject_place(scene, cue.token + 1, end)
    party = scene.party_at(token) if token < end else None
    if token >= end or (party and (party.particles or not _fits(scene, cue, party))):
        return None
    if cue.kind == "finite" and scene.is_(token, "quotation-document"):
        return document_speaker(scene, token)
    return _phrase(scene, cue, token, end)


def _phrase(scene: Scene, cue: Cue, token: int, end: int) -> Speaker | None:
    party = scene.party_at(token)
    if party and party.entities:
        other = envoy(scene, party, cue.verb.particles) or joined(scene, party) or renamed(scene, party, end)
        return other or voice(scene, party, of_party(party, behind=True))
    if party or _may_be_unknown_subject(scene, cue, token):
        return described(scene, token, party.last if party else token, end, cue.verb.particles)
    return None


def joined(scene: Scene, party: Party) -> Speaker | None:
    """«قال الوزير ونظيره إن»: two who speak as one, where what they say follows at once."""
    other = scene.parties.starting(party.last + 1)
    if other is None or other.particles != "و" or len(party.entities) != 1 or party.entities == other.entities:
        return None
    after = other.last + 1
    if after not in scene.thats and scene.words.folded[after : after + 1] != [":"]:
        return None
    span = scene.words.span(party.first, other.last, len(party.particles))
    return Speaker(None, span, party.first, after, several=True)


def _fits(scene: Scene, cue: Cue, party: Party) -> bool:
    """The object stands behind a participle («مطالبا السويد», «واصفا موسكو»); «اتهم» has no feminine subject."""
    if cue.kind == "participle" and (cue.has("act") or cue.has("describes")):
        return False
    return cue.kind != "finite" or party.type != "GPE" or may_agree(scene, party, cue.person, {})


def _may_be_unknown_subject(scene: Scene, cue: Cue, token: int) -> bool:
    """A noun behind a verb, and not the verb's object with its particle: «تعهد بدفع الكلفة»."""
    if "ب" in cue.verb.particles and scene.words.folded[token].startswith("ب"):
        return False
    if cue.kind != "finite" or _is_adverb(scene, token) or _is_object_of_relative(scene, cue, token):
        return False
    if _is_object(scene, cue, token):
        return False
    return is_nominal(scene, token) and not scene.is_(token, "quotation-channel")


def _is_object(scene: Scene, cue: Cue, token: int) -> bool:
    """«أعلنت انضمامها», «كرر انتقاداته», «طلب رفع الحصانة», «لضمان»: no subject."""
    word = scene.words.folded[token]
    if any(scene.is_(token, *group) for group in _PEOPLE):
        return False
    if word.endswith(_POSSESSED) or _has_pronoun(scene, token):
        return True
    if cue.has("describes") and word.endswith("ات"):
        return True  # «ووصف المحادثات بأنها»
    if _is_governed(scene, token):
        return True
    if not _TAKE_OBJECT.isdisjoint(cue.verb.features):
        return any(hit.sense.form == "masdar" and not hit.sense.definite for hit in scene.words.at(token))
    return False


def _is_governed(scene: Scene, token: int) -> bool:
    """«لضمان»: a common noun behind an attached preposition."""
    word = scene.words.folded[token]
    unknown = word[0] in "لب" and not scene.words.at(token) and not is_common(word)
    return unknown and len(word) > _SHORTEST and is_common(word[1:])


def _has_pronoun(scene: Scene, token: int) -> bool:
    """«كلامه», where the last letter is written as no feminine ending is; «كوفيلييه» is a name; «لمناصريه»."""
    word = scene.words.folded[token]
    if word[0] == "ل" and len(word) > _SHORTEST + 1 and not scene.words.at(token):
        return scene.words.written(token, token).endswith(_TOLD)
    return len(word) > _SHORTEST + 1 and scene.words.written(token, token).endswith("ه") and is_common(word[:-1])


def _is_object_of_relative(scene: Scene, cue: Cue, token: int) -> bool:
    """«المتحدثة التي أكدت قرار المجلس»; but «التي وصفها الخبراء», «الذي يزعم الخبراء أنه»."""
    relative = scene.is_(cue.token - 1, "function-word", "relative") and not cue.suffix
    return relative and not scene.words.folded[token].startswith("ال")


def _is_adverb(scene: Scene, token: int) -> bool:
    """«أوضحت جليا», «يقول تعقيبا على»; no dual in construct («طرفا المباحثات»), no «مراسلنا»."""
    word = scene.words.folded[token]
    if not word.endswith("ا") or word.endswith("نا") or any(scene.is_(token, group) for group in _PERSONS):
        return False
    following = token + 1
    return following >= len(scene.words) or not (
        scene.words.folded[following].startswith("ال") or scene.party_at(following)
    )


def passed_on(scene: Scene, cue: Cue) -> Speaker | None:
    """«نقلت الوكالة عن الوزير»: whose words are passed on."""
    end = min(scene.sentence_end(cue.token), cue.token + _FAR)
    for token in range(cue.token + 1, end - 1):
        if scene.that(token):
            return None
        if scene.words.folded[token] in cue.verb.particles and scene.words.folded[token - 1] not in ISSUED:
            return _whoever(scene, token + 1, end)
    return None


def quoted_by(scene: Scene, own: Speaker, end: int) -> Speaker:
    """«ذكرت الصحيفة نقلا عن مصدر أن»: the source speaks."""
    first = own.after or end
    for hit in scene.words.within("quotation-grammar", first, min(end, first + LONGEST_PHRASE)):
        if hit.sense.id == "quotation-grammar.quoting" and not any(at in scene.thats for at in range(first, hit.first)):
            return _whoever(scene, hit.last + 1, end)
    return own


def _whoever(scene: Scene, token: int, end: int) -> Speaker:
    party = scene.party_at(token)
    if party and party.entities:
        return renamed(scene, party, end) or of_party(party, behind=True)
    return described(scene, token, party.last if party else token, end)
