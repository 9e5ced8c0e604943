"""Rules for words between quotation marks."""

from collections.abc import Iterator, Sequence

from mahdar.findings.quotations.building import direct
from mahdar.findings.quotations.cues import Cue, source_cue
from mahdar.findings.quotations.issuers import document_speaker, first_party
from mahdar.findings.quotations.sayings import Saying
from mahdar.findings.quotations.scene import Scene
from mahdar.findings.quotations.stations import within
from mahdar.records import Quotation
from mahdar.sentences.quotation_marks import Marked

_REACH = 40
_SO = (":", "فان", "ان", "،", ",")


def marked_speech(scene: Scene, sayings: Sequence[Saying]) -> Iterator[Quotation]:
    """All that a cue announces stands between marks: «قال: "…"», «أكد أن "…"»."""
    return (direct("marked-speech", scene, saying.whole, saying) for saying in sayings if saying.whole)


def marked_part(scene: Scene, sayings: Sequence[Saying]) -> Iterator[Quotation]:
    """A part of the reported clause stands between marks: «قال إن الخطوة "لا تخدم السلام"»."""
    for saying in sayings:
        if saying.content is None or saying.whole:
            continue
        for token in within(scene.openings, saying.content.first, saying.last + 1):
            if (mark := scene.speech(token)) and not _has_own_cue(scene, token, saying):
                yield direct("marked-part", scene, mark, saying)


def _has_own_cue(scene: Scene, mark: int, saying: Saying) -> bool:
    """«ذكرت الصحيفة أن محللين يقولون "…"»: the words of others."""
    cue = scene.cues.get(mark - 2 if scene.words.folded[mark - 1] == ":" else mark - 1)
    return bool(cue and cue.kind == "finite" and not cue.has("describes") and cue.token > saying.cue.token)


def marked_in_act(scene: Scene, sayings: Sequence[Saying]) -> Iterator[Quotation]:
    """Somebody acts, in words that the paper marks as his: «حض … على "التخلي عنها فورا"»."""
    for saying in sayings:
        if saying.content or not saying.cue.has("act") or saying.cue.kind == "noun":
            continue
        for mark in _behind(scene, saying.cue):
            yield direct("marked-in-act", scene, mark, saying)


def _behind(scene: Scene, cue: Cue) -> Iterator[Marked]:
    """The marked words in the same sentence, up to the next cue."""
    end = min(scene.sentence_end(cue.token), cue.token + _REACH)
    for token in range(cue.token + 1, end):
        if token in scene.cues:
            return
        if mark := scene.speech(token):
            yield mark


def marked_before_source(scene: Scene, sayings: Sequence[Saying]) -> Iterator[Quotation]:
    """The source stands behind the words: «"…"، بحسب الوزير», «"…"، قال الوزير»."""
    by_token = {saying.cue.token: saying for saying in sayings}
    for opening in scene.marks:
        mark = scene.speech(opening)
        if mark is None or mark.closing is None:
            continue
        token = mark.closing + 1
        if token < len(scene.words) and not scene.words.folded[token][0].isalnum():
            token += 1
        if token >= scene.words.line_of(mark.closing)[1]:
            continue
        if saying := _own_source(scene, token) or _verb(by_token, token):
            yield direct("marked-before-source", scene, mark, saying)


def marked_behind_source(scene: Scene, _: Sequence[Saying]) -> Iterator[Quotation]:
    """The source opens the sentence: «وبحسب الوزير فإن "…"»."""
    for hit in scene.words.group("quotation-source"):
        end = scene.sentence_end(hit.first)
        if hit.first != scene.words.sentence_at(hit.first).first or not (saying := _source(scene, hit.first)):
            continue
        for token in range(hit.last + 1, min(end, hit.last + _REACH)):
            if token in scene.cues:
                break
            if (mark := scene.speech(token)) and _is_said(scene, token):
                yield direct("marked-behind-source", scene, mark, saying)


def _is_said(scene: Scene, mark: int) -> bool:
    """Behind «فإن» or a colon: the words of the source, not a name."""
    return scene.words.folded[mark - 1] in _SO


def _own_source(scene: Scene, token: int) -> Saying | None:
    """«"…"، وفقا للوزير»: not «"…". ووفقا للوزير فإن», where the source goes with what follows."""
    opens = token == scene.words.sentence_at(token).first
    joined = any(hit.particles == "و" for hit in scene.words.senses(token, "quotation-source"))
    return None if opens and joined else _source(scene, token)


def _source(scene: Scene, token: int) -> Saying | None:
    for hit in scene.words.senses(token, "quotation-source") if token < len(scene.words) else ():
        following = hit.last + 1
        document = document_speaker(scene, following) if scene.is_(following, "quotation-document") else None
        speaker = document or first_party(scene, following, hit.last + 6)
        if speaker:
            return Saying(source_cue(scene.words, hit), speaker, None, hit.last)
    return None


def _verb(by_token: dict[int, Saying], token: int) -> Saying | None:
    saying = by_token.get(token)
    if saying is None or saying.content or saying.cue.joined or saying.cue.kind != "finite":
        return None
    return saying if saying.speaker and saying.speaker.after else None
