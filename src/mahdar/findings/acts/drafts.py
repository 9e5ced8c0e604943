"""An act as a rule finds it, before it is weighed against the others."""

from dataclasses import dataclass
from typing import NamedTuple

from mahdar.findings.acts.vocabulary import Entry
from mahdar.records import Party
from mahdar.sentences import Hit, Sentence

_LEAD = 1  # the line that tells the headline in full


class Cue(NamedTuple):
    """A word of acting where it stands."""

    hit: Hit
    sentence: Sentence
    entry: Entry


class Side(NamedTuple):
    """One entity of one side of an act, the phrase that shows it, and which way a recipient was found."""

    entity: str
    party: Party
    how: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """An act as one rule finds it.

    Attributes:
        how: which way the actor was found, in English.
        type: of the act; mostly the entry's own.
    """

    rule: str
    cue: Cue
    type: str
    actor: Side
    recipient: Side | None
    how: str = ""

    @property
    def key(self) -> tuple[str, str, str | None, int]:
        """What makes two tellings one act; who asks somebody twice, in two paragraphs, has asked for two things."""
        line = self.cue.sentence.line
        again = line if self.type == "REQUEST" and self.recipient and self.rule == "acts/verb" and line > _LEAD else 0
        return (self.type, self.actor.entity, self.recipient.entity if self.recipient else None, again)
