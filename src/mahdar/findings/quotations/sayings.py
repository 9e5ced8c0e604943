"""Each cue with its speaker and with where its words begin and end."""

from dataclasses import dataclass

from mahdar.findings.quotations.clauses import clause_end
from mahdar.findings.quotations.contents import Content, content_of
from mahdar.findings.quotations.cues import Cue
from mahdar.findings.quotations.scene import Scene
from mahdar.findings.quotations.speakers import Memory, Speaker, speaker_of


@dataclass(frozen=True, slots=True)
class Saying:
    """A cue that was understood; `content` is None where it announces nothing behind it."""

    cue: Cue
    speaker: Speaker | None
    content: Content | None
    last: int


def sayings_of(scene: Scene) -> list[Saying]:
    """All cues of an article as sayings, in order."""
    memory = Memory()
    found: list[Saying] = []
    inside_until = -1
    for cue in scene.cues.values():
        if cue.token <= inside_until:
            continue
        speaker = speaker_of(scene, cue, memory)
        after = speaker.after if speaker and speaker.after else cue.token + 1
        content = content_of(scene, cue, after)
        last = clause_end(scene, content.first) if content else cue.token
        if content and content.kind == "marked":
            inside_until = last = scene.marks[content.first].end
        if content and speaker:
            memory.said.append((cue, speaker))
        found.append(Saying(cue, speaker, content, last))
    return found
