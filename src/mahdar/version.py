"""The program's version; the knowledge has its own, in `lexicon/data/RELEASE`."""

__version__ = "0.1.0"
