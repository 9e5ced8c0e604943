"""Subjects that are described: «مصدر دبلوماسي في جنيف», «المتحدث باسم الوزارة فلان», and the names in such words."""

from mahdar.findings.quotations.agreement import has_name, is_plural
from mahdar.findings.quotations.cues import DEFINITE
from mahdar.findings.quotations.phrases import holds_together
from mahdar.findings.quotations.scene import Scene
from mahdar.findings.quotations.subjects import ASIDE, Speaker, of_party
from mahdar.records import Party

_NOT_A_SUBJECT = ("function-word", "quotation-adverb", "quotation-content", "quotation-weight", "quotation-opening")
_SETTINGS = ("quotation-setting", "quotation-channel", "quotation-document")
_NOT_OWNED = ("function-word", "quotation-adverb", "quotation-opening")
_NOUNS = frozenset(("class-noun", "party-noun", "role", "role-noun"))
_PREPOSITIONS = frozenset("بلك")
_LONGEST_TO_NAME = 14
_OWNED = ("ها", "هم", "اسمه")  # a noun with an attached pronoun is definite too
_BEHIND_NAMES = frozenset((":", "،", ",", "في", "خلال"))
_MARKS = frozenset('«»“”")')


def is_nominal(scene: Scene, token: int) -> bool:
    """Whether a word may be part of a description: no particle, no verb of saying, no other word of grammar."""
    word = scene.words.folded[token]
    if not word[0].isalpha() or len(word) == 1 or word.startswith("لل") or scene.that(token) or _is_cue(scene, token):
        return False
    if scene.is_(token, "quotation-grammar", "quotation-grammar.somebody"):
        return not scene.is_(token, "quotation-adverb")  # «الأحد» is a day
    hits = scene.words.at(token)
    if any(hit.sense.group in _NOUNS and hit.particles and hit.particles[-1] in _PREPOSITIONS for hit in hits):
        return False
    if scene.is_(token - 1, "class-noun") and not scene.words.folded[token - 1].startswith("ال"):
        return not any(hit.sense.group in _NOT_OWNED for hit in hits)  # «محكمة استئناف»
    return not any(hit.sense.group in _NOT_A_SUBJECT for hit in hits)


def _is_cue(scene: Scene, token: int) -> bool:
    """A verb of saying; its noun may be a name («وزير الطيران والنقل»)."""
    cue = scene.cues.get(token)
    return bool(cue and not (cue.kind == "noun" and scene.words.folded[token].startswith("وال")))


def described(scene: Scene, first: int, last: int, end: int, particles: frozenset[str] = frozenset()) -> Speaker:
    """A subject that is no more than described, up to a preposition, أن or a mark; a name behind it is the speaker.

    Args:
        scene: the article.
        first: its first token.
        last: the last token that is known to belong to it.
        end: the token behind which nothing belongs to it.
        particles: what leads from the verb to its words, and so is no part of a description.
    """
    named = _named(scene, first, last, end, particles)
    if named:
        return of_party(named, behind=True)
    while last + 1 < end and holds_together(scene, first, last + 1):
        behind = _goes_on(scene, last + 1, end, particles)
        if behind is None:
            break
        last = behind
    mark = scene.marks.get(last + 1)
    if mark and mark.closing and mark.closing < end and scene.is_(last, "class-noun"):
        last = mark.closing  # «حزب "النهر"»
    return Speaker(None, scene.words.span(first, last), first, last + 1, is_plural(scene, first))


def renamed(scene: Scene, party: Party, end: int) -> Speaker | None:
    """«الرئيس السابق لجهاز الموساد فلان»: the name behind tells who it is, better than the office alone."""
    if party.type != "PER" or party.last + 1 >= end or has_name(scene, party.first, party.last):
        return None
    if not scene.words.folded[party.last + 1].startswith("ل"):
        return None
    named = _named(scene, party.first, party.last, end, frozenset())
    return of_party(named, behind=True) if named else None


def _goes_on(scene: Scene, token: int, end: int, particles: frozenset[str]) -> int | None:
    """The last token of the next part of a description that begins at `token`."""
    party = scene.party_at(token)
    if party:
        return None if party.particles and party.particles[-1] in _PREPOSITIONS else party.last
    if is_nominal(scene, token):
        return token
    return _complement(scene, token, end, particles)


