"""`mahdar who`: what the knowledge says of people, offices, states and organisations."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from mahdar.interfaces.cli.exits import Exit
from mahdar.interfaces.cli.own_knowledge import OwnKnowledge, knowledge

if TYPE_CHECKING:
    from datetime import date

    from mahdar.lexicon import Term, World
    from mahdar.reading.answers import Answer, EntityAnswer, OfficeAnswer
    from mahdar.reading.asking import Days

MOST = 10  # entities told at once: «محمد» is a part of hundreds of names
_TYPES = {"PER": "person", "ORG": "organisation", "GPE": "place", "LOC": "place"}


def who(
    query: Annotated[
        list[str],
        typer.Argument(metavar="QUERY", help="A name, an office, a question, in Arabic or Latin letters; or an id."),
    ],
    *,
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="A day, month or year: 2014-10-14, 2014-10, 2014.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON list.")] = False,
    lexicon: OwnKnowledge = None,
) -> None:
    """Say who somebody is, who held an office and when, and what is not known.

    For example: mahdar who لافروف; mahdar who "foreign minister of France" --on 2014-10-14
    """
    from mahdar.reading.answers import answers
    from mahdar.reading.asking import ask

    asked, known, days = " ".join(query), knowledge(lexicon), _days(on)
    question = ask(asked, known)
    found = list(answers(question, known, days))
    if as_json:
        typer.echo(json.dumps([answer.to_json(known.world) for answer in found], ensure_ascii=False))
    else:
        _show(found, known.world, days or question.days)
    if not found:
        _tell_nothing(asked, question.close)
        raise typer.Exit(Exit.NOTHING_FOUND)


def _days(on: str | None) -> "Days | None":
    from mahdar.reading.asking import days_of

    try:
        return days_of(on) if on else None
    except ValueError:
        raise typer.BadParameter(f"--on {on!r}: write a day, month or year: 2014-10-14, 2014-10 or 2014") from None


def _tell_nothing(asked: str, close: tuple[str, ...]) -> None:
    from mahdar.text import harmless, isolate

    meant = f"; did you mean {' or '.join(map(isolate, close))}?" if close else ""
    typer.echo(f"{isolate(harmless(asked))}: not known{meant}", err=True)


def _show(found: "list[Answer]", world: "World", days: "Days | None") -> None:
    from mahdar.reading.answers import OfficeAnswer

    for answer in found[:MOST]:
        lines = _office(answer, world, days) if isinstance(answer, OfficeAnswer) else _entity(answer, world, days)
        typer.echo("\n".join(lines))
    if len(found) > MOST:
        typer.echo(f"and {len(found) - MOST} more: ask for a fuller name, or --json for all", err=True)


def _office(answer: "OfficeAnswer", world: "World", days: "Days | None", indent: str = "") -> Iterator[str]:
    yield f"{indent}{answer.english}{_on(days)}  [{answer.id}]"
    periods = [(term.since or "", _term(term, _holder(term, world))) for term in answer.terms]
    periods += [(vacancy.since, f"{vacancy.since} – {vacancy.until}  vacant") for vacancy in answer.vacancies]
    for _, line in sorted(periods):
        yield f"{indent}  {line}"
    if days and not answer.certain and periods:
        yield f"{indent}  not certain for every day asked"
    for first, until in answer.unknown:
        yield f"{indent}  not known {_interval(first, until)}"


def _entity(answer: "EntityAnswer", world: "World", days: "Days | None") -> Iterator[str]:
    from mahdar.reading.answers import office_name
    from mahdar.text import isolate

    entity = answer.entity
    yield f"{isolate(entity.name_ar)}  {entity.name_en}  {_kind(answer, world)}  [{entity.id}]"
    others = (*answer.written[1:], *entity.aka)
    if others:
        yield f"  also {', '.join(map(isolate, others))}"
    for key, value in (("born", answer.born), ("died", answer.died), ("capital", answer.capital)):
        if value:
            yield f"  {key} {value}"
    if answer.coordinates:
        yield "  at {:.3f}, {:.3f}".format(*answer.coordinates)
    for term in answer.held:
        yield f"  {_term(term, office_name(term.office, world))}"
    for office in answer.offices:
        yield from _office(office, world, days, "  ")
    if entity.type == "PER" and not answer.held:
        yield f"  no office known{_on(days)}"


def _kind(answer: "EntityAnswer", world: "World") -> str:
    entity = answer.entity
    state = world.state_entity(entity.country or "")
    if state and state.id == entity.id:
        return f"state, {entity.country}"
    what = world.kind(entity.id) or _TYPES[entity.type]
    return f"{what}, {state.name_en}" if state else what


def _term(term: "Term", what: str) -> str:
    marks = [mark for mark, is_so in (("acting", term.acting), ("rival government", term.rival)) if is_so]
    return "  ".join((f"{term.since or '…'} – {term.until or ''}".ljust(23), what, *marks, term.source))


def _holder(term: "Term", world: "World") -> str:
    from mahdar.text import isolate

    holder = world.entities[term.holder]
    return f"{holder.name_en}  {isolate(holder.name_ar)}"


def _interval(first: "date", until: "date | None") -> str:
    return f"from {first} until {until}" if until else f"from {first} on"


def _on(days: "Days | None") -> str:
    if days is None:
        return ""
    first, last = days
    return f" on {first}" if first == last else f" from {first} to {last}"
