"""How a name in Latin letters is written in Arabic, and how far two such names are apart; for tools/gazetteer.py."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

_QUOTES = str.maketrans(
    {"ʻ": "‘", "ʿ": "‘", "`": "‘", "ʼ": "’", "ʾ": "’", "'": "’", "ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
     "đ": "d", "Đ": "D", "Ð": "D", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "ə": "a", "Ə": "A", "þ": "th", "ð": "d"}
)  # fmt: skip
_ARTICLE = re.compile(r"\b(?:al|el|an|ar|as|ash|at|ad|az|ath|adh|ul|ech|es|en|er|et|ed|ez)[ -]+(?=\w)")


def plain(name: str) -> str:
    """A name in letters without marks."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name.translate(_QUOTES)) if not unicodedata.combining(c))
    return bare.replace("‘", "").replace("’", "").strip()


def latin(name: str) -> str:
    """A name in Latin letters as two lists may share it: small letters, no marks, no article; "" for other letters."""
    bare = plain(name).lower()
    if not re.fullmatch(r"[a-z0-9 .,()/&·–-]+", bare):
        return ""
    return re.sub(r"[^a-z0-9]", "", _ARTICLE.sub("", bare)) or re.sub(r"[^a-z0-9]", "", bare)


# --- distance ---------------------------------------------------------------------------------------------------------

# What an Arabic letter, or two of them, may stand for.
_SOUNDS: dict[str, tuple[str, ...]] = {
    "ا": ("a", "e", "o", "u", "i", "aa", "ya", "wa", "ou", "au", "eu"), "ب": ("b", "p", "bb", "pp"),
    "ت": ("t", "tt", "th"), "ث": ("th", "t", "s", "z"),
    "ج": ("j", "g", "dj", "gg", "ge", "gi", "dzh", "zh", "dz", "c", "y"), "ح": ("h",),
    "خ": ("kh", "h", "j", "ch", "x", "k", "g"), "د": ("d", "dd", "dh"), "ذ": ("dh", "th", "d", "z"),
    "ر": ("r", "rr", "rh"), "ز": ("z", "zz", "s", "zh", "dh", "c"), "س": ("s", "ss", "c", "z", "sz", "ce", "x"),
    "ش": ("sh", "ch", "s", "sch", "sz", "x", "sj", "ci", "c", "sc", "rz", "zh"), "ص": ("s", "ss", "c"),
    "ض": ("d", "dh"), "ط": ("t", "tt", "th"), "ظ": ("z", "dh", "d", "th"), "ع": ("", "a"),
    "غ": ("gh", "g", "gg", "gu", "j", "h", "rh"), "ف": ("f", "v", "ff", "ph", "w", "vv"),
    "ق": ("q", "k", "g", "c", "gh", "qu", "kh"), "ك": ("k", "c", "kk", "cc", "ck", "q", "qu", "ch", "g", "kh", "cch"),
    "ل": ("l", "ll", "lh", "gl"), "م": ("m", "mm"), "ن": ("n", "nn", "gn", "nh", "m"),
    "ه": ("h", "a", "e", "ah", "eh", ""), "و": ("w", "u", "o", "ou", "oo", "wu", "au", "ow", "eu", "v", "hu"),
    "ي": ("y", "i", "e", "ee", "ei", "ai", "ay", "ie", "j", "ae", "ea", "yi", "ue", "u", "oe", "ll", "yy"),
    "ء": ("", "a"), "تش": ("ch", "q", "cz", "tsch", "c", "tj", "ci", "zh", "cc"),
    "تس": ("ts", "c", "z", "zz", "tz", "cz"), "كس": ("x", "ks"), "دج": ("j", "dj", "g"), "نغ": ("ng",),
    "نج": ("ng", "nj"), "نك": ("nk", "ng"), "غو": ("gu", "go", "hu", "wo"), "هو": ("ju", "jo", "hu", "ho"),
    "وا": ("ua", "wa", "oi", "hua", "va", "oa"), "يا": ("ia", "ya", "ea"),
    "يو": ("u", "yu", "ew", "yo", "iu", "eu", "io"),
}  # fmt: skip
_WEAK = {"ا": 0.25, "و": 0.4, "ي": 0.4, "ه": 0.4, "ع": 0.0, "ء": 0.0}
_SILENT = {**dict.fromkeys("aeiou", 0.0), "y": 0.3, "h": 0.3, "w": 0.6}
_FOLDED = str.maketrans("أإآىةؤئ", "ااايهوي", " -")


def agreement(arabic: str, written: str) -> float:
    """How far an Arabic and a (folded) Latin name are apart: 0 for none, 1 for entirely."""
    folded = re.sub(r"(?:^|[ -])ال(?=\S\S)", " ", arabic).translate(_FOLDED)
    whole = arabic.translate(_FOLDED)
    return min(_distance(form, written) / max(3, len(form)) for form in {folded, whole})


