"""Whether the name of a country, or of who is at home in it, stands for what was talked about."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.topic_words import GROUP
from mahdar.records import Party
from mahdar.sentences import Hit, Sentence
from mahdar.text import Span

BEFORE = 4  # tokens from «الوضع» or «العلاقات» to the name
ADJECTIVE = 3  # tokens from «الأزمة» to the last of its adjectives
CONFLICT, _SIDE, _OTHER_SIDE = "palestine-israel", "ISR", "PSE"


def is_matter(scene: Scene, sentence: Sentence, hit: Hit, taken: Collection[str], *, journey: bool) -> bool:
    """Whether an issue's words name a matter, not somebody who took part, his home, or a place.

    Args:
        scene: the article.
        sentence: in which the words stand.
        hit: the words.
        taken: who takes part.
        journey: of a journey, whose stops are no matters.
    """
    party = scene.parties.at(hit.first)
    if party is not None and (party.type == "PER" or not set(party.entities).isdisjoint(taken)):
        return False
    if not _is_mere_name(scene, hit):
        return True
    if _is_adjective(scene, hit) and hit.sense.id != CONFLICT and not _of_matter(scene, hit):
        return False  # «صحة الرؤية السورية»
    if _is_home(scene, sentence, hit, taken) or _is_of_relation(scene, sentence, hit):
        return False
    return not (journey or _is_town(scene, hit)) or _kind_before(scene, sentence, hit, "situation")


def of_envoys(scene: Scene, parties: Sequence[Party]) -> Iterator[tuple[str, Span]]:
    """«المبعوث الأممي إلى ليبيا»: whoever is sent for a country speaks of it; the issue and the words that show it."""
    for party, first in _envoys(scene, parties):
        for hit in scene.words.within("issue", first, party.last + 1):
            yield hit.sense.id, scene.words.span_of(hit)


def of_peace_envoys(scene: Scene, parties: Sequence[Party]) -> Iterator[tuple[str, Span]]:
    """«المبعوث الأميركي إلى الشرق الأوسط»: sent for peace there, where nothing else is told."""
    for party, first in _envoys(scene, parties):
        for hit in scene.words.within(GROUP, first, party.last + 1):
            if hit.sense.id == "peace-region":
                yield CONFLICT, scene.words.span_of(hit)


def _envoys(scene: Scene, parties: Sequence[Party]) -> Iterator[tuple[Party, int]]:
    for party in parties:
        hits = scene.words.within(GROUP, party.first, party.last + 1) if party.type == "PER" else ()
        first = next((hit.last for hit in hits if hit.sense.id == "envoy"), None)
        if first is not None:
            yield party, first


def _is_mere_name(scene: Scene, hit: Hit) -> bool:
    """«العراق», «حماس», «السورية»: a name, or an adjective of nationality alone."""
    if _is_adjective(scene, hit):
        return True
    span = scene.words.span_of(hit)
    place = bisect_left(scene.mentions, span.end, key=lambda mention: mention.span.start) - 1
    return any(m.kind == "name" and m.span.covers(span) for m in scene.mentions[max(0, place - 1) : place + 1])


def _is_adjective(scene: Scene, hit: Hit) -> bool:
    return hit.first == hit.last and scene.words.is_a(hit.first, "nationality")


def _of_matter(scene: Scene, hit: Hit) -> bool:
    """«الأزمة اليمنية», «الملف السوري», «الأزمة اليمنية والسورية»."""
    near = scene.words.within(GROUP, hit.first - ADJECTIVE, hit.first)
    return any(other.sense.id == "situation" for other in near)


def _is_home(scene: Scene, sentence: Sentence, hit: Hit, taken: Collection[str]) -> bool:
    """«دعم سوريا لكل ما …», said by a Syrian; «الوضع في سوريا» is a matter.

    Israel's name tells nothing where Israelis meet others than Palestinians: «التقى كيري نتنياهو» is about anything.
    """
    countries = {entity.country for id_ in taken if (entity := scene.entities.get(id_))}
    if hit.sense.id == CONFLICT:
        return _SIDE in countries and _OTHER_SIDE not in countries
    party = scene.parties.at(hit.first)
    named = {entity.country for id_ in _ids_of_country(party) if (entity := scene.entities.get(id_))}
    own = not named.isdisjoint(countries - {None})
    return own and not _kind_before(scene, sentence, hit, "situation")


def _ids_of_country(party: Party | None) -> tuple[str, ...]:
    return party.entities if party is not None and party.type == "GPE" else ()


def _is_of_relation(scene: Scene, sentence: Sentence, hit: Hit) -> bool:
    """«العلاقات بين موسكو وبغداد», «التعاون مع العراق», «زيارته إلى السودان»."""
    return _kind_before(scene, sentence, hit, "relation") and not _kind_before(scene, sentence, hit, "situation")


def _is_town(scene: Scene, hit: Hit) -> bool:
    party = scene.parties.at(hit.first)
    return party is not None and party.type == "GPE" and not any(map(scene.is_state, party.entities))


def _kind_before(scene: Scene, sentence: Sentence, hit: Hit, kind: str) -> bool:
    first = max(sentence.first, hit.first - BEFORE)
    return any(other.sense.id == kind for other in scene.words.within(GROUP, first, hit.first))
