"""Who acts: the subject of a verb or participle, as far as the sentence shows it for certain."""

from mahdar.findings.acts.continuing import Acting, continued
from mahdar.findings.acts.drafts import Cue
from mahdar.findings.acts.scene import Scene
from mahdar.records import Party
from mahdar.sentences import Hit, Sentence

_TITLES = ("title", "role", "role-noun", "nationality")


def subject_of(scene: Scene, cue: Cue) -> Acting | None:
    """The subject of a finite verb of acting."""
    hit, sentence = cue.hit, cue.sentence
    if hit.first > sentence.first and scene.little(scene.skip_quotes(hit.first - 1, -1), "relative"):
        return _in_relative_clause(scene, cue)
    if scene.little(hit.first - 1, "own-country"):
        speaker = scene.first_subject(hit.first, sentence)
        return Acting(speaker, hit.last + 1, "speaks for his country") if speaker else None
    directly = party_before(scene, hit, sentence)
    behind = None if says_himself(scene, hit) else subject_behind(scene, hit, sentence)
    if behind is not None and not is_object(scene, cue, behind) and not (directly and directly.last == hit.first - 1):
        return Acting(behind, behind.last + 1, "subject behind the verb")
    if directly is not None:
        return Acting(directly, hit.last + 1, "subject before the verb") if stands_free(scene, directly) else None
    return None if _has_other_subject(scene, cue) else continued(scene, hit, sentence)


def party_before(scene: Scene, verb: Hit, sentence: Sentence) -> Party | None:
    """The party that ends just before the verb in its own sentence."""
    party = scene.directly_before(verb)
    return party if party is not None and party.first >= sentence.first else None


def says_himself(scene: Scene, verb: Hit) -> bool:
    """«قال لودريان إنه سيبلغ بومبيو»: the pronoun before the verb is its subject, the party behind it the object."""
    return scene.little(verb.first - 1, "that-he") is not None


def subject_behind(scene: Scene, verb: Hit, sentence: Sentence) -> Party | None:
    """The party that follows a verb at once, or behind adverbs and titles; a noun between would be the subject."""
    token = scene.skip_quotes(verb.last + 1)
    while token < sentence.last:
        party = scene.parties.starting(token)
        if party is not None:
            free = bool(party.entities) and not party.particles and not scene.governed(party)
            return party if free else None
        little = scene.little(token, "adverb", "member", "resumptive", "paper")
        if little is None and not any(scene.words.is_a(token, group) for group in _TITLES):
            return None
        token = scene.skip_quotes((little.last if little else token) + 1)
    return None


def stands_free(scene: Scene, party: Party) -> bool:
    """Whether the party opens its clause; in «اغتيال القائد يثير» the noun before it is the subject."""
    before = party.first - 1
    if before < scene.words.sentence_at(party.first).first or party.particles[:1] in ("و", "ف"):
        return True
    if not scene.words.folded[before][0].isalpha() or scene.words.is_a(before, "verb-opener"):
        return True
    other = scene.parties.at(before)
    return other is not None or scene.verb_at(before) is not None or _is_clause_word(scene, before)


def _is_clause_word(scene: Scene, token: int) -> bool:
    return scene.little(token, "clause") is not None or scene.words.is_a(token, "complementiser")


def is_object(scene: Scene, cue: Cue, party: Party) -> bool:
    """«واتهم طهران», «ودعا اسرائيل»: a state behind a masculine verb is its object."""
    if "object" not in cue.entry.features or cue.hit.sense.person != "3ms" or not party.entity:
        return False
    bare = party.first == party.last and scene.entities[party.entity].type == "GPE"
    return bare and scene.little(party.first, "masculine-state") is None


def _in_relative_clause(scene: Scene, cue: Cue) -> Acting | None:
    """«التي دعت إليها الحركة» has its subject behind; «ميركل التي دعت تركيا إلى» has it before «التي»."""
    start = cue.hit.last + 1
    behind = subject_behind(scene, cue.hit, cue.sentence)
    points_back = bool(cue.hit.sense.suffix) or scene.little(start, "resumptive") is not None
    if behind is not None and points_back:
        return Acting(behind, behind.last + 1, "subject behind the verb of a relative clause")
    return None


def _has_other_subject(scene: Scene, cue: Cue) -> bool:
    """«ورحب زعماء العالم بقبول»: a noun between the verb and its particle is the subject."""
    following = scene.skip_quotes(cue.hit.last + 1)
    word = scene.words.folded[following] if following < cue.sentence.last else ""
    if not cue.entry.particles or not word or not word[0].isalpha():
        return False
    leads = any(word.startswith(particle) for particle in cue.entry.particles)
    return not leads and scene.little(following, "adverb", "away", "clause", "bridge") is None
