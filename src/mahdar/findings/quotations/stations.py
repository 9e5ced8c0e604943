"""The few tokens at which something can begin or end, found once, so that no rule walks over all of them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from mahdar.findings.quotations.cues import Cue
from mahdar.findings.quotations.vocabulary import verbs
from mahdar.sentences import Hit, Parties, Words
from mahdar.sentences.quotation_marks import Marked

_BEGIN = ("complementiser", "quotation-opening", "quotation-content", "quotation-weight")
_WHAT = ("ما", "وهو", "وهي")
DEEDS = ("act", "act-carrying", "carrying", "meeting")
_COMMAS = frozenset("،,")
_END = ("quotation-source", "quotation-turn", "quotation-afterthought")


@cache
def _particles() -> frozenset[str]:
    """All words that lead from a verb to what was said, and the colon."""
    return frozenset({":"}.union(*(verb.particles for verb in verbs().values())))


def stations(words: Words, marks: Mapping[int, Marked], cues: Mapping[int, Cue]) -> tuple[Sequence[int], Sequence[int]]:
    """Where what somebody said may begin, or another cue takes over; and before which tokens it may end."""
    leading = _particles()
    wanted = leading.union(_WHAT)
    here = [token for token, word in enumerate(words.folded) if word in wanted]
    led = [token for token in here if words.folded[token] in leading]
    colons = [token for token in led if words.folded[token] == ":"]
    both = {*marks, *cues}
    what = [token for token in here if words.folded[token] in _WHAT]
    ends = both.union(colons, what, _firsts(words, _END), _deeds(words))
    return sorted(both.union(led, _firsts(words, _BEGIN))), sorted(ends)


def is_deed(hit: Hit) -> bool:
    """Whether a verb tells the next thing that was done: «وقدم»."""
    return hit.particles == "و" and hit.sense.form == "past" and not hit.sense.suffix


def _deeds(words: Words) -> Iterator[int]:
    hits = (hit for group in DEEDS for hit in words.group(group))
    return (hit.first for hit in hits if is_deed(hit) and hit.first and words.folded[hit.first - 1] in _COMMAS)


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


def _firsts(words: Words, groups: Iterable[str]) -> Iterator[int]:
    return (hit.first for group in groups for hit in words.group(group))
