"""Who stands behind an office title in an archive, and is not known: `python tools/office_names.py ARCHIVE.jsonl`.

The archive has a page a line, with its text under "text". Names are counted by a pattern of titles, adjectives of
nationality, states and words that end a name; it looks at no list of people. A name is known where the reader links
most of its occurrences to a person of the knowledge. Printed are the share of the most frequent names that are known,
and each that is not, with how often it stands there and the title that it has most often: whether that title is an
office whose holders the knowledge wants is for people to say.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from mahdar.lexicon import lexicon
from mahdar.reading import read_page
from mahdar.records import Minutes, Page
from mahdar.sentences import Words, words_of

LONGEST = 3  # words of a name, joiners (عبد, بن, آل …) not counted
_JOINERS = frozenset(
    {"عبد", "بن", "ابن", "ال", "ابو", "ابي", "بو", "ولد", "دي", "دو", "فان", "فون", "لو", "لا", "دا", "ذو"}
)
_BEFORE_NAMES = ("title", "nationality", "state", "stage", "title-adjective")
_ENTITIES = frozenset({"person", "place", "organisation"})  # what the knowledge has of these decides nothing here


class Named(NamedTuple):
    """A name behind a title: its words, the first and last token, the role of the title."""

    words: str
    first: int
    last: int
    role: str


def named_behind_titles(words: Words) -> Iterator[Named]:
    """The names that stand behind a singular title of an office."""
    for hit in words.group("role"):
        if hit.sense.form not in ("masculine", "feminine"):
            continue
        first = _behind_what_belongs_to_it(words, hit.last + 1)
        last = _end_of_name(words, first)
        if last > first:
            yield Named(" ".join(words.folded[first:last]), first, last - 1, hit.sense.id)


def _behind_what_belongs_to_it(words: Words, at: int) -> int:
    """The token behind adjectives of nationality, states and courtesy titles."""
    moved = True
    while moved:
        moved = False
        for group in _BEFORE_NAMES:
            for hit in words.senses(at, group) if at < len(words) else ():
                if not moved and not hit.particles:
                    at, moved = hit.last + 1, True
    return at


def _end_of_name(words: Words, first: int) -> int:
    at, counted = first, 0
    end = words.sentence_at(first).last if first < len(words) else first
    while at < end and counted < LONGEST and _may_be_name(words, at):
        counted += words.folded[at] not in _JOINERS
        at += 1
    while at > first and words.folded[at - 1] in _JOINERS:
        at -= 1
    return at if counted > 1 else first


def _may_be_name(words: Words, at: int) -> bool:
    folded = words.folded[at]
    if not folded.isalpha() or len(folded) < 2 or folded.startswith(("لل", "بال", "وال", "فال", "كال")):
        return False
    hits = [hit for hit in words.at(at) if hit.last == at]
    if any(hit.particles and hit.sense.group in _ENTITIES for hit in hits) and all(hit.particles for hit in hits):
        return False  # «الناطق باسم» + «لدمشق»
    groups = {hit.sense.group for hit in hits} - _ENTITIES
    return not groups or any(hit.sense.group == "name-part" and not hit.particles for hit in hits)


def _linked(minutes: Minutes, words: Words, name: Named) -> bool:
    """Whether the reader has a person of the knowledge on these words."""
    known = {entity.id for entity in minutes.entities if entity.type == "PER" and entity.known}
    span = words.span(name.first, name.last)
    names = (mention.span for mention in minutes.mentions if mention.entity in known and mention.kind == "name")
    return any(other.start < span.end and span.start < other.end for other in names)


def main() -> None:
    """Count, and print what is not known."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--most", type=int, default=500, help="names looked at (default 500)")
    arguments = parser.parse_args()
    counted: Counter[str] = Counter()
    linked: Counter[str] = Counter()
    roles: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for line in arguments.archive.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        minutes = read_page(Page(content=row["text"], published=row.get("date")))
        if isinstance(minutes, Minutes):
            words = words_of(minutes.article.text, lexicon())
            for name in named_behind_titles(words):
                counted[name.words] += 1
                linked[name.words] += _linked(minutes, words, name)
                roles[name.words][name.role] += 1
    frequent = counted.most_common(arguments.most)
    unknown = [(name, count) for name, count in frequent if linked[name] * 2 <= count]
    print(f"{len(frequent)} most frequent names behind a title, {len(frequent) - len(unknown)} known")
    for missing, count in unknown:
        print(f"{count:5}  {missing}  {roles[missing].most_common(1)[0][0]}")


if __name__ == "__main__":
    main()