@cache
def _distance(arabic: str, written: str) -> float:
    """The least cost of reading `arabic` as `written`."""
    best: dict[tuple[int, int], float] = {(0, 0): 0.0}
    for i in range(len(arabic) + 1):
        for j in range(len(written) + 1):
            if (i, j) in best:
                for at, cost in _steps(arabic, written, i, j):
                    best[at] = min(best[i, j] + cost, best.get(at, float(len(arabic) + len(written))))
    return best[len(arabic), len(written)]


def _steps(arabic: str, written: str, i: int, j: int) -> Iterator[tuple[tuple[int, int], float]]:
    """Where one may go from letter `i` of the Arabic and letter `j` of the Latin name, and at what cost."""
    if j < len(written):
        doubled = j > 0 and written[j] == written[j - 1]
        yield (i, j + 1), 0.0 if doubled else _SILENT.get(written[j], 1.0)
    if i < len(arabic):
        yield (i + 1, j), _WEAK.get(arabic[i], 1.0)
    for letters in (arabic[i : i + 1], arabic[i : i + 2]):
        for sound in _SOUNDS.get(letters, ()):
            if written.startswith(sound, j):
                yield (i + len(letters), j + len(sound)), 0.0


# --- from the scholarly romanisation ----------------------------------------------------------------------------------

_PAIRS = {"kh": "خ", "gh": "غ", "sh": "ش", "th": "ث", "dh": "ذ"}
_LETTERS = {
    "b": "ب", "t": "ت", "j": "ج", "d": "د", "r": "ر", "z": "ز", "s": "س", "f": "ف", "q": "ق", "k": "ك", "l": "ل",
    "m": "م", "n": "ن", "h": "ه", "w": "و", "y": "ي", "‘": "ع", "ā": "ا", "ī": "ي", "ū": "و", "á": "ى", "ē": "ي",
    "ō": "و", "g": "ج", "v": "ف", "p": "ب", "ط": "ط", "ص": "ص", "ح": "ح", "ظ": "ظ", "ض": "ض",
}  # fmt: skip
_DOTTED = {"t": "ط", "s": "ص", "h": "ح", "z": "ظ", "d": "ض"}
_WORDS = {
    "abu": "أبو", "abū": "أبو", "bin": "بن", "wa": "و", "umm": "أم", "bi’r": "بئر", "ra’s": "رأس", "banī": "بني",
    "bani": "بني",
}  # fmt: skip
_ARTICLES = re.compile(r"a(?:[lnrstzd]|sh|dh|th|[طصضظ])|el|ul|ud")


def is_romanised(name: str) -> bool:
    """Whether a name is written letter by letter, as «Al ‘Ayyāţ» is."""
    return bool(re.search("[\u0304\u0327\u0323‘]", unicodedata.normalize("NFD", name.translate(_QUOTES))))


def from_romanised(name: str) -> str | None:
    """The Arabic name that a scholarly romanisation stands for, or None where it is none."""
    small = unicodedata.normalize("NFD", name.translate(_QUOTES)).lower()
    dotted = re.sub("(.)[\u0327\u0323]", lambda match: _DOTTED.get(match[1], match[1]), small)
    out: list[str] = []
    article = ""
    parts = re.split(r"[ -]+", unicodedata.normalize("NFC", dotted))
    for at, part in enumerate(parts):
        if _ARTICLES.fullmatch(part) and at + 1 < len(parts):
            article = "ال"
            continue
        word = _word(part, definite=bool(article), last=at + 1 == len(parts))
        if word is None:
            return None
        out.append(article + word)
        article = ""
    return " ".join(out).replace(" و ", " و")


def _word(word: str, *, definite: bool, last: bool) -> str | None:
    if not definite and word in _WORDS:
        return _WORDS[word]
    word = re.sub(r"(kh|gh|sh|th|dh|[^aeiouāīū])\1", r"\1", word).replace("īy", "y")
    if word.endswith("āh"):
        word = word[:-1] + "§"
    elif word.endswith(("ah", "at") if not last else "ah"):
        word = word[:-2] + "§"
    out, at = "", 0
    if word[0] in "aeiouāīū":
        out, at = {"ā": "آ", "i": "إ", "e": "إ", "ī": "إي", "ū": "أو"}.get(word[0], "أ"), 1
    while at < len(word):
        pair = word[at : at + 2]
        letter = _PAIRS.get(pair) or _letter(word, at)
        if letter is None:
            return None
        out += letter
        at += len(pair) if pair in _PAIRS else 1
    return out


def _letter(word: str, at: int) -> str | None:
    """What is written for one letter, or None for a letter that no scholarly romanisation has."""
    letter, last = word[at], at + 1 == len(word)
    if letter == "’":
        return "ء" if last else "ئ" if word[at + 1] in "iī" or word[at - 1] in "iī" else "أ"
    if letter in "aeiou":
        return {"a": "ا", "e": "ة", "i": "ي"}.get(letter, "و") if last else ""
    return "ة" if letter == "§" else _LETTERS.get(letter)
