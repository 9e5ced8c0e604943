"""The list of stages that turn an article into findings, in order; each says what it needs and what it gives."""

from typing import NamedTuple

from mahdar.findings import acts, encounters, mentions, quotations, times
from mahdar.findings.mentions import Mentioned
from mahdar.pages.outlets import press_of
from mahdar.reading.stages import Stage, check
from mahdar.records import Article, Entity, Mention, Quotation
from mahdar.sentences import Parties, Words, words_of

GIVEN = ("article", "text", "dated", "lexicon", "tagger")


class Speech(NamedTuple):
    """Quotations, and the mentions with those of renamed speakers among them."""

    quotations: list[Quotation]
    mentions: list[Mention]


def _times(words: Words, article: Article, mentioned: Mentioned) -> times.TimesFound:
    return times.find(words.view, article.sections, mentioned.dated.day)


def _entities(mentioned: Mentioned) -> dict[str, Entity]:
    return {entity.id: entity for entity in mentioned.entities}


def _speech(words: Words, parties: Parties, entities: dict[str, Entity], mentioned: Mentioned) -> Speech:
    found = quotations.find(words, parties, entities)
    return Speech(*quotations.renamed_speakers(found, mentioned.mentions, entities))


_PEOPLE = ("words", "parties", "entities")
STAGES = (
    Stage("press", ("article",), "press", lambda article: press_of(article.outlet)),
    Stage("words", ("text", "lexicon", "press"), "words", words_of),
    Stage("mentions", ("words", "dated", "lexicon", "tagger"), "mentioned", mentions.find),
    Stage("entities", ("mentioned",), "entities", _entities),
    Stage("parties", ("mentioned",), "parties", lambda mentioned: Parties(mentioned.parties)),
    Stage("times", ("words", "article", "mentioned"), "times found", _times),
    Stage("resolved times", ("times found",), "times", lambda found: found.resolved),
    Stage("quotations", ("words", "parties", "entities", "mentioned"), "speech", _speech),
    Stage("spoken words", ("speech",), "quotations", lambda speech: speech.quotations),
    Stage("all mentions", ("speech",), "mentions", lambda speech: speech.mentions),
    Stage("all times", ("times found",), "expressions", lambda found: found.expressions),
    Stage("encounters", (*_PEOPLE, "mentions", "expressions", "lexicon"), "encounters", encounters.find),
    Stage("acts", ("words", "parties", "entities", "quotations", "dated", "lexicon"), "acts", acts.find),
)
check(STAGES, GIVEN)
