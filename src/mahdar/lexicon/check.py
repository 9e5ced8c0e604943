"""Everything that is wrong with the knowledge: `python -m mahdar.lexicon.check`, or `mahdar lexicon check`."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mahdar.lexicon.across_files import CHECKS
from mahdar.lexicon.compiling import DATA, Checked, read_all
from mahdar.lexicon.errors import KnowledgeError
from mahdar.lexicon.layout import is_laid_out

if TYPE_CHECKING:
    from mahdar.lexicon.checked_entries import Good

_KNOWN_FILES = frozenset({"RELEASE"})


def faults(*folders: Path) -> Iterator[KnowledgeError]:
    """Everything that is wrong with the knowledge files below the folders, file by file, then across files."""
    yield from faults_in(read_all(*folders))
    for folder in folders or (DATA,):
        yield from _unread(folder)


def faults_in(checked: Sequence[Checked]) -> Iterator[KnowledgeError]:
    """Everything that is wrong with files that were read, file by file, then across files."""
    good: Good = []
    for _, path, content in checked:
        if isinstance(content, KnowledgeError):
            yield content
        else:
            good.append((path, content))
    for path in dict.fromkeys(path for _, path, _ in checked):
        if not is_laid_out(path):
            yield KnowledgeError(str(path), "not in its layout: run `mahdar lexicon format`")
    for check in CHECKS:
        yield from check(good)


def _unread(data: Path) -> Iterator[KnowledgeError]:
    """Files that nobody reads: knowledge lost without a word."""
    for path in sorted(data.rglob("*")):
        if path.is_file() and path.suffix != ".yaml" and path.name not in _KNOWN_FILES:
            yield KnowledgeError(str(path), "never read: a knowledge file's name ends in .yaml")


def main() -> int:
    """Print each fault; the exit status is 1 if there is any."""
    found = list(faults())
    for fault in found:
        sys.stdout.write(f"{fault}\n")
    sys.stdout.write(f"{len(found)} faults\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
