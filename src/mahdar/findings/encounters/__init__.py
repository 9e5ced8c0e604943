"""Encounters: who met, called or visited whom, whether it took place, when, where and about what."""

from mahdar.findings.encounters.finder import find

__all__ = ["find"]
