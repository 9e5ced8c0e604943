"""`mahdar lexicon`: check, format and look into the knowledge files."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mahdar.interfaces.cli.exits import HELP, Exit

if TYPE_CHECKING:
    from mahdar.lexicon import World
    from mahdar.sentences import Hit, Words

lexicon_app = typer.Typer(
    help="Check, format and look into what Mahdar knows.", epilog=HELP, no_args_is_help=True, rich_markup_mode=None
)
Folder = Annotated[
    Path | None,
    typer.Option("--data", help="A folder of knowledge files; else the program's own.", file_okay=False, exists=True),
]


@lexicon_app.command()
def check(data: Folder = None) -> None:
    """Check every knowledge file: letters, shape, ids, references, terms of office, layout. Prints each fault."""
    from mahdar.lexicon.check import faults
    from mahdar.lexicon.compiling import DATA
    from mahdar.text import harmless

    found = [str(fault) for fault in faults(data or DATA)]
    for fault in found:
        typer.echo(harmless(fault))
    typer.echo(f"{len(found)} faults" if found else "no faults", err=True)
    raise typer.Exit(Exit.SOME_SKIPPED if found else Exit.DONE)


@lexicon_app.command("format")
def format_(data: Folder = None) -> None:
    """Bring every knowledge file into its one layout. Adds no words, keeps comments; prints what it changed."""
    from mahdar.lexicon.compiling import DATA
    from mahdar.lexicon.layout import format_files

    for path in format_files(data or DATA):
        typer.echo(str(path))


@lexicon_app.command()
def show(word: Annotated[str, typer.Argument(help="A word or phrase as a page writes it.")]) -> None:
    """Show what a word can mean: each reading with what is cut off in front, its sense group and its entry."""
    from mahdar.lexicon import lexicon
    from mahdar.sentences import words_of
    from mahdar.text import isolate

    words = words_of(word)
    hits = sorted(
        (hit for token in range(len(words)) for hit in words.at(token)), key=lambda hit: (hit.first, -hit.last)
    )
    for hit in hits:
        typer.echo(_reading(words, hit, lexicon().world))
    if not hits:
        typer.echo(f"{isolate(word)}: not known", err=True)
        raise typer.Exit(Exit.NOTHING_FOUND)


def _reading(words: "Words", hit: "Hit", world: "World") -> str:
    from mahdar.text import isolate

    sense = hit.sense
    cut = f"{isolate(hit.particles)}+ " if hit.particles else ""
    entity = world.entities.get(sense.id)
    suffix = isolate(sense.suffix) if sense.suffix else ""
    definite = "definite" if sense.definite else ""
    english = (entity.name_en or "") if entity else ""
    rest = (sense.group, sense.id, sense.form, sense.person, suffix, definite, english)
    return "  ".join((f"{cut}{isolate(words.span_of(hit).of(words.text))}", *filter(None, rest)))
