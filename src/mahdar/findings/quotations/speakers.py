"""Who speaks: the subject of a cue, or whoever spoke or acted last."""

from dataclasses import replace

from mahdar.findings.quotations.before import author, before, is_of_thing, is_relative, pair, relative_subject
from mahdar.findings.quotations.behind import behind, passed_on, quoted_by
from mahdar.findings.quotations.cues import Cue
from mahdar.findings.quotations.echoes import named_before
from mahdar.findings.quotations.issuers import issuer, publisher
from mahdar.findings.quotations.memory import Memory
from mahdar.findings.quotations.scene import Scene
from mahdar.findings.quotations.stories import doer, doer_before, opener, source, topic
from mahdar.findings.quotations.subjects import Speaker

_PRONOUNS = {"عنه": "3ms", "عنها": "3fs"}
_NEAR = 4  # tokens from «قال» to «فيها»


def speaker_of(scene: Scene, cue: Cue, memory: Memory) -> Speaker | None:
    """Who speaks at `cue`."""
    if cue.has("transfer"):
        found = passed_on(scene, cue) or _meant_by_pronoun(scene, cue, memory) or _own(scene, cue, memory)
    elif cue.has("document"):
        found = issuer(scene, cue) or _writer(scene, cue)
    else:
        found = _own(scene, cue, memory)
    if found is None:
        found = _understood(scene, cue, memory)
        return named_before(scene, cue, found, memory) if found and found.entity is None else found
    if _is_same_statement(scene, found):
        issuer_ = _late_publisher(scene, cue) or _issuer_before(scene, memory)
        return replace(issuer_, after=found.after) if issuer_ else found
    return named_before(scene, cue, found, memory)


def _writer(scene: Scene, cue: Cue) -> Speaker | None:
    """«تغريدة للناشط جاء فيها»."""
    if not _has_therein(scene, cue):
        return None
    return _late_publisher(scene, cue) or author(scene, cue, {})


def _late_publisher(scene: Scene, cue: Cue) -> Speaker | None:
    """The last who put out a text, in this sentence or the one before."""
    start = scene.words.sentence_at(cue.token).first
    return publisher(scene, cue, scene.words.sentence_at(start - 1).first if start else 0)


def _is_same_statement(scene: Scene, found: Speaker) -> bool:
    """«وأضاف البيان»: whoever issued it has spoken before."""
    alone = found.entity is None and found.after == found.token + 1
    return alone and scene.is_(found.token, "quotation-document") and scene.words.folded[found.token].startswith("ال")


def _issuer_before(scene: Scene, memory: Memory) -> Speaker | None:
    """Whoever spoke last in a sentence that names a document."""
    for cue, speaker in reversed(memory.said):
        sentence = scene.words.sentence_at(cue.token)
        if scene.words.within("quotation-document", sentence.first, sentence.last):
            return speaker
    return None


def _own(scene: Scene, cue: Cue, memory: Memory) -> Speaker | None:
    """The subject in the clause of the cue itself."""
    if _has_pronoun(scene, cue) or (cue.kind == "noun" and cue.has("describes")):
        return None
    behind_was = cue.kind == "finite" and scene.words.folded[cue.token - 1] == "قد"
    if behind_was and (found := before(scene, cue, memory.persons)):
        return found
    if found := behind(scene, cue):
        return quoted_by(scene, found, scene.sentence_end(cue.token))
    if cue.kind != "finite" or _is_relative(scene, cue) or _is_about_text(scene, cue):
        return None
    return _text_before(scene, cue) or before(scene, cue, memory.persons)


def _text_before(scene: Scene, cue: Cue) -> Speaker | None:
    """«أكد الوزير تقارير قالت إن»."""
    token = cue.token - 1
    if cue.joined or token < 1 or not scene.is_(token, "quotation-report") or scene.is_preposition(token - 1):
        return None
    if scene.words.folded[token].startswith("ال"):
        return None
    return Speaker(None, scene.words.span(token, token), token)


