"""What a word does to the stretches of its sentence that tell what a meeting was about."""

from mahdar.findings.encounters.scene import Scene
from mahdar.sentences import FINITE

GROUP = "topic-particle"
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
