"""Verbs without a subject of their own: «…، ودعا إلى»."""

from typing import NamedTuple

from mahdar.findings.acts.pronouns import agrees, gender_of
from mahdar.findings.acts.scene import Scene
from mahdar.records import Party
from mahdar.sentences import Hit, Sentence

_ATTACHED = ("ب", "لل")
JOINT_PERSONS = ("3mp", "3md", "3fd")
TOGETHER = "together with another"
BEFORE = "subject of the verb before"
TOPIC = "whom the story speaks of"
CARRIED_ON = (BEFORE, TOPIC)
_SHORTEST = 6  # tokens; a shorter line is a heading between paragraphs


class Acting(NamedTuple):
    """The phrase of whoever acts, the first token behind it and the word, and how it was found."""

    party: Party
    start: int
    how: str


def continued(scene: Scene, verb: Hit, sentence: Sentence) -> Acting | None:
    """A verb without a subject of its own goes on with that of the verb before it, where the two agree."""
    before = _before(scene, verb, sentence) if _goes_on(scene, verb, sentence) else None
    if before is not None:
        return before
    if sentence.last - sentence.first < _SHORTEST:
        return None
    if verb.first > sentence.first + 2 or not scene.reads_as_verb(verb, sentence):
        return None
    if not _leads_on(scene, verb, sentence):
        return None
    topic = scene.topic_before(sentence)
    masculine = verb.sense.person == "3ms"
    return Acting(topic, verb.last + 1, TOPIC) if topic and masculine else None


def _goes_on(scene: Scene, verb: Hit, sentence: Sentence) -> bool:
    """Whether the verb opens a clause of its own; in «تقريرا يطالب» it describes the noun before it."""
    if verb.particles or verb.first == sentence.first:
        return True
    before = scene.skip_quotes(verb.first - 1, -1)
    if scene.is_comma(before) or scene.has_particle(before, "auxiliary"):
        return True
    return scene.little(before, "clause", "that-he", "negation", "coming", "that", "own-country") is not None


def _leads_on(scene: Scene, verb: Hit, sentence: Sentence) -> bool:
    """Whether what the verb leads to follows at once; in «ودعا المشرعون إلى» somebody unknown is its subject."""
    token = scene.skip_quotes(verb.last + 1)
    while token < sentence.last and (adverb := scene.little(token, "adverb")):
        token = scene.skip_quotes(adverb.last + 1)
    if token >= sentence.last:
        return False
    party = scene.parties.starting(token)
    if party is not None:
        return bool(party.particles) or (party.type == "GPE" and not scene.words.folded[token].endswith("ون"))
    word = scene.words.folded[token]
    return scene.little(token, "away", "toward", "that") is not None or word.startswith(_ATTACHED)


def _before(scene: Scene, verb: Hit, sentence: Sentence) -> Acting | None:
    if verb.sense.person in JOINT_PERSONS:
        return _joint(scene, verb, sentence)
    earlier = verb_before(scene, verb.first, sentence, verb.sense.person)
    subject = sure_subject(scene, earlier, sentence) if earlier else None
    if subject is not None and not agrees(scene, verb.sense.person, subject):
        return None
    return Acting(subject, verb.last + 1, BEFORE) if subject else None


def _is_quoted(scene: Scene, token: int, outside: int) -> bool:
    """Whether a token stands in words between marks that the token `outside` does not stand in."""
    here, there = scene.words.span(token, token), scene.words.span(outside, outside)
    direct = (quotation.span for quotation in scene.quotations if quotation.kind == "direct")
    return any(span.overlaps(here) and not span.overlaps(there) for span in direct)


def _joint(scene: Scene, verb: Hit, sentence: Sentence) -> Acting | None:
    """«بحث الأمير مع المستشار …، واتفقا على»: whoever is told before to have done something together."""
    for earlier in reversed(scene.verbs_between(sentence.first, verb.first)):
        subject = scene.subject_behind(earlier, sentence) or scene.directly_before(earlier)
        if subject is not None and sum(len(one.entities) for one in partners(scene, subject, verb.first)) > 1:
            return Acting(subject, verb.last + 1, TOGETHER)
    return None


