"""Who acts: the subject of a verb or participle, as far as the sentence shows it for certain."""

from mahdar.findings.acts.continuing import JOINT_PERSONS, Acting, continued, sure_subject, verb_before
from mahdar.findings.acts.drafts import Cue
from mahdar.findings.acts.pronouns import agrees
from mahdar.findings.acts.scene import Scene
from mahdar.findings.acts.unnamed import forces_behind, official_behind, unnamed
from mahdar.records import Party
from mahdar.sentences import Hit, Sentence

_TITLES = ("title", "nationality")


def subject_of(scene: Scene, cue: Cue) -> Acting | None:
    """The subject of a finite verb of acting."""
    hit, sentence = cue.hit, cue.sentence
    opener = _opener(scene, cue)
    if opener >= sentence.first and scene.little(opener, "relative"):
        return _in_relative_clause(scene, cue, opener)
    if scene.little(hit.first - 1, "own-country"):
        speaker = scene.first_subject(hit.first, sentence)
        return Acting(speaker, hit.last + 1, "speaks for his country") if speaker else None
    if scene.little(hit.first - 1, "that-he") and (spoken_of := _spoken_of(scene, cue)) is not None:
        return Acting(spoken_of, hit.last + 1, "of whom the saying speaks")
    himself = scene.speaker_over(scene.words.span_of(hit)) if scene.little(hit.first - 1, "that-he") else None
    if himself is not None and "force" in cue.entry.features and himself.type == "PER":
        return None  # «قال إنه اعتقل»: somebody was arrested
    if himself is not None:
        return Acting(himself, hit.last + 1, "speaks of himself")
    return _of_clause(scene, cue)


def _spoken_of(scene: Scene, cue: Cue) -> Party | None:
    """«قال المتحدث إن الأمير ناقش …، وأنه طالب»: of whom the saying began to speak."""
    that_he = cue.hit.first - 1
    quotation = scene.quotation_over(scene.words.span_of(cue.hit))
    if quotation is None or not scene.words.folded[that_he].startswith("و"):
        return None
    first = scene.skip_quotes(scene.words.token_at(quotation.span.start))
    party = scene.parties.starting(first)
    fits = party is not None and party.type == "PER" and agrees(scene, cue.hit.sense.person, party)
    return party if party is not None and fits and scene.can_act(party) else None


def _of_clause(scene: Scene, cue: Cue) -> Acting | None:
    hit, sentence = cue.hit, cue.sentence
    directly = party_before(scene, hit, sentence)
    if directly is not None and not agrees(scene, hit.sense.person, directly):
        return None
    behind = None if says_himself(scene, hit) else subject_behind(scene, hit, sentence)
    if behind is not None and not is_object(scene, cue, behind) and not (directly and directly.last == hit.first - 1):
        return Acting(behind, behind.last + 1, "subject behind the verb")
    if directly is not None:
        return Acting(directly, hit.last + 1, "subject before the verb") if stands_free(scene, directly) else None
    if (earlier := _of_auxiliary(scene, cue)) is not None:
        return Acting(earlier, hit.last + 1, "subject of the auxiliary")
    asks = cue.entry.type == "REQUEST"  # a people may well ask its own state for something
    return (official_behind(scene, hit, sentence) if asks else unnamed(scene, hit, sentence)) or (
        None if _has_other_subject(scene, cue) else continued(scene, hit, sentence)
    )


def _of_auxiliary(scene: Scene, cue: Cue) -> Party | None:
    """«وكان الوزير، الذي أجرى محادثات، قد اتهم»: the subject of «كان» is that of the verb behind «قد»."""
    if not scene.little(cue.hit.first - 1, "done-before"):
        return None
    for token in range(cue.hit.first - 2, cue.sentence.first - 1, -1):
        if scene.words.is_a(token, "clause-particle", "auxiliary"):
            party = scene.parties.starting(scene.skip_quotes(token + 1))
            free = party is not None and not party.particles and bool(party.entities)
            return party if party is not None and free and agrees(scene, cue.hit.sense.person, party) else None
    return None


