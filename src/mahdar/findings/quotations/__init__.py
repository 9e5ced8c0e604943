"""Who said what: direct and reported speech, each with its cue and its speaker."""

from mahdar.findings.quotations.finding import find

__all__ = ["find"]
