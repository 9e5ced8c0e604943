"""Where a reported clause ends: the hard part, since Arabic sentences run on."""

from typing import NamedTuple

from mahdar.findings.quotations.contents import content_of
from mahdar.findings.quotations.cues import Cue
from mahdar.findings.quotations.scene import Scene
from mahdar.findings.quotations.stations import DEEDS, is_deed, within
from mahdar.sentences import FINITE, Hit

_BEFORE_A_CUE = ("but", "then")
_WHILE = "quotation-turn.while"
_DEEDS = ("act", "meeting")
_NOT = ("لم", "لن", "لا")
_SHORTEST_VERB = 3
_CLOSING = frozenset('»”"')
_ALREADY = ("فقد", "وقد")
_OPEN = (*_ALREADY, "بل", "وذلك", "ولم")  # before the narrator's next verb
_COMMAS = frozenset("،,؛;-–—")
_SEMICOLONS = frozenset("؛;")
_WHICH = ("وهو", "وهي")
_AND_THAT = ("وهو", "وهي", "وذلك", "ولكن", "ولكنه", "ولكنها")


class _Clause(NamedTuple):
    """What was said, from its first token on; `phrase`: it is a noun phrase; `aside`: its verb is one."""

    scene: Scene
    first: int
    phrase: bool
    aside: bool


def clause_end(scene: Scene, first: int, *, phrase: bool = False, aside: bool = False) -> int:
    """The last token of the reported clause that begins at `first`.

    Args:
        scene: the article.
        first: the first token of what was said.
        phrase: it is a noun phrase, which an afterthought behind a comma is no part of.
        aside: its verb stands in a relative clause between commas, behind which the sentence goes on.
    """
    end = _sentence_end(scene, first)
    clause = _Clause(scene, first, phrase, aside)
    if aside:
        end = _aside_end(scene, first, end)
    inside = -1
    for token in within(scene.endings, first, end):
        if token <= inside:
            continue
        if token > first and (_narrator_speaks(clause, token) or (phrase and _phrase_is_over(scene, token))):
            end = token
            break
        mark = scene.marks.get(token)
        inside = mark.end if mark and mark.end < end else inside
    return _trimmed(scene, first, end - 1)


def _aside_end(scene: Scene, first: int, end: int) -> int:
    """«الوزير، الذي قال إنه باق، قد سافر»: the comma behind which a verb follows."""
    for token in range(first + 1, end - 1):
        if scene.words.folded[token] in _COMMAS and _is_verb(scene, token + 1):
            return token
    return end


def _is_verb(scene: Scene, token: int) -> bool:
    hits = scene.words.at(token)
    return scene.words.folded[token] == "قد" or any(hit.sense.form in FINITE and not hit.particles for hit in hits)


def _sentence_end(scene: Scene, first: int) -> int:
    """The end of the sentence, or of the next where no more than a semicolon stands between: «؛ مما يعني»."""
    end = scene.sentence_end(first)
    while scene.words.folded[end - 1] in _SEMICOLONS and end < scene.words.line_of(first)[1] and _goes_on(scene, end):
        end = scene.sentence_end(end)
    return end


def _goes_on(scene: Scene, token: int) -> bool:
    word = scene.words.folded[token]
    new = token in scene.cues or (token + 1 in scene.cues and scene.is_(token, "quotation-turn"))
    return not new and (not word.startswith("و") or word in _AND_THAT or scene.that(token) is not None)


def _phrase_is_over(scene: Scene, token: int) -> bool:
    if scene.words.folded[token] == ":":
        return True
    if scene.words.folded[token - 1] in _COMMAS and scene.is_(token, "quotation-turn", "quotation-turn.but"):
        return True
    return scene.words.folded[token - 1] in _COMMAS and scene.is_(token, "quotation-afterthought")


