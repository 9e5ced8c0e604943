"""A blind sample of what was found, for a person to judge; and what the judgements come to."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal, NamedTuple, get_args

from mahdar.records import Act, Encounter, Minutes, Quotation
from mahdar.sentences import words_of
from mahdar.text import Span

Layer = Literal["encounters", "quotations", "acts"]
Verdict = Literal["right", "wrong", "unsure"]
AUDITED: tuple[Layer, ...] = get_args(Layer)
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
Told = Encounter | Quotation | Act
_KIND: dict[Layer, str] = {"encounters": "encounter", "quotations": "quotation", "acts": "act"}
_GAP = " […] "


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact that may be drawn.

    Attributes:
        id: of the fact, unique among all pages.
        outlet: of its page, or "unknown".
        year: of its page, or "undated".
        tier: "sure" or "review"; "-" for a kind of fact that has none. The judge does not see it.
        minutes: of its page.
        told: the fact.
    """

    id: str
    outlet: str
    year: str
    tier: str
    minutes: Minutes
    told: Told

    def stratum(self, by: Sequence[str]) -> tuple[str, ...]:
        """The values that place the fact among others: `by` names "outlet", "year" or none."""
        return tuple(str(getattr(self, key)) for key in by)


def facts_of(minutes: Minutes, layer: Layer) -> Iterator[Fact]:
    """The facts of one layer, in the order of the text."""
    article = minutes.article
    outlet = article.outlet.name or article.outlet.domain or "unknown"
    year = article.published[:4] if article.published else "undated"
    for id_, kind, told in minutes.facts():
        if kind == _KIND[layer] and isinstance(told, Told):
            yield Fact(id_, outlet, year, getattr(told, "tier", "-"), minutes, told)


def sampled(facts: Iterable[Fact], size: int, by: Sequence[str], seed: int) -> list[Fact]:
    """Draw facts, from each stratum its share, and at least one while there is room; in an order that tells nothing.

    Args:
        facts: all that may be drawn; their order does not matter.
        size: how many to draw.
        by: what makes a stratum: "outlet", "year", both or neither.
        seed: the same facts and seed give the same sample.
    """
    draw = Random(seed)  # noqa: S311 - a sample, no secret
    strata: dict[tuple[str, ...], list[Fact]] = {}
    for fact in sorted({fact.id: fact for fact in facts}.values(), key=lambda fact: fact.id):
        strata.setdefault(fact.stratum(by), []).append(fact)
    shares = _shares({stratum: len(strata[stratum]) for stratum in sorted(strata)}, size)
    drawn = [fact for stratum, share in shares.items() for fact in draw.sample(strata[stratum], share)]
    draw.shuffle(drawn)
    return drawn


def _shares(sizes: Mapping[tuple[str, ...], int], wanted: int) -> dict[tuple[str, ...], int]:
    """How many to draw from each: one at a time, always where the most are left for each that was drawn."""
    shares = dict.fromkeys(sizes, 0)
    for _ in range(min(wanted, sum(sizes.values()))):
        open_ = [stratum for stratum in sizes if shares[stratum] < sizes[stratum]]
        shares[max(open_, key=lambda stratum: (not shares[stratum], sizes[stratum] / (shares[stratum] + 0.5)))] += 1
    return shares


def context(fact: Fact) -> str:
    """The sentences that hold the fact's words, in the order of the text."""
    words = words_of(fact.minutes.article.text)
    held = set()
    for span in _spans(fact.told):
        for offset in (span.start, max(span.start, span.end - 1)):
            held.add(words.sentence_at(words.token_at(offset)))
    ordered = sorted(held)
    pieces = [words.span(sentence.first, sentence.last - 1).of(words.text) for sentence in ordered]
    joined = pieces[0] if pieces else ""
    for before, after, piece in zip(ordered, ordered[1:], pieces[1:], strict=False):
        joined += (" " if after.first == before.last else _GAP) + piece
    return joined


def _spans(told: Told) -> Iterator[Span]:
    yield told.span
    if isinstance(told, Quotation):
        yield told.cue
        yield from [told.speaker_span] if told.speaker_span else []
        return
    for _, spans in told.proof:
        yield from spans


class Judged(NamedTuple):
    """How many facts of a group were judged right, wrong and unsure, and how many were not judged."""

    right: int
    wrong: int
    unsure: int
    unjudged: int

    @property
    def judged(self) -> int:
        """Those that were decided: the cases of the precision."""
        return self.right + self.wrong


def judged(verdicts: Iterable[Verdict | None]) -> Judged:
    """Count the verdicts."""
    counted = Counter(verdicts)
    return Judged(counted["right"], counted["wrong"], counted["unsure"], counted[None])
