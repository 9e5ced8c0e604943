"""What makes a refusal hold only for a time: «لن يلتقي … إلا بعد», «… قبل رفع العقوبات», «… ما لم ينسحب»."""

from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.triggers import Trigger
from mahdar.text import Span

REACH = 12  # tokens behind the word of meeting, names not counted, in which the condition stands
_UNTIL = "until"
_UNLESS = "unless"


def has_condition(scene: Scene, trigger: Trigger, negation: Span) -> bool:
    """Whether who will not meet says when he would: then the meeting is refused, which leaves it a proposal.

    Args:
        scene: the article.
        trigger: the word of meeting.
        negation: where the words of the denial stand.
    """
    if not scene.particle(scene.words.token_at(negation.start), "never"):
        return False
    counted = 0
    for token in range(trigger.hit.last + 1, trigger.sentence.last):
        if scene.particle(token, _UNLESS) or _is_until(scene, token):
            return True
        counted += scene.parties.at(token) is None
        if counted > REACH or scene.is_stop(token):
            return False
    return False


def _is_until(scene: Scene, token: int) -> bool:
    """«قبل وقف الحرب»; «قبل يوم الأحد» tells a day, and no condition."""
    return scene.particle(token, _UNTIL) and not scene.names_a_time(token) and not scene.names_a_time(token + 1)
