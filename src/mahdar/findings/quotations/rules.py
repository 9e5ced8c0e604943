"""The rules: what becomes a quotation."""

from collections.abc import Callable, Iterator
from typing import Literal

from mahdar.findings.quotations.sayings import Saying
from mahdar.findings.quotations.scene import Scene
from mahdar.records import Evidence, Quotation
from mahdar.sentences.quotation_marks import Marked
from mahdar.text import Span

Rule = Callable[[Scene, list[Saying]], Iterator[Quotation]]


def _wholly_marked(scene: Scene, saying: Saying) -> Marked | None:
    """The marked words that the content consists of."""
    assert saying.content
    mark = scene.marks.get(saying.content.first)
    return mark if mark and mark.end >= saying.last - 1 else None


def quotation(rule: str, kind: Literal["direct", "indirect"], span: Span, saying: Saying) -> Quotation:
    """A quotation with its evidence."""
    cue, speaker = saying.cue, saying.speaker
    parts = [Evidence("quotations/cue", cue.span, knowledge=(cue.verb.id,))]
    if speaker:
        parts.append(Evidence("quotations/speaker", speaker.span))
    spans = [span, cue.span, *([speaker.span] if speaker else ())]
    whole = Span(min(s.start for s in spans), max(s.end for s in spans))
    return Quotation(
        kind=kind, span=span, cue=cue.span, speaker=speaker.entity if speaker else None,
        speaker_span=speaker.span if speaker else None,
        evidence=Evidence(f"quotations/{rule}", whole, tuple(parts), (cue.verb.id,)),
    )  # fmt: skip


def reported_clause(scene: Scene, sayings: list[Saying]) -> Iterator[Quotation]:
    for saying in sayings:
        if saying.content and saying.content.kind == "clause" and not _wholly_marked(scene, saying):
            yield quotation("reported-clause", "indirect", scene.words.span(saying.content.first, saying.last), saying)


def reported_object(scene: Scene, sayings: list[Saying]) -> Iterator[Quotation]:
    for saying in sayings:
        if saying.content and saying.content.kind == "object" and not _wholly_marked(scene, saying):
            span = scene.words.span(saying.content.first, saying.last, saying.content.skip)
            yield quotation("reported-object", "indirect", span, saying)


def behind_colon(scene: Scene, sayings: list[Saying]) -> Iterator[Quotation]:
    for saying in sayings:
        if saying.content and saying.content.kind == "colon":
            yield quotation("behind-colon", "indirect", scene.words.span(saying.content.first, saying.last), saying)


def marked_speech(scene: Scene, sayings: list[Saying]) -> Iterator[Quotation]:
    for saying in sayings:
        if saying.content is None:
            continue
        mark = (
            scene.marks.get(saying.content.first) if saying.content.kind == "marked" else _wholly_marked(scene, saying)
        )
        if mark:
            yield quotation("marked-speech", "direct", scene.words.span(mark.first, mark.last), saying)


def marked_part(scene: Scene, sayings: list[Saying]) -> Iterator[Quotation]:
    for saying in sayings:
        if saying.content is None or saying.content.kind == "marked" or _wholly_marked(scene, saying):
            continue
        for opening in scene.marks:
            if saying.content.first <= opening <= saying.last and (mark := scene.speech(opening)):
                yield quotation("marked-part", "direct", scene.words.span(mark.first, mark.last), saying)


RULES: dict[str, Rule] = {
    "reported-clause": reported_clause,
    "reported-object": reported_object,
    "behind-colon": behind_colon,
    "marked-speech": marked_speech,
    "marked-part": marked_part,
}
