"""`mahdar train`: weights for names that no list holds, learnt from annotated articles."""

from pathlib import Path
from typing import Annotated

import typer

from mahdar.interfaces.cli.exits import Exit
from mahdar.interfaces.cli.own_knowledge import OwnKnowledge, knowledge


def train(
    gold: Annotated[
        list[Path],
        typer.Argument(metavar="GOLD", help="JSONL, an annotated article a line.", exists=True, dir_okay=False),
    ],
    *,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where to write the weights.", file_okay=False)],
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
    from mahdar.reading.teaching import BadLesson, teach

    try:
        manifest = teach(gold, out, knowledge(lexicon), date=date, measure=measure)
    except BadLesson as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(Exit.WRONG_USE) from None
    typer.echo(f"{out}: {manifest['version']}, {manifest['learnt_from']['articles']} articles")
