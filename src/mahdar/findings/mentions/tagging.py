"""Names that no list holds: what the rules propose and what the tagger finds, weighed together."""

from collections.abc import Iterable, Sequence

from mahdar.findings.mentions.believing import UNKNOWN, believed
from mahdar.findings.mentions.named import Named, in_order, tokens_of
from mahdar.findings.mentions.offices import Office
from mahdar.findings.mentions.romanising import other_spellings, romanised, slug
from mahdar.findings.mentions.shapes import Shape
from mahdar.findings.mentions.signs import is_definite
from mahdar.records import Entity
from mahdar.sentences import Words
from mahdar.tagger import FREE, MARKS, PROPOSED, PROPOSED_FURTHER, Scene, Tagged, Tagger, is_common


def scene_of(
    words: Words, shape: Shape, named: Iterable[Named], phrases: Iterable[Office], proposed: Iterable[Named]
) -> Scene:
    """The article as the tagger sees it, with what the rules propose."""
    marks = bytearray((FREE,)) * len(words)
    _mark(marks, MARKS["office"], ((office.first, office.last) for office in phrases))
    _mark(marks, MARKS["title"], ((hit.first, hit.last) for hit in words.group("title")))
    for name in named:
        _mark(marks, MARKS[name.entity.type], ((name.first, name.last),))
    for name in proposed:
        marks[name.first : name.last + 1] = bytes((PROPOSED_FURTHER,)) * name.length
        marks[name.first] = PROPOSED
    return Scene(words, marks, shape.letters)


def _mark(marks: bytearray, mark: str, stretches: Iterable[tuple[int, int]]) -> None:
    for first, last in stretches:
        marks[first : last + 1] = mark.encode() * (last + 1 - first)


def unknown_names(scene: Scene, proposed: Sequence[Named], tagger: Tagger) -> list[Named]:
    """The names that no list holds: the tagger's where both see one, else whosever sees it.

    Args:
        scene: the article.
        proposed: the names of persons that the rules find by the shapes of words.
        tagger: what finds others.
    """
    by_token = {token: name for name in proposed for token in range(name.first, name.last + 1)}
    tagged = (one for stretch in tagger.names(scene) for one in believed(scene, stretch))
    found = list(dict.fromkeys(_better(scene, one, by_token) for one in tagged))
    taken = tokens_of(found, len(scene.words))
    return in_order([*found, *(name for name in proposed if 1 not in taken[name.first : name.last + 1])])


def _better(scene: Scene, tagged: Tagged, proposed: dict[int, Named]) -> Named:
    """What was tagged, or what the rules propose where they know more of its beginning or of its end."""
    words, behind = scene.words, tagged.last + 1
    if tagged.type != "PER":
        return _named(words, tagged)
    rules = [proposed[token] for token in range(tagged.first, tagged.last + 1) if token in proposed]
    for name in rules[:1]:
        if name.first < tagged.first or (name.first, name.last) == tagged[:2]:
            return name
        if any(_is_no_name(words, at) for at in range(tagged.first, name.first)):
            return name  # «باسم» + «سالم الداخل»
        if name.last > tagged.last and (scene.letters[behind] != UNKNOWN or not is_common(words.folded[behind])):
            return name
    return _named(words, tagged)


def _is_no_name(words: Words, token: int) -> bool:
    return bool(words.types[token].starts) or is_definite(words, token)


def _named(words: Words, tagged: Tagged) -> Named:
    skip, particles = _attached(words, tagged.first)
    arabic = words.written(tagged.first, tagged.last, skip)
    others = other_spellings(arabic) if tagged.type == "PER" else ()
    entity = Entity(slug(arabic), tagged.type, arabic, romanised(arabic), others, known=False)
    return Named(tagged.first, tagged.last, skip, particles, entity, "tagged")


def _attached(words: Words, token: int) -> tuple[int, str]:
    """The particles in front of a name: where what is behind them is known, or stands elsewhere without them."""
    alone = words.types[token].alone
    if alone:
        particles, _, skip = min(alone, key=lambda reading: reading[2])
        return skip, particles
    word = words.folded[token]
    for particle in ("و", "ل", "ب", "ف"):
        if word.startswith(particle) and len(word) > 3 and word[1:] in words.folded:
            return 1, particle
    return 0, ""
