"""Text of unknown direction and unknown origin, set into a line that a terminal or a log shows."""

import re

FIRST_STRONG_ISOLATE = "\u2068"
POP_DIRECTIONAL_ISOLATE = "\u2069"
CONTROLS = "".join(map(chr, (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))))

_BREAKS = "\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029"
_OTHER_CONTROLS = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000)), "\ufffd")
_HARMLESS = _OTHER_CONTROLS | dict.fromkeys(map(ord, _BREAKS), " ") | dict.fromkeys(map(ord, CONTROLS))
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def harmless(text: str) -> str:
    """`text` on one line, without what steers a terminal: escapes, direction controls, lone surrogates."""
    return text.translate(_HARMLESS)


def isolate(text: str) -> str:
    """`text` between direction isolates, harmless, so that it can neither turn its line over nor break out."""
    return f"{FIRST_STRONG_ISOLATE}{harmless(text)}{POP_DIRECTIONAL_ISOLATE}"


def isolate_arabic(text: str) -> str:
    """`text` isolated where a letter of it is written from right to left, else only made harmless: for paths, names."""
    return isolate(text) if _RIGHT_TO_LEFT.search(text) else harmless(text)
