"""Who speaks: the subject of a cue, or whoever spoke last."""

from dataclasses import dataclass, field, replace

from mahdar.findings.quotations.cues import Cue
from mahdar.findings.quotations.scene import Scene
from mahdar.findings.quotations.subjects import Speaker, before, behind, behind_particle, issuer, topic


@dataclass(slots=True)
class Memory:
    """Who spoke so far, with the cue at which it was learnt, latest last; and the gender that verbs gave away."""

    said: list[tuple[Cue, Speaker]] = field(default_factory=list)
    persons: dict[str, str] = field(default_factory=dict)

    def add(self, cue: Cue, speaker: Speaker) -> None:
        """Keep a speaker, and the person of the verb that agrees with the name behind it."""
        self.said.append((cue, speaker))
        if speaker.entity and speaker.after and cue.person in ("3ms", "3fs"):
            self.persons.setdefault(speaker.entity, cue.person)

    def latest(self, person: str) -> Speaker | None:
        """The last speaker with whom a verb in this person may agree."""
        return next((speaker for cue, speaker in reversed(self.said) if self.agree(cue, speaker, person)), None)

    def agree(self, cue: Cue, speaker: Speaker, person: str) -> bool:
        """Whether a verb in this person may have the speaker of an earlier cue as its subject."""
        known = self.persons.get(speaker.entity or "", cue.person)
        if not person or not known or known == person:
            return True
        return known in ("3ms", "3fs") and person in ("3mp", "3md", "3fd") and speaker.several


def speaker_of(scene: Scene, cue: Cue, memory: Memory) -> Speaker | None:
    """Who speaks at `cue`."""
    if cue.has("transfer"):
        return behind_particle(scene, cue) or _meant_by_pronoun(scene, cue, memory) or behind(scene, cue)
    if cue.has("document"):
        return issuer(scene, cue)
    own = behind(scene, cue)
    if own:
        return _once_more(scene, cue, own, memory)
    if cue.kind == "finite":
        return before(scene, cue) or _remembered(scene, cue, memory)
    return _main_subject(scene, cue, memory)


def _once_more(scene: Scene, cue: Cue, own: Speaker, memory: Memory) -> Speaker:
    """«المتحدث», «المسؤول الفلسطيني»: whoever spoke last, where nothing else is known of the words and it agrees."""
    if own.entity or own.several or not scene.is_(own.token, "quotation-anaphor"):
        return own
    latest = memory.latest(cue.person)
    if latest is None or latest.entity is None or not _compatriots(scene, own, latest.entity):
        return own
    return replace(own, entity=latest.entity)


def _compatriots(scene: Scene, own: Speaker, entity: str) -> bool:
    """Whether a nationality in the speaker's words, if there is one, is that of the entity."""
    tokens = range(own.token, own.after or own.token + 1)
    named = {hit.sense.id for token in tokens for hit in scene.words.senses(token, "nationality")}
    known = scene.entities.get(entity)
    return not named or known is None or known.country is None or known.country in named


def _meant_by_pronoun(scene: Scene, cue: Cue, memory: Memory) -> Speaker | None:
    """«ونقلت عنه الوكالة»."""
    following = scene.words.folded[cue.token + 1 : cue.token + 6]
    if "عنه" in following:
        return memory.latest("3ms")
    return memory.latest("3fs") if "عنها" in following else None


def _remembered(scene: Scene, cue: Cue, memory: Memory) -> Speaker | None:
    """The last speaker; but whom the sentence itself, or the one before, speaks of first comes before an older one."""
    latest = memory.latest(cue.person)
    here = topic(scene, cue, memory.persons)
    if latest is None or here is None:
        return latest or here
    paragraph, _ = scene.words.line_of(cue.token)
    return here if _last_cue(memory, latest) < paragraph <= here.token else latest


def _last_cue(memory: Memory, speaker: Speaker) -> int:
    return max(cue.token for cue, known in memory.said if known == speaker)


def _main_subject(scene: Scene, cue: Cue, memory: Memory) -> Speaker | None:
    """The speaker of the verb that a participle or «قوله» leans on."""
    start = scene.words.sentence_at(cue.token).first
    here = [
        speaker for other, speaker in memory.said if other.token >= start and memory.agree(other, speaker, cue.person)
    ]
    if here:
        return here[-1] if cue.kind == "noun" else here[0]
    return topic(scene, cue, memory.persons) or memory.latest(cue.person)
