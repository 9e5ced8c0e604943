"""What a story is mainly about: given to a meeting whose own sentence names it and says nothing else of its matter.

In the learning texts two of three such meetings are about it; what only other sentences name fits no more than half.
"""

from collections import Counter
from collections.abc import Collection, Iterator

from mahdar.findings.encounters.issue_words import issues
from mahdar.findings.encounters.matters import is_matter
from mahdar.findings.encounters.scene import Scene
from mahdar.sentences import Hit, Sentence

OFTEN = 2  # sentences that name what a story is about


def main_matters(scene: Scene, sentence: Sentence, taken: Collection[str]) -> Iterator[Hit]:
    """The words of a meeting's sentence that name what the story is mainly about.

    Args:
        scene: the article.
        sentence: the meeting's own.
        taken: who takes part.
    """
    main = _main(scene)
    for hit in issues(scene, sentence):
        if hit.sense.id in main and is_matter(scene, sentence, hit, taken):
            yield hit


def _main(scene: Scene) -> frozenset[str]:
    """The issue that the most sentences name; read once."""
    if not scene.main_issues:
        named = Counter(id_ for s in scene.words.sentences for id_ in {hit.sense.id for hit in issues(scene, s)})
        most = max(named.values(), default=0)
        scene.main_issues.append(frozenset(id_ for id_, times in named.items() if times == most >= OFTEN))
    return scene.main_issues[0]
