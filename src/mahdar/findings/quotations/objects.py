"""Noun phrases that say what was said: «أكد ضرورة الحوار», «أعرب عن أمله», «تعهد بدفع الكلفة»."""

from typing import NamedTuple

from mahdar.findings.quotations.agreement import is_relational
from mahdar.findings.quotations.cues import Cue
from mahdar.findings.quotations.scene import Scene
from mahdar.findings.quotations.subjects import ASIDE
from mahdar.sentences import Hit

_NO_OBJECT = ("function-word", "quotation-adverb", "complementiser", "saying")
_AHEAD = 25  # tokens in which the clause of a verb shows itself
_SHORTEST_WITH_PARTICLE = 3
_ABOUT = frozenset(("عن", "الي"))
_THAT_ALONE = ("ذلك", "تلك")  # «عبر عن ذلك»: what was said stands elsewhere
_OWNED = ("ها", "هم", "نا")


class Object(NamedTuple):
    """Where the noun phrase begins, and how many folded characters of its first token are an attached particle."""

    first: int
    skip: int = 0


def object_at(scene: Scene, cue: Cue, token: int, after: int) -> Object | None:
    """The noun phrase that begins, with its particle, at `token`.

    Args:
        scene: the article.
        cue: the announcing word.
        token: where to look.
        after: the first token behind the cue and its subject.
    """
    if cue.has("describes"):
        return _described(scene, cue, token, after)
    if cue.suffix and cue.has("pronoun"):
        return None
    found = None
    if cue.has("object") and (cue.kind != "noun" or token == after):
        rarely = cue.kind == "noun" or cue.tense == "present"
        found = (_told_now if rarely else _told)(scene, cue, token, after)
    return found or _weighty(scene, cue, token)


def _told(scene: Scene, cue: Cue, token: int, after: int) -> Object | None:
    found = _behind_particle(scene, cue, token) or (_typical(scene, cue, token) if _takes_noun(cue) else None)
    if found or token != after:
        return found
    if after > cue.token + 1:
        token = _behind_subject(scene, cue, token)
    if _has_attached_particle(scene, cue, token):
        return Object(token, 1)
    return Object(token) if scene.parties.at(after - 1) and _is_bare(scene, cue, token) else None


def _described(scene: Scene, cue: Cue, token: int, after: int) -> Object | None:
    """«وصف الاتفاق بأنه», «وصف القتال بالشرس»: what was said begins with the thing that is described."""
    if token != after or cue.suffix or not scene.words.folded[token][0].isalnum():
        return None
    bare = not scene.is_preposition(token)
    if not bare and scene.words.folded[token] not in cue.verb.particles:
        return None
    end = min(scene.sentence_end(token), token + _AHEAD)
    return Object(token) if any(_says_what(scene, at, bare=bare) for at in range(token + 1, end)) else None


def _says_what(scene: Scene, token: int, *, bare: bool) -> bool:
    that = scene.that(token)
    if that:
        return scene.by_that(that)
    return bare and scene.words.folded[token].startswith("بال") and not scene.parties.at(token)


def _told_now(scene: Scene, cue: Cue, token: int, after: int) -> Object | None:
    """«وتعلن الحكومة استعدادها», «إعلان الحكومة استعدادها»: only a noun that often says it, and behind a party."""
    party = scene.parties.at(after - 1)
    if party is None or not party.entities:
        return None
    found = _behind_particle(scene, cue, token)
    if found is None:
        return _typical(scene, cue, token) if _takes_noun(cue) else None
    return found if scene.is_(found.first, "quotation-content") or scene.is_(found.first, "quotation-weight") else None


def _behind_particle(scene: Scene, cue: Cue, token: int) -> Object | None:
    following = token + 1
    if scene.words.folded[token] not in cue.verb.particles or following >= len(scene.words):
        return None
    pointed = scene.is_(following, "function-word", "demonstrative") and scene.words.folded[following] in _THAT_ALONE
    return None if pointed or scene.that(following) or scene.is_(following, "quotation-setting") else Object(following)