def _complement(scene: Scene, token: int, end: int, particles: frozenset[str]) -> int | None:
    """«في إسرائيل», «من النواب», «باسم الشرطة»."""
    following = token + 1
    if following >= end or scene.words.folded[token] in particles or not _leads_on(scene, token):
        return None
    party = scene.party_at(following)
    if party:
        return party.last
    setting = any(scene.is_(following, group) for group in _SETTINGS)
    if setting or not is_nominal(scene, following):
        return None
    held = scene.words.folded[token] != "في" or scene.is_(token - 1, "quotation-grammar", "quotation-grammar.takes-in")
    return following if held else None


def _leads_on(scene: Scene, token: int) -> bool:
    if scene.is_(token, "quotation-grammar", "quotation-grammar.takes-on"):
        return scene.is_(token - 1, "quotation-grammar", "quotation-grammar.takes-in")
    return scene.is_(token, "quotation-grammar", "quotation-grammar.complement") or scene.is_(
        token, "function-word", "demonstrative"
    )


def _named(scene: Scene, first: int, last: int, end: int, particles: frozenset[str]) -> Party | None:
    """The name in apposition to a description: «المتحدث باسم الوزارة فلان», «القيادي في الحركة، فلان»."""
    token = last + 1
    end = min(end, token + _LONGEST_TO_NAME)
    definite = scene.words.folded[first].startswith("ال")
    whole = True
    while token < end:
        whole = whole and holds_together(scene, first, token)
        if not (whole or definite):
            return None
        party = scene.party_at(token) or _behind_comma(scene, token)
        if party and not party.particles and party.entity and _is_name_of(scene, first, party):
            return party if whole or closes(scene, party, particles) else None
        if party and party.entity and _is_second_office(scene, first, party):
            return party
        if party and party.first == token:
            token = party.last + 1
        elif any(go_on(scene, token) for go_on in (is_nominal, _leads_on, _is_then)) or _binds(scene, token, particles):
            token += 1
        else:
            return None
    return None


def closes(scene: Scene, party: Party, particles: frozenset[str]) -> bool:
    """Whether what was said follows the name, or an aside: then the name closes the description, however it is put."""
    after = party.last + 1
    if after >= len(scene.words):
        return False
    word = scene.words.folded[after]
    return after in scene.thats or word in _BEHIND_NAMES or word in particles


def _is_then(scene: Scene, token: int) -> bool:
    """«رئيس الحكومة آنذاك فلان»."""
    return scene.is_(token, "quotation-adverb", "quotation-adverb.then") and bool(scene.parties.starting(token + 1))


def _is_second_office(scene: Scene, first: int, party: Party) -> bool:
    """«عضو اللجنة والرئيس السابق للنادي فلان»: one man in two offices, the second of which stands with his name."""
    alone = party.first < first + 2  # «الوزير والسفير فلان» may be two
    if party.particles != "و" or party.type != "PER" or alone:
        return False
    office = not has_name(scene, party.first, party.first)
    named = has_name(scene, party.first + 1, party.last)
    definite = any(word.startswith(DEFINITE) for word in scene.words.folded[first : first + 2])
    return office and named and definite


def _binds(scene: Scene, token: int, particles: frozenset[str]) -> bool:
    """A closing mark, or a noun behind an attached preposition: «وكيل الوزارة لشؤون الحج», «رئيس الهيئة للصحة»."""
    word = scene.words.folded[token]
    if word in particles or scene.that(token) or token in scene.cues:
        return False
    return word in _MARKS or (len(word) > 2 and word[0] in _PREPOSITIONS)


def _behind_comma(scene: Scene, token: int) -> Party | None:
    party = scene.parties.starting(token + 1) if scene.words.folded[token] in ASIDE else None
    return party if party and party.type == "PER" else None


def _is_name_of(scene: Scene, first: int, party: Party) -> bool:
    if party.type == "PER":
        return _in_apposition(scene, party.first - 1)
    return party.type == "ORG" and all(_is_class_noun(scene, token) for token in range(first, party.first))


def _is_class_noun(scene: Scene, token: int) -> bool:
    return scene.is_(token, "class-noun") or not scene.words.folded[token][0].isalpha()


def _in_apposition(scene: Scene, before: int) -> bool:
    """A name stands in apposition behind the definite; behind an indefinite noun it is the owner («مستشار فلان»)."""
    word = scene.words.folded[before]
    if not word[0].isalpha() or word.startswith(DEFINITE) or word.endswith(_OWNED):
        return True
    return scene.is_(before, "nationality") or _ends_party(scene, before)


def _ends_party(scene: Scene, token: int) -> bool:
    party = scene.parties.at(token)
    return bool(party and party.type != "PER")
