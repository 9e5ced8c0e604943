"""`mahdar lexicon`: check, format and look into the knowledge files."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mahdar.interfaces.cli.exits import HELP, Exit
from mahdar.interfaces.cli.own_knowledge import OwnKnowledge, knowledge, own_folder

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


@lexicon_app.command(epilog=HELP, short_help="Say what is wrong with knowledge files.")
def check(data: Folder = None, lexicon: OwnKnowledge = None) -> None:
    """Check every knowledge file: letters, shape, ids, references, terms of office, layout. Prints each fault."""
    from mahdar.lexicon.check import faults
    from mahdar.lexicon.compiling import DATA
    from mahdar.text import harmless

    found = [str(fault) for fault in faults(data or DATA, *([lexicon] if lexicon else []))]
    for fault in found:
        typer.echo(harmless(fault))
    typer.echo(f"{len(found) or 'no'} fault{'' if len(found) == 1 else 's'}", err=True)
    raise typer.Exit(Exit.SOME_SKIPPED if found else Exit.DONE)


@lexicon_app.command("format", epilog=HELP, short_help="Bring knowledge files into their one layout.")
def format_(data: Folder = None) -> None:
    """Bring every knowledge file into its one layout. Adds no words, keeps comments; prints what it changed."""
    from mahdar.lexicon.compiling import DATA
    from mahdar.lexicon.layout import format_files, illegible_files

    for path in format_files(data or DATA):
        typer.echo(str(path))
    left = illegible_files(data or DATA)
    for path in left:
        typer.echo(f"{path}: left alone, for it cannot be read: `mahdar lexicon check` says why", err=True)
    raise typer.Exit(Exit.SOME_SKIPPED if left else Exit.DONE)


@lexicon_app.command("add", epilog=HELP, short_help="Add a person or an office to your own knowledge.")
def add_(  # noqa: PLR0913 - a parameter an option
    id_: Annotated[str, typer.Argument(metavar="ID", help="The person: lower-case English words, jean-yves-le-drian.")],
    *,
    names: Annotated[
        list[str] | None, typer.Option("--name", help="The full name in Arabic; once for each spelling.")
    ] = None,
    english: Annotated[str | None, typer.Option(help="The name in English.")] = None,
    country: Annotated[str | None, typer.Option(metavar="ISO3", help="The person's country: FRA.")] = None,
    office: Annotated[str | None, typer.Option(help="What is held: foreign-minister@FRA.")] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="First day: 2014-10-14, 2014-10 or 2014.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="First day no longer held.")] = None,
    known_until: Annotated[str | None, typer.Option(metavar="DATE", help="Up to when it is known; else today.")] = None,
    source: Annotated[str, typer.Option(help="Where you have it from.")] = "recalled",
    lexicon: Annotated[
        Path | None, typer.Option("--lexicon", metavar="DIR", help="Your folder of knowledge; else the settings'.")
    ] = None,
) -> None:
    """Add a person, or what a known person holds, to your own knowledge: one checked file.

    For example: mahdar lexicon add jean-martin --name "جان مارتان" --english "Jean Martin" --country FRA
    --office foreign-minister@FRA --since 2026-05-01
    """
    from mahdar.interfaces.settings import today
    from mahdar.lexicon import KnowledgeError
    from mahdar.lexicon.adding import Addition, add

    role, _, of = (office or "").partition("@")
    if bool(role) != bool(of):
        raise typer.BadParameter(f"--office {office!r}: write role@STATE or role@body: foreign-minister@FRA")
    if office and not since:
        raise typer.BadParameter("--office needs --since: the first day, month or year in which it is held")
    folder = own_folder(lexicon)
    known = known_until or today().isoformat()
    person = tuple(names or ()), english, country
    try:
        path = add(Addition(id_, *person, role or None, of or None, since, until, known, source), folder)
    except KnowledgeError as error:
        typer.echo(f"not added: {error}", err=True)
        raise typer.Exit(Exit.WRONG_USE) from None
    typer.echo(str(path))


@lexicon_app.command(epilog=HELP, short_help="Show what a word can mean.")
def show(
    word: Annotated[str, typer.Argument(metavar="WORD", help="A word or phrase as a page writes it.")],
    lexicon: OwnKnowledge = None,
) -> None:
    """Show what a word can mean: each reading with what is cut off in front, its sense group and its entry."""
    from mahdar.sentences import words_of
    from mahdar.text import isolate

    known = knowledge(lexicon)
    words = words_of(word)
    hits = sorted(
        (hit for token in range(len(words)) for hit in words.at(token)), key=lambda hit: (hit.first, -hit.last)
    )
    for hit in hits:
        typer.echo(_reading(words, hit, known.world))
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
