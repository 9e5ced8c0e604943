"""The times that an article names."""

from mahdar.findings.times.finding import find

__all__ = ["find"]
