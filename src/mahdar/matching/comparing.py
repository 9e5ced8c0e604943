"""Whether two reports tell of one encounter, with the reasons."""

from collections.abc import Iterable, Iterator
from functools import partial

from mahdar.matching import weights
from mahdar.matching.days import days
from mahdar.matching.parties import parties
from mahdar.matching.pool import Rulings
from mahdar.matching.views import MANY, View, ruled
from mahdar.matching.whereabouts import whereabouts
from mahdar.matching.wording import wording
from mahdar.records import Comparison, Report, ScorePart

_ROUND = partial(round, ndigits=2)
_SEVERAL = 2


def compare(a: Report, b: Report, rulings: Rulings = Rulings()) -> Comparison:  # noqa: B008 - frozen
    """How two reports agree, with what people decided; the same the other way round.

    Returns:
        "same" where they tell of one encounter; "near" where somebody should look; the parts of the score name the
        values compared, in the order mode, days, parties, place, words, issues.
    """
    if b.id < a.id:
        a, b = b, a
    return judged(a.id, b.id, rulings) or agree(View(ruled(a, rulings)), View(ruled(b, rulings)))


def judged(a: str, b: str, rulings: Rulings) -> Comparison | None:
    """What a person decided of two reports, by their ids, the smaller first; None where nobody did."""
    if (a, b) in rulings.same:
        return Comparison("same", 100.0, (ScorePart("judgement", 100.0, "a person said that they are the same"),))
    if (a, b) in rulings.apart:
        part = ScorePart("judgement", -100.0, "a person said that they are not the same", veto=True)
        return Comparison("different", -100.0, (part,))
    return None


def agree(a: View, b: View, *, briefly: bool = False) -> Comparison:
    """How two reports agree by what they say.

    Args:
        a: the one with the smaller id.
        b: the other one.
        briefly: leave the other parts out where one alone keeps the two apart for good.
    """
    parts = tuple(_until_impossible(_parts(a, b)) if briefly else _parts(a, b))
    score = _ROUND(sum(part.points for part in parts))
    vetoes = [part.points for part in parts if part.veto]
    near = weights.NEAR if any(part.field == "persons" for part in parts) else weights.NEAR_BY_SIDES
    if score < near or min(vetoes, default=0.0) <= weights.IMPOSSIBLE:
        return Comparison("different", score, parts)
    return Comparison("same" if score >= weights.SAME and not vetoes else "near", score, parts)


def _until_impossible(parts: Iterable[ScorePart]) -> Iterator[ScorePart]:
    for part in parts:
        yield part
        if part.veto and part.points <= weights.IMPOSSIBLE:
            return


def _parts(a: View, b: View) -> Iterator[ScorePart]:
    if a.report.origin.article == b.report.origin.article:
        yield _of_one_article(a, b)
    if a.kind != b.kind:
        yield ScorePart("mode", weights.IMPOSSIBLE, f"{a.report.mode} here, {b.report.mode} there", veto=True)
        return
    yield from days(a, b)
    yield from parties(a, b)
    if a.report.mode != b.report.mode and max(len(a.camps), len(b.camps)) < MANY:
        yield ScorePart("mode", weights.OTHER_FORM, f"{a.report.mode} here, {b.report.mode} there")
    yield from whereabouts(a, b)
    yield from wording(a, b)
    shared = sorted(set(a.report.issues) & set(b.report.issues))
    if shared:
        yield ScorePart("issues", weights.ISSUES_SHARED, f"both on {', '.join(shared)}")


def _of_one_article(a: View, b: View) -> ScorePart:
    """Two encounters of one article are two; of the same parties they may be one told twice, if not in two places."""
    places = {a.report.place, b.report.place} - {None}
    if a.kind == b.kind and a.entities == b.entities and (a.kind != "visit" or len(places) < _SEVERAL):
        return ScorePart("words", weights.SAME_ARTICLE, "one article tells of both, of the same parties")
    return ScorePart("words", weights.IMPOSSIBLE, "one article tells of both", veto=True)
