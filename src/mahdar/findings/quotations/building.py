"""Quotations with the evidence for each field."""

from typing import Literal

from mahdar.findings.quotations.channels import on_behalf_of, via
from mahdar.findings.quotations.sayings import Saying
from mahdar.findings.quotations.scene import Scene
from mahdar.records import Evidence, Quotation
from mahdar.sentences.quotation_marks import Marked
from mahdar.text import Span


def direct(rule: str, scene: Scene, mark: Marked, saying: Saying) -> Quotation:
    """The words between marks."""
    return _quotation(rule, "direct", scene, scene.words.span(mark.first, mark.last), saying)


def indirect(rule: str, scene: Scene, saying: Saying) -> Quotation:
    """What is reported behind the cue.

    Raises:
        ValueError: nothing is.
    """
    if saying.content is None:
        msg = f"nothing is reported behind {saying.cue.span}"
        raise ValueError(msg)
    span = scene.words.span(saying.content.first, saying.last, saying.content.skip)
    return _quotation(rule, "indirect", scene, span, saying)


def _quotation(rule: str, kind: Literal["direct", "indirect"], scene: Scene, span: Span, saying: Saying) -> Quotation:
    speaker = saying.speaker
    return Quotation(
        kind=kind,
        span=span,
        cue=saying.cue.span,
        speaker=speaker.entity if speaker else None,
        speaker_span=speaker.span if speaker else None,
        evidence=_evidence(rule, span, saying),
        on_behalf_of=on_behalf_of(scene, saying),
        via=via(scene, saying),
    )


def _evidence(rule: str, span: Span, saying: Saying) -> Evidence:
    parts = [Evidence("quotations/cue", saying.cue.span, knowledge=(saying.cue.verb.id,))]
    if saying.speaker:
        parts.append(Evidence("quotations/speaker", saying.speaker.span))
    parts.append(Evidence("quotations/words", span))
    whole = Span(min(part.span.start for part in parts), max(part.span.end for part in parts))
    return Evidence(f"quotations/{rule}", whole, tuple(parts), (saying.cue.verb.id,))
