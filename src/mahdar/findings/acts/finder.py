"""The entry point: drafts of all rules, weighed against each other, one act for each thing that was done."""

from collections.abc import Iterable, Mapping, Sequence

from mahdar.findings.acts.background import is_old
from mahdar.findings.acts.building import act_of
from mahdar.findings.acts.rules import RULES
from mahdar.findings.acts.scene import Scene
from mahdar.findings.acts.weighing import kept
from mahdar.lexicon import Lexicon
from mahdar.records import Act, Dated, Entity, Quotation
from mahdar.sentences import Parties, Words


def find(
    words: Words,
    parties: Parties,
    entities: Mapping[str, Entity],
    quotations: Sequence[Quotation],
    dated: Dated,
    known: Lexicon,
) -> list[Act]:
    """The acts that an article tells, in the order of the text; one for each actor and recipient of a type."""
    return find_by(RULES, Scene(words, parties, entities, quotations, known), dated)


def find_by(rules: Iterable[str], scene: Scene, dated: Dated | None = None) -> list[Act]:
    """As `find`, by some of the rules only."""
    drafts = [draft for rule in rules for draft in RULES[rule](scene) if not is_old(scene, draft, dated)]
    return [act_of(scene, draft) for draft in kept(scene, drafts)]
