"""Where pages come from: files, folders, JSONL, standard input."""

from mahdar.sources.bad_input import BadInput
from mahdar.sources.paths import STDIN, count, pages_from

__all__ = ["STDIN", "BadInput", "count", "pages_from"]
