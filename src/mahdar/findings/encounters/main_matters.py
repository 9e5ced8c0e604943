"""What a story is mainly about: given to a meeting whose own sentence names it and says nothing else of its matter.

Two of three such meetings are about it; what only other sentences name fits no more than half.
"""

from collections import Counter
from collections.abc import Collection, Iterator

from mahdar.findings.encounters.issue_words import issues
from mahdar.findings.encounters.matters import is_matter
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.topic_words import turns_to_something_else
from mahdar.findings.encounters.triggers import Trigger
from mahdar.sentences import Hit

OFTEN = 2  # sentences that name what a story is about


def main_matters(scene: Scene, trigger: Trigger, taken: Collection[str]) -> Iterator[Hit]:
    """The words of a meeting's sentence that name what the story is mainly about, with nothing else told between.

    Of a visit they tell nothing: what is said on it is mostly about something else.

    Args:
        scene: the article.
        trigger: the word of meeting.
        taken: who takes part.
    """
    if trigger.mode == "visit":
        return
    main = _main(scene)
    for hit in issues(scene, trigger.sentence):
        if hit.sense.id not in main or _of_something_else(scene, trigger, hit):
            continue
        if is_matter(scene, trigger.sentence, hit, taken, journey=False):
            yield hit


def _of_something_else(scene: Scene, trigger: Trigger, hit: Hit) -> bool:
    """«يلتقيه بعد أن أدرجت الحكومة حزبه ضمن المنظمات الإرهابية»: another thing, or the time at which it was."""
    first, last = sorted((trigger.hit.first, hit.first))
    return turns_to_something_else(scene, first, last)


def _main(scene: Scene) -> frozenset[str]:
    """The issue that the most sentences name; read once."""
    if not scene.main_issues:
        named = Counter(id_ for s in scene.words.sentences for id_ in {hit.sense.id for hit in issues(scene, s)})
        most = max(named.values(), default=0)
        scene.main_issues.append(frozenset(id_ for id_, times in named.items() if times == most >= OFTEN))
    return scene.main_issues[0]
