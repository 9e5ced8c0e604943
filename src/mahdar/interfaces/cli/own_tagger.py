"""`--tagger DIR|none`: the weights for names that no list holds, of one's own or none."""

from pathlib import Path
from typing import Annotated

import typer

from mahdar.interfaces.cli.exits import Exit
from mahdar.interfaces.settings import NO_TAGGER, SettingsError, own_tagger

OwnTagger = Annotated[
    str | None,
    typer.Option(
        "--tagger",
        metavar="DIR|none",
        help="A folder of weights that `mahdar train` wrote, for names that no list holds, or none to read without; "
        "else what the settings say, if anything, else the program's own.",
    ),
]


def choose_tagger(given: str | None) -> None:
    """Read with the tagger that is asked for; what cannot be used ends the program with one sentence."""
    from mahdar.tagger import TaggerError, tagger, use_tagger

    try:
        chosen = given or own_tagger()
        if chosen is not None:
            use_tagger(None if chosen == NO_TAGGER else Path(chosen))
        tagger()
    except (SettingsError, TaggerError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(Exit.WRONG_USE) from None
