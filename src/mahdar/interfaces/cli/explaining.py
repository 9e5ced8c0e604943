"""`mahdar explain`: why a fact is there."""

import sys
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from mahdar.interfaces.cli.exits import Exit
from mahdar.interfaces.cli.own_knowledge import OwnKnowledge
from mahdar.interfaces.cli.own_tagger import OwnTagger, choose_tagger

if TYPE_CHECKING:
    from mahdar.records import Minutes, Skipped


def explain(
    page: Annotated[str, typer.Argument(metavar="PAGE", help="The page, as `mahdar read` takes it.")],
    fact: Annotated[
        str | None, typer.Argument(metavar="FACT_ID", help="An id that `mahdar read` printed, or its beginning.")
    ] = None,
    lexicon: OwnKnowledge = None,
    tagger: OwnTagger = None,
) -> None:
    """Print the evidence of a fact as a tree: rules, words, parts, knowledge used. Without an id: of all facts.

    Ids stand in square brackets in what `mahdar read` prints, and as "id" in its JSON.
    """
    from mahdar.interfaces.cli.running import Run

    choose_tagger(tagger)
    run = Run([page], sys.stdin.buffer, own=lexicon)
    found = 0
    for text in run.documents(partial(_trees, beginning=fact or "")):
        sys.stdout.write(text)
        sys.stdout.flush()
        found += bool(text)
    if found:
        raise typer.Exit(Exit.DONE)
    status = run.status()
    if status in (Exit.DONE, Exit.SOME_SKIPPED):
        sought = f"fact whose id begins with {fact}" if fact else "fact"
        typer.echo(f"{page}: no {sought}: `mahdar read` prints the ids", err=True)
        status = Exit.NOTHING_FOUND
    raise typer.Exit(status)


def _trees(document: "Minutes | Skipped", beginning: str) -> str:
    """The trees of all facts whose id begins so; of the one fact, where an id is given in full."""
    from mahdar.reading import explanations
    from mahdar.records import Minutes

    if not isinstance(document, Minutes):
        return ""
    return "".join(f"{tree}\n" for tree in explanations(document, beginning))
