"""What somebody asks for in his own words: «شدد على ضرورة أن تتخذ إيران», «على أوروبا مساعدة الجانبين»."""

from collections.abc import Iterator

from mahdar.findings.acts.cues import cue_at
from mahdar.findings.acts.drafts import Cue, Draft, Side
from mahdar.findings.acts.recipients import MOST
from mahdar.findings.acts.scene import Scene
from mahdar.findings.acts.vocabulary import GRAMMAR, STANCE
from mahdar.records import Party

_REACH = 6  # tokens from the word of asking to whoever is to do it
_VERB = 1  # words between «أن» and whoever is to do it; in «أن يحفز فوز أوباما» the victory is
_GENITIVES = 3
_HERS = ("ها", "هم", "ته")
_OPENERS = frozenset('.:"«“،')
_ENDS = frozenset(".؛;:،,")


def obligation(scene: Scene) -> Iterator[Draft]:
    """A speaker who says that somebody must: «يجب أن», «ضرورة», «ينبغي على»."""
    asked = set()
    for hit in scene.words.group(STANCE):
        quotation = scene.quotation_over(scene.words.span(hit.last, hit.last))
        speaker = scene.speaker_of(quotation) if quotation else None
        if quotation is None or speaker is None or speaker.entity is None or quotation.span in asked:
            continue
        asked.add(quotation.span)
        cue = cue_at(scene, hit, hit.sense.id)
        yield from _drafts(scene, cue, speaker, alone="alone" in cue.entry.features)


def duty(scene: Scene) -> Iterator[Draft]:
    """«قال إن على أوروبا مساعدة الجانبين»: a clause of a saying that opens with «على» and whoever must."""
    for hit in scene.words.group(GRAMMAR):
        if hit.sense.id != "upon" or hit.first == 0:
            continue
        before = scene.skip_quotes(hit.first - 1, -1)
        if not (scene.little(before, "that") or scene.words.folded[before] in _OPENERS):
            continue
        speaker = scene.speaker_over(scene.words.span_of(hit))
        if speaker is not None and speaker.entity is not None:
            cue = cue_at(scene, hit, "act.stance-obliges")
            for side in _obliged_sides(scene, cue, speaker.entity):
                if side.party.first == scene.skip_quotes(hit.last + 1):
                    yield Draft("acts/duty", cue, cue.entry.type, Side(speaker.entity, speaker), side, "his words")


def _drafts(scene: Scene, cue: Cue, speaker: Party, *, alone: bool) -> Iterator[Draft]:
    actor = Side(speaker.entity or "", speaker)
    sides: list[Side | None] = [*_obliged_sides(scene, cue, actor.entity)]
    if not sides and alone:
        sides.append(None)
    for side in sides:
        yield Draft("acts/obligation", cue, cue.entry.type, actor, side, "his words")


def _obliged_sides(scene: Scene, cue: Cue, actor: str) -> list[Side]:
    party = _obliged(scene, cue)
    if party is None:
        return []
    own = {actor, scene.state_of(actor)}
    group = [Side(entity, one, "who must") for one in scene.coordinated(party) for entity in one.entities]
    if "named" in cue.entry.features and any(side.entity in own for side in group):
        return []  # «يجب على الهند ونيبال أن تتعاونا» binds himself
    return [side for side in group if side.entity not in own and scene.acts_itself(side.entity)][:MOST]


def _obliged(scene: Scene, cue: Cue) -> Party | None:
    for token in range(cue.hit.last + 1, min(cue.hit.last + 1 + _REACH, cue.sentence.last)):
        if scene.words.folded[token] in _ENDS:
            return None
        party = scene.parties.starting(token)
        if party is not None:
            to_do = scene.words.folded[token - 1] == "علي"
            if to_do and token - 1 > cue.hit.last + 1:
                return None  # «يجب عرضه على المجلس», «ضرورة الضغط على إسرائيل»
            if not to_do and not _leads_to(scene, cue, token):
                return None  # «ضرورة الالتزام بنصوص ميثاق الأمم المتحدة»
            return party if to_do or not scene.governed(party) else None
    return None


def _leads_to(scene: Scene, cue: Cue, last: int) -> bool:
    """«ضرورة أن تتخذ إيران», «ضرورة ضمان التزام إيران»: a clause, or genitives up to whoever does it."""
    that = next((token for token in range(last - 1, cue.hit.first, -1) if scene.little(token, "that")), None)
    if that is not None:
        between = scene.words.folded[that + 1 : last]
        return sum(word[0].isalpha() for word in between) <= _VERB
    if "named" in cue.entry.features:
        return False
    between = scene.words.folded[cue.hit.last + 1 : last]
    definite = any(word.startswith("ال") for word in between[:-1])  # the last is in the construct state: «التزام إيران»
    if definite or len(between) > _GENITIVES or any(word.startswith(("ب", "ل")) for word in between):
        return False
    return _acts_on(scene, cue, last)


def _acts_on(scene: Scene, cue: Cue, token: int) -> bool:
    """«التزام كندا بوعودها», «وقف كندا أعمالها»: what follows is hers to do; in «إشراك كندا» others are to do it."""
    party = scene.parties.starting(token)
    following = scene.skip_quotes(party.last + 1) if party is not None else cue.sentence.last
    word = scene.words.folded[following] if following < cue.sentence.last else ""
    return word.startswith(("ب", "ل")) or word.endswith(_HERS)
