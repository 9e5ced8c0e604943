"""The words that name an encounter."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from mahdar.findings.encounters.scene import Scene
from mahdar.lexicon import Lexicon
from mahdar.records.facts import Scope
from mahdar.sentences import FINITE, Hit, Sentence

CARRIED_BEHIND = 3  # tokens from «اتصال» to «تلقاه»
CARRIED = 6  # tokens from «أجرى» to «اتصالا»
REGULAR_BEHIND = 5  # tokens in which «بانتظام», «دورية» stand behind the word of meeting
_BEGINS_WITH_LAM = "verb.meet"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word of meeting where it stands.

    Attributes:
        mode: of the encounter, as the lexicon has it.
        features: how it takes its parties; see `verbs/meeting.yaml`.
    """

    hit: Hit
    sentence: Sentence
    mode: str
    features: frozenset[str]

    @property
    def definite(self) -> bool:
        """A noun with ال: it speaks of a meeting that was told before."""
        return self.hit.sense.definite or "definite" in self.features

    @property
    def finite(self) -> bool:
        """A verb that has a subject, not a noun or participle."""
        return self.hit.sense.form in FINITE


@cache
def _entries(known: Lexicon) -> dict[str, tuple[str, frozenset[str]]]:
    return {
        entry["id"]: (entry["mode"], frozenset(entry["feature"])) for entry in known.entries("verbs/1", sense="meeting")
    }


def triggers(scene: Scene) -> Iterator[Trigger]:
    """Every word of meeting, the longest where one stands inside another."""
    entries = _entries(scene.known)
    covered = -1
    for hit in sorted(scene.words.group("meeting"), key=lambda hit: (hit.first, -hit.last)):
        if hit.first <= covered or hit.sense.person == "1p" or _is_named(scene, hit):
            continue
        covered = hit.last
        mode, features = entries[hit.sense.id]
        sentence = scene.words.sentence_at(hit.first)
        if "telephone" in features:
            if not _by_telephone(scene, sentence) and not ("carried" in features and _is_carried(scene, hit, sentence)):
                continue
            mode = "call"
        elif mode == "meet" and _is_call(scene, hit, sentence, features):
            mode = "call"
        if scene.words.folded[hit.first].startswith("ال", len(hit.particles)):  # «للقاء» has none
            features |= {"definite"}
        yield Trigger(hit, sentence, mode, features)


def _is_named(scene: Scene, hit: Hit) -> bool:
    """«وزارة الخارجية» is written like «زاره» behind و."""
    party = scene.parties.at(hit.first) if hit.particles else None
    return party is not None and party.first == hit.first and not party.particles


def _by_telephone(scene: Scene, sentence: Sentence) -> bool:
    found = scene.telephones.get(sentence.first)
    if found is None:
        found = scene.telephones[sentence.first] = scene.any_particle(sentence.first, sentence.last, "telephone")
    return found


def _has_article(scene: Scene, hit: Hit) -> bool:
    """«اللقاء», «للمباحثات»; «للقاء» is mostly «ل» and «لقاء»."""
    word, before = scene.words.folded[hit.first], len(hit.particles.rstrip("ل"))
    return word.startswith("ال", before) or (word.startswith("لل", before) and hit.sense.id != _BEGINS_WITH_LAM)


def _is_call(scene: Scene, hit: Hit, sentence: Sentence, features: frozenset[str]) -> bool:
    """«بحث هاتفيا مع», «محادثاته الهاتفية»."""
    if "object" in features:
        return scene.particle(hit.last + 1, "telephone")
    return _by_telephone(scene, sentence)


def _is_carried(scene: Scene, hit: Hit, sentence: Sentence) -> bool:
    """«أجرى اتصالا», «في اتصال تلقاه», «في اتصاله مع»; «على اتصال» is no call."""
    verbs = [
        *scene.words.within("carrying", max(sentence.first, hit.first - CARRIED), hit.first),
        *scene.words.within("carrying", hit.last + 1, min(hit.last + CARRIED_BEHIND, sentence.last)),
    ]
    return bool(hit.sense.suffix) or any(verb.sense.id in ("carry.conduct", "carry.receive") for verb in verbs)


def scope_of(scene: Scene, trigger: Trigger) -> Scope:
    """«سلسلة لقاءات», «يلتقي بانتظام»: a series; «أي لقاء»: any; the plural alone counts as one («محادثات»)."""
    before = scene.skip_quotes(trigger.hit.first - 1, -1)
    first = max(trigger.sentence.first, before - 1)
    if scene.any_particle(first, trigger.hit.first, "any"):
        return "generic"
    behind = trigger.hit.last + 1
    regular = scene.any_particle(behind, min(behind + REGULAR_BEHIND, trigger.sentence.last), "regular")
    return "series" if regular or scene.any_particle(first, trigger.hit.first, "series") else "single"


def is_occasion(scene: Scene, hit: Hit) -> bool:
    """A summit or a visit, on which other meetings are held."""
    return _entries(scene.known)[hit.sense.id][0] in ("multilateral", "visit")
