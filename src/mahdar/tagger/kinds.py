"""How a word behaves in the press: whether it stands behind ال, and whether it takes endings, as common nouns do.

The table was made by `tools/word_kinds.py` from articles that nobody annotated.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent / "data" / "words.tsv"
_ATTACHED = "وفبل"


def kind_of(word: str) -> str:
    """Three letters for a folded word, behind `al` for ال and `+` for what may be attached; "none" for a rare one."""
    kinds = _kinds()
    if found := kinds.get(word):
        return found
    if word.startswith("ال") and (found := kinds.get(word[2:])):
        return f"al{found}"
    if word[:1] in _ATTACHED and len(word) > 3:
        rest = kind_of(word[1:])
        return rest if rest == "none" else f"+{rest}"
    return "none"


def is_common(word: str) -> bool:
    """Whether a word behaves as a common noun, a verb or an adjective, which alone are no names."""
    cut = [word]
    if len(word) > 4 and word[0] in _ATTACHED:
        cut.append(word[1:])
    if len(word) > 4 and word.endswith("ا"):  # «مصنعا»
        cut.append(word[:-1])
    return any(_behaves(kind_of(form)) for form in cut)


def is_rare(word: str) -> bool:
    """Whether hardly anything is known of how a word behaves."""
    return kind_of(word) == "none"


def _behaves(kind: str) -> bool:
    kind = kind.removeprefix("+").removeprefix("al")
    return kind != "none" and (kind[1] in "fmo" or kind[2] in "23")


@cache
def _kinds() -> Mapping[str, str]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines)
    return {word: kind for kind, words in pairs for word in words.split(" ")}
