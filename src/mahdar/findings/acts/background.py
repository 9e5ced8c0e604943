"""What an article tells only to remind its readers: acts of years before."""

from mahdar.findings.acts.drafts import Draft
from mahdar.findings.acts.scene import Scene
from mahdar.records import Dated

_CLOSE = 7  # tokens
_EARLIEST = 1700
_EARLIEST_PAGE = 1998  # no page of the press on the web is older
_IN = frozenset({"في", "منذ"})
_RECENT = 1  # the guidelines leave out what is more than a year before
_REACH = 12  # tokens between the word of acting and the year
_NEAR = 8  # where only the years that the article names date it


def is_old(scene: Scene, draft: Draft, dated: Dated | None) -> bool:
    """«في عام 1964 هدد الرئيس»: whether a year stands beside the word that lies well before the article's."""
    known = dated.not_after or dated.not_before if dated else None
    cue, reach = draft.cue, _REACH if known else _NEAR
    first, last = max(cue.sentence.first, cue.hit.first - reach), min(cue.sentence.last, cue.hit.last + reach)
    years = [year for token in range(max(first, 2), last) if (year := _year_at(scene, token, cue.hit.first))]
    return bool(years) and min(years) < (known.year if known else _latest_year(scene)) - _RECENT


def _latest_year(scene: Scene) -> int:
    """The latest year that the article names, where nothing else dates it; what is still to come is left out."""
    if not scene.years:
        found = [_year_at(scene, token, token) or _EARLIEST_PAGE for token in range(2, len(scene.words))]
        scene.years.append(max(found, default=_EARLIEST_PAGE))
    return scene.years[0]


def _year_at(scene: Scene, token: int, act: int) -> int | None:
    """The year that is written here behind «عام», «سنة» or a month, or close to the act behind «في»."""
    word = scene.words.folded[token]
    if len(word) != len("1964") or not word.isdecimal() or int(word) < _EARLIEST:
        return None
    close = abs(token - act) < _CLOSE and scene.words.folded[token - 1] in _IN
    named = close or scene.little(token - 1, "year") is not None
    if not named or scene.little(token - 2, "by-then") or scene.little(token - 1, "by-then"):
        return None
    return int(word)
