"""Along a noun phrase to the party that it names: «قرار الحكومة التركية», «بجهود المملكة», «الهجمات التركية»."""

from collections.abc import Collection

from mahdar.findings.acts.scene import Scene
from mahdar.records import Party

_MAKER_REACH = 6  # tokens from the relative to the subject of its clause
ASIDE = 18  # tokens of an aside between commas
REACH = 9  # tokens; what stands further belonged to something else in the learning texts
_ENDS = frozenset(".:؛;!؟?،,")


def party_in(
    scene: Scene, start: int, last: int, *, through: frozenset[str] = frozenset(), own: Collection[str] = ()
) -> Party | None:
    """The first party that the phrase from `start` names, as owner, maker or addressee of its thing.

    Args:
        scene: the article.
        start: first token of the phrase.
        last: the token behind the sentence.
        through: kinds of little words that lead on, where others lead away: «في», where what happens in a state is
            its doing; «مع», where what is done with a state concerns it.
        own: whoever acts and his state, who are passed over.
    """
    token, passed = start, False
    while token < min(start + REACH, last):
        if scene.little(token, "relative"):
            return maker(scene, token + 1, last, own)
        if ends_phrase(scene, token) or (leads_away(scene, token) and not scene.little(token, *through)):
            return None
        party = scene.parties.starting(token)
        if party is not None and _names_thing(scene, party):
            token = party.last + 1
            continue
        if party is not None and not party.entities and (people := _people_of(scene, party, last)) is not None:
            return people if people.entity not in own else None
        opens = party is not None and (token == start or passed or not party.particles.startswith("و"))
        if party is not None and opens and party.entity not in own:
            return party
        passed = party is not None and party.entity in own
        people = scene.people_at(token) if party is None else None
        if people is not None and people.entity not in own:
            return people
        token = party.last + 1 if party is not None else token + 1
    return None


def suffers(scene: Scene, slot: int, last: int) -> bool:
    """«قتل الطفل الفلسطيني», «إبعاد المنظمة»: what was done to those who follow, unless they have an object in turn."""
    deed = scene.little(slot, "suffering")
    if deed is None or deed.last + 1 >= last or scene.words.folded[deed.last].startswith(("ال", "بال", "لل")):
        return False
    party = scene.parties.starting(scene.skip_quotes(deed.last + 1))
    following = scene.skip_quotes(party.last + 1) if party is not None else last
    if party is None or following >= last:
        return True
    word = scene.words.folded[following]
    object_ = word.startswith(("ل", "ال")) or scene.parties.starting(following) is not None
    return not object_ or party.type == "PER"


def is_victim(scene: Scene, party: Party) -> bool:
    """«أدان اغتيال الصحفية»: whom something was done to is not the one who is blamed for it."""
    before = scene.skip_quotes(party.first - 1, -1)
    while before > 0 and (scene.words.is_a(before, "role-noun") or scene.little(before, "away")):
        before -= 1
    return party.type == "PER" and scene.little(before, "suffering") is not None


def _people_of(scene: Scene, party: Party, last: int) -> Party | None:
    """«للمسؤولين الإيرانيين»: the state of those whom nobody names."""
    tokens = range(party.first, min(party.last + 2, last))
    return next((people for token in tokens if (people := scene.people_at(token)) is not None), None)


def maker(scene: Scene, start: int, last: int, own: Collection[str]) -> Party | None:
    """«الجهود التي تبذلها المملكة», «الدور الذي تضطلع به مصر»: whose doing a relative clause tells of."""
    pronoun = scene.words.folded[start].endswith(("ها", "ه", "هم")) if start < last else False
    if not pronoun and scene.little(start + 1, "resumptive") is None:
        return None  # «الهجوم الذي استهدف بعثة الأمم المتحدة»
    for token in range(start, min(start + _MAKER_REACH, last)):
        if scene.words.folded[token] in _ENDS:
            return None
        party = scene.parties.starting(token)
        if party is not None and not party.entities and (people := _people_of(scene, party, last)) is not None:
            return people if people.entity not in own else None
        if party is not None:
            return party if token > start and not scene.governed(party) and party.entity not in own else None
    return None


def past_aside(scene: Scene, comma: int, last: int) -> int | None:
    """The token behind an aside between commas that tells when or where: «أدان، في كلمة في أوسلو، قرار»."""
    if not scene.is_comma(comma) or comma + 1 >= last:
        return None
    if scene.little(comma + 1, "aside") is None:
        return None
    for token in range(comma + 2, min(comma + ASIDE, last - 1)):
        if scene.is_comma(token):
            behind = scene.skip_quotes(token + 1)
            name = scene.parties.starting(behind)  # «في لقاء مع المنسق، خافيير سولانا، على»
            named = name is not None and name.last + 1 < last and scene.is_comma(name.last + 1)
            return scene.skip_quotes(name.last + 2) if name is not None and named else behind
        if scene.words.folded[token] in _ENDS:
            return None
    return None


def ends_phrase(scene: Scene, token: int) -> bool:
    """Whether a mark, a relative or a word that opens another clause stands here."""
    if scene.words.folded[token] in _ENDS:
        return True
    return scene.little(token, "relative", "clause") is not None or _verb_at(scene, token)


def leads_away(scene: Scene, token: int) -> bool:
    """Whether a preposition stands here that leads to a place or an aim."""
    return scene.little(token, "away") is not None


def _verb_at(scene: Scene, token: int) -> bool:
    verb = scene.verb_at(token)
    return verb is not None and verb.sense.form in ("present", "future")


def _names_thing(scene: Scene, party: Party) -> bool:
    """«اتفاق الدوحة», «إعلان القاهرة»: a town from which a thing has its name does nothing itself."""
    if party.entity is None or party.type != "GPE" or party.particles or scene.is_state(party.entity):
        return False
    return scene.little(scene.skip_quotes(party.first - 1, -1), "named-after") is not None
