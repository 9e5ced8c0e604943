"""Definite nouns that name once more who was named in full before: «النائبة», «المصدر», «الأمين العام»."""

from collections.abc import Iterator
from dataclasses import replace

from mahdar.findings.quotations.cues import Cue
from mahdar.findings.quotations.memory import Memory
from mahdar.findings.quotations.scene import Scene
from mahdar.findings.quotations.subjects import Speaker

_LATTER = ("الاخير", "الاخيره")
_NEW = "quotation-anaphor.expert"  # never said of somebody in office


def named_before(scene: Scene, cue: Cue, own: Speaker, memory: Memory) -> Speaker:
    """The speaker, with the entity that the same noun described before; as he is where none did.

    Args:
        scene: the article.
        cue: the announcing word.
        own: who speaks, by the words behind or before it.
        memory: who spoke so far.
    """
    if own.several or (own.entity and not _contradicted(cue, own, memory)):
        return own
    own = replace(own, entity=None)
    if scene.words.folded[own.token] in _LATTER:
        return _latter(scene, cue, own, memory)
    head = _head(scene, own)
    entity = (_same_noun(scene, cue, own, head, memory) if head else None) or _latest(scene, cue, own, memory)
    return replace(own, entity=entity) if entity else own


def _latter(scene: Scene, cue: Cue, own: Speaker, memory: Memory) -> Speaker:
    """«الأخير»: whoever was named last."""
    for party in reversed(scene.parties.between(0, own.token)):
        if party.entity and party.type == "PER" and memory.fits(party.entity, cue.person):
            return replace(own, entity=party.entity)
    return own


def _contradicted(cue: Cue, own: Speaker, memory: Memory) -> bool:
    """«أكدت الوزيرة» where the only minister known is a man."""
    agrees = cue.has("transfer") or memory.fits(own.entity, cue.person)
    return bool(own.after) and cue.kind == "finite" and not agrees


def _head(scene: Scene, own: Speaker) -> list[str]:
    """The words that must stand in the earlier description too: «الأمين العام», «النائبة»; [] if indefinite."""
    words = scene.words.folded[own.token : own.after or own.token + 1][:2]
    words = [word for at, word in enumerate(words, own.token) if not scene.is_(at, "nationality")]
    if words and words[0].startswith("ال"):
        return words if len(words) == 1 or words[1].startswith("ال") else words[:1]
    return words if len(words) == 2 and words[1].startswith("ال") else []


def _same_noun(scene: Scene, cue: Cue, own: Speaker, head: list[str], memory: Memory) -> str | None:
    """Who was described in these words before: whoever spoke last first."""
    described = dict.fromkeys(_described_so(scene, own, head))
    spoken = (speaker.entity for _, speaker in reversed(memory.said) if speaker.entity in described)
    for entity in (*spoken, *described):
        if entity and memory.fits(entity, cue.person) and _compatriots(scene, own, entity):
            return entity
    return None


def _described_so(scene: Scene, own: Speaker, head: list[str]) -> Iterator[str]:
    bare = {word.removeprefix("ال") for word in head}
    for party in reversed(scene.parties.between(0, own.token)):
        if party.entity and party.type in ("PER", "ORG"):
            words = scene.words.folded[max(0, party.first - 2) : party.last + 1]
            if bare <= {word.removeprefix("ال") for word in words}:
                yield party.entity


def _latest(scene: Scene, cue: Cue, own: Speaker, memory: Memory) -> str | None:
    """«المتحدث», «المسؤول الفلسطيني»: whoever spoke last, where nothing else is known of the words and it agrees."""
    anaphors = scene.words.senses(own.token, "quotation-anaphor")
    if not anaphors or any(hit.sense.id == _NEW for hit in anaphors):
        return None
    latest = memory.latest(cue.person)
    entity = latest.entity if latest else None
    return entity if entity and _compatriots(scene, own, entity) else None


def _compatriots(scene: Scene, own: Speaker, entity: str) -> bool:
    """Whether a nationality in the speaker's words, if there is one, is that of the entity."""
    tokens = range(own.token, own.after or own.token + 1)
    named = {hit.sense.id for token in tokens for hit in scene.words.senses(token, "nationality")}
    known = scene.entities.get(entity)
    return not named or known is None or known.country is None or known.country in named
