"""Names made of two words that are one: «عبد العزيز», «صلاح الدين», «فضل الله», «رمضان زاده», in Latin letters.

English writes them apart or together, with the l of the article or with the letter that it is spoken as.
"""

from collections.abc import Iterator, Sequence

from mahdar.lexicon.latin_names import SERVANT

Spelled = tuple[str, float]
GOD, FAITH = "الله", "الدين"
_SECOND_HALVES = frozenset({GOD, FAITH, "اوغلو", "زاده"})
_LATIN_HALVES = {"اوغلو": "oglu", "زاده": "zadeh"}
# What God is called behind «عبد», without ال, as most papers write it.
_OF_GOD = {
    "احد": "Ahad", "اله": "Ilah", "باري": "Bari", "باسط": "Basit", "باقي": "Baqi", "جبار": "Jabbar", "جليل": "Jalil",
    "جواد": "Jawad", "حسين": "Hussein", "حق": "Haq", "حكيم": "Hakim", "حليم": "Halim", "حميد": "Hamid", "حي": "Hai",
    "خالق": "Khaliq", "رب": "Rab", "رحمن": "Rahman", "رحيم": "Rahim", "رزاق": "Razzaq", "رسول": "Rasul",
    "رشيد": "Rashid", "رقيب": "Raqib", "رووف": "Raouf", "زهره": "Zahra", "ستار": "Sattar", "سلام": "Salam",
    "سميع": "Sami", "شكور": "Shakur", "صادق": "Sadiq", "صمد": "Samad", "ظاهر": "Zahir", "عاطي": "Ati", "عال": "Aal",
    "عالي": "Aali", "عزيز": "Aziz", "عظيم": "Azim", "عليم": "Alim", "غفار": "Ghaffar", "غفور": "Ghafour",
    "غني": "Ghani", "فتاح": "Fattah", "قادر": "Qader", "قدوس": "Quddus", "قيوم": "Qayyum", "كريم": "Karim",
    "لطيف": "Latif", "ماجد": "Majid", "مالك": "Malik", "مجيد": "Majid", "محسن": "Mohsen", "مطلب": "Muttalib",
    "معطي": "Moati", "ملك": "Malik", "منعم": "Moneim", "مهدي": "Mahdi", "مومن": "Momen", "نبي": "Nabi",
    "ناصر": "Nasser", "نور": "Nour", "هادي": "Hadi", "واحد": "Wahid", "وارث": "Warith",
    "ودود": "Wadud", "وهاب": "Wahab",
}  # fmt: skip
_SPOKEN_AS_WRITTEN = frozenset("ابجحخعغفقكمهوي")  # before these letters the l of ال is heard
_MAGHREBI = {"Qader": "Kader", "Rashid": "Rachid", "Razzaq": "Razak", "Khaliq": "Khalek", "Wahid": "Wahed"}


def joined(parts: Sequence[str]) -> list[str]:
    """The folded parts of a name, those that are second halves together with what they belong to: «صلاح الدين»."""
    found: list[str] = []
    for part in parts:
        if part in _SECOND_HALVES and found and not found[-1].startswith(SERVANT) and " " not in found[-1]:
            found[-1] += f" {part}"
        else:
            found.append(part)
    return found


def halves(part: str) -> tuple[str, str] | None:
    """The two halves of such a part; none for other parts."""
    first, _, second = part.partition(" ")
    return (first, second) if second else None


def with_half(first: str, share: float, second: str) -> Iterator[Spelled]:
    """The spellings of a name of two halves whose first is spelled so: "Salah al-Din", "Salahuddin", "Salaheddine"."""
    forms: tuple[Spelled, ...]
    if second == GOD:
        forms = (("{}allah", 0.5), ("{}ullah", 0.3), ("{}ollah", 0.1), ("{} Allah", 0.1))
    elif second == FAITH:
        forms = (("{} al-Din", 0.4), ("{}uddin", 0.2), ("{}eddine", 0.16), ("{} el-Din", 0.12), ("{} Eddine", 0.12))
    else:
        forms = (("{}" + _LATIN_HALVES[second], 1.0),)
    stem = first.rstrip("a") if second == GOD else first
    yield from ((form.format(stem), share * weight) for form, weight in forms)


def servant(of: str) -> Iterator[Spelled]:
    """The spellings of «عبد» with a name of God, which is given with ال: "Abdul Aziz", "Abdulaziz", "Abdelaziz"."""
    bare = of.removeprefix("ال")
    latin = _OF_GOD.get(bare)
    if latin is None:
        return
    yield from ((f"Abdul {latin}", 0.3), (f"Abdul{latin.lower()}", 0.25), (f"Abdel {latin}", 0.15))
    yield (f"Abd al-{latin}", 0.06)
    yield from _western(bare, _MAGHREBI.get(latin, latin))


def _western(bare: str, latin: str) -> Iterator[Spelled]:
    """As the Maghreb writes it, as it is spoken: "Abderrahim", "Abdessalam", "Abdelaziz"."""
    if bare[0] in _SPOKEN_AS_WRITTEN:
        yield (f"Abdel{latin.lower()}", 0.2)
        return
    yield (f"Abde{latin[0].lower()}{latin.lower()}", 0.12)
    yield (f"Abdel{latin.lower()}", 0.12)
