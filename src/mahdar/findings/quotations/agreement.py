"""Gender and number: which verb a party can be the subject of."""

from collections.abc import Mapping

from mahdar.findings.quotations.scene import Scene
from mahdar.records import Party
from mahdar.tagger import is_common

_PERSONS = {"masculine": "3ms", "feminine": "3fs"}
_PLACES = ("state", "place")
_OFFICES = ("role", "role-noun")
_NAMES = ("person", "name-part")
SINGULAR = ("3ms", "3fs")
_OTHER_ENDINGS = ("ات", "ون", "ين", "ي", "ا")  # of class nouns that are no masculine singular
_PLURAL_ENDINGS = ("ون", "ان", "اء", "لو")
_SHORTEST_PLURAL = 4
_RELATIONAL = ("ي", "يه", "يين", "يون", "يان")


def person_of(scene: Scene, party: Party) -> str:
    """The person in which a verb behind the party stands, where its words give it away, else ""."""
    if party.type in ("GPE", "ORG") and not any(scene.is_(party.first, group) for group in _PLACES):
        return _person_of_body(scene, party.first)
    if party.type == "GPE":
        return "3ms" if scene.is_(party.first, "quotation-grammar", "quotation-grammar.masculine-state") else "3fs"
    for group in _OFFICES if party.type == "PER" else ():
        for hit in scene.words.senses(party.first, group):
            return _PERSONS.get(hit.sense.form, "")
    return ""


def _person_of_body(scene: Scene, token: int) -> str:
    """«الحكومة», «حركة»; «مجلس», «البنك»; of a name nothing is known («حماس»)."""
    word = scene.words.folded[token]
    if word.endswith("ه"):
        return "3fs"
    return "3ms" if scene.is_(token, "class-noun") and not word.endswith(_OTHER_ENDINGS) else ""


def persons_of(scene: Scene) -> dict[str, str]:
    """What the offices of an article tell of the gender of those who hold them: «الوزيرة كلينتون»."""
    found: dict[str, str] = {}
    for party in scene.parties:
        if party.entity and party.type == "PER" and (person := person_of(scene, party)):
            found.setdefault(party.entity, person)
    return found


def may_agree(scene: Scene, party: Party, person: str, persons: Mapping[str, str]) -> bool:
    """Whether a verb in this person may stand behind the party as its predicate."""
    if person not in SINGULAR:
        return not person or len(party.entities) > 1 or not party.entities
    known = persons.get(party.entity or "") or person_of(scene, party)
    return len(party.entities) < 2 and (not known or known == person)


def is_plural(scene: Scene, token: int) -> bool:
    """Whether a noun is a plural, as an office («الوزراء») or by its ending («مسؤولون», «خبراء», «مسؤولو»)."""
    word = scene.words.folded[token]
    if len(word) > _SHORTEST_PLURAL and word.endswith(_PLURAL_ENDINGS) and not _is_name(scene, token):
        return True
    hits = [hit for group in _OFFICES for hit in scene.words.senses(token, group)]
    return bool(hits) and all(hit.sense.form in ("plural", "dual") for hit in hits)  # «محامي» is one or many


def _is_name(scene: Scene, token: int) -> bool:
    """«قهرمان», «ليبرمان»: such endings are those of names too."""
    word = scene.words.folded[token]
    if word.startswith("ال"):
        return False
    return not is_common(word) or has_name(scene, token, token)


def has_name(scene: Scene, first: int, last: int) -> bool:
    """Whether one of these words is that of a person's name."""
    return any(scene.is_(token, group) for token in range(first, last + 1) for group in _NAMES)


def is_relational(scene: Scene, token: int) -> bool:
    """Whether a word is a definite adjective by its form: «الأميركية», «الرسمي»."""
    word = scene.words.folded[token]
    return scene.is_(token, "nationality") or (word.startswith("ال") and word.endswith(_RELATIONAL))


def is_adjective(scene: Scene, token: int) -> bool:
    """Whether a word is a definite adjective, by its form or as one that is known: «الجديدة»."""
    if scene.is_(token, "quotation-grammar", "quotation-grammar.adjective"):
        return True
    return is_relational(scene, token) and not scene.is_(token, "class-noun")
