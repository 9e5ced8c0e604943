"""The rules by name, in the order in which they may claim words."""

from collections.abc import Callable, Iterator, Sequence

from mahdar.findings.quotations.marked_rules import (
    marked_before_source,
    marked_behind_source,
    marked_in_act,
    marked_part,
    marked_speech,
)
from mahdar.findings.quotations.reported_rules import reported_clause, reported_object, unmarked_speech
from mahdar.findings.quotations.sayings import Saying
from mahdar.findings.quotations.scene import Scene
from mahdar.records import Quotation

Rule = Callable[[Scene, Sequence[Saying]], Iterator[Quotation]]

RULES: dict[str, Rule] = {
    "reported-clause": reported_clause,
    "reported-object": reported_object,
    "unmarked-speech": unmarked_speech,
    "marked-speech": marked_speech,
    "marked-part": marked_part,
    "marked-in-act": marked_in_act,
    "marked-before-source": marked_before_source,
    "marked-behind-source": marked_behind_source,
}
