"""`mahdar evaluate`: how well Mahdar reads what people annotated."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mahdar.interfaces.cli.exits import Exit
from mahdar.interfaces.cli.gold_files import bad_gold_told, gold_bytes
from mahdar.interfaces.cli.own_knowledge import OwnKnowledge
from mahdar.interfaces.cli.own_tagger import OwnTagger, choose_tagger

if TYPE_CHECKING:
    from mahdar.reading.evaluation import Figures, GoldDocument, Interval, Measured, Side, Split

_SPLITS = "status|mode|type|outlet|year|dated"


def evaluate(  # noqa: PLR0913 - a parameter an option
    gold: Annotated[
        list[Path], typer.Argument(metavar="GOLD", help="Annotated documents, JSONL: see docs/quality.md.")
    ],
    *,
    errors: Annotated[
        str | None, typer.Option(metavar="LAYER", help="List what is missed and what is spurious in this layer.")
    ] = None,
    by: Annotated[str | None, typer.Option(metavar=_SPLITS, help="Split the figures.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    pages: Annotated[
        Path | None, typer.Option(help="Where the pages are that gold documents name; else beside the gold file.")
    ] = None,
    seed: Annotated[int, typer.Option(help="Of the drawing of documents for the intervals of F1.")] = 1,
    lexicon: OwnKnowledge = None,
    tagger: OwnTagger = None,
) -> None:
    """Read annotated documents and compare: precision, recall and F1 of each layer, with intervals.

    The reader is given the text (or the page) and the address, and the date only where it came with the document.
    """
    from mahdar.interfaces.cli.own_knowledge import knowledge
    from mahdar.reading.evaluation import ERROR_LAYERS, SPLITS

    if errors is not None and errors not in ERROR_LAYERS:
        raise typer.BadParameter(f"--errors {errors!r}: choose one of {', '.join(ERROR_LAYERS)}")
    if by is not None and by not in SPLITS:
        raise typer.BadParameter(f"--by {by!r}: choose one of {', '.join(SPLITS)}")
    knowledge(lexicon)
    choose_tagger(tagger)
    with bad_gold_told():
        documents = [(path, document) for path in gold for document in _documents(path)]
        measured = [_measured(document, path, pages) for path, document in documents]
    if not measured:
        typer.echo(f"{gold[0]}: no document in it", err=True)
        raise typer.Exit(Exit.NOTHING_FOUND)
    if errors is not None:
        lines = _error_lines(measured, errors)
    else:
        tables = _tables(measured, by, seed)
        lines = iter([json.dumps(_json(tables, len(measured)), ensure_ascii=False)]) if as_json else _shown(tables)
    for line in lines:
        sys.stdout.write(f"{line}\n")
    raise typer.Exit(_status(measured))


def _status(measured: "list[Measured]") -> Exit:
    """Whether every document was read."""
    from mahdar.reading.evaluation import NOTHING

    return Exit.SOME_SKIPPED if any(one.comparison.found is NOTHING for one in measured) else Exit.DONE


def _documents(path: Path) -> "Iterator[GoldDocument]":
    from mahdar.lexicon import lexicon
    from mahdar.reading.evaluation import gold_documents

    issues = [entry["id"] for entry in lexicon().entries("issues/1")]
    return gold_documents(gold_bytes(path), str(path), issues)


def _measured(document: "GoldDocument", path: Path, pages: Path | None) -> "Measured":
    from mahdar.reading.evaluation import Measured, compare

    return Measured(document, compare(document.side, _read(document, path, pages)))


def _read(document: "GoldDocument", path: Path, pages: Path | None) -> "Side":
    """What Mahdar tells of the document; a page that gives no minutes tells nothing, and that is told."""
    from mahdar.reading import read_page
    from mahdar.reading.evaluation import NOTHING, side_of
    from mahdar.records import Page, Skipped

    content = _page(document.page, pages or path.parent, path, document.id) if document.page else document.text
    minutes = read_page(Page(content=content, id=document.id, url=document.url, published=document.given))
    if isinstance(minutes, Skipped):
        typer.echo(f"{path}: {document.id}: skipped, {minutes.reason.value}: {minutes.detail}", err=True)
        return NOTHING
    return side_of(minutes)


def _page(name: str, folder: Path, path: Path, id_: str) -> bytes:
    from mahdar.reading.evaluation import BadGoldError

    try:
        return (folder / name).read_bytes()
    except (OSError, ValueError):
        msg = f"{path}: {id_}: page: {name} cannot be read in {folder}: name its folder with --pages"
        raise BadGoldError(msg) from None


def _tables(measured: "list[Measured]", by: "Split | None", seed: int) -> "dict[str, dict[str, Figures]]":
    """Figures by group and layer; without a split there is one group, "all"."""
    from mahdar.reading.evaluation import by_layer, figures, split

    groups = split(measured, by) if by else {"all": by_layer(measured)}
    return {
        group: {layer: figures(tallies, seed) for layer, tallies in layers.items()} for group, layers in groups.items()
    }


def _shown(tables: "dict[str, dict[str, Figures]]") -> Iterator[str]:
    for group, layers in tables.items():
        if group != "all":
            yield f"{group}:"
        yield f"{'':20}{'precision':>22}{'recall':>22}{'F1':>22}{'gold':>7}{'found':>7}"
        for layer, figures in layers.items():
            tally = figures.tally
            shares = (
                (tally.precision, figures.precision), (tally.recall, figures.recall), (tally.f1, figures.f1)
            )  # fmt: skip
            yield f"{layer:20}{''.join(f'{_share(*share):>22}' for share in shares)}{tally.gold:7}{tally.found:7}"
        yield ""


def _share(share: float, interval: "Interval | None") -> str:
    return f"{share:.3f} [{interval.low:.3f}-{interval.high:.3f}]" if interval else f"{share:.3f}"


def _json(tables: "dict[str, dict[str, Figures]]", documents: int) -> dict[str, Any]:
    return {
        "documents": documents,
        "groups": {group: {layer: _figures(one) for layer, one in layers.items()} for group, layers in tables.items()},
    }


def _figures(figures: "Figures") -> dict[str, Any]:
    tally = figures.tally
    return {
        "precision": tally.precision, "precision_interval": figures.precision,
        "recall": tally.recall, "recall_interval": figures.recall,
        "f1": tally.f1, "f1_interval": figures.f1,
        "hits": tally.hits, "gold": tally.gold, "found": tally.found,
    }  # fmt: skip


def _error_lines(measured: "list[Measured]", layer: str) -> Iterator[str]:
    from mahdar.reading.evaluation import errors
    from mahdar.text import harmless

    for one in measured:
        for error in errors(one.comparison, layer):
            yield f"{one.document.id}\t{error.kind}\t{harmless(error.words)}"
