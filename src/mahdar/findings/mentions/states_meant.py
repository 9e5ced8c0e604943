"""Words that stand for a state: «الحكومة التركية», «الفلسطينيون», «الدولة العبرية», «العاصمة المصرية»."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property, partial

from mahdar.findings.mentions.home import KINGDOMS
from mahdar.findings.mentions.named import Named, tokens_of
from mahdar.findings.mentions.references import Reference
from mahdar.findings.mentions.rules import ReferenceRule
from mahdar.findings.mentions.signs import begins_with_article, is_definite, is_grammar, with_demonstrative
from mahdar.lexicon import World
from mahdar.sentences import Hit, Words

_ALONE = frozenset({"government.whole", "government.authorities", "capital"})
_GOING_ON = ("belonging", "clause-particle")
_OF_IRAN = "p5-plus-1"  # the powers that negotiated with Iran
_PLURALS = ("ين", "ون", "ات")
_PEOPLES_THAT_ARE_PARTIES = frozenset({"PSE", "ISR"})


class StatesMeant:
    """Finds the words that stand for states."""

    def __init__(self, words: Words, world: World, named: Sequence[Named]) -> None:
        self._words, self._world, self._named = words, world, named
        self._states = {name.first: name for name in named if name.entity.type == "GPE" and name.entity.country}
        self._places = {name.first: name.entity.id for name in named if name.entity.type == "GPE"}
        self._taken = tokens_of(named, len(words))
        self._ids = {name.entity.id for name in named}

    def references(self) -> Iterator[Reference]:
        """Every such reference but those to the homeland, in no order."""
        yield from self._governments()
        yield from self._peoples()
        yield from self._epithets()

    def _governments(self) -> Iterator[Reference]:
        for noun in self._words.group("government"):
            if self._taken[noun.first]:
                continue
            if begins_with_article(self._words, noun):
                nations = list(adjectives(self._words, noun.last + 1))
                for adjective in nations:
                    yield from self._meant(noun, self._with_stage(adjective.last), adjective.sense.id)
                if not nations and noun.sense.id in _ALONE and self._stands_alone(noun):
                    yield from self._meant(noun, noun.last, self._capital_named(noun) or self._home)
            elif noun.sense.id == "government.whole":
                yield from self._of_named_state(noun)

    def _stands_alone(self, noun: Hit) -> bool:
        """«أكدت الحكومة», «من العاصمة»: no adjective says which, and it is no part of «تشكيل الحكومة»."""
        at = noun.last + 1
        if is_definite(self._words, at) and not is_grammar(self._words, at):
            return False
        if noun.sense.id == "government.authorities" and any(map(partial(self._words.is_a, at), _GOING_ON)):
            return False  # «السلطات في سويسرا», «السلطات التي تخوله»: powers, or another state's
        before = noun.first - 1
        return bool(noun.particles) or before < 0 or not self._words.is_a(before, "formation")

    def _capital_named(self, noun: Hit) -> str:
        """«العاصمة طرابلس»: the state of the capital named right behind; "" where none is."""
        place = self._places.get(noun.last + 1) if noun.sense.id == "capital" else None
        found = (iso3 for iso3, state in self._world.states.items() if place == state.capital)
        return next(found, "") if place else ""

    @cached_property
    def _home(self) -> str:
        """The state that the article points at twice as often as at any other."""
        pointed = Counter(iso3 for _, iso3 in state_pointers(self._words, self._named)).most_common(2)
        clear = len(pointed) == 1 or (bool(pointed) and pointed[0][1] >= pointed[1][1] * 2)
        return pointed[0][0] if clear else ""

    def _of_named_state(self, noun: Hit) -> Iterator[Reference]:
        """«حكومة كوريا الجنوبية»: the state's name stands behind it."""
        state = self._states.get(noun.last + 1)
        if state and state.entity.country and not state.particles:
            yield from self._meant(noun, state.last, state.entity.country)

    def _meant(self, noun: Hit, last: int, iso3: str) -> Iterator[Reference]:
        state = self._world.states.get(iso3)
        if state is None:
            return
        entity = state.capital if noun.sense.id == "capital" else state.id
        if entity is not None:
            yield _reference(noun, last, entity, "government")

    def _with_stage(self, last: int) -> int:
        """«الإدارة الأميركية الجديدة»: the adjective behind belongs to it."""
        if is_definite(self._words, last + 1):
            return max((hit.last for hit in self._words.senses(last + 1, "stage")), default=last)
        return last

    def _peoples(self) -> Iterator[Reference]:
        for hit in self._words.group("nationality"):
            if hit.sense.id in _PEOPLES_THAT_ARE_PARTIES and self._is_people(hit):
                yield _reference(hit, hit.last, self._world.states[hit.sense.id].id, "people")

    def _is_people(self, hit: Hit) -> bool:
        plural = hit.sense.form == "plural" or self._words.folded[hit.first].endswith("ين")
        before = self._words.folded[hit.first - 1] if hit.first else ""
        described = before.startswith("ال") and not self._is_joined_people(hit)
        return plural and begins_with_article(self._words, hit) and not described

    def _is_joined_people(self, hit: Hit) -> bool:
        """«بين الإسرائيليين والفلسطينيين»: behind و and another people, which describes nobody itself."""
        if hit.particles != "و" or hit.first < 2:
            return False
        before = self._words.folded[hit.first - 2]
        return self._words.is_a(hit.first - 1, "nationality") and not before.startswith(("ال", "وال"))

    def _epithets(self) -> Iterator[Reference]:
        for hit in self._words.group("epithet"):
            if self._taken[hit.first]:
                continue
            id_ = hit.sense.id.rpartition(".")[2]
            if state := self._world.states.get(id_.upper()):
                yield _reference(hit, hit.last, state.id, "epithet")
            elif id_ in self._world.entities and self._is_body(hit, id_):
                yield _reference(hit, hit.last, id_, "epithet")._replace(type="ORG")

    def _is_body(self, hit: Hit, id_: str) -> bool:
        """The article names the body, or talks of what the body is there for; nothing behind says which."""
        behind = self._words.folded[hit.last + 1] if hit.last + 1 < len(self._words) else ""
        if behind.startswith(("ال", "لل")):
            return False
        topical = id_ == _OF_IRAN and any(issue.sense.id == "iran-nuclear" for issue in self._words.group("issue"))
        return topical or id_ in self._ids


