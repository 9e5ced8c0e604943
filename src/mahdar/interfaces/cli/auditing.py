"""`mahdar audit`: a blind sample for a person to judge, and what the judgements come to."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mahdar.interfaces.cli.exits import Exit
from mahdar.interfaces.cli.own_knowledge import OwnKnowledge
from mahdar.interfaces.cli.own_tagger import OwnTagger, choose_tagger

if TYPE_CHECKING:
    from mahdar.interfaces.cli.audit_sheet import Row
    from mahdar.interfaces.cli.running import Run
    from mahdar.reading.evaluation.auditing import Fact, Verdict

_STRATA = ("outlet", "year")


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
    if not paths:
        raise typer.BadParameter("--out: name the pages to draw from")
    choose_tagger(tagger)
    raise typer.Exit(_draw(_run(paths, lexicon), _strata(by), layer, sample, seed, out or Path()))


def _run(paths: list[str], lexicon: Path | None) -> "Run":
    from mahdar.interfaces.cli.running import Run

    return Run(paths, sys.stdin.buffer, own=lexicon)


def _strata(by: str) -> tuple[str, ...]:
    named = tuple(name.strip() for name in by.split(",") if name.strip())
    for name in named:
        if name not in _STRATA:
            raise typer.BadParameter(f"--by {name!r}: choose among {', '.join(_STRATA)}")
    return named


def _draw(run: "Run", by: tuple[str, ...], layer: str, size: int, seed: int, out: Path) -> Exit:
    from mahdar.interfaces.cli.audit_sheet import key_path, key_text, sheet_text
    from mahdar.reading.evaluation.auditing import AUDITED, sampled

    if layer not in AUDITED:
        raise typer.BadParameter(f"--layer {layer!r}: choose one of {', '.join(AUDITED)}")
    drawn = sampled(_facts(run, layer), size, by, seed)
    if not drawn:
        typer.echo(f"no {layer} in these pages: no sheet was written", err=True)
        return Exit.NOTHING_FOUND
    for path, text in ((out, sheet_text(drawn)), (key_path(out), key_text(drawn))):
        path.write_text(text, encoding="utf-8-sig", newline="")
    typer.echo(f"{out}: {len(drawn)} {layer} to judge; {key_path(out)} is the key", err=True)
    return run.status()


def _facts(run: "Run", layer: str) -> "Iterator[Fact]":
    from mahdar.reading.evaluation.auditing import AUDITED, facts_of
    from mahdar.records import Minutes

    for document, _ in run.documents(lambda _: ""):
        for kind in (kind for kind in AUDITED if kind == layer and isinstance(document, Minutes)):
            yield from facts_of(document, kind)  # type: ignore[arg-type]


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
    yield _line("all", [row.verdict for row in rows])
    for stratum in ("tier", "outlet", "year"):
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
