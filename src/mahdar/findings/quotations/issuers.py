"""Who issued a statement: «جاء في بيان للوزارة», «أكد بيان صدر عن الهيئة», «أعلنت رسالة النقابة»."""

from dataclasses import replace

from mahdar.findings.quotations.agreement import is_adjective
from mahdar.findings.quotations.cues import Cue
from mahdar.findings.quotations.descriptions import described, is_nominal
from mahdar.findings.quotations.scene import Scene
from mahdar.findings.quotations.subjects import Speaker, of_party, subject_place
from mahdar.sentences import Hit

ISSUED = ("صادر", "صادره", "صدر", "صدرت")
_ISSUER = 5  # tokens from «بيان» to its issuer
_LONGEST = 12  # tokens of an issuer's description
_SHORTEST = 4  # letters of «ل» and a noun
_NO_ONE = frozenset({"الحقيقه", "الحال", "الشكر", "النعي", "الطب", "العزاء"})
_ISSUED_BY = ("عن", "من")
_MADE = frozenset({"اصدرته", "اصدرها", "اصدره", "نشرته", "نشره", "وزعته", "وزعه", "اصدرتها", "نشرتها", "وزعتها"})


def document_speaker(scene: Scene, document: int) -> Speaker | None:
    """Who issued the «بيان» at a token; the document itself, for want of a name, where nobody is named."""
    end = min(scene.sentence_end(document), document + 1 + _LONGEST)
    end = next((at for at in range(document + 1, end) if scene.that(at) or scene.words.folded[at] == ":"), end)
    found = _named_issuer(scene, document, end) or _described_issuer(scene, document, end)
    return found or Speaker(None, scene.words.span(document, document), document, document + 1)


def publisher(scene: Scene, cue: Cue, first: int) -> Speaker | None:
    """«أصدرت الوزارة بيانا قالت فيه», «أصدرت بيانا. وأضاف البيان»: the last who put out a text since `first`."""
    for hit in reversed(scene.words.within("quotation-issuing", first, cue.token)):
        agrees = cue.person == hit.sense.id or cue.has("document") or scene.is_(cue.token + 1, "quotation-document")
        if hit.particles.strip("وف") or not agrees:
            continue
        if found := _who_issued(scene, hit, cue.token):
            return replace(found, after=None)
    return None


def _who_issued(scene: Scene, hit: Hit, end: int) -> Speaker | None:
    token = subject_place(scene, hit.last + 1, end)
    party = scene.party_at(token) if token < end else None
    if party and not party.particles:
        return of_party(party, behind=True) if party.entities else described(scene, party.first, party.last, end)
    if token < end and is_nominal(scene, token) and not scene.is_(token, "quotation-document"):
        return described(scene, token, token, end)
    opening = scene.words.sentence_at(hit.first).first
    if hit.particles or opening == hit.first:
        return None
    party = scene.party_at(opening)
    if party and party.entities and not party.particles:
        return of_party(party, behind=True)
    return described(scene, opening, opening, hit.first) if is_nominal(scene, opening) else None


def _named_issuer(scene: Scene, document: int, end: int) -> Speaker | None:
    """«بيان الوزارة», «البيان الصادر عن الوزارة»; but in «دعا البيان الوزارة إلى» it is the object."""
    found = first_party(scene, document + 1, min(end, document + 1 + _ISSUER))
    if found is None or not scene.words.folded[document].startswith("ال"):
        return found
    party = scene.parties.starting(found.token)
    governed = scene.words.folded[found.token - 1] in _ISSUED_BY or bool(party and party.particles.endswith("ل"))
    return found if governed else None


def _described_issuer(scene: Scene, document: int, end: int) -> Speaker | None:
    """«بيان المنظمات», «بيان للنقابات», «بيان صدر عن نقابات»."""
    first = document + 1
    if first >= end:
        return None
    word = scene.words.folded[first]
    indefinite = not scene.words.folded[document].startswith("ال")
    if indefinite and word.startswith("ال") and _may_issue(scene, first):
        return described(scene, first, first, end)
    if word.startswith("ل") and len(word) > _SHORTEST and not scene.is_(first, "function-word"):
        found = described(scene, first, first, end)
        return Speaker(None, scene.words.span(first, (found.after or first + 1) - 1, 1), first, found.after)
    return _behind_verb(scene, first, end)


def _may_issue(scene: Scene, token: int) -> bool:
    """«بيان النقابات», «بيان اللجنة»; not «بيان الحقيقة», «البيان المشترك»."""
    no_one = scene.words.folded[token] in _NO_ONE
    return not no_one and not is_adjective(scene, token) and is_nominal(scene, token)


def _behind_verb(scene: Scene, first: int, end: int) -> Speaker | None:
    for token in range(first, min(end, first + _ISSUER) - 1):
        by = scene.words.folded[token] in _ISSUED_BY and scene.words.folded[token - 1] in ISSUED
        if (by or scene.words.folded[token] in _MADE) and is_nominal(scene, token + 1):
            return described(scene, token + 1, token + 1, end)
    return None


def first_party(scene: Scene, token: int, end: int) -> Speaker | None:
    """The first party that begins from `token` to `end`; «بيان» is none."""
    party = scene.parties.after(token)
    while party and party.first < end:
        if party.entities and not scene.is_(party.first, "quotation-document"):
            return of_party(party, behind=True)
        if not scene.is_(party.first, "quotation-document"):
            return described(scene, party.first, party.last, end + 8)
        party = scene.parties.after(party.last + 1)
    return None


def issuer(scene: Scene, cue: Cue) -> Speaker | None:
    """«جاء في بيان الوزارة أن»: who issued what says so."""
    document = cue.token + 2
    if document >= len(scene.words) or scene.words.folded[cue.token + 1] not in cue.verb.particles:
        return None
    return document_speaker(scene, document) if scene.is_(document, "quotation-document") else None
