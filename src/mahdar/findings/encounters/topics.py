"""What an encounter was, or is to be, about: the issues of its sentence, and of those behind it that go on about it.

An issue shown by a phrase («العلاقات الثنائية») counts where it stands. One shown by a mere name («العراق», «السورية»)
is often somebody's home: it counts behind a word for talking about, or where the whole story is about it; so do the
issues of what the participants said afterwards. Where all that tells nothing, it is about what the story is about.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator

from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.triggers import Trigger
from mahdar.sentences import FINITE, Hit, Sentence
from mahdar.text import Span

Topics = dict[str, list[Span]]
FOLLOWING = 2  # sentences behind the meeting's own in which its topics are told
OFTEN = (
    3  # sentences of a story that name an issue which it is about; with 2 and 4 less was right in the learning texts
)
_CONFLICT, _SIDE, _OTHER_SIDE = "palestine-israel", "ISR", "PSE"
ABOUT = 14  # tokens from «بحث», «حول» to what was talked about


def topics_of(scene: Scene, trigger: Trigger, taken: set[str]) -> Topics:
    """Issues by slug with the words that show them, in the order of the text.

    Args:
        scene: the article.
        trigger: the word of meeting.
        taken: entities that take part; what they say behind the meeting was said about it.
    """
    found: Topics = {}
    for hit in _told(scene, trigger, taken):
        if not _is_side(scene, hit, taken):
            found.setdefault(hit.sense.id, []).append(scene.words.span_of(hit))
    return found


def _is_side(scene: Scene, hit: Hit, taken: Collection[str]) -> bool:
    """Israel's mere name where Israelis meet others than Palestinians: «التقى كيري نتنياهو» is about anything.

    Of Yemen or Ukraine it would tell: who meets their people speaks of the war.
    """
    if hit.sense.id != _CONFLICT:
        return False
    countries = {entity.country for id_ in taken if (entity := scene.entities.get(id_))}
    return _SIDE in countries and _OTHER_SIDE not in countries and _is_mere_name(scene, hit)


def story_topics(scene: Scene, taken: Collection[str]) -> Topics:
    """What the whole story is about: the issues of its headline, else the one that most of its sentences name.

    Args:
        scene: the article.
        taken: entities that take part in the encounter that tells no topics of its own.
    """
    sentences = scene.words.sentences
    headline = [hit for sentence in sentences if sentence.line == 0 for hit in issues(scene, sentence)]
    found: Topics = {}
    for hit in [hit for hit in headline if not _is_side(scene, hit, taken)] or _most_named(scene):
        found.setdefault(hit.sense.id, []).append(scene.words.span_of(hit))
    return found


def _told(scene: Scene, trigger: Trigger, taken: set[str]) -> Iterator[Hit]:
    own = trigger.sentence
    yield from (hit for hit in issues(scene, own) if _is_topic(scene, own, hit))
    for sentence in _going_on(scene, own):
        if _opens_about(scene, sentence):
            yield from (hit for hit in issues(scene, sentence) if _is_topic(scene, sentence, hit))
        elif _is_said_by(scene, sentence, taken):
            yield from (hit for hit in issues(scene, sentence) if hit.sense.id in _central(scene))


def _is_topic(scene: Scene, sentence: Sentence, hit: Hit) -> bool:
    if not _is_mere_name(scene, hit) or hit.sense.id in _central(scene):
        return True
    first = max(sentence.first, hit.first - ABOUT)
    return scene.any_particle(first, hit.first, "about")


def _is_mere_name(scene: Scene, hit: Hit) -> bool:
    """«العراق», «حماس», «السورية»: a name, or an adjective of nationality alone."""
    if hit.first == hit.last and scene.words.is_a(hit.first, "nationality"):
        return True
    span = scene.words.span_of(hit)
    place = bisect_left(scene.mentions, span.end, key=lambda mention: mention.span.start) - 1
    return any(m.kind == "name" and m.span.covers(span) for m in scene.mentions[max(0, place - 1) : place + 1])


def _central(scene: Scene) -> frozenset[str]:
    """The issues that a story is about: named in its headline or often; read once."""
    if not scene.central:
        named = Counter(id_ for ids in _by_sentence(scene) for id_ in ids)
        headline = {hit.sense.id for s in scene.words.sentences if s.line == 0 for hit in issues(scene, s)}
        scene.central.append(frozenset(headline | {id_ for id_, times in named.items() if times >= OFTEN}))
    return scene.central[0]


def _by_sentence(scene: Scene) -> Iterator[set[str]]:
    return ({hit.sense.id for hit in issues(scene, sentence)} for sentence in scene.words.sentences)


def _most_named(scene: Scene) -> list[Hit]:
    """The first showing of the issue that most sentences name by more than a name."""
    first: dict[str, Hit] = {}
    named: Counter[str] = Counter()
    for sentence in scene.words.sentences:
        shown = {hit.sense.id: hit for hit in issues(scene, sentence) if not _is_mere_name(scene, hit)}
        named.update(shown.keys())
        first = {**shown, **first}
    most = [id_ for id_, times in named.most_common(1) if times >= OFTEN]
    return [first[id_] for id_ in most]


def issues(scene: Scene, sentence: Sentence) -> list[Hit]:
    """The issues that a sentence names, without those in somebody's title («الرئيس السوري»); read once."""
    found = scene.issues.get(sentence.first)
    if found is None:
        found = scene.issues[sentence.first] = list(_issues(scene, sentence))
    return found


def _issues(scene: Scene, sentence: Sentence) -> Iterator[Hit]:
    for hit in scene.words.within("issue", sentence.first, sentence.last):
        party = scene.parties.at(hit.first)
        if hit.last < sentence.last and (party is None or party.type != "PER"):
            yield hit


def _going_on(scene: Scene, sentence: Sentence) -> Iterator[Sentence]:
    """The sentences behind, up to the next meeting."""
    place = bisect_left(scene.words.sentences, sentence.first, key=lambda s: s.first)
    for following in scene.words.sentences[place + 1 : place + 1 + FOLLOWING]:
        if following.line - sentence.line > 1 or _another_meeting(scene, following):
            return
        yield following


def _another_meeting(scene: Scene, sentence: Sentence) -> bool:
    """A verb of meeting: what follows is about that one."""
    hits = scene.words.within("meeting", sentence.first, sentence.last)
    return any(hit.sense.form in FINITE and not scene.particle(hit.first, "about") for hit in hits)


def _opens_about(scene: Scene, sentence: Sentence) -> bool:
    """«وتناول اللقاء …», «كما بحث الجانبان …»: the sentence opens with a word for talking about."""
    opening = range(sentence.first, min(sentence.first + 4, sentence.last))
    return any(scene.words.folded[token] != "عن" and scene.particle(token, "about") for token in opening)


def _is_said_by(scene: Scene, sentence: Sentence, taken: set[str]) -> bool:
    said = scene.words.within("saying", sentence.first, sentence.last)
    here = scene.parties.between(sentence.first, sentence.last)
    return bool(said) and any(taken.intersection(party.entities) for party in here)
