"""`--since`, `--until` and `--limit`: the part of a list that is asked for."""

from typing import Annotated

import typer

Since = Annotated[str | None, typer.Option(metavar="DATE", help="First day, month or year: 2014-10-14, 2014-10, 2014.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Last day, month or year, inclusive.")]
Limit = Annotated[int | None, typer.Option(min=1, help="At most so many.")]