def _takes_noun(cue: Cue) -> bool:
    """A noun without a particle may be what was said: not behind «كشف عن», «أشار إلى»."""
    return cue.has("bare") or _ABOUT.isdisjoint(cue.verb.particles)


def _typical(scene: Scene, cue: Cue, token: int) -> Object | None:
    """A noun that often says it («دعم», «استعداد»), wherever in the sentence it stands."""
    if not scene.is_(token, "quotation-content"):
        return None
    hits = scene.words.senses(token, "quotation-content")
    return next((Object(token, hit.skip) for hit in hits if _is_free(scene, cue, hit)), None)


def _is_free(scene: Scene, cue: Cue, hit: Hit) -> bool:
    """Not governed by a preposition of its own, unless that is the verb's; nor by a noun («لبحث استمرار»)."""
    if hit.particles.strip("وف"):
        return hit.particles in cue.verb.particles
    if hit.sense.definite or scene.is_preposition(hit.first - 1):
        return False
    return hit.first == cue.token + 1 or _ends_phrase(scene, hit.first - 1)


def _ends_phrase(scene: Scene, token: int) -> bool:
    """A comma, a mark, a name, a word of time, a definite noun: a noun behind them is not governed by them."""
    word = scene.words.folded[token]
    if not word[0].isalpha() or word.startswith("ال") or word.endswith(_OWNED) or scene.parties.at(token):
        return True
    return scene.is_(token, "quotation-adverb") or not scene.words.at(token)


def _has_attached_particle(scene: Scene, cue: Cue, token: int) -> bool:
    """«تعهد بدفع الكلفة»."""
    word = scene.words.folded[token]
    return "ب" in cue.verb.particles and word.startswith("ب") and len(word) >= _SHORTEST_WITH_PARTICLE


def _behind_subject(scene: Scene, cue: Cue, token: int) -> int:
    """The first token behind the adjectives of a subject, words of time, and who is told: «أبلغ الوزير نظيره»."""
    told = scene.party_at(token) if cue.has("addressee") else None
    token = told.last + 1 if told else token
    token += scene.words.folded[token] in ASIDE and _is_apposition(scene, token - 1)
    end = min(scene.sentence_end(token), token + _AHEAD) - 1
    while token < end and _belongs_to_subject(scene, token):
        token += 1
    return token


def _is_apposition(scene: Scene, token: int) -> bool:
    """«وزير العمل، فلان، …»: the party that ends here holds a comma, so the next one only closes it."""
    party = scene.parties.at(token)
    return bool(party) and not ASIDE.isdisjoint(scene.words.folded[party.first : token]) if party else False


def _belongs_to_subject(scene: Scene, token: int) -> bool:
    return scene.is_(token, "quotation-adverb") or is_relational(scene, token)


def _is_bare(scene: Scene, cue: Cue, token: int) -> bool:
    """A noun behind the subject: «توقع الوزير زيادة»; not where a clause follows after all."""
    word = scene.words.folded[token]
    if (
        not cue.has("bare")
        or not word[0].isalpha()
        or word.startswith("وال")
        or (cue.has("addressee") and word.startswith("ال"))
    ):
        return False
    if scene.party_at(token) or any(hit.sense.group in _NO_OBJECT for hit in scene.words.at(token)):
        return False
    return not any(scene.that(at) for at in range(token, min(scene.sentence_end(token), token + _AHEAD)))


def _weighty(scene: Scene, cue: Cue, token: int) -> Object | None:
    """«دعا إلى ضرورة»: also behind the verb of an act."""
    if not scene.is_(token, "quotation-weight"):
        return None
    joined = cue.token + 1 == token or scene.words.folded[token - 1] in cue.verb.particles
    return Object(token) if joined else None
