"""Each cue with its speaker and with where its words begin and end."""

from dataclasses import dataclass

from mahdar.findings.quotations.agreement import persons_of
from mahdar.findings.quotations.clauses import clause_end
from mahdar.findings.quotations.contents import Content, content_of
from mahdar.findings.quotations.cues import Cue
from mahdar.findings.quotations.memory import Memory
from mahdar.findings.quotations.scene import Scene
from mahdar.findings.quotations.speakers import speaker_of
from mahdar.findings.quotations.subjects import ASIDE, Speaker
from mahdar.sentences.quotation_marks import Marked

_FEWEST = 2  # words between marks that may be the whole of what was said
_UNTOLD = "future"  # «سيكشف أن»: nothing has been said yet


@dataclass(frozen=True, slots=True)
class Saying:
    """A cue that was understood.

    Attributes:
        speaker: who speaks, as far as the article lets it be known.
        content: where what was said begins; None where nothing behind the cue is.
        last: the last token of what was said, or of the cue.
        whole: the marked words that all of it consists of.
    """

    cue: Cue
    speaker: Speaker | None
    content: Content | None
    last: int
    whole: Marked | None = None


def sayings_of(scene: Scene) -> list[Saying]:
    """All cues of an article as sayings, in order; cues inside marked speech are part of it."""
    memory = Memory(persons_of(scene))
    found: list[Saying] = []
    quoted_until = -1
    for cue in scene.cues.values():
        if cue.token <= quoted_until:
            continue
        saying = _saying(scene, cue, memory)
        if _says_again(scene, saying, found):
            continue
        if saying.whole:
            quoted_until = saying.whole.end
        _keep(scene, memory, saying, nested=_outer(cue, found) is not None)
        found.append(saying)
    return [saying for saying in found if saying.cue.tense != _UNTOLD]


def _keep(scene: Scene, memory: Memory, saying: Saying, *, nested: bool) -> None:
    """Who speaks is kept where something was said, or where he stands behind the verb all the same.

    Whoever speaks in the words of somebody else is not who speaks on.
    """
    cue, speaker = saying.cue, saying.speaker
    if (
        speaker
        and not nested
        and not scene.is_aside(cue.token)
        and (saying.content or _is_explicit(scene, cue, speaker))
    ):
        memory.add(cue, speaker)
    if saying.content:
        memory.reported.append((saying.content.first, saying.last))


def _is_explicit(scene: Scene, cue: Cue, speaker: Speaker) -> bool:
    """A subject behind its verb, or a source behind «نقلت … عن»."""
    if cue.has("transfer"):
        return speaker.after is None or scene.words.folded[speaker.token - 1] in cue.verb.particles
    return speaker.after is not None and cue.kind == "finite"


def _saying(scene: Scene, cue: Cue, memory: Memory) -> Saying:
    speaker = speaker_of(scene, cue, memory)
    after = max(cue.token + 1, speaker.after or 0) if speaker else cue.token + 1
    content = content_of(scene, cue, after)
    if content is None:
        return Saying(cue, speaker, None, cue.token)
    if content.kind == "marked":
        mark = scene.marks[content.first]
        return Saying(cue, speaker, content, mark.end, mark)
    last = clause_end(scene, content.first, phrase=content.kind == "object", aside=_is_aside(scene, cue))
    return Saying(cue, speaker, content, last, _whole(scene, content, last))


def _is_aside(scene: Scene, cue: Cue) -> bool:
    """«…، الذي أعلن أن …،»."""
    relative = cue.token > 1 and scene.is_(cue.token - 1, "function-word", "relative")
    return relative and scene.words.folded[cue.token - 2] in ASIDE


def _whole(scene: Scene, content: Content, last: int) -> Marked | None:
    mark = scene.marks.get(content.first)
    whole = mark and mark.end >= last - 1 and scene.length(mark.first, mark.last) >= _FEWEST
    return mark if whole else None


def _says_again(scene: Scene, saying: Saying, before: list[Saying]) -> bool:
    """Speech within speech counts only where somebody else speaks, and is named there."""
    outer = _outer(saying.cue, before)
    if outer is None:
        return False
    if not _is_other(saying.speaker, outer):
        return True
    objects = bool(saying.content and saying.content.kind == "object")
    return objects and (saying.cue.has("act") or _of_one_voice(scene, saying.speaker, outer.speaker))


def _of_one_voice(scene: Scene, one: Speaker | None, other: Speaker | None) -> bool:
    """A ministry tells what its minister stressed, an official what his state did: no other speaker."""
    entities = [scene.entities.get(speaker.entity or "") for speaker in (one, other) if speaker]
    countries = {entity.country for entity in entities if entity}
    same = len(entities) > 1 and None not in entities and len(countries) == 1 and None not in countries
    return same and any(entity.type != "PER" for entity in entities if entity)


def _outer(cue: Cue, before: list[Saying]) -> Saying | None:
    """The saying in whose words a cue stands."""
    for outer in reversed(before):
        if outer.content and outer.content.first <= cue.token <= outer.last:
            return outer
    return None


def _is_other(speaker: Speaker | None, outer: Saying) -> bool:
    if speaker is None or outer.content is None or speaker.token < outer.content.first:
        return False
    return speaker.entity is None or outer.speaker is None or speaker.entity != outer.speaker.entity
