"""When an undated article can have been written, by the offices of those whom it names.

«وزير الخارجية الأميركي مايك بومبيو» is written while Pompeo is in office. Each such claim allows the days of the
person's terms; the days that most claims allow are kept, if they are two at least and more than half of the claims.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.offices import Office
from mahdar.lexicon import Term, World
from mahdar.records import Dated, DateReason
from mahdar.sentences import Words
from mahdar.text import Span

AGREEING = 2  # claims: a former holder is often told without «السابق», and one such claim would mislead


class Claim(NamedTuple):
    """Somebody named as holding an office, and the terms in which that was so."""

    office: str
    person: str
    span: Span
    terms: tuple[Term, ...]

    def allows(self, first: date, last: date) -> bool:
        """Whether the office may have been held within the interval."""
        return any(term.may_cover(first, last) for term in self.terms)


def narrowed(
    words: Words, world: World, dated: Dated, pairs: Iterable[tuple[Office, Named | None]], agreeing: int = AGREEING
) -> Dated:
    """The interval of writing, narrowed by the offices; unchanged where it is known already.

    Args:
        words: the article's words.
        world: the knowledge of terms.
        dated: what is known without the offices.
        pairs: each office with the person named beside it.
        agreeing: how many claims must agree.
    """
    if dated.not_before is not None and dated.not_after is not None:
        return dated
    claims = list(_claims(words, world, pairs))
    days = _likeliest(claims)
    if days is None:
        return dated
    first, last = days
    kept = [claim for claim in claims if claim.allows(first, last)]
    if len(kept) < agreeing:
        return dated
    reasons = {claim.person: _reason(world, claim) for claim in reversed(kept)}
    return Dated(
        dated.not_before or (None if first == date.min else first),
        dated.not_after or (None if last == date.max else last),
        (*dated.because, *reversed(reasons.values())),
    )


def _claims(words: Words, world: World, pairs: Iterable[tuple[Office, Named | None]]) -> Iterable[Claim]:
    for office, name in pairs:
        if name is None or office.stage != "current" or office.of is None:
            continue
        held = [term for role in office.roles for term in world.held(name.entity.id, f"{role}@{office.of}")]
        if held:
            span = words.span(min(office.first, name.first), max(office.last, name.last))
            yield Claim(held[0].office, name.entity.id, span, tuple(held))


def _likeliest(claims: list[Claim]) -> tuple[date, date] | None:
    """The first and the last day that the greatest number of claims allows."""
    pieces = _pieces(claims)
    if not pieces:
        return None
    votes = [sum(claim.allows(*piece) for claim in claims) for piece in pieces]
    most = max(votes)
    if most * 2 <= len(claims):
        return None
    best = [piece for piece, count in zip(pieces, votes, strict=True) if count == most]
    return best[0][0], best[-1][1]


def _pieces(claims: list[Claim]) -> list[tuple[date, date]]:
    """All time, cut wherever a term begins or ends."""
    if not claims:
        return []
    cuts = {date.min}
    for claim in claims:
        for term in claim.terms:
            cuts.add(term.first_possible or date.min)
            if term.last_possible and term.last_possible < date.max:
                cuts.add(term.last_possible + timedelta(days=1))
    ordered = sorted(cuts)
    return list(zip(ordered, [*(cut - timedelta(days=1) for cut in ordered[1:]), date.max], strict=True))


def _reason(world: World, claim: Claim) -> DateReason:
    role, _, of = claim.office.partition("@")
    name = world.entities[claim.person].name_en
    body = world.entities[of].name_en if of in world.entities else of
    return DateReason(
        f"{name} in office as {world.roles[role].english}, {body}", claim.span, (claim.office, claim.person)
    )
