"""Where a noun phrase ends and the object of the verb begins: «نفى مسؤولون الاتهامات», «أكد الوفد التونسي وحدة المصير».

A construct ends with its first definite word, and only definite adjectives or names follow that; an indefinite noun has
indefinite adjectives.
"""

from mahdar.findings.quotations.agreement import is_adjective, is_relational
from mahdar.findings.quotations.cues import DEFINITE
from mahdar.findings.quotations.scene import Scene
from mahdar.tagger import is_common

_POSSESSED = ("ها", "هم", "ته")
_WHOLE_PLURAL = ("ون", "وون")  # never in construct: «مسؤولون», but «مسؤولو الاتحاد»
_FEMININE_PLURAL = "ات"
_FEMININE_NISBA = "يه"
_ATTACHED = "لب"
_SHORTEST = 3
_OF_SOMEBODY = ("role", "role-noun", "person", "name-part", "title", "nationality", "state", "place", "party-noun")


def holds_together(scene: Scene, first: int, token: int) -> bool:
    """Whether the word at a token may belong to the noun phrase that begins at `first` and reaches up to it."""
    before = token - 1
    if before < first or _is_judged_elsewhere(scene, before) or _is_judged_elsewhere(scene, token):
        return True
    if _is_definite(scene, before):
        return _behind_definite(scene, first, token)
    if _is_definite(scene, token):
        return not _takes_no_owner(scene, first, before)
    return not _disagrees(scene, first, token)


def _is_judged_elsewhere(scene: Scene, token: int) -> bool:
    """Marks, prepositions with what they govern, and what is joined by و."""
    word = scene.words.folded[token]
    if not word[0].isalpha() or word.startswith(("و", "لل", "بال")):
        return True
    if scene.is_(token, "function-word") or scene.is_(token, "quotation-adverb"):
        return True
    return word[0] in _ATTACHED and len(word) > _SHORTEST and all(hit.particles for hit in scene.words.at(token))


def _behind_definite(scene: Scene, first: int, token: int) -> bool:
    before = token - 1
    if not _is_definite(scene, token):
        return _names(scene, token) or not is_common(scene.words.folded[token])
    if scene.words.folded[token].endswith(_FEMININE_PLURAL) and not scene.parties.starting(token):
        return False
    plain = before == first or not is_adjective(scene, before)
    followed = token + 1 < len(scene.words) and is_relational(scene, token + 1)
    if plain and followed and not is_adjective(scene, token):
        return _names(scene, token)  # «المجلس المجتمع الدولي»
    return plain or is_adjective(scene, token) or _names(scene, token)


def _disagrees(scene: Scene, first: int, token: int) -> bool:
    """«مصادر محلية هجوم الجيش»: no adjective follows a feminine one in the masculine."""
    before = scene.words.folded[token - 1]
    many = scene.is_(first, "quotation-grammar", "quotation-grammar.many")
    feminine = many and token - 1 > first and before.endswith(_FEMININE_NISBA)
    word = scene.words.folded[token]
    return feminine and not word.endswith("ه") and is_common(word) and not _names(scene, token)


def _takes_no_owner(scene: Scene, first: int, before: int) -> bool:
    """«مسؤولون», «دبلوماسي غربي», «مسؤولة أميركية»: a definite word behind them is no part of their phrase."""
    word = scene.words.folded[before]
    if len(word) > _SHORTEST + 1 and word.endswith(_WHOLE_PLURAL):
        return True
    if before == first:
        return False
    if scene.is_(before, "nationality") or scene.is_(before, "quotation-grammar", "quotation-grammar.adjective"):
        return True
    return _is_like_adjective(word) and not scene.is_(before, "class-noun") and not _names(scene, before)


def _is_like_adjective(word: str) -> bool:
    """«غربي», «إنساني»; not «موظفي», a plural in construct."""
    long = len(word) > _SHORTEST
    return long and word.endswith("ي") and not word.startswith("م") and (is_common(word) or is_common(f"{word}ه"))


def _names(scene: Scene, token: int) -> bool:
    """An office, a title or a name: «رئيس الوزراء وزير الخارجية», «نائب المستشارة فلانة»."""
    if scene.parties.at(token) is not None and not scene.words.folded[token].startswith("ال"):
        return True
    return any(scene.is_(token, group) for group in _OF_SOMEBODY)


def _is_definite(scene: Scene, token: int) -> bool:
    word = scene.words.folded[token]
    return word.startswith(DEFINITE) or word.endswith(_POSSESSED)
