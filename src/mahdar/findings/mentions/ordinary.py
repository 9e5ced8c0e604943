"""Names that are ordinary words as well («إطار», «القنوات», «صور»): when they name somebody or some place after all."""

from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.signs import ARTICLES, quoted
from mahdar.lexicon import Sense, lexicon
from mahdar.sentences import Words

_DUALS = ("تي", "تا", "بي", "با")  # «حركتي», «حزبا»
# Kinds of class nouns, behind which an ordinary word is the name of such a thing: «بلدة عالية», but not «قائمة طويلة».
_ANNOUNCED_BY = {"GPE": ("gpe",), "LOC": ("gpe", "loc"), "ORG": ("org", "media"), "PER": ()}


class OrdinaryWords:
    """The ordinary words of one text, and what they say of the names that stand there."""

    def __init__(self, words: Words) -> None:
        self._words = words
        hits = words.group("ordinary-word")
        self._beginning = {hit.first for hit in hits}
        # «الحد الأقصى», «العصا والجزرة»: the token in which such a phrase begins, for each of its others.
        self._inside = {at: hit.first for hit in hits for at in range(hit.first + 1, hit.last + 1)}

    def is_one(self, name: Named) -> bool:
        """Whether the name is nothing but an ordinary word where it stands."""
        if name.first in self._inside and self._inside[name.first] < name.first:
            return True
        if name.first not in self._beginning:
            return False
        hits = [hit for hit in self._words.senses(name.first, "ordinary-word") if hit.skip <= name.skip]
        if any(hit.last > name.last for hit in hits):
            return True  # «مسقط رأسه»
        return bool(hits) and not self._is_announced(name)

    def _is_announced(self, name: Named) -> bool:
        marked = quoted(self._words, name.first, name.last)
        if marked and name.entity.type in ("ORG", "PER"):
            return True
        if name.rule == "known-state" and self._words.is_a(name.first - 1, "government"):
            return True  # «حكومة مالي»
        return has_announcer(self._words, name.first - 1 - marked, _ANNOUNCED_BY[name.entity.type])


def has_announcer(words: Words, at: int, kinds: tuple[str, ...] = ()) -> bool:
    """Whether the token at `at` announces the name of a thing of one of `kinds`, of any where none is told.

    «قناة» and «مراسل» do; «الدولة العراقية» is a noun with its adjective.
    """
    if at < 0 or (words.folded[at].startswith(ARTICLES) and words.folded[at + 1].startswith(ARTICLES)):
        return False
    if words.is_a(at, "role-noun", "correspondent"):
        return True
    nouns = [noun.sense for noun in words.senses(at, "class-noun")] if words.is_a(at, "class-noun") else []
    nouns = nouns or _of_dual(words.folded[at])
    return any(not kinds or noun.id.partition(".")[0] in kinds for noun in nouns)


def _of_dual(word: str) -> list[Sense]:
    """«حركتي فتح وحماس», «مدينتا صور وصيدا»: the class noun of two."""
    if not word.endswith(_DUALS):
        return []
    single = f"{word[:-2]}ه" if word[-2] == "ت" else word[:-1]
    return [sense for sense in lexicon().senses(single) if sense.group == "class-noun"]