def partners(scene: Scene, subject: Party, last: int) -> list[Party]:
    """Those joined to the subject by و, else the first of its kind whom it dealt with before the token `last`."""
    group = [party for party in scene.coordinated(subject) if party.last < last]
    if len(group) > 1 or len(subject.entities) > 1:
        return group
    others = scene.parties.between(subject.last + 1, last)
    dealt_with = (party for party in others if party.type == subject.type and party.entity and scene.governed(party))
    return [subject, *list(dealt_with)[:1]]


def _inside(scene: Scene, verb: Hit) -> bool:
    """«معتبرا أن القضية لن تنتهي، كما اعتبر»: a verb in what somebody says lends its subject to no verb behind it."""
    span = scene.words.span_of(verb)
    return any(quotation.span.covers(span) for quotation in scene.quotations)


def _in_relative(scene: Scene, verb: Hit, token: int) -> bool:
    """«الإرهاب الذي ترعاه الدولة وطالبت»: the verb of a relative clause lends its subject to none but its own."""
    before = scene.skip_quotes(verb.first - 1, -1)
    if before >= token or scene.little(before, "relative") is None:
        return False
    antecedent = scene.skip_quotes(before - 1, -1)
    if antecedent >= 0 and scene.is_comma(antecedent):
        antecedent = scene.skip_quotes(antecedent - 1, -1)
    return scene.parties.at(antecedent) is None


def verb_before(scene: Scene, token: int, sentence: Sentence, person: str) -> Hit | None:
    """The nearest verb before in the sentence, outside quoted words, where it has the same person."""
    for verb in reversed(scene.verbs_between(sentence.first, token)):
        if _in_relative(scene, verb, token):
            continue
        reads_so = verb.sense.form != "past" or scene.reads_as_verb(verb, sentence)
        if reads_so and not _is_quoted(scene, verb.first, token):
            if verb.sense.person == person:
                return verb
            if not _inside(scene, verb):
                return None
    return None


def sure_subject(scene: Scene, verb: Hit, sentence: Sentence) -> Party | None:
    """The subject of a verb where its place shows it: beside the verb, of the verb that it goes on, or free before it.

    «أظهرت موسكو مرونة مع الرياض عندما امتنعت»: the nearest party before a verb need not be its subject.
    """
    beside = scene.directly_before(verb) or scene.subject_behind(verb, sentence)
    if beside is not None:
        if verb.sense.person == "3fs" and _may_be_object(scene, verb, beside):
            return None
        return beside if beside.first >= sentence.first and scene.is_actor(beside) else None
    earlier = verb_before(scene, verb.first, sentence, verb.sense.person) if _goes_on(scene, verb, sentence) else None
    if earlier is not None:
        return sure_subject(scene, earlier, sentence)
    if scene.verbs_between(sentence.first, verb.first) or _names_subject(scene, verb, sentence):
        return None
    found = scene.subject_of(verb, sentence)
    if found is not None and verb.sense.person == "3fs" and found.type == "PER":
        return found if gender_of(scene, found) == "feminine" else None
    return found


def _may_be_object(scene: Scene, verb: Hit, party: Party) -> bool:
    """«التي وصلت إلى أوسلو والتقت ماس»: whom somebody meets, where nothing shows that she is a woman."""
    meets = verb.sense.group == "meeting" and party.first > verb.last and party.type == "PER"
    return meets and gender_of(scene, party) != "feminine"


def _names_subject(scene: Scene, verb: Hit, sentence: Sentence) -> bool:
    """«وشنت القوات الموالية», «نقل سمو ولي العهد»: a noun follows, or somebody whom nobody knows."""
    following = scene.skip_quotes(verb.last + 1)
    if following >= sentence.last:
        return False
    party = scene.parties.starting(following)
    if party is not None:
        return not party.particles
    return scene.words.folded[following].startswith("ال") or scene.words.is_a(following, "title")


def first_sure_subject(scene: Scene, token: int, sentence: Sentence) -> Party | None:
    """The subject of the first verb of the sentence before the token, where its place shows it."""
    verbs = scene.verbs_between(sentence.first, token)
    return sure_subject(scene, verbs[0], sentence) if verbs else None
