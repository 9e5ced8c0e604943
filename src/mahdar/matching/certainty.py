"""Whether an entry can be relied on."""

from collections.abc import Collection, Iterable

from mahdar.matching.history import is_early
from mahdar.matching.merged_days import MergedDays
from mahdar.matching.telling import Telling, is_sound
from mahdar.records import Difference

_ENOUGH = 2  # independent sources


def is_sure(told: Telling, days: MergedDays, differing: Iterable[Difference], place: str | None) -> bool:
    """One report that is meant to be right 19 times in 20, or two that do not depend on one another.

    Not where some say that it was and others that it was not, nor where as many sources contradict the day or the place
    that is shown as give it, nor where the day does not go with who tells of it and when. One paper of ten with another
    town does not make the meeting doubtful.
    """
    shown = (place, str(days.first), f"{days.first}/{days.last}")
    if any(each.contradicts and not _is_settled(told, each, shown) for each in differing):
        return False
    if days.dated and not _goes_with_its_day(told, days):
        return False
    return any(report.tier == "sure" for report in told.reports) or told.weight(told.reports) >= _ENOUGH


def _is_settled(told: Telling, difference: Difference, shown: Collection[str | None]) -> bool:
    """Whether what is shown has more sources than any other version."""
    if difference.field == "status":
        return False
    article = {report.id: report.origin.article for report in told.reports}
    weights = [
        (len({told.source[article[id_]] for id_ in version.reports}), version.value) for version in difference.versions
    ]
    (second, _), (first, value) = sorted(weights)[-2:]
    return first > second and value in shown


def _goes_with_its_day(told: Telling, days: MergedDays) -> bool:
    """Whether nobody tells of it as held before the day, and somebody states the day who can be right."""
    stating = [report for report in told.reports if report.stated and report.first == days.first]
    return not any(is_early(report, told, days.first) for report in told.reports) and (
        not stating or any(map(is_sound, stating))
    )
