"""Speakers named in other words: «المسؤول الأميركي» for whom the story quoted just before.

The rules of speech decide that such words stand for somebody; this makes the decision visible as a mention, so that the
quotation's speaker can be shown by words like every other fact.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from mahdar.records import Entity, Evidence, Mention, Quotation
from mahdar.text import Span

_SPEAK = frozenset({"PER", "ORG"})


def renamed_speakers(
    quotations: Sequence[Quotation], mentions: Sequence[Mention], entities: Mapping[str, Entity]
) -> tuple[list[Quotation], list[Mention]]:
    """Make every resolved speaker one that words show.

    Args:
        quotations: as found.
        mentions: of the article, in the order of the text.
        entities: by id.

    Returns:
        The quotations, without a speaker that is a place; and the mentions with one more for each stretch of words that
        stands for a speaker.
    """
    read_as = _read_as(mentions)
    kept: list[Quotation] = []
    added: dict[tuple[int, int], Mention] = {}
    for quotation in quotations:
        if quotation.speaker is None or quotation.speaker_span is None or _is_shown(quotation, read_as):
            kept.append(quotation)
        elif entities[quotation.speaker].type in _SPEAK:
            kept.append(quotation)
            added[quotation.speaker_span] = _mention(quotation)
        else:
            kept.append(replace(quotation, speaker=None))
    others = [m for m in mentions if m.entity is not None or m.span not in added]
    return kept, sorted([*others, *added.values()], key=lambda mention: (mention.span, mention.entity or ""))


def _read_as(mentions: Sequence[Mention]) -> Mapping[str, Sequence[Span]]:
    """The spans that were read as each entity."""
    found = defaultdict(list)
    for mention in mentions:
        if mention.entity is not None:
            found[mention.entity].append(mention.span)
    return found


def _is_shown(quotation: Quotation, read_as: Mapping[str, Sequence[Span]]) -> bool:
    span = quotation.speaker_span
    return span is not None and any(map(span.overlaps, read_as.get(quotation.speaker or "", ())))


def _mention(quotation: Quotation) -> Mention:
    span = quotation.speaker_span
    if span is None:
        msg = "a speaker without words cannot be a mention"
        raise ValueError(msg)
    evidence = Evidence("quotations/renamed-speaker", span, (Evidence("quotations/cue", quotation.cue),))
    return Mention(span, quotation.speaker, "nominal", evidence)
