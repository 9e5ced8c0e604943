"""Whether a word that takes an encounter back, or a negation, governs the meeting's own word.

«عدم عقد لقاء», «نفى الكرملين لقاء» do; «طلب عدم ذكر اسمه ... لقاء», «نفى فشل اللقاء», «لا يتوقع الكثير من اللقاء» speak
of something else, and decide nothing.
"""

from mahdar.findings.encounters.governors import Governor
from mahdar.findings.encounters.scene import Scene
from mahdar.sentences import Hit
from mahdar.text import fold

TAKE_BACK = frozenset({"denied", "refused", "cancelled", "postponed"})
_OWN = ("cancelled", "postponed")
_PRONOUNS = ("ه", "ها")
LONGEST_SUBJECT = 8  # unknown tokens of «نفى المتحدث الرسمي باسم الوزارة عقد لقاء»
# «دون لقاء», «عدم عقد أي لقاء»: nothing but «أي» stands between
_ADJACENT = frozenset(map(fold, ("عدم", "دون", "بدون", "غير")))
_COUNTED = frozenset(map(fold, ("جولة", "موعد", "مثل", "حتى", "بعد", "أيضا", "كذلك", "قط", "مطلقا")))
_ON_BEHALF = fold("باسم")  # «المتحدث باسم الحكومة» is one subject
_ATTENDANCE = frozenset({"carry.take-part", "carry.attend"})


def is_attendance(governor: Governor) -> bool:
    """«إيطاليا التي لم تشارك في المحادثات»: the talks were, without her."""
    return governor.hit.sense.id in _ATTENDANCE


def reaches(scene: Scene, governor: Governor, inner: Hit) -> bool:
    """Whether a governor that takes back, or is negated, has the word inside as its own object.

    Args:
        scene: the article.
        governor: the verb or noun.
        inner: the word of meeting, or what governs that.
    """
    gap = [token for token in range(governor.hit.last + 1, inner.first) if not _is_filler(scene, token)]
    if not gap or (governor.kind in _OWN and scene.words.folded[governor.hit.last].endswith(_PRONOUNS)):
        return True  # «وبعد تأجيله مرتين، بات اللقاء ...»
    if scene.words.folded[governor.hit.last] in _ADJACENT or _breaks(scene, gap):
        return False
    return scene.is_that(inner.first) or not _leads_away(scene, governor, gap, inner)


def _is_filler(scene: Scene, token: int) -> bool:
    """A party, a day, «أي», a quotation mark: nothing that the governor could have as its object."""
    return (
        scene.parties.at(token) is not None
        or scene.particle(token, "any", "series")
        or scene.words.folded[token] in _COUNTED
        or scene.skip_quotes(token) != token
        or scene.names_a_time(token)
    )


def _breaks(scene: Scene, gap: list[int]) -> bool:
    """A comma that encloses neither a name nor a day opens another clause."""
    return any(scene.is_comma(token) and not _encloses(scene, token) for token in gap)


def _encloses(scene: Scene, comma: int) -> bool:
    sides = (comma - 1, scene.skip_quotes(comma + 1))
    return any(scene.parties.at(token) is not None or scene.names_a_time(token) for token in sides)


def _leads_away(scene: Scene, governor: Governor, gap: list[int], inner: Hit) -> bool:
    """«لا يتوقع الكثير من الاجتماع», «نفت علمها بالحوار»: a preposition stands over the word inside."""
    if len(gap) > LONGEST_SUBJECT:
        return True
    if governor.finite and not governor.particles and governor.kind in TAKE_BACK and governor.kind != "denied":
        return False
    if governor.particles:
        return not _is_tied(scene, governor, gap, inner)
    attached = governor.kind != "refused" and "ب" in inner.particles and scene.parties.at(inner.first - 1) is None
    return attached or any(_is_preposition(scene, token) for token in gap)


def _is_tied(scene: Scene, governor: Governor, gap: list[int], inner: Hit) -> bool:
    """«اعتذر عن لقاء»; not «تراجع عن مطلبه بوقف البناء لبدء المفاوضات»: the particle has another noun behind it."""
    words = scene.words.folded
    if words[inner.first] in governor.particles:
        return True
    particles = [token for token in gap if words[token] in governor.particles]
    return bool(particles) and len([token for token in gap if token > particles[-1]]) <= 1


def _is_preposition(scene: Scene, token: int) -> bool:
    """Not one with a name or a day behind it: «نفى في بيان», but «نفى في القاهرة أمس»."""
    if not scene.words.is_a(token, "preposition") or scene.words.folded[token] == _ON_BEHALF:
        return False
    following = scene.skip_quotes(token + 1)
    return scene.parties.at(following) is None and not scene.names_a_time(following)
