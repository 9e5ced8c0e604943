"""The program `mahdar`."""

import sys

import typer

from mahdar.interfaces.cli.exits import Exit
from mahdar.interfaces.cli.explaining import explain
from mahdar.interfaces.cli.knowledge import lexicon_app
from mahdar.interfaces.cli.reading import read
from mahdar.version import __version__

app = typer.Typer(
    name="mahdar",
    help="Read the Arabic press and keep the minutes of diplomacy: who met whom, who said what, with the words that "
    "prove it.",
    epilog="Exit status: 0 done, 1 some pages skipped, 2 wrong use, 3 nothing found.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command()(read)
app.command()(explain)
app.add_typer(lexicon_app, name="lexicon")


@app.callback(invoke_without_command=True)
def about(
    *,
    version: bool = typer.Option(False, "--version", help="Print the versions of the program and of the knowledge."),
) -> None:
    """Answer `--version`."""
    if version:
        from mahdar.lexicon.compiling import release

        typer.echo(f"mahdar {__version__}, knowledge {release()}")
        raise typer.Exit(Exit.DONE)


def run() -> None:
    """Start the program; a reader that closes the pipe early is no fault."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app()
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(Exit.DONE) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None


if __name__ == "__main__":
    run()
