"""Where what was said begins behind its cue."""

from dataclasses import dataclass
from typing import Literal

from mahdar.findings.quotations.cues import Cue
from mahdar.findings.quotations.objects import object_at
from mahdar.findings.quotations.scene import Scene
from mahdar.findings.quotations.stations import within
from mahdar.findings.quotations.subjects import ASIDE
from mahdar.findings.quotations.vocabulary import SENSE
from mahdar.sentences import Hit

Kind = Literal["clause", "object", "marked", "colon"]
_OCCASIONS = ("quotation-setting", "class-noun")
REACH = 60  # tokens between a cue and what was said: an office, a name, an occasion


@dataclass(frozen=True, slots=True)
class Content:
    """The beginning of what was said.

    Attributes:
        kind: behind أن, an object, marked words, or words behind a colon.
        first: its first token; `skip` folded characters of it are an attached particle.
        opener: the token behind the cue's own part: أن, the particle, the colon or the mark.
    """

    kind: Kind
    first: int
    opener: int
    skip: int = 0


def content_of(scene: Scene, cue: Cue, after: int) -> Content | None:
    """What the cue announces.

    Args:
        scene: the article.
        cue: the announcing word.
        after: the first token behind the cue and its subject.
    """
    end = min(scene.sentence_end(cue.token), cue.token + REACH)
    source_only = _names_source_only(scene, cue.token)
    if not cue.has("describes") and _is_said_by_other(scene, after):
        return None
    for token in (after, *within(scene.beginnings, after + 1, end)) if after < end else ():
        if found := _begins(scene, cue, token, after):
            if token > after and cue.has("deed") and not _is_somebody(scene, cue, after):
                return None
            if scene.is_aside(cue.token) and not ASIDE.isdisjoint(scene.words.folded[after:token]):
                return None  # «– كما يقول الخبراء – »
            beyond = found.first >= end and found.kind != "marked"  # a colon may end the paragraph
            return None if beyond or (source_only and found.kind == "object") else found
        if _taken_over(scene, cue, token):
            return None
    return None


def _is_said_by_other(scene: Scene, token: int) -> bool:
    """«أكد ما قاله فلان»: words of somebody else, told elsewhere."""
    told = scene.words.folded[token : token + 1] == ["ما"]
    return told and any(hit.sense.suffix for hit in scene.words.senses(token + 1, SENSE))


def _is_somebody(scene: Scene, cue: Cue, after: int) -> bool:
    """Whether somebody stands between a verb and what is said: a party, or «المتحدث»."""
    return bool(scene.parties.at(after - 1)) or scene.is_(cue.token + 1, "quotation-anaphor")


def _names_source_only(scene: Scene, token: int) -> bool:
    """«وفق ما أعلنت الوكالة», «حسبما أعلنت»: what it said stands before."""
    return scene.is_aside(token) and not scene.is_aside_as_said(token)


def _taken_over(scene: Scene, cue: Cue, token: int) -> bool:
    """Another cue stands nearer to what follows."""
    other = scene.cues.get(token)
    if other and other.has("act") and scene.is_(token - 1, "function-word", "relative"):
        return False  # «المصدر الذي طلب عدم ذكر اسمه»
    return bool(other and (other.kind != "noun" or cue.has("transfer")))


def _begins(scene: Scene, cue: Cue, token: int, after: int) -> Content | None:
    if that := scene.that(token):
        return _clause(scene, cue, that)
    if cue.has("clause"):
        return None
    return _behind_colon(scene, token) if scene.words.folded[token] == ":" else _without_that(scene, cue, token, after)


def _without_that(scene: Scene, cue: Cue, token: int, after: int) -> Content | None:
    """Marked words, speech that «لقد» opens, or a noun phrase."""
    if not cue.has("act") and scene.speech(token) and not _names_occasion(scene, cue, token):
        return Content("marked", token, token)
    if scene.is_(token, "quotation-opening") and not cue.has("act"):
        return Content("colon", token, token)
    if cue.kind == "noun" and token > after + 1:
        return None
    found = object_at(scene, cue, token, after)
    return Content("object", found.first, token, found.skip) if found else None


def _names_occasion(scene: Scene, cue: Cue, mark: int) -> bool:
    """«على هامش "المؤتمر الدولي للمياه"»: marks behind a preposition that is not the verb's, or behind its noun."""
    if scene.words.folded[mark - 1] in cue.verb.particles:
        return False
    return scene.is_preposition(mark - 1) or any(scene.is_(mark - 1, group) for group in _OCCASIONS)


def _clause(scene: Scene, cue: Cue, that: Hit) -> Content | None:
    joined = _joined_by_particle if cue.has("act") else _not_governed
    return Content("clause", that.last + 1, that.first) if joined(scene, cue, that) else None


def _joined_by_particle(scene: Scene, cue: Cue, that: Hit) -> bool:
    if scene.by_that(that):
        return "ب" in cue.verb.particles
    return that.first == cue.token + 1 or scene.words.folded[that.first - 1] in cue.verb.particles


def _not_governed(scene: Scene, cue: Cue, that: Hit) -> bool:
    """No preposition before أن but the verb's own: «خشيتها من أن» opens nothing that was said."""
    return not scene.is_preposition(that.first - 1) or scene.words.folded[that.first - 1] in cue.verb.particles


def _behind_colon(scene: Scene, colon: int) -> Content | None:
    if colon + 1 in scene.marks:
        return Content("marked", colon + 1, colon + 1)
    return Content("colon", colon + 1, colon)
