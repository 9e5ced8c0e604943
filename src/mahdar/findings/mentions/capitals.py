"""A capital that stands for its government: «رحبت واشنطن», «بين موسكو وأنقرة»; «في واشنطن» is the city."""

from functools import cache

from mahdar.findings.mentions.signs import COMMAS
from mahdar.lexicon import Lexicon
from mahdar.records import Entity
from mahdar.sentences import Hit, Words

_DASHES = frozenset("-–—")
_DATELINE_MARKS = _DASHES | frozenset(":(،,/")
_DECLARATION = "declaration"
_ABOUT = "عن"
_REACH = 10  # tokens between a verb of going and its object
_GOING = "going"
_STOPS = frozenset(".،؛:")


@cache
def capitals(known: Lexicon) -> dict[str, str]:
    """The id of the state of each capital; where a state has none, of its seat: «تل أبيب»."""
    states, entities = known.world.states.values(), known.world.entities
    towns = {
        seat: state.id for state in states if not state.capital for seat in state.seats if _is_town(entities[seat])
    }
    return towns | {state.capital: state.id for state in states if state.capital}


def _is_town(entity: Entity) -> bool:
    return entity.type == "GPE"


class Towns:
    """Tells, place by place in the order of the text, which names are those of towns where something is."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._told: set[int] = set()

    def is_town(self, hit: Hit) -> bool:
        """Whether the words around the name say that it is a place; what stands joined to such a one is one too."""
        told = "ب" in hit.particles or self._is_dateline(hit) or self._is_announced(hit) or self._is_joined(hit)
        told = told or self._is_left(hit)
        if told:
            self._told.add(hit.last)
        return told

    def _is_announced(self, hit: Hit) -> bool:
        """«في واشنطن», «العاصمة البلجيكية بروكسل», «مفاوضات فيينا», «زيارته لموسكو»."""
        words, before = self._words, hit.first - 1
        if before < 0 or "و" in hit.particles:
            return False
        if "ل" in hit.particles:
            return words.is_a(before, "journey")
        if words.folded[before] in COMMAS and words.is_a(before - 1, "nationality"):
            before -= 1
        if words.is_a(before, "place-sign") or words.is_a(before, "class-noun"):
            return True
        if words.is_a(before, "nationality"):
            return words.is_a(before - 1, "place-sign") or words.is_a(before - 1, "government", "capital")
        return words.is_a(before, "town-sign") and not self._is_declaring(before, hit.last + 1)

    def _is_declaring(self, noun: int, behind: int) -> bool:
        """«إعلان القاهرة» is a paper, «إعلان القاهرة عن …» the act of a government."""
        words = self._words
        if not words.is_a(noun, "town-sign", _DECLARATION) or behind >= len(words):
            return False
        return words.folded[behind] == _ABOUT or words.is_a(behind, "complementiser")

    def _is_left(self, hit: Hit) -> bool:
        """«غادر الوزير أمس باريس»: the object of a verb of going that stands a few words before, with no other verb."""
        words = self._words
        if hit.particles or hit.first == 0 or not words.is_a(hit.first - 1, "function-word", "time"):
            return False
        first = max(words.line_of(hit.first)[0], hit.first - _REACH)
        for at in range(hit.first - 2, first - 1, -1):
            if words.is_a(at, "saying") or words.folded[at] in _STOPS:
                return False
            if words.is_a(at, "place-sign", _GOING):
                return True
        return False

    def _is_joined(self, hit: Hit) -> bool:
        """«إلى تل أبيب ورام الله وعمان»: behind a place that is one, and و or a comma."""
        before = hit.first - 1
        if "و" in hit.particles:
            return before in self._told
        return before > 0 and self._words.folded[before] in COMMAS and before - 1 in self._told

    def _is_dateline(self, hit: Hit) -> bool:
        """«القاهرة - …», «وكالات – واشنطن» alone on a line; «موسكو: …» in a headline says who speaks."""
        words = self._words
        first, last = words.line_of(hit.first)
        if first < hit.first and hit.last + 1 == last:
            return words.folded[hit.first - 1] in _DASHES
        if hit.first - (words.folded[first] == "*") != first or hit.last + 1 >= last:
            return False
        mark = words.folded[hit.last + 1]
        return mark in _DATELINE_MARKS and (first > 0 or mark != ":")
