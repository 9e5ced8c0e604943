"""How sure an encounter is, by what was right in the learning texts.

Two known persons beside the word of meeting, its place and issues in its own words, a status that a verb tells: in
news that nobody had annotated 38 of 39 such were right, all fields together. Two names joined under one noun, a name
annexed to a noun and «قبل أن» are often read wrongly, and are left to review.
"""

from mahdar.findings.encounters.composing import TENSE, TOLD
from mahdar.findings.encounters.drafts import Draft
from mahdar.findings.encounters.scene import Scene
from mahdar.records import Party
from mahdar.records.facts import Tier

# Of two known persons named in one sentence, whose meeting was firmly told as held or to come, these rules together
# were right, status and all, 63 times in 65; with proposals and with headlines of what is to come 66 in 71.
_SURE = frozenset(
    f"encounters/{rule}"
    for rule in (
        "between", "carried-by-several", "met-in-genitive", "noun-object", "owned", "subject-object",
    )
)  # fmt: skip
_DOUBTFUL = ("denied", "ongoing", "proposed")


def tier_of(scene: Scene, draft: Draft) -> Tier:
    """«sure» for two persons who are known, named in the sentence that tells it, by a rule that was mostly right."""
    persons = len(draft.entities) == 2 and all(_known_person(scene, party) for party in draft.parties)
    sentence = draft.trigger.sentence
    here = all(sentence.first <= party.first < sentence.last for party in draft.parties)
    told = here and draft.rule in _SURE and draft.mode != "multilateral"
    headline = scene.is_headline(sentence) and draft.status.status != "held"
    if not (told and persons and _is_firm(draft)) or headline:
        return "review"
    beside = all(_is_beside(scene, draft, party) and not _is_in_noun(scene, draft, party) for party in draft.parties)
    told_here = _is_placed_here(draft) and _is_about_here(scene, draft)
    return "sure" if beside and told_here and _agrees(draft) else "review"


def _is_beside(scene: Scene, draft: Draft, party: Party) -> bool:
    """No other party, no other verb and no أن stands between the party and the word of meeting."""
    first, last = sorted((party.first, draft.trigger.hit.first))
    if scene.any_that(first, last):
        return False
    others = (
        other
        for other in scene.parties.between(first + 1, last)
        if other.type == "PER" and not set(other.entities) <= set(draft.entities)
    )
    return not any(others) and not any(scene.finite_within(first + 1, last))


def _is_in_noun(scene: Scene, draft: Draft, party: Party) -> bool:
    """«بحث قضية مقتل فلانة خلال لقائه»: annexed to a noun, and no subject."""
    before = scene.skip_quotes(party.first - 1, -1)
    if party.first > draft.trigger.hit.first or before < draft.trigger.sentence.first or before != party.first - 1:
        return False
    opens = scene.is_comma(before) or scene.is_that(before) or scene.words.is_a(before, "verb-opener")
    return not (opens or party.particles or scene.is_finite(before))


def _is_placed_here(draft: Draft) -> bool:
    """The place, if there is one, is told by the words of the meeting itself, not lent by others of the article."""
    place = draft.told_place
    return place is None or any(telling.own_place is place for telling in draft.tellings)


def _is_about_here(scene: Scene, draft: Draft) -> bool:
    """Its issues, if any, stand in its own sentence: those that the story lends were the commonest fault."""
    own = scene.words.span(draft.trigger.sentence.first, draft.trigger.sentence.last - 1)
    told = (spans for telling in draft.tellings for spans in telling.topics.values())
    return all(any(own.covers(span) for span in spans) for spans in told)


def _agrees(draft: Draft) -> bool:
    """Every telling gives the same status."""
    return len({telling.status.status for telling in draft.tellings}) == 1


def _is_firm(draft: Draft) -> bool:
    """Told by a verb or what governs the noun: «اللقاء» alone is review; so is what is denied, goes on or is hoped."""
    status = draft.status
    if status.status in _DOUBTFUL:
        return False
    return status.firm >= (TENSE if status.status == "held" else TOLD)


def _known_person(scene: Scene, party: Party) -> bool:
    return party.type == "PER" and all(entity in scene.known.world.entities for entity in party.entities)
