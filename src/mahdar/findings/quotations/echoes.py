"""Definite nouns that name once more who was named in full before: «النائبة», «المصدر», «الأمين العام»."""

from collections.abc import Iterator
from dataclasses import replace

from mahdar.findings.quotations.agreement import is_relational
from mahdar.findings.quotations.cues import Cue
from mahdar.findings.quotations.descriptions import described
from mahdar.findings.quotations.memory import Memory
from mahdar.findings.quotations.scene import Scene
from mahdar.findings.quotations.subjects import Speaker
from mahdar.records import Party
from mahdar.tagger import is_common

_FOR = ("باسم", "بلسان")
_SAME_WORDS = 3
_LATTER = ("الاخير", "الاخيره")
_NEW = "quotation-anaphor.expert"  # never said of somebody in office
_SOURCE = "quotation-anaphor.source"  # of whoever spoke, be it a body
_NAMES = ("person", "name-part", "state", "place", "organisation")
_OF_PERSONS = ("role", "role-noun", "title")
_SAME = frozenset({"ذاته", "ذاتها", "نفسه", "نفسها", "عينه", "عينها", "المذكور", "المذكوره", "السابق", "السابقه"})
_SOURCES = frozenset({"المصدر", "المصادر"})


def named_before(scene: Scene, cue: Cue, own: Speaker, memory: Memory) -> Speaker:
    """The speaker, with the entity that the same noun described before; as he is where none did.

    Args:
        scene: the article.
        cue: the announcing word.
        own: who speaks, by the words behind or before it.
        memory: who spoke so far.
    """
    if own.several or (own.entity and not _contradicted(scene, cue, own, memory)):
        return own
    own = replace(own, entity=None)
    if scene.words.folded[own.token] in _LATTER:
        return _latter(scene, cue, own, memory)
    head = _head(scene, own)
    known = head and scene.words.folded[own.token] not in _SOURCES
    entity = _part_of_name(scene, own) or _same_office(scene, own)
    entity = entity or (_same_noun(scene, cue, own, head, memory) if known else None)
    entity = entity or _latest(scene, cue, own, memory)
    return replace(own, entity=entity) if entity else own


def _part_of_name(scene: Scene, own: Speaker) -> str | None:
    """«قهرمان بور», whom the article names «رحمان قهرمان بور»."""
    words = scene.words.folded[own.token : own.after or own.token + 1]
    if any(word.startswith("ال") or is_common(word) for word in words):
        return None
    named = [party for party in scene.parties if party.entity and party.type == "PER"]
    found = {party.entity for party in named if _ends_name(scene, party, words)}
    return found.pop() if len(found) == 1 else None


def _ends_name(scene: Scene, party: Party, words: list[str]) -> bool:
    """Whether a name ends with these words, and has more before them: «رحمان قهرمان بور», not «رئيس شركة أبل»."""
    first = party.last - len(words) + 1
    if first <= party.first or scene.words.folded[first : party.last + 1] != words:
        return False
    before = scene.words.folded[first - 1]
    return not (before.startswith("ال") or is_common(before))


def _same_office(scene: Scene, own: Speaker) -> str | None:
    """«المتحدث باسم الهيئة» whom the article names elsewhere: «المتحدث باسم الهيئة فلان»."""
    words = scene.words.folded
    end = min(own.after or own.token, own.token + _SAME_WORDS)
    if end - own.token < _SAME_WORDS or words[own.token + 1] not in _FOR:
        return None
    wanted = words[own.token : end]
    for token in scene.tokens_of(words[own.token]):
        if token == own.token or words[token : token + _SAME_WORDS] != wanted:
            continue
        found = described(scene, token, token + _SAME_WORDS - 1, scene.sentence_end(token))
        if found.entity:
            return found.entity
    return None


def _latter(scene: Scene, cue: Cue, own: Speaker, memory: Memory) -> Speaker:
    """«الأخير»: whoever was named last."""
    for party in reversed(scene.parties.between(0, own.token)):
        if party.entity and party.type == "PER" and memory.fits(party.entity, cue.person):
            return replace(own, entity=party.entity)
    return own


def _contradicted(scene: Scene, cue: Cue, own: Speaker, memory: Memory) -> bool:
    """«أكدت الوزيرة» where the only minister known is a man; but in «أكد بيان الوزارة» the verb agrees with «بيان»."""
    if not own.after or cue.kind != "finite" or cue.has("transfer") or memory.fits(own.entity, cue.person):
        return False
    if scene.words.within("quotation-document", cue.token + 1, own.token):
        return False
    return cue.has("act") or cue.has("describes") or not _is_only_bearer(scene, own)


