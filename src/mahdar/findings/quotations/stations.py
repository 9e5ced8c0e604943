"""The few tokens at which something can begin or end, found once, so that no rule walks over all of them."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from mahdar.findings.quotations.cues import Cue
from mahdar.findings.quotations.vocabulary import verbs
from mahdar.sentences import FINITE, Hit, Parties, Words
from mahdar.sentences.quotation_marks import Marked

_BEGIN = ("complementiser", "quotation-opening", "quotation-content", "quotation-weight")
_END = ("quotation-source", "quotation-turn", "quotation-afterthought")
_DEEDS = ("act", "meeting", "carrying", "act-carrying", "saying")


@cache
def _particles() -> frozenset[str]:
    """All words that lead from a verb to what was said, and the colon."""
    return frozenset({":"}.union(*(verb.particles for verb in verbs().values())))


def beginnings(words: Words, marks: Mapping[int, Marked], cues: Mapping[int, Cue]) -> Sequence[int]:
    """The tokens at which what somebody said may begin, or another cue takes over."""
    leading = _particles()
    found = {token for token, word in enumerate(words.folded) if word in leading}
    return _sorted(found, marks, cues, _firsts(words, _BEGIN))


def endings(words: Words, marks: Mapping[int, Marked], cues: Mapping[int, Cue]) -> Sequence[int]:
    """The tokens before which what somebody said may end, and the marks over which the search jumps."""
    colons = {token for token, word in enumerate(words.folded) if word == ":"}
    return _sorted(colons, marks, cues, _firsts(words, _END))


def deeds(words: Words) -> Sequence[Hit]:
    """The finite verbs that the knowledge has, one a token, in order."""
    found: dict[int, Hit] = {}
    for group in _DEEDS:
        for hit in words.group(group):
            if hit.sense.person and hit.sense.form in FINITE:
                found.setdefault(hit.first, hit)
    return [hit for _, hit in sorted(found.items())]


def thats(words: Words, parties: Parties) -> Mapping[int, Hit]:
    """The words that open a reported clause, by token: not «بعد أن», not the name «بان»."""
    found: dict[int, Hit] = {}
    for hit in words.group("complementiser"):
        other = words.is_a(hit.first - 1, "quotation-other-that") or hit.particles.strip("وف") not in ("", "ب")
        if not other and not (hit.sense.id == "complementiser.by-that" and _is_name(words, parties, hit.first)):
            found.setdefault(hit.first, hit)
    return found


def _is_name(words: Words, parties: Parties, token: int) -> bool:
    """«بان كي مون»; «قال بان إن», where another أن follows."""
    party = parties.at(token)
    return bool(party and party.last > token) or words.is_a(token + 1, "complementiser")


def within(tokens: Sequence[int], first: int, last: int) -> Sequence[int]:
    """Those of the sorted tokens from `first` to `last`, exclusive."""
    return tokens[bisect_left(tokens, first) : bisect_left(tokens, last)]


def _firsts(words: Words, groups: Iterable[str]) -> set[int]:
    return {hit.first for group in groups for hit in words.group(group)}


def _sorted(*tokens: Iterable[int]) -> Sequence[int]:
    return sorted(set().union(*tokens))
