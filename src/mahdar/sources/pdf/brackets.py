"""Brackets and quotation marks that look the wrong way: some programs write the sign, others its look."""

_PAIRS = ("()", "[]", "{}", "«»", "‹›")
_TURN = {one: other for pair in _PAIRS for one, other in ((pair[0], pair[1]), (pair[1], pair[0]))}


def straightened(text: str) -> str:
    """A paragraph with each pair of brackets the right way round; as it was where they do not pair at all."""
    for pair in _PAIRS:
        turned = "".join(_TURN[letter] if letter in pair else letter for letter in text)
        if any(letter in text for letter in pair) and _faults(turned, pair) < _faults(text, pair):
            text = turned if not _faults(turned, pair) else _alternating(text, pair)
        elif _faults(text, pair):
            text = _alternating(text, pair)
    return text


def _faults(text: str, pair: str) -> int:
    """How many brackets of a kind have no partner."""
    depth = faults = 0
    for letter in text:
        if letter == pair[0]:
            depth += 1
        elif letter == pair[1]:
            faults += depth == 0
            depth = max(0, depth - 1)
    return faults + depth


def _alternating(text: str, pair: str) -> str:
    """Opened and closed by turns, where nothing else can be meant: an even number, none opened behind a letter."""
    places = [at for at, letter in enumerate(text) if letter in pair]
    if len(places) % 2 or any(at and text[at - 1].isalnum() for at in places[::2]):
        return text
    signs = iter(pair * (len(places) // 2))
    return "".join(next(signs) if letter in pair else letter for letter in text)
