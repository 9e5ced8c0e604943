"""What the commands that take pages ask about where they come from."""

from typing import Annotated

import typer

PATHS_HELP = (
    "A text or HTML page, PDF, MHTML, a table (JSONL, CSV, Parquet), a feed, an archive (ZIP, tar, WARC, WACZ), "
    "a folder of them, an https:// address, or - for standard input."
)
TextColumn = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="The column of CSV and Parquet files that holds the text, if its name does not tell."
    ),
]
