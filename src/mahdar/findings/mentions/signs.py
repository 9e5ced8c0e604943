"""Small questions about the words around a place in the text."""

from mahdar.sentences import Hit, Words

OPENING = frozenset("\"«“‘'(<")
CLOSING = frozenset("\"»”’')>")
COMMAS = frozenset(",،")
ASIDE = frozenset(',،-–—()"«»“”')
# Senses that a name may have beside that of being one.
NAMING = frozenset({
    "person", "state", "place", "organisation", "name-part", "nationality", "issue", "role", "role-noun", "title",
})  # fmt: skip


def has(words: Words, token: int, group: str) -> bool:
    """Whether a form of this sense group begins at the token."""
    return any(hit.sense.group == group for hit in words.at(token))


def inside(words: Words, token: int) -> bool:
    """Whether there is such a token."""
    return 0 <= token < len(words)


def is_mark(words: Words, token: int) -> bool:
    """Whether the token is neither a word nor a number."""
    return not words.folded[token][0].isalnum()


def quoted(words: Words, first: int, last: int) -> bool:
    """Whether quotation marks or brackets stand around these tokens."""
    return (
        first > 0 and last + 1 < len(words) and words.folded[first - 1] in OPENING and words.folded[last + 1] in CLOSING
    )


def same_line(words: Words, one: int, other: int) -> bool:
    """Whether two tokens stand in one paragraph."""
    return words.line_of(one) == words.line_of(other)


def is_grammar(words: Words, token: int, skip: int = 0) -> bool:
    """Whether the token, behind `skip` letters of particles, is a word of grammar.

    «على» is one, and «علي», which folds alike, is a name.
    """
    groups = {hit.sense.group for hit in words.at(token) if hit.skip == skip and hit.last == token}
    if "function-word" not in groups:
        return False
    return "name-part" not in groups or not words.written(token, token).endswith("ي")


def begins_with_article(words: Words, hit: Hit) -> bool:
    """Whether ال stands in front of a known form, written or merged into «لل»."""
    word = words.folded[hit.first]
    return word.startswith("ال", hit.skip) or (hit.particles.endswith("ل") and word.startswith("لل", hit.skip - 1))
