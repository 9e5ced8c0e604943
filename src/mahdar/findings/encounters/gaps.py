"""What stands between a verb of meeting and the one who is met: words of time and place, or somebody nobody knows."""

from mahdar.findings.encounters.scene import Scene

PLACE = 4  # tokens of a phrase behind a preposition: «في قصره بالرياض»
_AMONG = frozenset({"بينهم", "منهم", "مقدمتهم", "راسهم", "ابرزهم", "ضمنهم", "بينها"})
_HIS = ("ه", "ها", "هما", "هم")
_ATTACHED = ("ب", "ل", "ك")


def unknown_between(scene: Scene, first: int, last: int) -> bool:
    """«التقى منسق الأمم المتحدة الخاص وزير الخارجية»: a noun that nobody knows is perhaps the subject.

    Not «التقى أمس في قصره بالرياض نظيره», «التقى عددا من المسؤولين بينهم الرئيس», «التقى وفدا برئاسة النائب».
    """
    if scene.any_particle(first, last, "delegation") or scene.words.folded[last - 1] in _AMONG:
        return False
    if scene.words.folded[first].startswith("ب"):
        return False  # «التقى بالزعيم الديني المنفي فلان»
    commas = [token for token in range(first, last) if scene.is_comma(token)]
    token = first
    while token < last:
        if commas and commas[0] <= token < commas[-1]:
            token = commas[-1]
        step = _light(scene, token, last)
        if not step:
            return True
        token += step
    return False


def _light(scene: Scene, token: int, last: int) -> int:
    """How many tokens from here on are no noun that could be the subject; none where this one is."""
    words = scene.words
    if scene.skip_quotes(token) != token or scene.is_comma(token) or not words.folded[token][0].isalpha():
        return 1
    if _governs(scene, token):
        return _phrase(scene, token + 1, last) + 1 - token
    party = scene.parties.at(token)
    if party is not None:
        return party.last + 1 - token if party.entities else 0
    if token == last - 1 and words.folded[token].endswith(_HIS):
        return 1  # «تستقبل ميركل ضيفها السيسي»
    marks = any(words.is_a(token, group) for group in ("function-word", "meeting-particle", "title", "clause-particle"))
    return 1 if marks or scene.names_a_time(token) else 0


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
    return min(first, last - 1)
