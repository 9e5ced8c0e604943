"""Speakers that stand before the cue in its own clause: «بومبيو أعلن», «كانت مصادر قد ذكرت», «الوزير الذي قال»."""

from collections.abc import Mapping
from dataclasses import replace

from mahdar.findings.quotations.agreement import SINGULAR, may_agree
from mahdar.findings.quotations.cues import Cue
from mahdar.findings.quotations.descriptions import described, is_nominal
from mahdar.findings.quotations.scene import Scene
from mahdar.findings.quotations.subjects import ASIDE, Speaker, of_party
from mahdar.records import Party

_RELATIVES = {
    "quotation-grammar.who-masculine": "3ms",
    "quotation-grammar.who-feminine": "3fs",
    "quotation-grammar.who-plural": "3mp",
}
_LONGEST_CLAUSE = 14


def before(scene: Scene, cue: Cue, persons: Mapping[str, str]) -> Speaker | None:
    """The subject of «بومبيو أعلن», «كان بومبيو قد أعلن»: not where و joins the verb to one before."""
    if cue.joined:
        return None
    return _clause_subject(scene, cue) or _party_before(scene, cue, persons)


def _party_before(scene: Scene, cue: Cue, persons: Mapping[str, str]) -> Speaker | None:
    party = scene.parties.before(cue.token)
    start = scene.words.sentence_at(cue.token).first
    while party and party.first >= start:
        if may_be_subject(scene, party) and may_agree(scene, party, cue.person, persons):
            return of_party(party, behind=False) if _reaches(scene, party.last + 1, cue.token) else None
        party = scene.parties.before(party.first)
    return None


def may_be_subject(scene: Scene, party: Party) -> bool:
    """Whether no preposition governs the party, and it is no dateline («(CNN)»)."""
    if party.particles not in ("", "و", "ف"):
        return False
    return party.first == 0 or not (_governs(scene, party.first - 1) or scene.words.folded[party.first - 1] in "()")


def _governs(scene: Scene, token: int) -> bool:
    """A preposition, also one attached to a class noun («لمجلة», «بوكالة»)."""
    attached = any(hit.particles.strip("وف") for hit in scene.words.senses(token, "class-noun"))
    return attached or scene.is_preposition(token)


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
        if hit.sense.id == "quotation-grammar.was":
            found = _opening(scene, hit.last + 1, cue.token)
            leads = found and found.after and _leads_to(scene, found.after, cue.token)
            return replace(found, after=None) if found and leads else None
    return None


def _opening(scene: Scene, first: int, end: int) -> Speaker | None:
    """The noun phrase that opens a clause."""
    party = scene.party_at(first)
    if party and party.entities:
        return of_party(party, behind=True)
    return described(scene, first, party.last if party else first, end) if party or is_nominal(scene, first) else None


def _leads_to(scene: Scene, first: int, cue: int) -> bool:
    """Whether nothing but time stands before the verb, or «قد», which leads back to «كان» from however far."""
    return scene.words.folded[cue - 1] == "قد" or all(scene.is_(at, "quotation-adverb") for at in range(first, cue))


def is_relative(scene: Scene, token: int, person: str = "") -> bool:
    """Whether «الذي», «التي», «والذي» stand at a token, such that a verb in this person has them as its subject."""
    hits = scene.words.senses(token, "quotation-grammar")
    return any(hit.sense.id in _RELATIVES and person in ("", _RELATIVES[hit.sense.id]) for hit in hits)


def relative_subject(scene: Scene, cue: Cue, persons: Mapping[str, str]) -> Speaker | None:
    """«الوزير، الذي قال»: whoever stands directly before the relative pronoun, if anybody does."""
    token = cue.token - 2
    if token >= 0 and scene.words.folded[token] in ASIDE:
        token -= 1
    party = scene.parties.at(token) if token >= 0 else None
    agrees = party and party.last == token and may_agree(scene, party, cue.person, persons)
    return of_party(party, behind=False) if party and agrees else None


def pair(scene: Scene, cue: Cue) -> Speaker | None:
    """«الرئيس والوزير أعلنا»: two joined before a verb in the dual."""
    second = scene.parties.before(cue.token)
    first = scene.parties.before(second.first) if second else None
    if second is None or first is None or first.first < scene.words.sentence_at(cue.token).first:
        return None
    joined = second.particles == "و" and second.first - first.last <= 2
    span = scene.words.span(first.first, second.last, len(first.particles))
    return Speaker(None, span, first.first, several=True) if joined else None


def author(scene: Scene, cue: Cue, persons: Mapping[str, str]) -> Speaker | None:
    """«في تصريحات للوزير قال فيها»: the person nearest before who agrees, and to whom nothing was said."""
    start = scene.words.sentence_at(cue.token).first
    party = scene.parties.before(cue.token)
    while party and party.first >= start:
        if party.type == "PER" and cue.person in SINGULAR and may_agree(scene, party, cue.person, persons):
            return of_party(party, behind=False)
        party = scene.parties.before(party.first)
    return None
