"""How many pull-quotes the reader finds: `python tools/pull_quotes.py FILE.jsonl`.

Papers set the best words of a story in a box, with who said them below. Each line of the file is one of them:
{"text": the article without the box, "title", "date", "quote", "speaker": the line below}. Of those that stand in
their article word for word, each once, it prints how many were found (half of their words or more stand in one of our
quotations), how many of these with the speaker of the box, and the share of both; with --missed, those that were not.
A speaker is right where a word of the name in the box names him in the article too, or where he is described in words
of the box.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from mahdar.reading import read
from mahdar.records import Minutes, Quotation
from mahdar.sentences import words_of

ENOUGH = 0.5  # of the words of a pull-quote
_TITLES = ("role", "role-noun", "title", "nationality", "class-noun", "function-word")


class PullQuote(NamedTuple):
    """Words that a paper set in a box, whose they are, and the article."""

    text: str
    published: str | None
    words: str
    speaker: str


class Outcome(NamedTuple):
    """What the reader made of one: the quotation that has most words in common, and who speaks in it."""

    found: bool
    attributed: bool
    ours: str
    speaker: str


def pull_quotes(lines: Iterable[str]) -> Iterator[PullQuote]:
    """Those that stand in their article word for word, each once."""
    seen = set()
    for row in map(json.loads, lines):
        text = f"{row['title']}\n{row['text']}"
        quote = _words(row["quote"])
        stands = " ".join(quote) in " ".join(_words(row["text"]))
        if quote and stands and (tuple(quote), row["speaker"]) not in seen:
            seen.add((tuple(quote), row["speaker"]))
            yield PullQuote(text, row.get("date") or None, row["quote"], row.get("speaker_line") or row["speaker"])


def outcome(quote: PullQuote) -> Outcome:
    """Read the article and look for the words."""
    minutes = read(quote.text, published=quote.published)
    if not isinstance(minutes, Minutes):
        return Outcome(found=False, attributed=False, ours=minutes.detail, speaker="")
    candidates = [(_common(quote.words, _text(minutes, said)), said) for said in minutes.quotations]
    candidates.sort(key=lambda candidate: -candidate[0])
    near = [said for common, said in candidates if common >= ENOUGH]
    if not near:
        return Outcome(found=False, attributed=False, ours="", speaker="")
    right = next((said for said in near if _is_speaker(quote.speaker, _names(minutes, said))), None)
    best = right or near[0]
    return Outcome(True, right is not None, _text(minutes, best), " / ".join(_names(minutes, best)))


def _text(minutes: Minutes, said: Quotation) -> str:
    return said.span.of(minutes.article.text)


def _names(minutes: Minutes, said: Quotation) -> list[str]:
    """The words that show the speaker, and all others that name him in the article."""
    text = minutes.article.text
    shown = [said.speaker_span.of(text)] if said.speaker_span else []
    entity = [m.span.of(text) for m in minutes.mentions if said.speaker and m.entity == said.speaker]
    return list(dict.fromkeys(shown + entity))


def _is_speaker(line: str, names: Iterable[str]) -> bool:
    """Whether a word of the name is in the line, or all words of a description are («المسؤول», «مسؤول رفيع»)."""
    told = {_bare(word) for word in _words(line)}
    own = _naming(line)
    for name in names:
        ours = _words(name)
        if own & set(ours) or {_bare(word) for word in ours} <= told:
            return True
    return False


def _bare(word: str) -> str:
    return word.removeprefix("ال")


def _naming(line: str) -> set[str]:
    """The words of a line that are no office, no title and no nationality."""
    words = words_of(line)
    tokens = range(len(words))
    plain = (at for at in tokens if not any(words.is_a(at, group) for group in _TITLES))
    return {words.folded[at] for at in plain if len(words.folded[at]) > 2}


def _words(text: str) -> list[str]:
    return [word for word in words_of(text).folded if word[0].isalnum()] if text else []


def _common(quote: str, ours: str) -> float:
    """The share of the words of a pull-quote that stand in ours."""
    words = Counter(_words(quote))
    return sum((words & Counter(_words(ours))).values()) / (words.total() or 1)


def main() -> None:
    """Print the measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--missed", action="store_true", help="print those not found, or found with another speaker")
    asked = parser.parse_args()
    quotes = list(pull_quotes(asked.file.read_text(encoding="utf-8").splitlines()))
    outcomes = [outcome(quote) for quote in quotes]
    for quote, result in zip(quotes, outcomes, strict=True):
        if asked.missed and not result.attributed:
            what = "speaker" if result.found else "missed"
            print(what, quote.speaker, quote.words, result.speaker, result.ours, sep="\t")
    found, right = sum(result.found for result in outcomes), sum(result.attributed for result in outcomes)
    print(f"{len(quotes)} word for word, {found} found, {right} with their speaker ({right / (len(quotes) or 1):.1%})")


if __name__ == "__main__":
    main()
