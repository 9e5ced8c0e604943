"""Speakers that stand before the cue in its own clause: «بومبيو أعلن», «كانت مصادر قد ذكرت», «الوزير الذي قال»."""

from collections.abc import Mapping
from dataclasses import replace

from mahdar.findings.quotations.agreement import SINGULAR, is_plural, is_relational, may_agree
from mahdar.findings.quotations.cues import Cue
from mahdar.findings.quotations.descriptions import described, is_nominal
from mahdar.findings.quotations.scene import Scene
from mahdar.findings.quotations.subjects import ASIDE, Speaker, of_party
from mahdar.records import Party
from mahdar.tagger import is_common

_RELATIVES = {
    "quotation-grammar.who-masculine": "3ms",
    "quotation-grammar.who-feminine": "3fs",
    "quotation-grammar.who-plural": "3mp",
}
_SPEAK = ("role", "role-noun", "quotation-anaphor")
_AS_FOR = ("اما", "واما")
_QUOTES = frozenset('«“"')
_AND_WAS = ("وكان", "وكانت", "وكانوا")
_WAS = "quotation-grammar.was"
_THERE_IS = "quotation-grammar.there-is"
_LONGEST_CLAUSE = 14
_NEAR = 4  # tokens from «ما» to the subject of its clause


def before(scene: Scene, cue: Cue, persons: Mapping[str, str]) -> Speaker | None:
    """The subject of «بومبيو أعلن», «كان بومبيو قد أعلن»: not where و joins the verb to one before."""
    if scene.is_(cue.token - 2, "quotation-grammar", _THERE_IS) and scene.words.folded[cue.token - 1] == "من":
        return Speaker(None, scene.words.span(cue.token - 1, cue.token - 1), cue.token - 1, several=True)
    if cue.joined:
        return _as_for(scene, cue)
    if scene.words.folded[cue.token - 1] == "قد" and scene.words.folded[cue.token - 2] in _AND_WAS:
        return None  # «وكان قد أعلن»: whoever was spoken of
    return _clause_subject(scene, cue) or _party_before(scene, cue, persons)


def _as_for(scene: Scene, cue: Cue) -> Speaker | None:
    """«أما الوزير فقال», «أما الوزير فقد قال»."""
    if not scene.words.folded[cue.token].startswith("ف"):
        return None
    start = max(scene.words.sentence_at(cue.token).first, cue.token - _LONGEST_CLAUSE)
    first = next((at for at in range(cue.token - 1, start - 1, -1) if scene.words.folded[at] in _AS_FOR), None)
    found = _opening(scene, first + 1, cue.token) if first is not None else None
    return replace(found, after=None) if found else None


def _party_before(scene: Scene, cue: Cue, persons: Mapping[str, str]) -> Speaker | None:
    party = scene.parties.before(cue.token)
    start = scene.words.sentence_at(cue.token).first
    while party and party.first >= start:
        own = _belonging(scene, party)
        if own and _reaches(scene, party.last + 1, cue.token):
            return own
        if may_be_subject(scene, party) and may_agree(scene, party, cue.person, persons):
            reaches = _reaches(scene, party.last + 1, cue.token) and not _is_of_clause(scene, party, start)
            return of_party(party, behind=False) if reaches else None
        party = scene.parties.before(party.first)
    return None


def _belonging(scene: Scene, party: Party) -> Speaker | None:
    """«نظام فلان يرى»: what belongs to him speaks, and not he."""
    head = party.first - 1
    return Speaker(None, scene.words.span(head, party.last), head) if is_owner(scene, party) else None


def is_owner(scene: Scene, party: Party) -> bool:
    """Whether the word before a party names what belongs to it: «حكومة فلان» is not he."""
    return scene.is_(party.first - 1, "quotation-grammar", "quotation-grammar.belonging")


def _is_of_clause(scene: Scene, party: Party, start: int) -> bool:
    """«ما يقوم به الوزير يؤكد»: the subject of a clause that is itself the subject."""
    return any(scene.words.folded[at] == "ما" for at in range(max(start, party.first - _NEAR), party.first))


def may_be_subject(scene: Scene, party: Party) -> bool:
    """Whether no preposition governs the party, and it is no dateline («(CNN)»)."""
    if party.particles not in ("", "و", "ف"):
        return False
    before = party.first - 1
    if before > 0 and scene.words.folded[before] in _QUOTES:
        before -= 1  # «إلى "الوطن"»
    return before < 0 or not (_governs(scene, before) or scene.words.folded[before] in "()")


def _governs(scene: Scene, token: int) -> bool:
    """A preposition, also one attached to a class noun («لمجلة», «بوكالة») or before it («إلى صحيفة»)."""
    nouns = scene.words.senses(token, "class-noun")
    if any(hit.particles.strip("وف") for hit in nouns) or scene.is_preposition(token):
        return True
    return token > 0 and scene.is_preposition(token - 1) and (bool(nouns) or _is_construct(scene, token))


def _is_construct(scene: Scene, token: int) -> bool:
    """«في قضية الوزير»: an indefinite common noun, whose owner follows."""
    word = scene.words.folded[token]
    return word[0].isalpha() and not word.startswith("ال") and not scene.words.at(token) and is_common(word)


