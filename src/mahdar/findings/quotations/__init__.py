"""Who said what: direct and reported speech, each with its cue and its speaker."""

from mahdar.findings.quotations.finding import find
from mahdar.findings.quotations.renaming import renamed_speakers

__all__ = ["find", "renamed_speakers"]
