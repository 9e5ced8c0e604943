"""What stands between a verb of meeting and the one who is met: words of time and place, or somebody nobody knows."""

from mahdar.findings.encounters.reach import is_named_behind
from mahdar.findings.encounters.scene import Scene

RELATIVE = 4  # tokens of «التي تستغرق ثلاثة أيام»
PLACE = 4  # tokens of a phrase behind a preposition: «في قصره بالرياض»
_AMONG = frozenset({"بينهم", "منهم", "مقدمتهم", "راسهم", "ابرزهم", "ضمنهم", "بينها"})
_LIGHT = ("function-word", "meeting-particle", "title", "clause-particle", "carrying", "encounter-status", "meeting")
_HIS = ("ه", "ها", "هما", "هم")
_DASHES = frozenset("-–—ـ")
_ATTACHED = ("ب", "ل", "ك")


def unknown_between(scene: Scene, first: int, last: int) -> bool:
    """«التقى منسق الأمم المتحدة الخاص وزير الخارجية»: a noun that nobody knows is perhaps the subject.

    Not «التقى أمس في قصره بالرياض نظيره», «التقى عددا من المسؤولين بينهم الرئيس», «التقى وفدا برئاسة النائب».
    """
    if scene.any_particle(first, last, "delegation") or scene.words.folded[last - 1] in _AMONG:
        return False
    if scene.words.folded[first].startswith("ب"):
        return False  # «التقى بالزعيم الديني المنفي فلان»
    if scene.words.is_a(last, "title"):
        return False  # «التقى المشرف العام الدكتور فلان»
    asides = [(marks[0], marks[-1]) for marks in _marks(scene, first, last) if marks]
    token = first
    while token < last:
        token = max([token, *(end for begin, end in asides if begin <= token < end)])
        step = _light(scene, token, last)
        if not step:
            return True
        token += step
    return False


def _marks(scene: Scene, first: int, last: int) -> tuple[list[int], list[int]]:
    """Where commas and where dashes stand: between two of them stands something by the way, «– حفظه الله –»."""
    commas = [token for token in range(first, last) if scene.is_comma(token)]
    return commas, [token for token in range(first, last) if scene.words.folded[token] in _DASHES]


def _light(scene: Scene, token: int, last: int) -> int:
    """How many tokens from here on are no noun that could be the subject; none where this one is."""
    words = scene.words
    if scene.skip_quotes(token) != token or scene.is_comma(token) or not words.folded[token][0].isalpha():
        return 1
    if _governs(scene, token):
        return _phrase(scene, token + 1, last) + 1 - token
    party = scene.parties.at(token)
    if party is not None:
        return party.last + 1 - token if party.entities or is_named_behind(scene, party) else 0
    if words.is_a(token, "clause-particle", "relative"):
        return min(RELATIVE, last - token)
    if token == last - 1 and words.folded[token].endswith(_HIS):
        return 1  # «تستقبل ميركل ضيفها السيسي»
    ends = [hit.last for group in _LIGHT for hit in words.senses(token, group)]
    return max(ends) + 1 - token if ends else int(scene.names_a_time(token))


def _governs(scene: Scene, token: int) -> bool:
    """A preposition, or a word with one attached."""
    words = scene.words
    if words.is_a(token, "preposition") or words.is_a(token, "function-word", "preposition"):
        return True
    return words.folded[token].startswith(_ATTACHED) and scene.parties.at(token) is None


def _phrase(scene: Scene, first: int, last: int) -> int:
    """The last token of what a preposition governs: the place that it names, else a few words."""
    for token in range(first, min(first + PLACE, last)):
        if scene.is_comma(token):
            return token
        if (party := scene.parties.at(token)) is not None:
            return party.last
    if first + 1 < last and not scene.words.folded[first + 1].startswith(("و", "ب")):
        return first + 1  # «في وقت لاحق», «في قصر اليمامة»
    return min(first, last - 1)


def unknown_behind(scene: Scene, token: int, last: int) -> bool:
    """Whether a noun that nobody knows begins here: «يقوم ممثلون عن المعارضة»; not before a name («القائد فلان»)."""
    named = scene.parties.starting(token + 1)
    whose = named is not None and named.type == "PER" and not named.particles
    return token < last and not _light(scene, token, last) and not whose
