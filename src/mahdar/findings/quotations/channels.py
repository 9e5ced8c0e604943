"""How words reached the paper, and for whom they were said."""

from typing import cast

from mahdar.findings.quotations.sayings import Saying
from mahdar.findings.quotations.scene import SPOKESMAN, Scene
from mahdar.lexicon import lexicon
from mahdar.records.facts import Via

_REACH = 12


def via(scene: Scene, saying: Saying) -> Via | None:
    """The press conference, statement, interview or post that the sentence names nearest to the cue."""
    if saying.cue.has("transfer") or _is_agency(saying):
        return "agency"
    cue = saying.cue.token
    first = max(scene.words.sentence_at(cue).first, cue - _REACH)
    last = saying.content.opener if saying.content else cue + _REACH
    found = scene.words.within("quotation-channel", first, last)
    nearest = min(found, key=lambda hit: abs(hit.first - cue), default=None)
    return cast("Via", nearest.sense.id) if nearest else None


def _is_agency(saying: Saying) -> bool:
    speaker = saying.speaker
    return bool(speaker and speaker.entity and lexicon().world.kind(speaker.entity) == "news-agency")


def on_behalf_of(scene: Scene, saying: Saying) -> str | None:
    """The state or body that a spokesman speaks for, also where he is named without his office later on."""
    office = _spokesman(scene, saying)
    if office is None:
        return None
    holder = office.partition("@")[2]
    state = lexicon().world.states.get(holder)
    return state.id if state else holder


def _spokesman(scene: Scene, saying: Saying) -> str | None:
    """The office of spokesman in the speaker's words, or in those that named him before."""
    speaker = saying.speaker
    party = scene.parties.at(speaker.token) if speaker else None
    if party and party.office:
        return party.office if SPOKESMAN in party.office else None
    if speaker is None or speaker.entity is None:
        return None
    before = (party for party in scene.spokesmen if party.last < speaker.token)
    return next((party.office for party in before if party.entity == speaker.entity), None)