def party_before(scene: Scene, verb: Hit, sentence: Sentence) -> Party | None:
    """The party that ends just before the verb in its own sentence."""
    party = scene.directly_before(verb) or _before_modal(scene, verb)
    return party if party is not None and party.first >= sentence.first else None


def _before_modal(scene: Scene, verb: Hit) -> Party | None:
    """«روسيا سوف تفرض», «كندا لن تقبل»: the party before the word that puts the verb off or negates it."""
    before = scene.skip_quotes(verb.first - 1, -1)
    if verb.particles or before < 1 or scene.little(before, "coming", "negation") is None:
        return None
    party = scene.parties.at(scene.skip_quotes(before - 1, -1))
    return party if party is not None and not scene.governed(party) else None


def says_himself(scene: Scene, verb: Hit) -> bool:
    """«قال لودريان إنه سيبلغ بومبيو»: the pronoun before the verb is its subject, the party behind it the object."""
    return scene.little(verb.first - 1, "that-he", "himself") is not None


def subject_behind(scene: Scene, verb: Hit, sentence: Sentence) -> Party | None:
    """The party that follows a verb at once, or behind adverbs and titles; a noun between would be the subject."""
    token = scene.skip_quotes(verb.last + 1)
    if verb.sense.person in JOINT_PERSONS:
        return None  # a verb before its subject is singular: «طالبوا الوزير» has its object behind it
    while token < sentence.last:
        party = scene.parties.starting(token)
        if party is not None:
            governed = token > verb.last + 1 and scene.governed(party)  # «عبر» is a preposition too
            free = bool(party.entities) and not party.particles and not governed
            free = free and not _is_accusative(scene, party)
            return party if free and agrees(scene, verb.sense.person, party) else None
        little = scene.little(token, "adverb", "member", "resumptive", "paper", "forces")
        if little is None and not is_title(scene, token):
            return None
        if verb.sense.person == "3ms" and scene.little(token, "feminine-member"):
            return None
        token = scene.skip_quotes((little.last if little else token) + 1)
    return None


def _is_accusative(scene: Scene, party: Party) -> bool:
    """«التي دعا فيها الفلسطينيين», «وحث الجانبين»: the ending of an object."""
    if len(party.entities) > 1 and party.first == party.last:
        return scene.words.folded[party.first].endswith("ين")
    return party.type != "PER" and scene.words.folded[party.last].endswith("يين")


def is_title(scene: Scene, token: int) -> bool:
    """Whether a title, an office or an adjective of nationality stands here."""
    return any(scene.words.is_a(token, group) for group in _TITLES)


def stands_free(scene: Scene, party: Party) -> bool:
    """Whether the party opens its clause; in «اغتيال القائد يثير» the noun before it is the subject."""
    before = party.first - 1
    if before < scene.words.sentence_at(party.first).first or party.particles[:1] == "ف":
        return True
    if party.particles[:1] == "و":  # «في مصر وليبيا»
        other = scene.parties.at(scene.skip_quotes(before, -1))
        return other is None or not scene.governed(other)
    if not scene.words.folded[before][0].isalpha() or scene.words.is_a(before, "verb-opener"):
        return True
    if scene.little(before, "member"):
        return True
    other = scene.parties.at(before)
    return other is not None or scene.verb_at(before) is not None or _is_clause_word(scene, before)


def _is_clause_word(scene: Scene, token: int) -> bool:
    return scene.little(token, "clause") is not None or scene.words.is_a(token, "complementiser")


def is_object(scene: Scene, cue: Cue, party: Party) -> bool:
    """«واتهم طهران», «ودعا اسرائيل»: a state behind a masculine verb is its object."""
    if "object" not in cue.entry.features or not party.entity:
        return False
    if cue.hit.sense.person == "3fs":
        return _is_second_object(scene, cue, party)
    if cue.hit.sense.person != "3ms":
        return False
    bare = party.first == party.last and scene.entities[party.entity].type == "GPE"
    nominative = scene.words.folded[party.first].endswith("ون")  # «وطالب الفلسطينيون»
    return bare and not nominative and scene.little(party.first, "masculine-state") is None


