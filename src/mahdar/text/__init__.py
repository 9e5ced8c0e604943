"""Arabic strings: folding that keeps a map to the original offsets, spans, direction marks."""

from mahdar.text.direction import harmless, isolate, isolate_arabic
from mahdar.text.folding import Folded, fold, folded
from mahdar.text.spans import Span
from mahdar.text.stems import Stem, search_tokens, stems_of

__all__ = [
    "Folded", "Span", "Stem", "fold", "folded", "harmless", "isolate", "isolate_arabic", "search_tokens", "stems_of",
]  # fmt: skip
