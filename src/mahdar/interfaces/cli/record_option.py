"""`--record FILE|URL`: the record that a command asks, and what is told where it cannot answer."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mahdar.interfaces.cli.exits import Exit
from mahdar.interfaces.cli.own_knowledge import knowledge

if TYPE_CHECKING:
    from mahdar.interfaces.record import Record

RecordPlace = Annotated[
    str | None,
    typer.Option(
        "--record",
        metavar="FILE|URL",
        help="The record: a file, sqlite:///… or postgresql://…; else what MAHDAR_RECORD or the settings say, else "
        "mahdar.db in this folder.",
    ),
]


@contextmanager
def opened(place: str | None, own: Path | None = None, *, create: bool = False) -> Iterator["Record"]:
    """The record, with the knowledge loaded; what cannot be answered ends the program with one sentence.

    Args:
        place: as `--record` has it; None for what the settings say.
        own: a folder of the user's own knowledge.
        create: make the record where there is none.
    """
    knowledge(own)
    with opened_unread(place, create=create) as record:
        yield record


@contextmanager
def opened_unread(place: str | None, *, create: bool = False) -> Iterator["Record"]:
    """The record, for what asks for no name and reads no page: nothing is loaded for it."""
    with refusals_told():
        from mahdar.interfaces.record import Record

        with Record(place, create=create) as record:
            yield record


@contextmanager
def refusals_told() -> Iterator[None]:
    """What a record refuses is told in its one sentence: a wrong question, nothing of this name, no record."""
    from mahdar.interfaces.settings import SettingsError
    from mahdar.register.errors import NothingFoundError, NotKnownError, RecordError
    from mahdar.store import StoreError
    from mahdar.text import harmless

    try:
        yield
    except NotKnownError as error:
        _end(_not_known(error.name, error.close), Exit.NOTHING_FOUND)
    except NothingFoundError as error:
        _end(harmless(str(error)), Exit.NOTHING_FOUND)
    except (RecordError, StoreError, SettingsError) as error:
        _end(harmless(str(error)), Exit.WRONG_USE)


def _not_known(name: str, close: tuple[str, ...]) -> str:
    from mahdar.text import isolate_arabic

    meant = f"; did you mean {' or '.join(map(isolate_arabic, close))}?" if close else ""
    return f"{isolate_arabic(name)}: not known{meant}"


def _end(message: str, status: Exit) -> None:
    typer.echo(message, err=True)
    raise typer.Exit(status)