def _is_second_object(scene: Scene, cue: Cue, party: Party) -> bool:
    """«اتهمت بغداد بعثيين …، وطالبت دمشق بتسليمهم»: a state behind a verb that goes on, with no object behind it."""
    behind = party.last + 1
    if party.type != "GPE" or behind >= cue.sentence.last:
        return False
    leads = scene.little(behind, "toward") is not None or scene.words.folded[behind].startswith("ب")
    if leads and "transitive" in cue.entry.features:
        return True
    if "و" not in cue.hit.particles or not leads:
        return False
    if any(other.entity == party.entity for other in scene.parties.between(cue.sentence.first, cue.hit.first)):
        return True  # who has been named in the sentence is not named again as the subject
    earlier = verb_before(scene, cue.hit.first, cue.sentence, "3fs")
    subject = sure_subject(scene, earlier, cue.sentence) if earlier is not None else None
    return subject is not None and subject.entity != party.entity


def _opener(scene: Scene, cue: Cue) -> int:
    """The token before the verb and its auxiliary: «الذي كان يرفض»."""
    before = scene.skip_quotes(cue.hit.first - 1, -1)
    return scene.skip_quotes(before - 1, -1) if scene.has_particle(before, "auxiliary") else before


def _in_relative_clause(scene: Scene, cue: Cue, relative: int) -> Acting | None:
    """«التي دعت إليها الحركة» has its subject behind; «ميركل التي دعت تركيا إلى» has it before «التي»."""
    start = cue.hit.last + 1
    behind = subject_behind(scene, cue.hit, cue.sentence)
    points_back = bool(cue.hit.sense.suffix) or scene.little(start, "resumptive") is not None
    antecedent = _antecedent(scene, cue, relative) if _fits_relative(scene, cue, relative) else None
    if behind is not None and (points_back or antecedent is None):
        return Acting(behind, behind.last + 1, "subject behind the verb of a relative clause")
    if antecedent is None or points_back:
        return forces_behind(scene, cue.hit)
    return Acting(antecedent, start, "antecedent of the relative clause")


def _fits_relative(scene: Scene, cue: Cue, relative: int) -> bool:
    """«الوزير الذي رحبت طهران باختياره»: the verb is feminine and the relative is not, so another is its subject."""
    other = {"3fs": "الذي", "3ms": "التي"}.get(cue.hit.sense.person)
    return scene.words.folded[relative] != other


def _antecedent(scene: Scene, cue: Cue, relative: int) -> Party | None:
    """The party that ends just before the relative: «ميركل، التي دعت», «ترودو، هو الذي رحب»."""
    before = scene.skip_quotes(relative - 1, -1)
    while before > cue.sentence.first and (scene.is_comma(before) or scene.little(before, "himself")):
        before = scene.skip_quotes(before - 1, -1)
    party = scene.parties.at(before) if before >= cue.sentence.first else None
    placed = party is not None and scene.little(scene.skip_quotes(party.first - 1, -1), "inside") is not None
    fits = party is not None and party.last == before and not placed and agrees(scene, cue.hit.sense.person, party)
    return party if party is not None and fits and scene.can_act(party) else None


def _follows_pronoun(scene: Scene, following: int, last: int) -> bool:
    """«ودعت إليه ما يزيد على أربعين شخصية»: behind its particle with a pronoun a verb has its subject."""
    pronoun = scene.little(following, "resumptive") if following < last else None
    leads = pronoun is not None and scene.words.folded[following].startswith("الي")
    token = following + 1 if leads else last
    return token < last and (scene.words.folded[token] == "ما" or scene.words.folded[token].startswith("ال"))


def _has_other_subject(scene: Scene, cue: Cue) -> bool:
    """«ورحب زعماء العالم بقبول»: a noun between the verb and its particle is the subject."""
    following = scene.skip_quotes(cue.hit.last + 1)
    if scene.little(following, "others", "written") or _follows_pronoun(scene, following, cue.sentence.last):
        return True
    word = scene.words.folded[following] if following < cue.sentence.last else ""
    if not cue.entry.particles or not word or not word[0].isalpha():
        return False
    leads = any(word.startswith(particle) for particle in cue.entry.particles)
    return not leads and scene.little(following, "adverb", "away", "clause", "bridge") is None
