"""Reading annotated documents for `tools/quality.py`: as a user would, and with a piece of Mahdar taken out."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from hashlib import sha256
from json import loads
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import mahdar
from mahdar.findings.mentions import Mentioned
from mahdar.lexicon import lexicon
from mahdar.reading import STAGES, Means, read_page
from mahdar.reading.evaluation import NOTHING, GoldDocument, Measured, Side, Tally, compare, gold_documents, side_of
from mahdar.reading.stages import Stage
from mahdar.reading.teaching import LabelledArticle, labelled_articles, taught
from mahdar.records import Minutes, Page, Skipped
from mahdar.tagger import Tagger

FOLDS = 5
WITHOUT_TAGGER = Means(None)
PACKAGE = Path(mahdar.__file__).resolve().parent


def gold_of(paths: Iterable[Path], pages: Path | None) -> list[GoldDocument]:
    """The documents of gold files; those that name a page get its text as what is read."""
    issues = [entry["id"] for entry in lexicon().entries("issues/1")]
    return [
        replace(document, text=((pages or path.parent) / document.page).read_text(encoding="utf-8"), page=None)
        if document.page
        else document
        for path in paths
        for document in gold_documents(path.read_bytes().splitlines(), str(path), issues)
    ]


def lessons_of(paths: Iterable[Path]) -> list[LabelledArticle]:
    """The same documents as a tagger learns from them."""
    return [article for path in paths for article in labelled_articles(path.read_bytes().splitlines(), str(path))]


def minutes_of(document: GoldDocument, means: Means | None = None, *, dated: bool = True) -> Minutes | Skipped:
    """What reading gives; with its date and address withheld where it is not to be `dated`."""
    url, published = (document.url, document.given) if dated else (None, None)
    page = Page(content=document.text, id=document.id, url=url, published=published)
    return read_page(page, means=means)


def measured(documents: Iterable[GoldDocument], means: Means | None = None, *, dated: bool = True) -> list[Measured]:
    """Read and compare.

    Args:
        documents: annotated.
        means: what to read with; None for what ships.
        dated: whether the reader is given the date and the address that a document came with.
    """
    return [Measured(one, compare(one.side, _side(minutes_of(one, means, dated=dated)))) for one in documents]


def _side(minutes: Minutes | Skipped) -> Side:
    return side_of(minutes) if isinstance(minutes, Minutes) else NOTHING


def fold_of(document: GoldDocument) -> int:
    """The fold of a document, by a digest of its id: the same on every machine, whatever the order."""
    return sha256(document.id.encode()).digest()[0] % FOLDS


class Folds:
    """The documents, each read by a tagger that was taught without the fold that it is in."""

    def __init__(self, documents: Sequence[GoldDocument], articles: Sequence[LabelledArticle]) -> None:
        """Take the documents.

        Args:
            documents: all of them.
            articles: the same, as a tagger learns from them.
        """
        self._documents = documents
        self._articles = articles
        self._taught: dict[tuple[int, float], Tagger] = {}

    def measured(self, share: float = 1.0, stages: Sequence[Stage] = STAGES, *, dated: bool = True) -> list[Measured]:
        """Read and compare.

        Args:
            share: of the documents that a tagger may be taught with, such a share teaches it.
            stages: what is read with.
            dated: as in `measured`.
        """
        found = []
        for fold in range(FOLDS):
            held = [document for document in self._documents if fold_of(document) == fold]
            found += measured(held, Means(self._tagger(fold, share), stages), dated=dated)
        return found

    def _tagger(self, fold: int, share: float) -> Tagger:
        if (fold, share) not in self._taught:
            inside = {document.id for document in self._documents if fold_of(document) == fold}
            lessons = _part([article for article in self._articles if article.id not in inside], share)
            self._taught[fold, share] = taught(lessons, lexicon(), "fold")
        return self._taught[fold, share]


def _part(articles: Sequence[LabelledArticle], share: float) -> list[LabelledArticle]:
    ordered = sorted(articles, key=lambda article: sha256(f"part {article.id}".encode()).digest())
    return ordered[: round(len(ordered) * share)]


def without_references() -> tuple[Stage, ...]:
    """Stages that read as if nobody could be meant without a name."""
    return tuple(replace(stage, run=_named_only(stage.run)) if stage.name == "mentions" else stage for stage in STAGES)


def _named_only(run: Callable[..., Mentioned]) -> Callable[..., Mentioned]:
    def only(*arguments: Any) -> Mentioned:  # noqa: ANN401 - those of the stage, whatever they are
        mentioned = run(*arguments)
        names = [mention for mention in mentioned.mentions if mention.kind == "name"]
        starts = [(name.span.start, name.entity) for name in names]
        parties = tuple(
            party
            if any(party.span.start <= start < party.span.end and entity in party.entities for start, entity in starts)
            else replace(party, entities=())
            for party in mentioned.parties
        )
        return replace(mentioned, mentions=tuple(names), parties=parties)

    return only


def without_knowledge(gold: Sequence[Path], folders: Sequence[str], pages: Path | None) -> dict[str, Tally]:
    """The tallies of a copy of Mahdar that has lost folders of its knowledge, by layer."""
    with TemporaryDirectory() as folder:
        copy = Path(folder, "mahdar")
        shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__", "compiled"))
        for name in folders:
            shutil.rmtree(copy / "lexicon" / "data" / name)
        options = ["--pages", str(pages.resolve())] if pages else []
        files = [str(path.resolve()) for path in gold]
        run = subprocess.run(
            [sys.executable, "-m", "mahdar", "evaluate", *files, "--json", "--tagger", "none", *options],
            capture_output=True, check=True, cwd=folder, env={"PYTHONPATH": folder, "MAHDAR_SETTINGS": "/dev/null"},
        )  # fmt: skip
    layers = loads(run.stdout)["groups"]["all"]
    return {layer: Tally(one["hits"], one["gold"], one["found"]) for layer, one in layers.items()}
