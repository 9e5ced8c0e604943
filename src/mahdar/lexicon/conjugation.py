"""The forms of verbs and nouns, made from principal parts.

Written Arabic without marks has few forms of a verb in the third person, in which news is told. They follow from the
ending of the past and of the present: sound («قال»), defective in ى or ا («نفى», «دعا»), hollow in the jussive
(«لم يقل»). Pronouns that stand attached («التقاه», «لقائه») are made likewise.
"""

from collections.abc import Iterator
from typing import NamedTuple

PRONOUNS = ("ه", "ها", "هم", "هما")


class VerbForm(NamedTuple):
    """A written form: past, present, future, jussive, masdar, participle or noun; its person; an attached pronoun."""

    form: str
    tense: str
    person: str = ""
    suffix: str = ""


def past_forms(past: str) -> Iterator[VerbForm]:
    """Forms of the past tense, from the third person masculine: «نفى» gives «نفت», «نفوا», «نفاه»."""
    persons, carrying = _past_persons(past)
    for person, form in persons.items():
        yield VerbForm(form, "past", person)
    if past[-1] in "أء":  # «بدؤوا» beside «بدأوا», «جاؤوا» beside «جاءوا»
        yield VerbForm(past[:-1] + "ؤوا", "past", "3mp")
    for pronoun in PRONOUNS:
        yield VerbForm(carrying + pronoun, "past", "3ms", pronoun)
        yield VerbForm(persons["3fs"] + pronoun, "past", "3fs", pronoun)


def _past_persons(past: str) -> tuple[dict[str, str], str]:
    """The persons of the past, and the form that a pronoun is attached to."""
    base = past[:-1]
    match past[-1]:
        case "ى" | "ا":
            dual = base + ("يا" if past[-1] == "ى" else "وا")
            persons = {"3ms": past, "3fs": base + "ت", "3mp": base + "وا", "3md": dual, "3fd": base + "تا"}
            return persons, base + "ا"
        case "ي":  # «بقي», «بقوا»
            plural, dual = base + "وا", past + "ا"
        case "أ":
            plural, dual = past + "وا", base + "آ"
        case _:
            plural, dual = past + "وا", past + "ا"
    return {"3ms": past, "3fs": past + "ت", "3mp": plural, "3md": dual, "3fd": past + "تا"}, past


def present_forms(present: str, past: str | None = None) -> Iterator[VerbForm]:
    """Forms of the present, each with its future in س: «يلتقي» gives «تلتقي», «يلتقون», «سيلتقي», «لم يلتق».

    Args:
        present: third person masculine.
        past: the same of the past, which tells a hollow verb («قال», «لم يقل») from others («حاول», «لم يحاول»).
    """
    core = present[1:]
    weak = core[-1] in "يوى"
    short = core[:-1] if weak else core
    dual = short + "ي" if core[-1] == "ى" else core
    plain = [
        ("ي" + core, "3ms"), ("ت" + core, "3fs"), ("ن" + core, "1p"), ("ي" + short + "ون", "3mp"),
        ("ي" + short + "وا", "3mp"), ("ي" + dual + "ان", "3md"), ("ت" + dual + "ان", "3fd"), ("ي" + dual + "ا", "3md"),
    ]  # fmt: skip
    for form, person in plain:
        yield VerbForm(form, "present", person)
        yield VerbForm("س" + form, "future", person)
    carrying = short + "ا" if core[-1] == "ى" else core
    for pronoun in PRONOUNS:
        for prefix, person in (("ي", "3ms"), ("ت", "3fs")):
            yield VerbForm(prefix + carrying + pronoun, "present", person, pronoun)
            yield VerbForm("س" + prefix + carrying + pronoun, "future", person, pronoun)
    yield from _jussive_forms(core, past)


def _jussive_forms(core: str, past: str | None) -> Iterator[VerbForm]:
    hollow = len(core) > 2 and core[-2] in "اوي" and (past is None or past[-2:-1] == "ا")
    if core[-1] in "يوى":
        apocopate = core[:-1]
    elif hollow:
        apocopate = core[:-2] + core[-1]
    else:
        return
    yield VerbForm("ي" + apocopate, "jussive", "3ms")
    yield VerbForm("ت" + apocopate, "jussive", "3fs")


def noun_forms(noun: str, tense: str) -> Iterator[VerbForm]:
    """A noun alone, in the accusative, in the dual, and with attached pronouns; its ة opens before them."""
    yield VerbForm(noun, tense)
    open_ = noun[:-1] + "ت" if noun[-1] == "ة" else noun
    if noun[-1] not in "ةاءىت":
        yield VerbForm(noun + "ا", tense)
    yield VerbForm(open_ + "ين", tense)
    for pronoun in PRONOUNS:
        if noun[-1] == "ء":  # the hamza's seat follows the case: لقاؤه، لقاءه، لقائه
            for seat in "ؤءئ":
                yield VerbForm(open_[:-1] + seat + pronoun, tense, "", pronoun)
        else:
            yield VerbForm(open_ + pronoun, tense, "", pronoun)


def participle_forms(participle: str) -> Iterator[VerbForm]:
    """An active participle as news uses it behind a verb: «مؤكدا», «مؤكدة», «مؤكدين»."""
    weak = participle[-1] == "ي" and len(participle) > 3  # «داعي»: «داعيا», «داعين»
    if not weak:
        yield VerbForm(participle, "participle", "3ms")
    yield VerbForm(participle + "ا", "participle", "3ms")
    yield VerbForm(participle + "ة", "participle", "3fs")
    yield VerbForm((participle[:-1] if weak else participle) + "ين", "participle", "3mp")
    yield VerbForm(participle + "ان", "participle", "3md")


def adjective_forms(masculine: str) -> Iterator[tuple[str, str]]:
    """Forms of a nationality adjective with what they agree with: «فرنسي», «فرنسية», «فرنسيان», «فرنسيون».

    One of two words agrees in both, and with ال has it twice: «كورية جنوبية», «الكوري الجنوبي».
    """
    first, _, second = masculine.partition(" ")
    if first.endswith("ي") and second.endswith("ي"):
        yield f"{first}ة {second}ة", "feminine"
        yield f"ال{first} ال{second}", "masculine"
        yield f"ال{first}ة ال{second}ة", "feminine"
        for ending, agreement in (("ين", "plural"), ("ون", "plural")):
            yield f"ال{first}{ending} ال{second}{ending}", agreement
    yield masculine, "masculine"
    yield masculine + "ا", "masculine"
    yield masculine + "ة", "feminine"
    for ending in ("ان", "ين"):
        yield masculine + ending, "dual"
    yield masculine + "تان", "dual"
    yield masculine + "تين", "dual"
    yield masculine + "ون", "plural"
    yield masculine + "ات", "plural"
