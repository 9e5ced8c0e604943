"""Article → sentences, tokens, attached particles, and what the lexicon knows of each word."""

from mahdar.sentences.boundaries import Sentence
from mahdar.sentences.clauses import FINITE, Clauses
from mahdar.sentences.hits import Hit
from mahdar.sentences.parties import Parties
from mahdar.sentences.words import Words, words_of

__all__ = ["FINITE", "Clauses", "Hit", "Parties", "Sentence", "Words", "words_of"]