def _reaches(scene: Scene, first: int, cue: int) -> bool:
    """Whether only an aside stands between a subject and its verb: «الوزير، الذي زار القاهرة، أعلن»."""
    gap = scene.words.folded[first:cue]
    if any(_turns(scene, token) for token in range(max(first, cue - 2), cue)):
        return False
    if len(gap) <= 2:
        return True
    aside = gap[0] in ASIDE and (gap[-1] in ASIDE or gap[-1] == "قد")
    return aside or scene.is_(first, "function-word", "preposition")


def _turns(scene: Scene, token: int) -> bool:
    """«كما أكد», «لكنه أكد», «حيث أعرب»: another clause, whose subject stands elsewhere."""
    return scene.is_(token, "quotation-turn") and not scene.is_(token, "quotation-turn", "quotation-turn.for-his-part")


def _clause_subject(scene: Scene, cue: Cue) -> Speaker | None:
    """«كانت وسائل إعلام محلية قد نقلت», «لكن مصادر أكدت»."""
    start = max(scene.words.sentence_at(cue.token).first, cue.token - _LONGEST_CLAUSE)
    for hit in reversed(scene.words.within("quotation-grammar", start, cue.token - 1)):
        if hit.sense.id == _WAS or (hit.sense.id == _THERE_IS and is_plural(scene, hit.last + 1)):
            found = _opening(scene, hit.last + 1, cue.token)
            leads = found and found.after and _leads_to(scene, found.after, cue.token)
            return replace(found, after=None) if found and leads else None
    return None


def _opening(scene: Scene, first: int, end: int) -> Speaker | None:
    """The noun phrase that opens a clause."""
    party = scene.party_at(first)
    if party and party.entities:
        return of_party(party, behind=True)
    if party or is_nominal(scene, first) or _is_spokesman(scene, first):
        return described(scene, first, party.last if party else first, end)
    return None


def _is_spokesman(scene: Scene, token: int) -> bool:
    """«متحدثا باسم الوزارة» is somebody, not a participle."""
    cue = scene.cues.get(token)
    return bool(cue and cue.kind == "participle" and scene.words.folded[token + 1 : token + 2] == ["باسم"])


def _leads_to(scene: Scene, first: int, cue: int) -> bool:
    """Whether nothing but time stands before the verb, or «قد», which leads back to «كان» from however far."""
    return scene.words.folded[cue - 1] == "قد" or all(scene.is_(at, "quotation-adverb") for at in range(first, cue))


def is_relative(scene: Scene, token: int, person: str = "") -> bool:
    """Whether «الذي», «التي», «والذي» stand at a token, such that a verb in this person has them as its subject."""
    hits = scene.words.senses(token, "quotation-grammar")
    return any(hit.sense.id in _RELATIVES and person in ("", _RELATIVES[hit.sense.id]) for hit in hits)


def relative_subject(scene: Scene, cue: Cue, persons: Mapping[str, str]) -> Speaker | None:
    """«الوزير، الذي قال»: whoever stands directly before the relative pronoun, named or not."""
    token = antecedent(scene, cue)
    party = scene.parties.at(token)
    if party and party.last == token:
        return of_party(party, behind=False) if may_agree(scene, party, cue.person, persons) else None
    if party or cue.suffix or not scene.words.folded[token].startswith("ال") or not is_nominal(scene, token):
        return None
    first = token - 1 if is_relational(scene, token) and is_nominal(scene, token - 1) else token
    if not (is_plural(scene, first) or any(scene.is_(first, group) for group in _SPEAK)):
        return None
    return Speaker(None, scene.words.span(first, token), first, None, is_plural(scene, first))


def antecedent(scene: Scene, cue: Cue) -> int:
    """The token before the relative pronoun behind which the cue stands, and before its comma."""
    token = max(cue.token - 2, 0)
    return token - 1 if token and scene.words.folded[token] in ASIDE else token


def is_of_thing(scene: Scene, cue: Cue) -> bool:
    """«كتابه، الذي قال إنه»: the relative pronoun stands for the thing that is spoken of."""
    that = scene.that(cue.token + 1)
    pronoun = "ها" if scene.is_(cue.token - 1, "quotation-grammar", "quotation-grammar.who-feminine") else "ه"
    if that is None or not scene.words.folded[that.last].endswith(f"ن{pronoun}"):
        return False
    return not scene.parties.at(antecedent(scene, cue))


def pair(scene: Scene, cue: Cue) -> Speaker | None:
    """«الرئيس والوزير أعلنا»: two joined before a verb in the dual."""
    second = scene.parties.before(cue.token)
    first = scene.parties.before(second.first) if second else None
    if second is None or first is None or first.first < scene.words.sentence_at(cue.token).first:
        return None
    joined = second.particles == "و" and second.first - first.last <= 2
    span = scene.words.span(first.first, second.last, len(first.particles))
    return Speaker(None, span, first.first, several=True) if joined else None


def _is_agreed(scene: Scene, party: Party, cue: Cue, persons: Mapping[str, str]) -> bool:
    return cue.person in SINGULAR and may_agree(scene, party, cue.person, persons)


def author(scene: Scene, cue: Cue, persons: Mapping[str, str]) -> Speaker | None:
    """«في تصريحات للوزير قال فيها»: the person nearest before who agrees, and to whom nothing was said."""
    start = scene.words.sentence_at(cue.token).first
    party = scene.parties.before(cue.token)
    while party and party.first >= start:
        if party.type == "PER" and (cue.has("document") or _is_agreed(scene, party, cue, persons)):
            return of_party(party, behind=False)
        party = scene.parties.before(party.first)
    return None
