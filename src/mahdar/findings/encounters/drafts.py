"""One telling of an encounter: what a single word of meeting and the words around it say."""

from dataclasses import dataclass, field

from mahdar.findings.encounters.composing import TOLD, Decided
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Mention, Party, TimeExpression
from mahdar.records.facts import Mode
from mahdar.text import Span

Topics = dict[str, list[Span]]


@dataclass(slots=True)
class Draft:
    """One telling of an encounter.

    Attributes:
        rule: the rule that found the parties.
        afterwards: told as what came next («وأجرى بعدها مباحثات»).
        body: the body that meets, of a gathering.
        region: whether a visit leads to a region of no state.
        own_place: the place as its own clause tells it, before other tellings lend theirs.
        told_again: later tellings of the same encounter.
    """

    trigger: Trigger
    rule: str
    mode: Mode
    parties: tuple[Party, ...]
    status: Decided
    time: TimeExpression | None
    place: Mention | None
    venue: Mention | None
    topics: Topics = field(default_factory=dict)
    afterwards: bool = False
    body: str | None = None
    region: bool = False
    own_place: Mention | None = None
    told_again: list["Draft"] = field(default_factory=list)

    @property
    def entities(self) -> tuple[str, ...]:
        """Who takes part, each once."""
        return tuple(dict.fromkeys(id_ for party in self.parties for id_ in party.entities))

    @property
    def tellings(self) -> list["Draft"]:
        """This one and the later ones."""
        return [self, *self.told_again]

    @property
    def told_place(self) -> Mention | None:
        """The place that the first of its tellings to have one gives."""
        return next((telling.place for telling in self.tellings if telling.place), None)

    @property
    def told_venue(self) -> Mention | None:
        """The venue that the first of its tellings to have one gives."""
        return next((telling.venue for telling in self.tellings if telling.venue), None)

    @property
    def line(self) -> int:
        """The number of its line."""
        return self.trigger.sentence.line

    @property
    def took_place(self) -> bool:
        """Whether it is told as something that happened."""
        return self.status.status in ("held", "ongoing")


def one_fate(one: Draft, other: Draft) -> bool:
    """Whether two tellings may be of one encounter: not one that was held and one still to come, both told firmly."""
    if min(one.status.firm, other.status.firm) < TOLD:
        return True
    return one.took_place == other.took_place
