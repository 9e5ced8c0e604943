"""Whom an attached pronoun means: «انتقدتها بكين», «بعد اتهام بغداد لها»."""

from collections.abc import Iterator

from mahdar.findings.acts.scene import Scene
from mahdar.records import Party

_REACH = 45  # tokens back: the sentence and the one before it
_PLACES = ("state", "place")
_OFFICES = ("role", "role-noun")


def meant_by(scene: Scene, pronoun: str, token: int, actor: str) -> Party | None:
    """The nearest party before the token that «ه» or «ها» fits, other than whoever acts."""
    gender = {"ه": "masculine", "ها": "feminine"}.get(pronoun)
    if gender is None:
        return None
    for party in _before(scene, token):
        entity = party.entity
        if (
            entity
            and entity != actor
            and scene.state_of(actor) != entity
            and gender_of(scene, party) in _fitting(gender)
        ):
            return party
    return None


def _before(scene: Scene, token: int) -> Iterator[Party]:
    line = scene.words.line_of(token)[0]
    near = scene.parties.between(max(0, token - _REACH), token)
    return (party for party in reversed(near) if scene.words.line_of(party.first)[0] == line and scene.can_act(party))


def _fitting(gender: str) -> tuple[str, ...]:
    """A man or a body whose gender nobody shows is spoken of as masculine."""
    return (gender, "") if gender == "masculine" else (gender,)


def agrees(scene: Scene, person: str, party: Party) -> bool:
    """Whether a verb in this person can have the party as its subject; «رفض أنقرة» is a noun, the verb is «رفضت»."""
    wrong = {"3ms": "feminine", "3fs": "masculine"}.get(person)
    return wrong is None or len(party.entities) > 1 or gender_of(scene, party) != wrong


def gender_of(scene: Scene, party: Party) -> str:
    """The gender in which words speak of a party, as its first word shows it; "" where it does not."""
    if party.type == "PER":
        forms = {hit.sense.form for group in _OFFICES for hit in scene.words.senses(party.first, group)}
        return "feminine" if "feminine" in forms else "masculine" if "masculine" in forms else ""
    if scene.little(party.first, "masculine-state"):
        return "masculine"
    if scene.little(party.first, "feminine-body"):
        return "feminine"
    if any(scene.words.is_a(party.first, group) for group in _PLACES):
        return "feminine"  # a state or town by its name; «الجانب الفلسطيني» goes by its noun
    if scene.words.folded[party.first].endswith(("ه", "ات")):
        return "feminine"
    return "masculine" if party.type == "GPE" else ""
