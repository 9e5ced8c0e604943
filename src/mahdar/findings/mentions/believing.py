"""Which of the names that the tagger finds are believed, and how far they go."""

from collections.abc import Iterator

from mahdar.findings.mentions.signs import OPENING, is_grammar
from mahdar.lexicon.latin_names import SERVANT
from mahdar.sentences import FINITE, Words
from mahdar.tagger import PROPOSED, Scene, Tagged, is_common

UNKNOWN = ord("u")
_JOINED, _JOINER, _INFLECTED = ord("G"), ord("j"), ord("x")
_OF_NAMES = frozenset({"name-part", "person", "place", "organisation", "state", "nationality"})
_INTO = frozenset({"في", "الي", "من"})
_MAY_BE_ATTACHED = frozenset("ويتفلنك")  # what is attached in front of nouns and verbs
_PRONOUNS = ("ه", "ها", "هم", "نا")
_LONGEST_SINGLE = 5  # letters of «لبنى», «لطيفة»
_FUTURE = ("سي", "ست", "سن")
_TITLE = ord("t")
_PLURALS = ("ون", "ان", "ين", "ات")
_NO_BEGINNINGS = ("ال", "سن", "بت", "لت", "وت", "مست", "مت")


def believed(scene: Scene, tagged: Tagged) -> Iterator[Tagged]:
    """The names in what was tagged: a list of persons is cut up, what a name does not end with is left out.

    Bodies are left to the rules: most of those that it finds beside them are none.
    """
    if tagged.type == "ORG":
        return
    first = tagged.first
    if tagged.type == "PER":
        for token in range(tagged.first + 1, tagged.last + 1):
            if _stands_joined(scene, first, token) or _joins(scene.words, first, token):
                yield from _name(scene, Tagged(first, token - 1, "PER"))
                first = token
    yield from _name(scene, tagged._replace(first=first))


def _stands_joined(scene: Scene, first: int, token: int) -> bool:
    """Another given name behind a particle; «ليزا لينغ» is one name, for few are spoken of by the given name alone."""
    particle = scene.words.folded[token][0]
    return scene.letters[token] == _JOINED and (particle == "و" or first + 1 < token)


def _joins(words: Words, first: int, token: int) -> bool:
    """«سالم الداخل ومير»: few third parts of names begin with و, and behind one somebody else may be named."""
    whole = any(not skip for _, _, skip in words.types[token].alone)
    return first + 2 <= token and words.folded[token].startswith("و") and not whole


def _name(scene: Scene, tagged: Tagged) -> Iterator[Tagged]:
    tagged = _to_its_end(scene, tagged)
    while tagged.last > tagged.first and _ends(scene, tagged):
        tagged = tagged._replace(last=tagged.last - 1)
    proposed = scene.marks[tagged.first] == PROPOSED and tagged.first < tagged.last
    if proposed or _is_name(scene, tagged):
        yield tagged


def _to_its_end(scene: Scene, tagged: Tagged) -> Tagged:
    """«سالم بن» + «طالب»: behind a joiner a name goes on, and a single part with a word that is like a name."""
    following = tagged.last + 1
    if tagged.type != "PER" or following >= scene.words.line_of(tagged.last)[1] or not scene.is_open(following):
        return tagged
    parts = tagged.last - tagged.first + (scene.words.folded[tagged.first] != SERVANT)
    single = parts == 1 and _is_like_name(scene.words, following)
    return tagged._replace(last=following) if single or scene.letters[tagged.last] == _JOINER else tagged


def _is_like_name(words: Words, token: int) -> bool:
    """A word that is unknown and rare, and that nothing may be attached to in front."""
    word = words.folded[token]
    plain = word.startswith("ال") and word.endswith("ي") if word[0] in "اب" else word[0] not in _MAY_BE_ATTACHED
    plain = plain and not word.startswith(_FUTURE)
    return plain and not words.types[token].starts and not is_common(word) and word[-1] not in "هاوت"


def _ends(scene: Scene, tagged: Tagged) -> bool:
    """«للجزيرة», «يوصي»: a name does not go on with these; nor, as a rule, a third part with و."""
    words, last = scene.words, tagged.last
    if tagged.type == "PER" and (_joins(words, tagged.first, last) or scene.letters[last] == _JOINER):
        return True
    if words.folded[last].startswith(("لل", "بال", "وال")) or _is_verb(words, last) or is_grammar(words, last):
        return True
    return tagged.type == "PER" and _is_no_part(words, last)


def _is_no_part(words: Words, token: int) -> bool:
    """A word that is known and no part of names, or unknown and a common one: «القاعة»."""
    type_ = words.types[token]
    if type_.starts:
        return not any(sense.group in _OF_NAMES for _, sense, _ in type_.alone)
    return is_common(type_.folded)


def _is_verb(words: Words, token: int) -> bool:
    return any(sense.form in FINITE for _, sense, _ in words.types[token].alone)


def _is_name(scene: Scene, tagged: Tagged) -> bool:
    """A single word names a person where somebody is announced; the class of a body alone names none."""
    words, first = scene.words, tagged.first
    if is_common(words.folded[first]) or _of_class(words, first):
        return False
    parts = {sense.id for _, sense, _ in words.types[first].alone if sense.group == "name-part"}
    single = first == tagged.last
    inflected = scene.letters[first] == _INFLECTED
    if tagged.type == "PER" and not single:
        return not inflected or bool(words.types[first].starts)
    if inflected or (words.folded[first][-1] == "و" and is_common(words.folded[first][:-1])):
        return False
    if tagged.type == "PER":
        noun = _is_addressee(words, first) or _is_like_noun(words.folded[first])
        return parts <= {"family"} and _is_announced(scene, first) and not noun
    if parts or any(words.types[token].starts for token in range(first, tagged.last + 1)):
        return False
    return first > 0 and words.folded[first - 1] in _INTO


def _is_addressee(words: Words, token: int) -> bool:
    """«قال لمناصريه»: a noun between a preposition and a pronoun."""
    written = words.written(token, token)
    return len(written) > _LONGEST_SINGLE and written[0] == "ل" and written.endswith(_PRONOUNS)


def _is_like_noun(word: str) -> bool:
    """«ديمقراطيون», «الصيادون», «بترغيب», «سنحدد»: a plural, or what is attached in front of nouns and verbs."""
    return word.endswith(_PLURALS) or word.startswith(_NO_BEGINNINGS)


def _of_class(words: Words, first: int) -> bool:
    """«مجلة «رولنغ ستون»»: what the class noun before it says is better known."""
    before = first - 2 if first > 0 and words.folded[first - 1] in OPENING else first - 1
    return words.is_a(before, "class-noun")


def _is_announced(scene: Scene, first: int) -> bool:
    """Behind a verb of saying or a title: «قال ملر», «اللورد ملر»."""
    before = first - 1
    return before >= 0 and (scene.marks[before] == _TITLE or scene.words.is_a(before, "saying"))
