"""Those who speak for somebody whose name stands in their title: «مبعوث الرئيس فلان إلى السودان علان»."""

from dataclasses import replace

from mahdar.findings.quotations.agreement import has_name
from mahdar.findings.quotations.descriptions import closes
from mahdar.findings.quotations.scene import SPOKESMAN, Scene
from mahdar.findings.quotations.subjects import Speaker, of_party
from mahdar.lexicon import lexicon
from mahdar.records import Party

_SENT = "quotation-grammar.sent"
_TO = ("الي", "في", "لدي")
_FOR = (["باسم"], ["بلسان"])


def envoy(scene: Scene, party: Party, particles: frozenset[str]) -> Speaker | None:
    """The second name behind a title that holds a first one, where the title ends with it.

    Args:
        scene: the article.
        party: the title with the first name.
        particles: what leads from the verb to its words.
    """
    if party.type != "PER" or not scene.is_(party.first, "quotation-grammar", _SENT) or not _holds_name(scene, party):
        return None
    other = scene.parties.starting(_behind_place(scene, party.last + 1))
    if other is None or other.particles or other.type != "PER" or other.entity in (None, party.entity):
        return None
    named = has_name(scene, other.first, other.last)
    return of_party(other, behind=True) if named and closes(scene, other, particles) else None


def voice(scene: Scene, party: Party, own: Speaker) -> Speaker:
    """The spokeswoman in «المتحدثة باسم الوزيرة فلانة», whom nothing names where the name is the minister's."""
    at = party.first
    if not party.entity or scene.words.folded[at + 1 : at + 2] not in _FOR or not scene.is_(at + 2, "role"):
        return own
    terms = lexicon().world.terms_of.get(party.entity, ())
    is_own = not terms or any(SPOKESMAN in term.role for term in terms)
    return own if is_own or (party.office and SPOKESMAN in party.office) else replace(own, entity=None)


def _behind_place(scene: Scene, token: int) -> int:
    """The token behind «إلى السودان»."""
    if token >= len(scene.words) or scene.words.folded[token] not in _TO:
        return token
    place = scene.parties.starting(token + 1)
    return place.last + 1 if place and place.type != "PER" else token


def _holds_name(scene: Scene, party: Party) -> bool:
    """«مبعوث الرئيس فلان»; «مبعوث الرئيس الفرنسي» holds none, though «الفرنسي» is a family's name too."""
    return not scene.words.folded[party.last].startswith("ال") and has_name(scene, party.first, party.last)