def _is_only_bearer(scene: Scene, own: Speaker) -> bool:
    """Words that end with a name, and nobody else of that name in the article: the verb is a slip of the pen."""
    last = (own.after or own.token + 1) - 1
    definite = scene.words.folded[own.token].startswith("ال")  # not «نائب المستشارة فلانة»
    tokens = range(own.token, last + 1) if definite else (own.token,)
    if not any(scene.is_(token, group) for token in tokens for group in _NAMES):
        return False
    name = scene.words.folded[last]
    others = (party for party in scene.parties if party.entity and scene.words.folded[party.last] == name)
    return all(party.entity == own.entity for party in others)


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
    types = ("PER",) if _is_person(scene, own.token) else ("PER", "ORG")
    for party in reversed(scene.parties.between(0, own.token)):
        if not party.entity or party.type not in types or not bare <= _described_by(scene, party):
            continue
        if party.type == "PER" or len(head) > 1 or _is_headed(scene, own, party):
            yield party.entity


def _described_by(scene: Scene, party: Party) -> set[str]:
    """The words of a party without ال, and two more that stand before a person."""
    first = max(0, party.first - 2) if party.type == "PER" else party.first
    return {word.removeprefix("ال") for word in scene.words.folded[first : party.last + 1]}


def _is_headed(scene: Scene, own: Speaker, body: Party) -> bool:
    """«الهيئة» for «الهيئة العليا», «الخارجية» for «وزارة الخارجية»; but not «الأمن» for «مجلس الأمن»."""
    words = scene.words.folded
    return scene.is_(own.token, "institution") or words[own.token].endswith(words[body.first].removeprefix("ال"))


def _is_person(scene: Scene, token: int) -> bool:
    """A noun that is said of persons only: «المتحدث», «الأمين»."""
    if any(scene.is_(token, group) for group in _OF_PERSONS):
        return True
    return scene.is_(token, "quotation-anaphor") and not scene.is_(token, "quotation-anaphor", _SOURCE)


def _latest(scene: Scene, cue: Cue, own: Speaker, memory: Memory) -> str | None:
    """«المتحدث», «المسؤول الفلسطيني»: whoever spoke last, where nothing else is known of the words and it agrees."""
    anaphors = scene.words.senses(own.token, "quotation-anaphor")
    if not anaphors or any(hit.sense.id == _NEW for hit in anaphors) or not _is_bare(scene, own):
        return None
    for _, speaker in memory.agreeing(cue.person):
        if speaker.entity is None:
            return None  # «المسؤول» is he whom nobody named
        if _may_be_called(scene, own, speaker.entity) or not _is_the_same(scene, cue, own):
            return _if_called_so(scene, own, speaker.entity)
    return None


def _is_the_same(scene: Scene, cue: Cue, own: Speaker) -> bool:
    """«المسؤول ذاته», «النائبة»: who is meant may have spoken before a body did."""
    words = scene.words.folded[own.token + 1 : own.token + 4]
    return scene.words.folded[own.token] not in _SOURCES and (cue.person == "3fs" or not _SAME.isdisjoint(words))


def _if_called_so(scene: Scene, own: Speaker, entity: str) -> str | None:
    return entity if _may_be_called(scene, own, entity) and _compatriots(scene, own, entity) else None


def _is_bare(scene: Scene, own: Speaker) -> bool:
    """«المسؤول», «المسؤول الفلسطيني»: what belongs to «المسؤول في الوزارة» tells somebody else apart."""
    token, end = own.token + 1, own.after or own.token + 1
    while token < end and (is_relational(scene, token) or scene.words.folded[token] in _SAME):
        token += 1
    if token >= end:
        return True
    belongs = scene.is_(token, "quotation-grammar") or scene.is_preposition(token) or scene.parties.at(token)
    return token > own.token + 1 and not belongs  # «دعا المسؤول الفلسطيني قادة الفصائل»: no part of the subject


def _may_be_called(scene: Scene, own: Speaker, entity: str) -> bool:
    """A person is «المسؤول» or «المصدر», a body «المنظمة»: a source is not the agency that tells what it said."""
    known = scene.entities.get(entity)
    if known is None or known.type == "PER":
        return _is_person(scene, own.token) or scene.words.folded[own.token] in _SOURCES
    return not _is_person(scene, own.token) and scene.words.folded[own.token] not in _SOURCES


def _compatriots(scene: Scene, own: Speaker, entity: str) -> bool:
    """Whether a nationality in the speaker's words, if there is one, is that of the entity."""
    tokens = range(own.token, own.after or own.token + 1)
    named = {hit.sense.id for token in tokens for hit in scene.words.senses(token, "nationality")}
    known = scene.entities.get(entity)
    return not named or known is None or known.country is None or known.country in named
