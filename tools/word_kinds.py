"""How words behave in unannotated articles: `python tools/word_kinds.py ARTICLES.jsonl --out FOLDER`.

A common noun stands with ال and without, and takes endings; a foreign name does neither. Each line of ARTICLES is an
object with a "text". Written is `words.tsv`: a letter for each of three things, and behind it the folded words of which
they are true, without ال. No text and no count can be read off it.
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from pathlib import Path

from mahdar.sentences import words_of

LEAST = 4  # times a word is seen, in any of its forms
_BEFORE = ("ال", "وال", "بال", "لل", "فال", "كال")
_BEHIND = ("ه", "ها", "هم", "نا", "ات", "ين", "ون", "ان", "ا", "يه", "ته", "تها", "هما")
_ATTACHED = ("و", "ب", "ل", "ف")
_ARABIC = re.compile("[ء-ي]{2,}")


def kind(word: str, seen: Counter[str]) -> str | None:
    """Three letters: how often the word is seen, how often behind ال, with how many endings."""
    bare = seen[word] + sum(seen[particle + word] for particle in _ATTACHED)
    definite = sum(seen[article + word] for article in _BEFORE)
    stem = word[:-1] if word.endswith("ه") and len(word) > 3 else word
    endings = sum(seen[stem + ending] > 1 for ending in _BEHIND if stem + ending != word)
    if bare + definite < LEAST:
        return None
    often = sum(bare + definite >= limit for limit in (12, 50, 250))
    share = definite / (bare + definite)
    behind = sum(share > limit for limit in (0.02, 0.15, 0.5, 0.9))
    return f"{'abcd'[often]}{'nfmoa'[behind]}{'0123'[sum(endings >= limit for limit in (1, 3, 5))]}"


def main() -> None:
    """Count the words and write what kind each is of."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    seen: Counter[str] = Counter()
    for line in given.articles.read_text(encoding="utf-8").splitlines():
        seen.update(word for word in words_of(json.loads(line)["text"]).folded if _ARABIC.fullmatch(word))
    bases = {word.removeprefix("ال") if len(word) > 4 else word for word in seen}
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(bases):
        if found := kind(word, seen):
            kinds[found].append(word)
    lines = (f"{found}\t{' '.join(words)}\n" for found, words in sorted(kinds.items()))
    (given.out / "words.tsv").write_text("".join(lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
