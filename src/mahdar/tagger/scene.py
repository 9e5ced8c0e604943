"""What the tagger sees of an article: its words, what is known of each token, and which tokens it may label."""

from typing import NamedTuple

from mahdar.sentences import Words

FREE = ord(".")
# Marks of tokens that are spoken for: names by their types, titles, office phrases.
MARKS = {"PER": "P", "ORG": "O", "GPE": "G", "LOC": "L", "title": "t", "office": "f"}
# Marks of tokens that a rule takes for a name of a person, first and further ones: a proposal, free to be refused.
PROPOSED, PROPOSED_FURTHER = ord("S"), ord("s")
OPEN_MARKS = bytes((FREE, PROPOSED, PROPOSED_FURTHER))


class Scene(NamedTuple):
    """An article as the tagger sees it.

    Attributes:
        words: the article's words.
        marks: one of the marks above for each token.
        letters: the shape of each token, a letter each.
    """

    words: Words
    marks: bytearray
    letters: bytearray

    def is_open(self, token: int) -> bool:
        """Whether a token may be part of a name that no list holds."""
        return self.marks[token] in OPEN_MARKS and self.letters[token] != ord(".")
