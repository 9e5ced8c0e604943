"""Reading annotated documents for `tools/quality.py`: as a user would, and with a piece of Mahdar taken out."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from hashlib import sha256
from importlib import import_module
from importlib.util import find_spec
from json import loads
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mahdar.findings.mentions import Mentioned
from mahdar.lexicon import lexicon
from mahdar.reading import read_page, reader
from mahdar.reading.evaluation import NOTHING, GoldDocument, Measured, Side, Tally, compare, gold_documents, side_of
from mahdar.records import Minutes, Page, Skipped

FOLDS = 5
HAS_TAGGER = find_spec("mahdar.tagger") is not None and find_spec("mahdar.reading.teaching") is not None
PACKAGE = Path(reader.__file__).resolve().parents[1]


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


def minutes_of(document: GoldDocument, *, dated: bool = True) -> Minutes | Skipped:
    """What reading gives; with its date and address withheld where it is not to be `dated`."""
    url, published = (document.url, document.given) if dated else (None, None)
    return read_page(Page(content=document.text, id=document.id, url=url, published=published))


def measured(documents: Iterable[GoldDocument], *, dated: bool = True) -> list[Measured]:
    """Read and compare."""
    return [Measured(document, compare(document.side, _side(document, dated=dated))) for document in documents]


def _side(document: GoldDocument, *, dated: bool) -> Side:
    minutes = minutes_of(document, dated=dated)
    return side_of(minutes) if isinstance(minutes, Minutes) else NOTHING


def fold_of(document: GoldDocument) -> int:
    """The fold of a document, by a digest of its id: the same on every machine, whatever the order."""
    return sha256(document.id.encode()).digest()[0] % FOLDS


class Folds:
    """The documents, each read by a tagger that was taught without the fold that it is in.

    Where Mahdar has no tagger, each is simply read.
    """

    def __init__(self, documents: Sequence[GoldDocument], raw: Sequence[dict[str, Any]]) -> None:
        """Take the documents.

        Args:
            documents: all of them.
            raw: the same, as JSON gives them: what a tagger is taught with.
        """
        self._documents = documents
        self._raw = raw
        self._taught: dict[tuple[int, float], object] = {}

    def measured(self, share: float = 1.0, *, dated: bool = True) -> list[Measured]:
        """Read and compare; the taggers are taught with such a share of the documents that they may be taught with."""
        found = []
        for fold in range(FOLDS):
            held = [document for document in self._documents if fold_of(document) == fold]
            with reading_with(self._tagger(fold, share)) if HAS_TAGGER else nullcontext():
                found += measured(held, dated=dated)
        return found

    def _tagger(self, fold: int, share: float) -> object:
        if (fold, share) not in self._taught:
            inside = {document.id for document in self._documents if fold_of(document) == fold}
            lessons = _part([one for one in self._raw if str(one["id"]) not in inside], share)
            self._taught[fold, share] = _taught(lessons)
        return self._taught[fold, share]


def _part(documents: Sequence[dict[str, Any]], share: float) -> list[dict[str, Any]]:
    ordered = sorted(documents, key=lambda one: sha256(f"part {one['id']}".encode()).digest())
    return ordered[: round(len(ordered) * share)]


def _taught(documents: Sequence[dict[str, Any]]) -> object:
    teaching, tagger = import_module("mahdar.reading.teaching"), import_module("mahdar.tagger")
    return tagger.Tagger(teaching.train(teaching.lessons(documents, lexicon())), "fold")


@contextmanager
def reading_with(tagger: object) -> Iterator[None]:
    """Read with this tagger, or with none, as long as it lasts."""
    naming = import_module("mahdar.findings.mentions.naming")
    kept = naming.tagger
    naming.tagger = lambda: tagger  # type: ignore[attr-defined]
    try:
        yield
    finally:
        naming.tagger = kept  # type: ignore[attr-defined]


@contextmanager
def without_references() -> Iterator[None]:
    """Read as if nobody could be meant without a name, as long as it lasts."""
    kept = reader.STAGES  # type: ignore[attr-defined]
    reader.STAGES = tuple(  # type: ignore[attr-defined, assignment]
        replace(stage, run=_named_only(stage.run)) if stage.name == "mentions" else stage for stage in kept
    )
    try:
        yield
    finally:
        reader.STAGES = kept  # type: ignore[attr-defined]


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
