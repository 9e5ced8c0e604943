"""The times that an article names."""

from mahdar.findings.times.finding import TimesFound, find

__all__ = ["TimesFound", "find"]
