"""Direction of writing: how text of unknown direction is set into a line without turning it over."""

FIRST_STRONG_ISOLATE = "\u2068"
POP_DIRECTIONAL_ISOLATE = "\u2069"
CONTROLS = "".join(map(chr, (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))))
_WITHOUT_CONTROLS = str.maketrans("", "", CONTROLS)


def isolate(text: str) -> str:
    """`text` between direction isolates, its own direction controls taken out so that it cannot break out of them."""
    return f"{FIRST_STRONG_ISOLATE}{text.translate(_WITHOUT_CONTROLS)}{POP_DIRECTIONAL_ISOLATE}"
