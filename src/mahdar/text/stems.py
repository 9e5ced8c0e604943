"""Words as a search compares them: folded, without what is attached to them. Reading never looks at these.

Arabic writes «و», «ف», «ب», «ل», «ك» and the article onto the next word, and endings onto the last. What may be cut
off is told by the article, which nothing but these stands before, by length, and by `whole.txt`: common words, such as
begin or end like something attached («وزير», «بيان», «لقاء», «لبنان»). Where that does not decide («وكورنيل» may be
«كورنيل» or no), the word is kept in all the forms that it can have, and meets every word that it shares one with.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

from mahdar.text.folding import fold

_RUN: Final = re.compile(r"\d+|[^\W\d_]+")
# What has neither accents nor capitals once it is folded.
_PLAIN: Final = re.compile("[\x00-\x7f\u00ab\u00bb\u0600-\u06ff\u2000-\u206f]*")
_ACCENTS: Final = re.compile("[\u0300-\u036f]")
_ARABIC: Final = re.compile("[ء-ي]+")
_LONGEST: Final = 40  # letters of a token; what is longer is no word, and a database may refuse it
_APART: Final = "0x"  # digits and letters in one make no word: stands where no phrase may run on

_ARTICLE: Final = re.compile("[وف]?(?:[بك]?ال|(لل))(?=..)")
_PARTICLES: Final = frozenset("وفبلك")
_PRONOUN: Final = re.compile("(?<=...)(?:ه|ها|هم|هما)$|(?<=....)نا$")
_PLURAL: Final = re.compile("(?<=...)(?:ات|ون|ين|ان)$")
# «لقائه» and «لقاؤه» are «لقاءه»; folding would leave no trace of that.
_CARRIED: Final = re.compile(r"(?<=ا)[ئؤ](?=(?:ها?|هم|هما|نا|ين)\b)")


class Stem(NamedTuple):
    """What a search knows of a word.

    Attributes:
        in_order: the one of its forms that stands for it in a phrase.
        forms: what it can be; two words meet where they share one.
    """

    in_order: str
    forms: tuple[str, ...]


def stems_of(text: str) -> list[Stem]:
    """The words of `text` in order; only runs of letters and runs of digits are words."""
    return list(map(_stem, _RUN.findall(_plain(text))))


def search_tokens(*texts: str) -> list[str]:
    """What a search index keeps of texts: their words in order, and behind them the other forms that they can be."""
    tokens: list[str] = []
    forms: set[str] = set()
    for text in texts:
        words = stems_of(text)
        tokens += [_APART] if tokens and words else []
        tokens += [word.in_order for word in words]
        forms.update(*[word.forms for word in words if len(word.forms) > 1])  # the one form of others is in order
    for form in sorted(forms.difference(tokens)):
        tokens += (_APART, form)
    return tokens


def _plain(text: str) -> str:
    """Folded, and in other scripts without capitals and accents."""
    view = fold(_CARRIED.sub("ء", text))
    if _PLAIN.fullmatch(view):
        return view
    return fold(_ACCENTS.sub("", unicodedata.normalize("NFKD", view).casefold()))


@lru_cache(maxsize=1 << 17)
def _stem(word: str) -> Stem:
    if _ARABIC.fullmatch(word) and len(word) <= _LONGEST:
        return _arabic(word)
    form = word[:_LONGEST]
    return Stem(form, (form,))


def _arabic(word: str) -> Stem:
    """A known word is the one thing that it is; any other may begin with particles, or not."""
    cuts = [word, *_without_particles(word)]
    known = next((found for cut in cuts if (found := _known(cut))), None)
    if known is None and (article := _ARTICLE.match(word)):
        bare = word[article.end() :]
        cuts = [bare, *_without_particles(bare)]
        written = ["ل" + bare, *cuts] if article[1] else cuts  # «للقاء» is «ل» with «لقاء», «للوزير» with «الوزير»
        known = next((found for cut in written if (found := _known(cut))), None)
    forms = (known,) if known else tuple(dict.fromkeys(form for cut in cuts for form in _forms(cut)))
    return Stem(forms[-1], forms)


def _without_particles(word: str) -> Iterator[str]:
    """What is left behind one letter that may be a particle, behind two, and so on: three letters at the least."""
    while len(word) > 3 and word[0] in _PARTICLES:
        word = word[1:]
        yield word


def _known(word: str) -> str | None:
    """The stem of a word that is in the list, with or without an ending."""
    listed = _listed()
    for cut in _without_endings(word):
        stem = _smooth(cut)
        if stem in listed:
            return listed[stem]
        if stem.endswith("ي") and stem[:-1] in listed:  # «لبناني»
            return stem
    return None


def _forms(word: str) -> list[str]:
    """The stems that an unlisted word may have, the shortest last: where three letters are left, it may be whole."""
    cuts = _without_endings(word)
    doubtful = len(cuts[-1]) <= 3 and not cuts[-2:][0].endswith("ات")
    return [_smooth(cut) for cut in (cuts[-2:] if doubtful else cuts[-1:])]


def _without_endings(word: str) -> list[str]:
    """The word, without its pronoun, and without the ending of its number: «قراراتهم», «قرارات», «قرار»."""
    cuts = [word]
    for ending, letters in ((_PRONOUN, "هام"), (_PLURAL, "تن")):
        short = ending.sub("", cuts[-1]) if cuts[-1][-1] in letters else cuts[-1]
        if short != cuts[-1]:
            cuts.append(short)
            if short.endswith("ت") and not short.endswith("ات"):  # a «ة» before an ending: «زيارته», «دولتين»
                cuts.append(short[:-1] if len(short) > 3 else short[:-1] + "ه")
    return cuts


def _smooth(word: str) -> str:
    """Without what the last letter tells of case and gender: «وزيرا», «سوريا» and «سورية», «لقاء»."""
    if len(word) > 3 and word[-1] in "اه":
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("اء") else word


@cache
def _listed() -> dict[str, str]:
    """Stem of each listed word → the stem that stands for it: its own, or that of the word behind it on its line."""
    lines = files("mahdar.text").joinpath("whole.txt").read_text(encoding="utf-8").splitlines()
    words = (fold(line).split() for line in lines if not line.startswith("#"))
    return {_smooth(form): _smooth(stem) for form, *others in filter(None, words) for stem in (others or [form])[:1]}
