"""`--lexicon DIR`: the knowledge that a user adds to the program's own."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mahdar.interfaces.cli.exits import Exit
from mahdar.interfaces.settings import SettingsError, compiled_copy, own_knowledge, settings_file

if TYPE_CHECKING:
    from mahdar.lexicon import Lexicon

OwnKnowledge = Annotated[
    Path | None,
    typer.Option(
        "--lexicon",
        metavar="DIR",
        help="A folder of knowledge files of your own, beside the program's; else the one of the settings, if any.",
        file_okay=False,
        exists=True,
    ),
]


def knowledge(own: Path | None) -> "Lexicon":
    """The knowledge with the user's own, loaded; a fault in it ends the program with one sentence."""
    from mahdar.lexicon import KnowledgeError, lexicon, use_own_knowledge

    try:
        folder = own or own_knowledge()
        if folder:
            use_own_knowledge(folder, compiled_copy(folder))
        return lexicon()
    except SettingsError as error:
        typer.echo(str(error), err=True)
    except KnowledgeError as error:
        typer.echo(f"the knowledge cannot be used: {error}", err=True)
    raise typer.Exit(Exit.WRONG_USE)


def own_folder(given: Path | None) -> Path:
    """The folder to which a user's knowledge is added: the one given, else that of the settings."""
    try:
        folder = given or own_knowledge()
    except SettingsError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(Exit.WRONG_USE) from None
    if folder is None:
        typer.echo(f"name your folder of knowledge with --lexicon DIR, or as `lexicon` in {settings_file()}", err=True)
        raise typer.Exit(Exit.WRONG_USE)
    return folder
