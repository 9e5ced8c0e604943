"""What is withheld: encounters whose own words do not show the parties. A wrong one costs more than a missing one."""

from collections.abc import Sequence

from mahdar.findings.encounters.doubtful_parties import has_doubtful_parties
from mahdar.findings.encounters.doubtful_tellings import is_doubtfully_told
from mahdar.findings.encounters.drafts import Draft
from mahdar.findings.encounters.scene import Scene

_OCCASIONS = frozenset({"united-nations", "united-nations-general-assembly", "quartet-on-the-middle-east"})


def shown(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The tellings whose parties are certain, and those that tell more of the same parties."""
    certain = [draft for draft in drafts if is_shown(scene, draft)]
    known = {frozenset(draft.entities) for draft in certain}
    return [draft for draft in drafts if frozenset(draft.entities) in known]


def is_shown(scene: Scene, draft: Draft) -> bool:
    """Whether the words around the word of meeting show that there was one, and who took part."""
    if draft.body in _OCCASIONS:
        return False
    return not (is_doubtfully_told(scene, draft) or has_doubtful_parties(scene, draft))
