"""Small questions about the words around a place in the text."""

from mahdar.sentences import Hit, Words

OPENING = frozenset("\"«“‘'(<")
CLOSING = frozenset("\"»”’')>")
COMMAS = frozenset(",،")
SPEECH_OPENING = frozenset(':"«“')  # with what else than a particle speech begins
# How a word begins that has ال, also behind a particle, in folded spelling.
ARTICLES = ("ال", "لل", "وال", "بال", "فال", "كال")
# The endings of adjectives made from nouns.
NISBA = ("ي", "يه")
ASIDE = frozenset(',،-–—()"«»“”')

_OF_ONE = ("3ms", "3fs")
_ADJECTIVES = ("nationality", "descriptor", "office-adjective", "body-adjective")
# Definite words behind which a surname may stand: «الوزير العثماني», «الفلسطيني العريقي».
_BEARERS = ("title", "role-noun")
_OTHER_BEARERS = (
    "role", "honorific", "name-part", "person", "nationality", "descriptor", "office-adjective", "function-word",
    "meeting",
)  # fmt: skip

# Senses that a name may have beside that of being one.
NAMING = frozenset({
    "person", "state", "place", "organisation", "name-part", "nationality", "issue", "role", "role-noun", "title",
})  # fmt: skip


def quoted(words: Words, first: int, last: int) -> bool:
    """Whether quotation marks or brackets stand around these tokens."""
    return (
        first > 0 and last + 1 < len(words) and words.folded[first - 1] in OPENING and words.folded[last + 1] in CLOSING
    )


def is_grammar(words: Words, token: int, skip: int = 0) -> bool:
    """Whether the token, behind `skip` letters of particles, is a word of grammar.

    «على» is one, and «علي», which folds alike, is a name.
    """
    if not words.is_a(token, "function-word"):
        return False
    if not any(hit.skip == skip and hit.last == token for hit in words.senses(token, "function-word")):
        return False
    named = any(hit.skip == skip for hit in words.senses(token, "name-part"))
    return not named or not ends_in_yeh(words, token)


def is_preposition(words: Words, token: int) -> bool:
    """Whether the token is «على» or «إلى» as it is written, not «علي», which folds alike."""
    return words.is_a(token, "function-word") and words.text[words.span(token, token).end - 1] == "ى"


def ends_in_yeh(words: Words, token: int) -> bool:
    """Whether a token ends in ي as it is written, not in ى, which folds alike."""
    return words.text[words.span(token, token).end - 1] == "ي"


def is_told(hit: Hit) -> bool:
    """Whether a verb of saying tells that somebody said something: «قال», «وأكدت», not «قاله», «يقول»."""
    sense = hit.sense
    return sense.form == "past" and sense.person in _OF_ONE and not sense.suffix and hit.particles in ("", "و", "ف")


def is_then(words: Words, token: int) -> bool:
    """«رئيس الحكومة آنذاك فلان»: a word between an office and who held it."""
    return words.is_a(token, "quotation-adverb", "quotation-adverb.then")


def is_definite(words: Words, at: int) -> bool:
    """Whether there is a word with ال at a token. «إلى», which folds to «الي», is no exception: see `is_grammar`."""
    return at < len(words) and words.folded[at].startswith("ال")


def describes(words: Words, at: int) -> bool:
    """Whether a surname is the adjective of the definite noun before it: «الأمن القومي العربي», «الحكم العثماني»."""
    before = words.folded[at - 1] if at else ""
    if not is_definite(words, at) or not before.startswith(ARTICLES) or words.is_a(at - 1, "no-definite"):
        return False
    is_adjective = any(words.is_a(at, group) for group in _ADJECTIVES)
    bearers = _BEARERS if is_adjective else (*_BEARERS, *_OTHER_BEARERS)
    if not is_adjective and (before.endswith("ي") or not words.folded[at].endswith("ي")):
        return False  # «المرجع الشيعي السيستاني»
    return not any(words.is_a(at - 1, group) for group in bearers)


def begins_with_article(words: Words, hit: Hit) -> bool:
    """Whether ال stands in front of a known form, written or merged into «لل»."""
    word = words.folded[hit.first]
    return word.startswith("ال", hit.skip) or (hit.particles.endswith("ل") and word.startswith("لل", hit.skip - 1))


def ends_in_pronoun(words: Words, token: int) -> bool:
    """Whether a noun has a pronoun behind it («دفاعه», «خارجيتها»), so that it asks for no genitive."""
    written = words.written(token, token)
    return len(written) > 3 and written.endswith(("ه", "ها", "هم", "هما"))


def with_demonstrative(words: Words, hit: Hit) -> Hit:
    """Where the phrase of a noun begins: at «هذه» before it, else at the noun."""
    if hit.particles:
        return hit
    return next((before for before in words.senses(hit.first - 1, "demonstrative")), hit)
