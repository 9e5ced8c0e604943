"""The day of the story, for an encounter that goes on while it is told or at which its words were said.

«أدلى بهذه التصريحات خلال زيارة لسنغافورة», «قال في مؤتمر صحفي مع نظيره», «يقوم بزيارة إلى تونس»: of such encounters
the day stands in the first lines, with what was said or happened. A meeting that an article mentions in passing may
have been on any day.
"""

from collections.abc import Sequence

from mahdar.findings.encounters.dates import is_day
from mahdar.findings.encounters.drafts import Draft
from mahdar.findings.encounters.scene import Scene
from mahdar.records import TimeExpression
from mahdar.text import fold

FIRST_LINES = 3  # lines from the top in which the day of the story stands
BEFORE = 8  # tokens from «هذه التصريحات» to «خلال زيارة»
_REMARKS = frozenset(map(fold, ("التصريحات", "التصريح", "تصريحاته", "تصريحاتها", "تصريحات")))


def lend_day(scene: Scene, kept: Sequence[Draft]) -> None:
    """Give the day of the story to encounters of it that are told without one.

    Args:
        scene: the article.
        kept: the encounters.
    """
    wanting = [draft for draft in kept if _has_no_time(draft) and _is_of_the_story(scene, draft)]
    day = _day_of(scene) if wanting else None
    for draft in wanting:
        if day is not None and _is_in_first_lines(scene, draft):
            draft.time = day


def _has_no_time(draft: Draft) -> bool:
    return all(telling.time is None for telling in draft.tellings)


def _is_of_the_story(scene: Scene, draft: Draft) -> bool:
    if draft.mode == "press-conference":
        return draft.status.status == "held"
    if draft.mode != "visit":
        return False
    return draft.status.status == "ongoing" or (draft.status.status == "held" and _has_remarks(scene, draft))


def _has_remarks(scene: Scene, draft: Draft) -> bool:
    first = max(draft.trigger.sentence.first, draft.trigger.hit.first - BEFORE)
    return not _REMARKS.isdisjoint(
        word.removeprefix("ب") for word in scene.words.folded[first : draft.trigger.hit.first]
    )


def _day_of(scene: Scene) -> TimeExpression | None:
    """The day in the first lines, if they name only one."""
    last = scene.words.lines[:FIRST_LINES][-1][1]
    end = scene.words.span(last - 1, last - 1).end
    days = [time for time in scene.times if time.span.end <= end and is_day(time)]
    return days[0] if len({time.value for time in days}) == 1 else None


def _is_in_first_lines(scene: Scene, draft: Draft) -> bool:
    """Whether the story is about somebody who takes part."""
    last = scene.words.lines[:FIRST_LINES][-1][1]
    named = {entity for party in scene.parties.between(0, last) for entity in party.entities}
    return draft.entities[0] in named
