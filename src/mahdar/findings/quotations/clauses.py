"""Where a reported clause ends: the hard part, since Arabic sentences run on."""

from mahdar.findings.quotations.contents import content_of
from mahdar.findings.quotations.cues import Cue
from mahdar.findings.quotations.scene import Scene
from mahdar.findings.quotations.stations import within

_BEFORE_A_CUE = ("but", "then")
_CLOSING = frozenset('»”"')
_ALREADY = ("فقد", "وقد")
_OPEN = (*_ALREADY, "بل")  # before the narrator's next verb
_COMMAS = frozenset("،,؛;-–—")


def clause_end(scene: Scene, first: int, *, phrase: bool = False) -> int:
    """The last token of the reported clause that begins at `first`.

    Args:
        scene: the article.
        first: the first token of what was said.
        phrase: it is a noun phrase, which an afterthought behind a comma is no part of.
    """
    end = scene.sentence_end(first)
    inside = -1
    for token in within(scene.endings, first, end):
        if token <= inside:
            continue
        if token > first and (_narrator_speaks(scene, token) or (phrase and _phrase_is_over(scene, token))):
            end = token
            break
        mark = scene.marks.get(token)
        inside = mark.end if mark and mark.end < end else inside
    return _trimmed(scene, first, end - 1)


def _phrase_is_over(scene: Scene, token: int) -> bool:
    if scene.words.folded[token] == ":":
        return True
    if scene.words.folded[token - 1] in _COMMAS and scene.is_(token, "quotation-turn", "quotation-turn.but"):
        return True
    return scene.words.folded[token - 1] in _COMMAS and scene.is_(token, "quotation-afterthought")


def _narrator_speaks(scene: Scene, token: int) -> bool:
    behind_comma = scene.words.folded[token - 1] in _COMMAS
    cue = scene.cues.get(token)
    if cue and _new_saying(scene, cue, behind_comma=behind_comma):
        return True
    if scene.is_(token, "quotation-source"):
        return behind_comma or _names_source(scene, token)
    if any(scene.is_(token, "quotation-turn", f"quotation-turn.{kind}") for kind in _BEFORE_A_CUE):
        return token + 1 in scene.cues
    return behind_comma and scene.is_(token, "quotation-turn")


def _names_source(scene: Scene, token: int) -> bool:
    """«وفقا لوكالة», «حسب ما», «على حد تعبيره»: not «وفقا لمبدأ»."""
    if any(hit.last > token + 1 for hit in scene.words.senses(token, "quotation-source")):
        return True
    following = token + 1
    if following >= len(scene.words):
        return False
    return bool(scene.parties.starting(following)) or scene.words.folded[following] == "ما"


def _new_saying(scene: Scene, cue: Cue, *, behind_comma: bool) -> bool:
    if cue.kind == "participle":
        return behind_comma or content_of(scene, cue, cue.token + 1) is not None
    if cue.kind != "finite" or cue.tense != "past":
        return False
    if cue.joined:
        return behind_comma or not cue.has("act") or scene.words.folded[cue.token - 1] in _CLOSING
    return behind_comma or scene.words.folded[cue.token - 1] in _ALREADY


def _trimmed(scene: Scene, first: int, last: int) -> int:
    """`last` without the punctuation that closes the clause; a mark that closes a pair inside the clause stays."""
    while last > first and _is_no_word(scene, last) and not _closes_inside(scene, first, last):
        last -= 1
    return last


def _is_no_word(scene: Scene, token: int) -> bool:
    """Punctuation, or «فقد», «بل» before the next verb."""
    word = scene.words.folded[token]
    return not word[0].isalnum() or word in _OPEN


def _closes_inside(scene: Scene, first: int, last: int) -> bool:
    if scene.words.folded[last] == ")":
        return "(" in scene.words.folded[first:last]
    return any(mark.closing == last and mark.opening >= first for mark in scene.marks.values())
