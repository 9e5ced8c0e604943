"""`mahdar audit`: a blind sample for a person to judge, and what the judgements come to."""

import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mahdar.interfaces.cli.exits import Exit
from mahdar.interfaces.cli.own_knowledge import OwnKnowledge
from mahdar.interfaces.cli.own_tagger import OwnTagger, choose_tagger

if TYPE_CHECKING:
    from mahdar.interfaces.cli.audit_sheet import Row
    from mahdar.interfaces.cli.running import Document, Run
    from mahdar.reading.evaluation.auditing import Fact, Layer, Verdict

_DRAWN_BY = ("outlet", "year")


def audit(  # noqa: PLR0913 - a parameter an option
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="PATH", help="Pages, as `mahdar read` takes them.")
    ] = None,
    *,
    sample: Annotated[int, typer.Option(min=1, help="How many facts to draw.")] = 60,
    by: Annotated[str, typer.Option(metavar="outlet,year", help="Draw from each of these its share.")] = "",
    layer: Annotated[str, typer.Option(metavar="encounters|quotations|acts", help="What to draw.")] = "encounters",
    seed: Annotated[int, typer.Option(help="The same pages and seed give the same sample.")] = 1,
    out: Annotated[Path | None, typer.Option(help="The sheet to write; its key is written beside it.")] = None,
    read: Annotated[Path | None, typer.Option(help="A filled sheet to take back, its key beside it.")] = None,
    lexicon: OwnKnowledge = None,
    tagger: OwnTagger = None,
) -> None:
    """Draw a blind sample of facts with their sentences as a CSV sheet; take the filled sheet back with --read.

    The judge writes right, wrong or unsure into the column "verdict" (in Arabic: صحيح، خطأ، غير متأكد). The sheet does
    not show how sure Mahdar was; the key beside it does, and is for nobody to read before the sheet is filled.
    """
    if (read is None) == (out is None):
        raise typer.BadParameter("choose one of --out (with pages) and --read")
    if read is not None:
        raise typer.Exit(_report(read))
    if not paths or out is None:
        raise typer.BadParameter("--out: name the pages to draw from")
    strata, audited = _strata(by), _layer(layer)
    _refuse_taken(out)
    choose_tagger(tagger)
    raise typer.Exit(_draw(_run(paths, lexicon), strata, audited, sample, seed, out))


def _run(paths: list[str], lexicon: Path | None) -> "Run":
    from mahdar.interfaces.cli.running import Run

    return Run(paths, sys.stdin.buffer, own=lexicon)


def _strata(by: str) -> tuple[str, ...]:
    named = tuple(name.strip() for name in by.split(",") if name.strip())
    for name in named:
        if name not in _DRAWN_BY:
            raise typer.BadParameter(f"--by {name!r}: choose among {', '.join(_DRAWN_BY)}")
    return named


def _layer(layer: str) -> "Layer":
    from mahdar.reading.evaluation.auditing import AUDITED

    if layer not in AUDITED:
        raise typer.BadParameter(f"--layer {layer!r}: choose one of {', '.join(AUDITED)}")
    return layer


def _refuse_taken(out: Path) -> None:
    """What cannot be written is told before pages are read; a sheet that is there may have verdicts in it."""
    from mahdar.interfaces.cli.audit_sheet import key_path

    for path in (out, key_path(out)):
        if path.exists():
            raise typer.BadParameter(f"--out: {path} is there already, and is kept: choose another name")
    if not out.parent.is_dir():
        raise typer.BadParameter(f"--out: there is no folder {out.parent}")
    if not os.access(out.parent, os.W_OK):
        raise typer.BadParameter(f"--out: nothing can be written into the folder {out.parent}")


def _draw(run: "Run", by: tuple[str, ...], layer: "Layer", size: int, seed: int, out: Path) -> Exit:
    from mahdar.interfaces.cli.audit_sheet import key_path, key_text, sheet_text
    from mahdar.reading.evaluation.auditing import sampled

    drawn = sampled(_facts(run, layer), size, by, seed)
    status = run.status()
    if not drawn:
        typer.echo(f"no {layer} in these pages: no sheet was written", err=True)
        return status if status is Exit.WRONG_USE else Exit.NOTHING_FOUND
    for path, text in ((out, sheet_text(drawn)), (key_path(out), key_text(drawn))):
        path.write_text(text, encoding="utf-8-sig", newline="")
    typer.echo(f"{out}: {len(drawn)} {layer} to judge; {key_path(out)} is the key", err=True)
    return status


def _facts(run: "Run", layer: "Layer") -> "Iterator[Fact]":
    for facts in run.documents(partial(_facts_of, layer=layer)):
        yield from facts


def _facts_of(document: "Document", layer: "Layer") -> "list[Fact]":
    from mahdar.reading.evaluation.auditing import facts_of
    from mahdar.records import Minutes

    return list(facts_of(document, layer)) if isinstance(document, Minutes) else []


def _report(sheet: Path) -> Exit:
    from mahdar.interfaces.cli.audit_sheet import BadSheetError, read_sheet

    try:
        rows = read_sheet(sheet)
    except BadSheetError as error:
        typer.echo(str(error), err=True)
        return Exit.WRONG_USE
    for line in _lines(rows):
        typer.echo(line)
    return Exit.DONE if any(row.verdict for row in rows) else Exit.NOTHING_FOUND


def _lines(rows: "list[Row]") -> Iterator[str]:
    from mahdar.interfaces.cli.audit_sheet import STRATA

    yield _line("all", [row.verdict for row in rows])
    for stratum in STRATA:
        values = sorted({row.strata[stratum] for row in rows})
        for value in values if len(values) > 1 else ():
            yield _line(f"{stratum} {value}", [row.verdict for row in rows if row.strata[stratum] == value])


def _line(name: str, verdicts: "list[Verdict | None]") -> str:
    from mahdar.reading.evaluation import wilson
    from mahdar.reading.evaluation.auditing import judged
    from mahdar.text import isolate_arabic

    counted = judged(verdicts)
    interval = wilson(counted.right, counted.judged)
    told = f"{isolate_arabic(name)}: {counted.right} of {counted.judged} right"
    if interval:
        told += f", precision {counted.right / counted.judged:.3f} [{interval.low:.3f}-{interval.high:.3f}]"
    return told + f"; {counted.unsure} unsure, {counted.unjudged} not judged"
