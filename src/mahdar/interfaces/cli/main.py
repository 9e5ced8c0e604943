"""The program `mahdar`."""

import io
import signal
import sys

import typer

from mahdar.interfaces.cli.adding import add
from mahdar.interfaces.cli.auditing import audit
from mahdar.interfaces.cli.evaluating import evaluate
from mahdar.interfaces.cli.exits import HELP, INTERRUPTED, Exit
from mahdar.interfaces.cli.explaining import explain
from mahdar.interfaces.cli.exporting import export_app
from mahdar.interfaces.cli.feeds import feeds_app
from mahdar.interfaces.cli.finding import acts, find, quotes
from mahdar.interfaces.cli.judging import compare, judge
from mahdar.interfaces.cli.keeping import backup, doctor, status
from mahdar.interfaces.cli.knowledge import lexicon_app
from mahdar.interfaces.cli.looking import article, entry, people, timeline
from mahdar.interfaces.cli.outlets import outlets
from mahdar.interfaces.cli.reading import read
from mahdar.interfaces.cli.rereading import reread
from mahdar.interfaces.cli.training import train
from mahdar.interfaces.cli.watch import watch
from mahdar.interfaces.cli.who import who
from mahdar.version import __version__

app = typer.Typer(
    name="mahdar",
    help="Read the Arabic press and keep the minutes of diplomacy: who met whom, who said what, with the words that "
    "prove it.",
    epilog=HELP,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command(epilog=HELP, short_help="Read pages and print their minutes.", no_args_is_help=True)(read)
app.command(epilog=HELP, short_help="Say why a fact is there.", no_args_is_help=True)(explain)
app.command(epilog=HELP, short_help="Put pages into a record.", no_args_is_help=True)(add)
app.add_typer(feeds_app, name="feeds")
app.command(epilog=HELP, short_help="Ask feeds when they are due, and add what is new.")(watch)
app.command(epilog=HELP, short_help="List encounters of a record with their reports.")(find)
app.command(epilog=HELP, short_help="List what people say.")(quotes)
app.command(epilog=HELP, short_help="List who backs, demands, rejects or threatens what.")(acts)
app.command(epilog=HELP, short_help="Show the encounter that an id cites.", no_args_is_help=True)(entry)
app.command(epilog=HELP, short_help="Show an article of a record with all its facts.", no_args_is_help=True)(article)
app.command(epilog=HELP, short_help="Show what two did together and to one another.", no_args_is_help=True)(timeline)
app.command(epilog=HELP, short_help="Say whom a name means in a record.", no_args_is_help=True)(people)
app.add_typer(export_app, name="export")
app.command(epilog=HELP, short_help="Decide what the program cannot.", no_args_is_help=True)(judge)
app.command(epilog=HELP, short_help="Say why two reports are one encounter, or not.", no_args_is_help=True)(compare)
app.command(epilog=HELP, short_help="Read a record's pages again after a new release.")(reread)
app.command(epilog=HELP, short_help="Print how much a record holds.")(status)
app.command(epilog=HELP, short_help="Check a record.")(doctor)
app.command(epilog=HELP, short_help="Write a whole copy of a record.", no_args_is_help=True)(backup)
app.command(epilog=HELP, short_help="Say who somebody is, and who held an office when.", no_args_is_help=True)(who)
app.command(epilog=HELP, short_help="List the outlets that Mahdar knows, or show one.")(outlets)
app.command(epilog=HELP, short_help="Measure the reading on annotated documents.", no_args_is_help=True)(evaluate)
app.command(epilog=HELP, short_help="Draw a blind sample for a person to judge.", no_args_is_help=True)(audit)
app.command(epilog=HELP, short_help="Learn weights for names that no list holds.", no_args_is_help=True)(train)
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
    """Start the program: output in UTF-8 whatever the locale, and quiet when a reader or a person has had enough."""
    if hasattr(signal, "SIGPIPE"):  # `mahdar … | head -1` ends the program as it ends any other filter
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        app()
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None
    except OSError as error:  # what can be read wrongly is told by the run: this is the output, on a full disk say
        place = f"{error.filename}: " if error.filename is not None else ""
        sys.stderr.write(f"mahdar: {place}{(error.strerror or str(error)).lower()}\n")
        sys.stdout = None  # what is left in its buffer cannot be written either
        raise SystemExit(Exit.WRONG_USE) from None


if __name__ == "__main__":
    run()
