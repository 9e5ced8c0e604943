"""`mahdar lexicon`: check, format and look into the knowledge files."""

from typing import Annotated

import typer

from mahdar.interfaces.cli.exits import Exit

lexicon_app = typer.Typer(help="Check, format and look into what Mahdar knows.", no_args_is_help=True, rich_markup_mode=None)


@lexicon_app.command()
def check() -> None:
    """Check every knowledge file: letters, shape, references, terms of office, form. Prints each fault."""
    from mahdar.lexicon.check import faults

    found = [str(fault) for fault in faults()]
    for fault in found:
        typer.echo(fault)
    typer.echo(f"{len(found)} faults" if found else "no faults", err=True)
    raise typer.Exit(Exit.SOME_SKIPPED if found else Exit.DONE)


@lexicon_app.command("format")
def format_() -> None:
    """Bring every knowledge file into its one layout. Adds no words, keeps comments."""
    from mahdar.lexicon.layout import format_files

    for path in format_files():
        typer.echo(str(path))


@lexicon_app.command()
def show(word: Annotated[str, typer.Argument(help="A word or phrase as a page writes it.")]) -> None:
    """Show what a word can mean: each reading with what is cut off in front, its sense group and its entry."""
    from mahdar.lexicon import lexicon
    from mahdar.sentences import words_of
    from mahdar.text import isolate

    words = words_of(word)
    world = lexicon().world
    hits = sorted((hit for group in words.hits.values() for hit in group), key=lambda hit: (hit.first, -hit.last))
    for hit in hits:
        sense = hit.sense
        detail = " ".join(filter(None, (sense.form, sense.person, sense.suffix, "definite" if sense.definite else "")))
        entity = world.entities.get(sense.id)
        name = f"  {entity.name_en}" if entity else ""
        cut = f"{isolate(hit.particles)}+ " if hit.particles else ""
        typer.echo(f"{cut}{isolate(words.span_of(hit).of(word))}  {sense.group}  {sense.id}  {detail}{name}")
    if not hits:
        typer.echo(f"{isolate(word)}: not known", err=True)
        raise typer.Exit(Exit.NOTHING_FOUND)