def homelands(words: Words, world: World, named: Sequence[Named]) -> Iterator[Reference]:
    """«المملكة», «البلاد»: the state that the article is about."""
    hits = words.group("homeland")
    if not hits:
        return
    pointers = state_pointers(words, named)
    weights = Counter(iso3 for _, iso3 in pointers)
    taken = tokens_of(named, len(words))
    for hit in hits:
        if not taken[hit.first] and not any(adjectives(words, hit.last + 1)):
            begin = with_demonstrative(words, hit)
            iso3 = "" if begin is hit else _land_before(named, pointers, begin.first)
            if not iso3 and hit.sense.id == "country":
                iso3 = _land_around(words, world, named, hit.first)
            if not iso3 and hit.sense.id != "land":
                is_kingdom = hit.sense.id == "kingdom"
                iso3 = _heaviest(weights, KINGDOMS if is_kingdom else None)
                if not iso3 and is_kingdom and words.press in KINGDOMS:
                    iso3 = words.press or ""
            if iso3 in world.states:
                last = hit.last if begin is hit else _with_adjectives(words, hit.last)
                yield _reference(begin, last, world.states[iso3].id, "homeland")


def _with_adjectives(words: Words, last: int) -> int:
    """«هذا البلد الشقيق», «تلك البلاد البعيدة»: the definite words behind that agree with it."""
    feminine = words.folded[last].endswith("بلاد")
    while is_definite(words, last + 1) and not is_grammar(words, last + 1):
        word = words.folded[last + 1]
        if word.endswith(_PLURALS) or word.endswith("ه") != feminine:
            break
        last += 1
    return last


def _land_around(words: Words, world: World, named: Sequence[Named], token: int) -> str:
    """«في ليبيا، تشهد مدينة درنة، شرق البلاد»: the one state of which the sentence names places before."""
    first = words.sentence_at(token).first
    places = [name for name in named if name.entity.type == "GPE" and first <= name.first < token]
    states = {name.entity.country for name in places}
    if len(states) != 1:
        return ""
    iso3 = states.pop() or ""
    state = world.states.get(iso3)
    whole = (name for name in places if state and name.entity.id == state.id and _is_scene(words, name))
    return iso3 if any(whole) else ""


def _is_scene(words: Words, name: Named) -> bool:
    """«في ليبيا», «أعلنت روسيا», not «الحدود مع ليبيا»."""
    if name.rule == "capital-for-government":
        return False
    if name.particles or not name.first:
        return name.particles in ("", "ب")
    before = name.first - 1
    return words.is_a(before, "belonging", "within") or not words.is_a(before, "function-word")


def _land_before(named: Sequence[Named], pointers: Sequence[tuple[int, str]], token: int) -> str:
    """The state pointed at last before a token; not that whose government acts («تهتم طهران بذلك البلد»)."""
    capitals = {name.first for name in named if name.rule == "capital-for-government"}
    persons = {name.first for name in named if name.entity.type == "PER"}
    before = [(at, iso3) for at, iso3 in pointers if at < token and at not in persons]
    acting = before[-1][1] if before and before[-1][0] in capitals else ""
    return next((iso3 for _, iso3 in reversed(before) if iso3 != acting), "")


def state_pointers(words: Words, named: Sequence[Named]) -> list[tuple[int, str]]:
    """Where the article points at which state, by name, by adjective and by the persons of it."""
    found = [(hit.first, hit.sense.id) for hit in words.group("nationality")]
    found += [(name.first, name.entity.country) for name in named if name.entity.country and name.entity.type != "ORG"]
    return sorted(found)


def adjectives(words: Words, at: int) -> Iterator[Hit]:
    """The definite adjective of nationality at a token."""
    if is_definite(words, at):
        yield from [hit for hit in words.senses(at, "nationality") if not hit.particles][:1]


def _heaviest(weights: Counter[str], fitting: frozenset[str] | None) -> str:
    """The state that the article points at most, if it does so clearly; else an empty string."""
    ranked = sorted(
        ((count, iso3) for iso3, count in weights.items() if fitting is None or iso3 in fitting), reverse=True
    )
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return ""
    return ranked[0][1]


def _reference(hit: Hit, last: int, entity: str, rule: ReferenceRule) -> Reference:
    return Reference(hit.first, last, hit.skip, hit.particles, (entity,), rule, "GPE", knowledge=(entity,))