def _has_pronoun(scene: Scene, cue: Cue) -> bool:
    """«لكنها حذرت», «أنه سيبلغ»: the pronoun before the verb is its subject."""
    token = cue.token - 1
    pronoun = scene.is_(token, "quotation-grammar", "quotation-grammar.pronoun-subject")
    return pronoun and cue.kind == "finite" and not cue.joined and token >= scene.words.sentence_at(cue.token).first


def _understood(scene: Scene, cue: Cue, memory: Memory) -> Speaker | None:
    """The subject that the reader supplies."""
    if cue.has("transfer") or cue.has("document"):
        return None
    if cue.kind != "finite":
        return _main_subject(scene, cue, memory)
    if cue.person == "3md" and (found := pair(scene, cue)):
        return found
    if _is_relative(scene, cue) and not is_of_thing(scene, cue):
        return relative_subject(scene, cue, memory.persons)
    if _is_about_text(scene, cue) and (found := _of_text(scene, cue, memory)):
        return found
    return _remembered(scene, cue, memory)


def _of_text(scene: Scene, cue: Cue, memory: Memory) -> Speaker | None:
    start = scene.words.sentence_at(cue.token).first
    return publisher(scene, cue, start) or author(scene, cue, memory.persons) or opener(scene, cue)


def _is_relative(scene: Scene, cue: Cue) -> bool:
    return cue.token > 0 and not cue.joined and is_relative(scene, cue.token - 1, cue.person)


def _is_about_text(scene: Scene, cue: Cue) -> bool:
    return not cue.joined and _has_therein(scene, cue)


def _has_therein(scene: Scene, cue: Cue) -> bool:
    tokens = range(cue.token + 1, min(cue.token + _NEAR, len(scene.words)))
    return any(scene.is_(token, "quotation-grammar", "quotation-grammar.therein") for token in tokens)


def _meant_by_pronoun(scene: Scene, cue: Cue, memory: Memory) -> Speaker | None:
    """«ونقلت عنه الوكالة»."""
    following = scene.words.folded[cue.token + 1 : cue.token + 6]
    person = next((_PRONOUNS[word] for word in following if word in _PRONOUNS), None)
    return memory.latest(person) if person else None


def _remembered(scene: Scene, cue: Cue, memory: Memory) -> Speaker | None:
    """The last speaker; but who did something since, or whom a new paragraph speaks of first, comes before him."""
    said = next(memory.agreeing(cue.person), None)
    paragraph, _ = scene.words.line_of(cue.token)
    since = said[0].token + 1 if said else 0
    start = scene.words.sentence_at(cue.token).first
    did = doer(scene, cue, max(start, since), memory.reported)
    if not _has_pronoun(scene, cue):  # «، لكنه تعهد» goes back to the subject of its own sentence
        did = did or doer_before(scene, cue, since, memory.reported)
    if did := did or source(scene, max(paragraph, since), cue.token):
        return did
    here = topic(scene, cue, memory.persons)
    if said is None or here is None:
        return said[1] if said else here
    return here if said[0].token < paragraph <= here.token else said[1]


def _main_subject(scene: Scene, cue: Cue, memory: Memory) -> Speaker | None:
    """The speaker of the verb that a participle or «قوله» leans on."""
    start = scene.words.sentence_at(cue.token).first
    here = list(memory.agreeing(cue.subject_person, start))
    if here and cue.kind == "noun" and here[0][0].has("transfer"):
        return here[0][1]
    outer = [found for found in here if not memory.is_reported(found[0].token)] or here
    since = max(start, outer[0][0].token + 1) if outer else start
    did = doer(scene, cue, since, memory.reported)
    if not did and not outer and cue.token == start == scene.words.line_of(cue.token)[0]:
        did = doer_before(scene, cue, 0, memory.reported)
    if did or outer:
        return did or outer[0][1]
    latest = next(memory.agreeing(cue.subject_person, scene.words.line_of(cue.token)[0]), None)
    if latest and cue.token == start:
        return latest[1]  # «قال: "…"؛ مضيفا»
    return topic(scene, cue, memory.persons) or memory.latest(cue.subject_person)
