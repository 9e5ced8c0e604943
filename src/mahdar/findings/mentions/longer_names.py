"""Names that go on («محمد بن نايف» + «بن عبدالعزيز», «أنجيلا» + «ميركل»), and surnames that stand alone later."""

import re
from collections import defaultdict
from collections.abc import Container, Sequence
from difflib import SequenceMatcher
from itertools import compress

from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.signs import COMMAS, describes
from mahdar.findings.mentions.strangers import stranger
from mahdar.lexicon.latin_names import SERVANT
from mahdar.sentences import Words
from mahdar.tagger import is_common
from mahdar.text import fold

_LINEAGE = re.compile(b"(?:j{1,2}[goufD])+f?|f")
_UNKNOWN = ord("u")
_ALIKE = str.maketrans({"غ": "ج", "ك": "ج", "ق": "ج", "ف": "و", "ث": "س"})  # «جيدو», «غيدو»; «فولفغانغ», «وولفجانج»
_LIKENESS = 0.6  # by difflib, of a given name that is spelled as no list has it
_LIKE_NOUN_OR_VERB = ("ال", "و", "ي", "س", "بت")
_JOINED = frozenset({SERVANT, "بن", "ابن"})  # «عبد العزيز», «بن سلمان»: two words that are one part of a name
_PARTICLES = (*"وفبلك", "")  # the empty one last: where a surname is known with its first letter, that stays


def lengthened(words: Words, shape: bytearray, named: Sequence[Named]) -> list[Named]:
    """The names, those of persons with all that belongs to them."""
    whole = {name.entity.id for name in named if name.rule == "full-name"}
    longer = [_lengthened(words, shape, name, whole) if name.entity.type == "PER" else name for name in named]
    families = {(name.entity.id, words.folded[name.last]) for name in longer if name.rule == "full-name"}
    return [_of_family(words, short, name, families) for short, name in zip(named, longer, strict=True)]


def _lengthened(words: Words, shape: bytearray, name: Named, whole: Container[str]) -> Named:
    if match := _LINEAGE.match(shape, name.last + 1):
        name = name._replace(last=match.end() - 1)
    before = name.first - 1
    family = name.length == 1 or name.rule == "short-name"  # «الفاسي الفهري»
    if family and not name.particles and before >= 0 and shape[before] in b"gG":
        return _with_given_name(words, name, before)
    if name.rule == "short-name" and not name.particles and before >= 0 and shape[before] == _UNKNOWN:
        return name if name.entity.id in whole else _with_unknown_word(words, name, before)
    return name


def _with_unknown_word(words: Words, name: Named, before: int) -> Named:
    """«سرجي لافروف» with a given name that nobody spells so: the known person's, if it is like hers, or another's."""
    word = words.folded[before]
    if is_common(word):
        return name
    longer = name._replace(first=before, skip=0, particles="")
    if any(_is_alike(word, given) for given in fold(name.entity.name_ar).split()[:-1]):
        return longer
    if word.startswith(_LIKE_NOUN_OR_VERB) or not _is_announced(words, before):
        return name
    return _as_stranger(words, longer)


def _is_alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.translate(_ALIKE), other.translate(_ALIKE)).ratio() >= _LIKENESS


def _is_announced(words: Words, token: int) -> bool:
    """Behind a verb of saying, a title, a nationality or a comma stands who is named, and nothing else unknown."""
    before = token - 1
    return before >= 0 and (
        words.folded[before] in COMMAS or any(words.is_a(before, group) for group in ("saying", "title", "nationality"))
    )


def _of_family(words: Words, short: Named, name: Named, families: Container[tuple[str, str]]) -> Named:
    """The known person, if she has that family name; «خليفة الغفلي» is not «خليفة بن زايد»."""
    if name.rule != "short-name" or short.length > 1 or name.last == short.last:
        return name
    family = words.folded[name.last]
    if family in fold(name.entity.name_ar).split() or (name.entity.id, family) in families:
        return name
    return _as_stranger(words, name)


def _with_given_name(words: Words, name: Named, before: int) -> Named:
    """The known person, if the given name can be hers; else somebody else of that name."""
    cut = min(words.senses(before, "name-part"), key=lambda hit: hit.skip)
    whole = name._replace(first=before, skip=cut.skip, particles=cut.particles)
    given = words.written(before, before, cut.skip)
    if name.entity.name_ar[:1] == given[:1]:
        return whole
    return _as_stranger(words, whole)


def _as_stranger(words: Words, name: Named) -> Named:
    """The name as that of somebody of whom only the name is known."""
    return name._replace(entity=stranger(name.span(words).of(words.text)), rule="stranger")


def of_their_bearers(words: Words, named: Sequence[Named]) -> list[Named]:
    """The names, those of unknown persons as names of whoever is named in full by words that end with them.

    «الدباشي» is «مصطفى الدباشي», «عبد العزيز» is «هاني عبد العزيز», «بن سلمان» is «محمد بن سلمان».
    """
    ends: dict[tuple[str, ...], Named] = {}
    for name in named:
        if name.entity.type == "PER" and name.length > 1:
            parts = _parts(words, name)
            for shorter in (parts[-1:], parts[-2:]):
                if len(shorter) < len(parts) and shorter[0] != "الله" and not _is_servant_s(shorter, parts):
                    ends.setdefault(shorter, name)
    return [_of_bearer(name, ends.get(_parts(words, name))) if _is_unknown(name) else name for name in named]


def _parts(words: Words, name: Named) -> tuple[str, ...]:
    return (words.folded[name.first][name.skip :], *words.folded[name.first + 1 : name.last + 1])


def _is_servant_s(shorter: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    return parts[-len(shorter) - 1] == SERVANT or (len(shorter) > 1 and shorter[0] not in _JOINED)


def _is_unknown(name: Named) -> bool:
    return name.entity.type == "PER" and not name.entity.known


def _of_bearer(name: Named, bearer: Named | None) -> Named:
    return name if bearer is None else name._replace(entity=bearer.entity, rule="surname")


def surnames(words: Words, shape: bytearray, named: Sequence[Named]) -> list[Named]:
    """Last parts of names that stand alone elsewhere: «الدباشي» in an article on «مصطفى الدباشي»."""
    bearers: dict[str, list[Named]] = defaultdict(list)
    for name in named:
        if name.entity.type == "PER" and name.length > 1 and name.kind == "name" and not _has_no_surname(words, name):
            bearers[words.folded[name.last]].append(name)
    if not bearers:
        return []
    skips = {particle + surname: len(particle) for particle in _PARTICLES for surname in bearers}
    found: list[Named] = []
    for at in compress(range(len(words)), map(skips.__contains__, words.folded)):
        if shape[at] not in b"kx." and not describes(words, at):
            word = words.folded[at]
            found.append(_borne(at, skips[word], word, bearers[word[skips[word] :]]))
    return found


def _has_no_surname(words: Words, name: Named) -> bool:
    """«عمر عبد المطلب», «سالم خير الله», «حسين الثاني»: the last word alone is no name of his."""
    is_number = words.is_a(name.last, "office-adjective", "rank")
    return is_number or words.folded[name.last - 1] == SERVANT or words.folded[name.last] == "الله"


def _borne(at: int, skip: int, word: str, bearers: list[Named]) -> Named:
    """The surname here, of the bearer named last before it, or else first behind it."""
    before = [name for name in bearers if name.last < at]
    bearer = before[-1] if before else bearers[0]
    return Named(at, at, skip, word[:skip], bearer.entity, "surname")
