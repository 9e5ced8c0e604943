"""Puts the columns of the tables, as the program defines them, into docs/tables.md: `python tools/codebook.py`."""

from pathlib import Path

from mahdar.exports import CHANGES, FEEDS, PEOPLE, TIMELINE
from mahdar.exports.codebook import codebook_markdown
from mahdar.exports.sheets import TABLES

PAGE = Path(__file__).resolve().parents[1] / "docs" / "tables.md"
BEGIN, END = "<!-- codebook -->\n", "<!-- end of codebook -->"


def written() -> str:
    """The codebook as a part of the page."""
    lines = "".join(codebook_markdown((*TABLES, TIMELINE, CHANGES, PEOPLE, FEEDS), "csv"))
    return lines.removeprefix("# Codebook\n\n").replace("\n## ", "\n### ").strip() + "\n"


if __name__ == "__main__":
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    PAGE.write_text(before + BEGIN + written() + END + rest.partition(END)[2], encoding="utf-8")
