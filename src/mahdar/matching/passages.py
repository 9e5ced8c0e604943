"""Where an article tells when an encounter is, by words that are reckoned from the day of writing."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mahdar.calendar import times
from mahdar.lexicon import lexicon
from mahdar.records import Attendee, Report
from mahdar.records.plain import Plain
from mahdar.text import Span

_ENDS = re.compile(r"[.!؟\n]")
_TWO = 2
# Who meets at a summit; a minister who is there too comes for something else.
_HEADS = frozenset(
    {"president", "prime-minister", "king", "emir", "sultan", "chancellor", "head-of-state", "supreme-leader"}
)
_ASIDE, _DURING = ("meeting-particle", "aside"), ("meeting-particle", "during")
_SUMMIT = ("meeting", "noun.summit")


class Passage(NamedTuple):
    """A sentence that names one day, and no other time: two who meet often met in many a «last month».

    Attributes:
        sentence: its words; `time` those of the time.
        slack: days by which the encounter may be off that time: what is on the sidelines of something may be on
            another day of it.
    """

    sentence: str
    time: str
    slack: int


def passages(document: dict[str, Plain], report: Report) -> Iterator[Passage]:
    """The report's own sentence; where it names no time, others with the same people at its place, or of a summit.

    Args:
        document: the article of the report, in the public form.
        report: gives who meets, and where.
    """
    if report.when_words and (own := _passage(report.words)):
        yield own
        return
    for span in _sentences(document):
        sentence = document["article"]["text"][slice(*span)]
        if _is_of_summit(document, report, span):
            if found := _passage(sentence):
                yield found._replace(slack=0)
        elif _is_about(document, report, span) and (found := _passage(sentence)):
            yield found


def _passage(sentence: str) -> Passage | None:
    found = times(sentence, None)
    if len(found) != 1 or not found[0].relative or found[0].unit != "day":
        return None
    slack = 1 if any(_means(word, _ASIDE) for word in sentence.split()) else 0
    return Passage(sentence, sentence[found[0].start : found[0].end], slack)


def _sentences(document: dict[str, Plain]) -> list[Span]:
    """The sentences with an unresolved time that show no encounter of their own."""
    text, found = document["article"]["text"], set[Span]()
    shown = [tuple(encounter["evidence"]) for encounter in document["encounters"]]
    for unresolved in document["unresolved"]:
        if unresolved["kind"] == "time":
            span = _around(text, *unresolved["span"])
            if not any(start < span.end and span.start < end for start, end in shown):
                found.add(span)
    return sorted(found)


def _around(text: str, start: int, end: int) -> Span:
    before = [match.end() for match in _ENDS.finditer(text, 0, start)]
    behind = _ENDS.search(text, end)
    return Span(before[-1] if before else 0, behind.start() if behind else len(text))


def _is_about(document: dict[str, Plain], report: Report, span: Span) -> bool:
    """Whether a sentence names two who took part, and the place; without one, they must be told to meet but once."""
    named = {mention["entity"] for mention in _mentions(document, span)}
    people = {attendee.entity for attendee in report.attendees}
    here = report.place in named if report.place else _is_their_only_one(document, report)
    return len(named & people) >= _TWO and here


def _is_their_only_one(document: dict[str, Plain], report: Report) -> bool:
    people = {attendee.entity for attendee in report.attendees}
    others = (each for each in document["encounters"] if each["id"] != report.id)
    return not any(len(people & {part["entity"] for part in other["participants"]}) >= _TWO for other in others)


def _is_of_summit(document: dict[str, Plain], report: Report, span: Span) -> bool:
    """Whether a sentence tells of «قمة هلسنكي», and the report alone is one of heads of state at that place."""
    if not _is_summit(document, report):
        return False
    text = document["article"]["text"]
    words = (text[span.start : m["start"]].split() for m in _mentions(document, span) if m["entity"] == report.place)
    return any(before and _means(before[-1], _SUMMIT) for before in words)


def _is_summit(document: dict[str, Plain], report: Report) -> bool:
    if report.place is None or any(_means(word, _ASIDE) for word in report.words.split()):
        return False
    heads = all(_is_head(attendee, report) for attendee in report.attendees)
    alike = [e for e in document["encounters"] if e["place"] == report.place and e["status"] == report.status]
    people = {attendee.entity for attendee in report.attendees}
    rivals = [e for e in alike if e["id"] != report.id and {p["entity"] for p in e["participants"]} & people]
    return heads and len(report.attendees) >= _TWO and not rivals


def _is_head(attendee: Attendee, report: Report) -> bool:
    """Whether somebody may have led a state when the article was written."""
    terms = lexicon().world.terms_of.get(attendee.entity, [])
    first, last = report.origin.not_before, report.origin.not_after
    return any(term.office.partition("@")[0] in _HEADS and term.may_cover(first, last) for term in terms)


def _mentions(document: dict[str, Plain], span: Span) -> Iterator[Plain]:
    return (each for each in document["mentions"] if span.start <= each["start"] and each["end"] <= span.end)


def is_told_from_another(report: Report) -> bool:
    """Whether its status is seen from something else that was told: «قال قبل اجتماعه مع …»."""
    return any(_means(word, _DURING) for field, words in report.shown if field == "status" for word in words)


def _means(word: str, wanted: tuple[str, str]) -> bool:
    return any((sense.group, sense.id) == wanted for sense in lexicon().senses(word.strip('«»"،:()')))
