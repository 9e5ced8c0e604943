"""Learning weights from labelled articles, and the manifest that says from what."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from mahdar.lexicon import Lexicon
from mahdar.reading.teaching.cross_validation import cross_validated
from mahdar.reading.teaching.labelled import LabelledArticle
from mahdar.reading.teaching.lessons import lessons
from mahdar.tagger import Tagger
from mahdar.tagger.training import train
from mahdar.tagger.weights import load, save


def taught(articles: Sequence[LabelledArticle], known: Lexicon, version: str) -> Tagger:
    """A tagger that learnt from these articles, without a place in any folder."""
    return Tagger(train(lessons(articles, known)), version)


def teach(
    articles: Sequence[LabelledArticle], out: Path, known: Lexicon, *, date: str | None, measure: bool
) -> dict[str, Any]:
    """Learn from labelled articles and write weights and manifest into a folder.

    Args:
        articles: what is learnt from.
        out: the folder, made where it is not there.
        known: the knowledge.
        date: the day that the manifest shall bear, `2014-10-14`, or None.
        measure: note in the manifest what cross-validation gives.

    Returns:
        The manifest.

    Raises:
        OSError: the folder cannot be written.
    """
    manifest = {
        "date": date,
        "command": _command(date, measure=measure),
        "learnt_from": {
            "articles": len(articles),
            "sha256": sha256("\n".join(sorted(article.digest() for article in articles)).encode()).hexdigest(),
            "knowledge": known.release,
        },
        "measured": _figures(articles, known) if measure else None,
    }
    save(out, train(lessons(articles, known)), manifest)
    return load(out)[1]


def _command(date: str | None, *, measure: bool) -> str:
    parts = ("mahdar train GOLD --out DIR", f"--date {date}" if date else "", "--measure" if measure else "")
    return " ".join(filter(None, parts))


def _figures(articles: Sequence[LabelledArticle], known: Lexicon) -> dict[str, dict[str, dict[str, int]]]:
    measured = cross_validated(articles, known)
    return {key: {type_: one._asdict() for type_, one in of.items()} for key, of in measured.items()}
