"""What a word does to the stretches of its sentence that tell what a meeting was about."""

from mahdar.findings.encounters.scene import Scene
from mahdar.sentences import FINITE

GROUP = "topic-particle"
PLANNED = frozenset({"planned", "planned.behind"})
DISCUSSING = frozenset({"verb.discuss", "verb.debate", "verb.deliberate", "verb.review", "verb.treat"})


def kinds_at(scene: Scene, token: int) -> frozenset[str]:
    """What a token does to the stretches of its sentence."""
    kinds = [hit.sense.id for hit in scene.words.senses(token, GROUP)]
    if discusses(scene, token):
        kinds.append("about")
    return frozenset(kinds)


def discusses(scene: Scene, token: int) -> bool:
    """Whether a verb of discussing stands there: «بحثا», «يتناول»."""
    hits = scene.words.senses(token, "meeting")
    return bool(hits) and any(hit.sense.id in DISCUSSING and hit.sense.form in FINITE for hit in hits)


def turns_to_something_else(scene: Scene, first: int, last: int) -> bool:
    """«بعد المعارك في …», «لكن …»: what stands behind such a word is the time or place of another thing.

    Not «لقاء كان مقررا في باريس»: so one tells of the meeting itself.
    """
    turns = (hit for hit in scene.words.within(GROUP, first, last) if hit.sense.id in ("away", "end"))
    return any(not _was_to_be(scene, hit.last + 1) for hit in turns)


def _was_to_be(scene: Scene, token: int) -> bool:
    """«(كان) مقررا», «(كان) من المقرر»: right behind the verb."""
    return any(hit.sense.id in PLANNED for hit in scene.statuses(token))


def behind_was_to_be(scene: Scene, token: int) -> int:
    """The first token behind «(الذي) كان من المقرر أن», where that stands at `token`; else `token` itself.

    What follows tells of the meeting that the words stand behind: «لقاء كان من المقرر أن يجمع الرئيسين في سوتشي».
    """
    was = token + 1 if scene.particle(token, "relative") else token
    if not scene.words.is_a(was, GROUP, "end"):
        return token
    ends = (hit.last + 1 for hit in scene.statuses(was + 1) if hit.sense.id in PLANNED)
    return next((that + 1 for that in ends if scene.any_that(that, that + 1)), token)
