"""Acts: who backs, demands, rejects, threatens, signs or attacks what, and towards whom."""

from mahdar.findings.acts.finder import find

__all__ = ["find"]
