"""From a page to its article: decoding, main text, headline, outlet, agency, time of publication."""

from mahdar.pages.decoding import characters
from mahdar.pages.original import original_span
from mahdar.pages.reading import article

__all__ = ["article", "characters", "original_span"]
