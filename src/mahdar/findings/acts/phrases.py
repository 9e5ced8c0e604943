"""Along a noun phrase to the party that it names: «قرار الحكومة التركية», «بجهود المملكة», «الهجمات التركية»."""

from mahdar.findings.acts.scene import Scene
from mahdar.records import Party

REACH = 9  # tokens; what stands further belonged to something else in the learning texts
_ENDS = frozenset(".:؛;!؟?،,")


def party_in(scene: Scene, start: int, last: int, *, inside: bool = False) -> Party | None:
    """The first party that the phrase from `start` names, as owner, maker or addressee of its thing.

    Args:
        scene: the article.
        start: first token of the phrase.
        last: the token behind the sentence.
        inside: «في» leads on too, where what happens in a state is its doing.
    """
    token = start
    while token < min(start + REACH, last):
        if ends_phrase(scene, token) or (leads_away(scene, token) and not (inside and scene.little(token, "inside"))):
            return None
        party = scene.parties.starting(token)
        if party is not None and (token == start or not party.particles.startswith("و")):
            return party
        people = scene.people_at(token)
        if people is not None:
            return people
        token += 1
    return None


def ends_phrase(scene: Scene, token: int) -> bool:
    """Whether a mark, a relative or a word that opens another clause stands here."""
    if scene.words.folded[token] in _ENDS:
        return True
    return scene.little(token, "relative", "clause") is not None or _verb_at(scene, token)


def leads_away(scene: Scene, token: int) -> bool:
    """Whether a preposition stands here that leads to a place or an aim."""
    return scene.little(token, "away") is not None


def _verb_at(scene: Scene, token: int) -> bool:
    verb = scene.verb_at(token)
    return verb is not None and verb.sense.form in ("present", "future")
