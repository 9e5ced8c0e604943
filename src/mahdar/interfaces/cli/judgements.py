"""Judgements and comparisons, for people and for programs."""

import json
import sys
from collections.abc import Callable, Iterator

from rich.text import Text

from mahdar.exports.columns import Table, integer, text
from mahdar.interfaces.cli.listing import Kind
from mahdar.interfaces.cli.script import Script, rendered
from mahdar.records import Anchor, Comparison, Judgement, plain


def _of(part: Callable[[Judgement], Anchor | None], name: str) -> Callable[[Judgement], str | None]:
    return lambda judgement: None if (anchor := part(judgement)) is None else getattr(anchor, name)


def _target(judgement: Judgement) -> Anchor | None:
    return judgement.target


def _other(judgement: Judgement) -> Anchor | None:
    return judgement.other


JUDGEMENTS: Table[Judgement] = Table("judgements", "what a person decided", (
    integer("number", "in the order of decisions; the later one wins", lambda j: j.number, "judgements"),
    text("verdict", "what was decided", lambda j: j.verdict, ("same", "not-same", "set", "reject", "undo")),
    text("fact", "the fact that it is about, by its id at the time", _of(_target, "fact")),
    text("words", "the fact's words", _of(_target, "words")),
    text("other", "the second fact of same and not-same", _of(_other, "fact")),
    text("field", "what was set", lambda j: j.field),
    text("value", "to what; empty: to nothing", lambda j: j.value),
    integer("undoes", "the number of the judgement that it takes back", lambda j: j.undoes, "judgements"),
    text("who", "who decided", lambda j: j.who),
    text("at", "when, ISO time", lambda j: j.at),
    text("because", "why", lambda j: j.because),
))  # fmt: skip


def judgement_lines(judgement: Judgement, script: Script) -> Iterator[Text]:
    """Number, verdict and what it is about; then who, when and why; then the words."""
    yield Text(f"{judgement.number}. {_verdict(judgement, script)}", style="bold")
    because = script.words(judgement.because, None)
    yield Text(f"  {script.words(judgement.who)} · {script.plain(judgement.at)}: {because}")
    for anchor in (judgement.target, judgement.other):
        if anchor:
            yield Text(f"    {script.words(anchor.words)}  {script.id(anchor.fact)}")


def _verdict(judgement: Judgement, script: Script) -> str:
    label = script.label(f"verdict-{judgement.verdict}")
    if judgement.verdict == "undo":
        return f"{label} {judgement.undoes}"
    if judgement.verdict == "set":
        value = script.words(judgement.value) if judgement.value else script.label("to-nothing")
        return f"{label} {script.label(f'field-{judgement.field}')}: {value}"
    return label


JUDGEMENTS_KIND: Kind[Judgement] = Kind(JUDGEMENTS, judgement_lines)


def comparison_text(comparison: Comparison, *, as_json: bool, latin: bool) -> str:
    """How two reports agree, with each reason."""
    if as_json:
        return json.dumps(plain(comparison), ensure_ascii=False) + "\n"
    return rendered(_comparison_lines(comparison, Script(latin=latin)), coloured=sys.stdout.isatty())


def _comparison_lines(comparison: Comparison, script: Script) -> Iterator[Text]:
    score = script.plain(f"{comparison.score:.2f}")
    yield Text(f"{script.label(comparison.agreement)} · {script.label('score')} {score}", style="bold")
    for part in comparison.parts:
        alone = f" · {script.label('keeps-apart')}" if part.veto else ""
        points, because = script.plain(f"{part.points:+.2f}"), script.plain(part.because)
        yield Text(f"  {points}  {script.plain(part.field)}: {because}{alone}")
