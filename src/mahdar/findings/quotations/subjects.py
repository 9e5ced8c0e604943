"""The noun phrase that is the subject of a verb, where one stands behind it."""

from dataclasses import dataclass

from mahdar.findings.quotations.scene import Scene
from mahdar.records import Party
from mahdar.text import Span

ASIDE = frozenset("،,-–—")
_DASHES = frozenset("-–—")
_BRACKETS = frozenset('«»"“”()')
_PASSABLE = (
    ("function-word", "particle"),
    ("quotation-adverb", ""),
    ("quotation-grammar", "quotation-grammar.therein"),
    ("quotation-grammar", "quotation-grammar.about"),
    ("quotation-grammar", "quotation-grammar.idiom"),
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks.

    Attributes:
        entity: the id, or None for several, or for somebody whom the words describe and nothing identifies.
        span: the words that name or describe the speaker.
        token: the first token of these words.
        after: the token behind them where they stand behind the cue, else None.
        several: more than one.
    """

    entity: str | None
    span: Span
    token: int
    after: int | None = None
    several: bool = False


def of_party(party: Party, *, behind: bool) -> Speaker:
    """The party as a speaker, behind the verb or before it."""
    return Speaker(party.entity, party.span, party.first, party.last + 1 if behind else None, len(party.entities) > 1)


def subject_place(scene: Scene, token: int, end: int) -> int:
    """Where a subject may begin: behind time, manner, words between dashes («– حفظه الله –») and an addressee."""
    token = _behind_asides(scene, token, end)
    behind = _behind_addressee(scene, token, end)
    if behind is None:
        return token
    place = _behind_asides(scene, behind, end)
    party = scene.party_at(place) if place < end else None
    return place if party and not party.particles and party.type == "PER" else end


def _behind_asides(scene: Scene, token: int, end: int) -> int:
    while token < end and _passable(scene, token):
        if scene.words.folded[token] in _DASHES:
            token = next((at for at in range(token + 1, end) if scene.words.folded[at] in _DASHES), token)
        token += 1
    return token


def _passable(scene: Scene, token: int) -> bool:
    if scene.words.folded[token] in ASIDE:
        return True
    if scene.is_(token, "quotation-grammar", "quotation-grammar.somebody"):
        return False
    if not (_is_bare_title(scene, token) or any(scene.is_(token, *group) for group in _PASSABLE)):
        return False
    return not scene.party_at(token)


def _is_bare_title(scene: Scene, token: int) -> bool:
    """«الدكتور» before somebody who is known without it; alone it is a subject («قالت الخبيرة»)."""
    following = token + 1
    return scene.is_(token, "title") and (scene.is_(following, "title") or bool(scene.party_at(following)))


def _behind_addressee(scene: Scene, token: int, end: int) -> int | None:
    """The token behind «لـ"عكاظ"», «لوكالة الأنباء», «للصحفيين»; None where no addressee stands here."""
    if token >= end:
        return None
    if scene.words.folded[token] == "ل":
        token += 1
        while token < end and scene.words.folded[token] in _BRACKETS:
            token += 1
        party = scene.parties.starting(token)
    else:
        party = scene.party_at(token)
        if party is None or "ل" not in party.particles:
            return None
    if party is None:
        return None
    after = party.last + 1
    while after < end and scene.words.folded[after] in _BRACKETS:
        after += 1
    return after
