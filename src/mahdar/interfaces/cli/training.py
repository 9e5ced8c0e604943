"""`mahdar train`: weights for names that no list holds, learnt from annotated articles."""

from pathlib import Path
from typing import Annotated

import typer

from mahdar.interfaces.cli.dates import is_day
from mahdar.interfaces.cli.exits import Exit
from mahdar.interfaces.cli.gold_files import bad_gold_told, gold_bytes
from mahdar.interfaces.cli.own_knowledge import OwnKnowledge, knowledge


def train(
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD", help="JSONL, an annotated article a line.")],
    *,
    out: Annotated[
        Path, typer.Option(metavar="DIR", help="Where to write the weights.", file_okay=False, writable=True)
    ],
    date: Annotated[
        str | None, typer.Option(metavar="YYYY-MM-DD", help="The day that the manifest shall bear; else none.")
    ] = None,
    measure: Annotated[
        bool, typer.Option("--measure", help="Note in the manifest what articles not learnt from came to (slow).")
    ] = False,
    lexicon: OwnKnowledge = None,
) -> None:
    """Learn weights for names that no list holds; the same articles and knowledge give the same bytes.

    An annotated article is {"id", "text", "entities": [{"type", "surfaces"}]}: the type PER, ORG, GPE or LOC, and each
    form of the name as it stands in the text. Read with the weights by --tagger DIR, or MAHDAR_TAGGER.
    """
    from mahdar.reading.teaching import labelled_articles, teach

    if date is not None and not is_day(date):
        raise typer.BadParameter(f"--date {date!r}: write the day as YYYY-MM-DD")
    with bad_gold_told():
        articles = [article for path in gold for article in labelled_articles(gold_bytes(path), str(path))]
    if not articles:
        typer.echo(f"{gold[0]}: no annotated article in it: nothing was written", err=True)
        raise typer.Exit(Exit.NOTHING_FOUND)
    known = knowledge(lexicon)
    out.mkdir(parents=True, exist_ok=True)  # what cannot be written is told before the minutes of learning
    manifest = teach(articles, out, known, date=date, measure=measure)
    typer.echo(f"{out}: {manifest['version']}, {manifest['learnt_from']['articles']} articles")