def _narrator_speaks(clause: _Clause, token: int) -> bool:
    scene = clause.scene
    behind_comma = _is_behind_comma(scene, token)
    cue = scene.cues.get(token)
    if cue and _new_saying(scene, cue, behind_comma=behind_comma):
        return True
    if scene.is_(token, "quotation-source"):
        return behind_comma or _names_source(scene, token)
    if behind_comma and (_is_judged(scene, token) or _somebody_did(scene, token)):
        return True
    turns = scene.words.senses(token, "quotation-turn")
    if any(_turns(clause, _kind(hit), hit.last + 1) for hit in turns):
        return True
    return behind_comma and any(_turns_behind_comma(clause, _kind(hit), hit.last + 1) for hit in turns)


def _is_judged(scene: Scene, token: int) -> bool:
    """«، وهو ما أدانه الوزير», «، ما اعتبرته الصحيفة خطوة»: what others say of it."""
    at = token + (scene.words.folded[token] in _WHICH)
    return scene.words.folded[at : at + 1] == ["ما"] and at + 1 in scene.cues


def _is_behind_comma(scene: Scene, token: int) -> bool:
    """Also where a mark closes behind the comma: «"…،" كما أكد»."""
    before = scene.words.folded[token - 1]
    return before in _COMMAS or (before in _CLOSING and scene.words.folded[token - 2] in _COMMAS)


def _kind(turn: Hit) -> str:
    return turn.sense.id.removeprefix("quotation-turn.")


def _turns(clause: _Clause, kind: str, behind: int) -> bool:
    """«لكنه أكد», «إلا أنها رفضت», «بينما …، فإنه حث», «دون أن يحدد»: the narrator takes over, comma or not."""
    scene = clause.scene
    if kind in _BEFORE_A_CUE:
        return behind in scene.cues or (kind == "but" and scene.is_(behind, "quotation-silence"))
    if kind == "so":
        opening = scene.words.sentence_at(clause.first).first
        return behind in scene.cues and scene.is_(opening, "quotation-turn", _WHILE)
    return kind == "untold"


def _turns_behind_comma(clause: _Clause, kind: str, behind: int) -> bool:
    if kind in (*_BEFORE_A_CUE, "so"):
        return False
    if clause.phrase:
        return True
    if kind == "while":
        return _somebody_acts(clause.scene, behind)
    return kind != "also" or not _is_told_on(clause.scene, behind)


def _somebody_acts(scene: Scene, token: int) -> bool:
    """«، بينما قالت», «، في حين رفضت», «، في الوقت الذي وصف فيه», «، حيث من المتوقع»."""
    token += scene.is_(token, "function-word", "relative")
    if token in scene.cues or (scene.is_(token + 1, "quotation-other-that", "quotation-other-that.modal")):
        return True
    hits = (hit for group in _DEEDS for hit in scene.words.senses(token, group))
    return any(hit.sense.form == "past" and not hit.sense.suffix for hit in hits)


def _somebody_did(scene: Scene, token: int) -> bool:
    """«، وقدم الاتحاد تعازيه»: a statement with a subject of its own, before its object; not «، وساند بوش في»."""
    if not any(is_deed(hit) for group in DEEDS for hit in scene.words.senses(token, group)):
        return False
    if any(mark.first <= token <= mark.last for mark in scene.marks.values()):
        return False
    party = scene.parties.starting(token + 1)
    if party is None or not party.entities or party.particles:
        return False
    return _is_object(scene, party.last + 1)


def _is_object(scene: Scene, token: int) -> bool:
    """A word that no preposition governs."""
    word = scene.words.folded[token] if token < len(scene.words) else ""
    return word[:1].isalpha() and word[0] not in "بلوك" and not scene.is_(token, "function-word")


def _is_told_on(scene: Scene, token: int) -> bool:
    """«، كما أنها», «، كما لم يطرح», «، كما تحتاج»: the same clause goes on."""
    if token in scene.cues or token >= len(scene.words):
        return False
    word = scene.words.folded[token]
    return scene.that(token) is not None or word in _NOT or (len(word) > _SHORTEST_VERB and word[0] in "يت")


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
    if cue.kind == "finite" and cue.has("negated") and scene.words.folded[cue.token - 1] == "ولم":
        return True
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
