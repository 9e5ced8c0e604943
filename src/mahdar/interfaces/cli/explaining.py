"""`mahdar explain`: why a fact is there."""

import sys
from typing import Annotated

import typer

from mahdar.interfaces.cli.exits import Exit


def explain(
    page: Annotated[str, typer.Argument(metavar="PAGE", help="The page, as `mahdar read` takes it.")],
    fact: Annotated[str | None, typer.Argument(metavar="[FACT_ID]", help="An id that `mahdar read` printed, or its beginning.")] = None,
) -> None:
    """Print the tree of evidence of a fact: rule, words, parts, the knowledge entries used; of every fact without an id."""
    from mahdar.reading import explain as tree
    from mahdar.reading import read_page
    from mahdar.records import Skipped
    from mahdar.sources import BadInput, pages_from

    found = False
    for source in pages_from(page, sys.stdin.buffer):
        if isinstance(source, BadInput):
            typer.echo(str(source), err=True)
            raise typer.Exit(Exit.WRONG_USE)
        minutes = read_page(source)
        if isinstance(minutes, Skipped):
            typer.echo(f"{source.origin}: skipped, {minutes.reason.value}: {minutes.detail}", err=True)
            continue
        ids = [fact] if fact else [id_ for id_, _, _ in minutes.facts()]
        for id_ in ids:
            text = tree(minutes, id_)
            if text is not None:
                found = True
                typer.echo(text)
    if not found:
        typer.echo(f"{page}: no fact {fact or ''}: `mahdar read` prints the ids in square brackets", err=True)
        raise typer.Exit(Exit.NOTHING_FOUND)
