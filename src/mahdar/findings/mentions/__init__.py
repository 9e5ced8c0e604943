"""Who and what an article names: names, references by office, parties."""

from mahdar.findings.mentions.finding import Mentioned, find

__all__ = ["Mentioned", "find"]
