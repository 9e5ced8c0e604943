"""What an article tells only to remind its readers: acts of years before."""

from mahdar.findings.acts.drafts import Draft
from mahdar.findings.acts.scene import Scene
from mahdar.records import Dated

_EARLIEST = 1900
_RECENT = 1  # the guidelines leave out what is more than a year before
_REACH = 12  # tokens between the word of acting and the year


def is_old(scene: Scene, draft: Draft, dated: Dated | None) -> bool:
    """«في عام 1964 هدد الرئيس»: whether a year stands beside the word that lies well before the article's."""
    latest = dated.not_after or dated.not_before if dated else None
    if latest is None:
        return False
    cue = draft.cue
    first, last = max(cue.sentence.first, cue.hit.first - _REACH), min(cue.sentence.last, cue.hit.last + _REACH)
    years = (_year_at(scene, token) for token in range(max(first, 1), last))
    return any(year is not None and year < latest.year - _RECENT for year in years)


def _year_at(scene: Scene, token: int) -> int | None:
    """The year that is written here behind «عام», «سنة» or a month."""
    word = scene.words.folded[token]
    if len(word) != len("1964") or not word.isdecimal() or int(word) < _EARLIEST:
        return None
    return int(word) if scene.little(token - 1, "year") else None
