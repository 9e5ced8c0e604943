"""Ready minutes for a record of any size: seeded, with the proportions of a press archive, without a word of its text.

    archive = Archive(seed=7)
    record.add(archive.readings(0, 1000))

An article is a function of (seed, number). Days follow the numbers, a hundred articles each: a day is as full in a
large archive as in a small one. Every day has its own meetings, some of them announced days before; articles tell of
those of their day and the days around it, one in five as a near copy of another paper's text. Facts are as many as
news pages give on average, and every field of theirs points to its words, as in real minutes.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

from record_world import MEETINGS_A_DAY, World, two, zipf

from mahdar.records import Entity, Page, article_id, fact_id, page_digest
from mahdar.register.preparing import Reading

Json = dict[str, Any]
Span = tuple[int, int]

FIRST_DAY = dt.date(2012, 1, 1)
A_DAY = 100  # articles
_OUTLETS = tuple(f"paper-{number}.example" for number in range(60))
_AGENCIES = ("رويترز", "أ ف ب", "الأناضول", "سبوتنيك", "وكالات")
_ACTS = ("REQUEST", "SUPPORT", "REJECT", "ACCUSE", "THREATEN", "CONSULT")
_KINDS = ("mentions", "times", "quotations", "encounters", "acts", "unresolved")


@dataclass(slots=True)
class _Story:
    """A text as it grows, with the facts that point into it."""

    persons: list[Entity]
    states: list[Entity]
    text: str = ""
    entities: dict[str, Entity] = field(default_factory=dict)
    facts: dict[str, list[Json]] = field(default_factory=lambda: {kind: [] for kind in _KINDS})

    def say(self, words: str, behind: str = " ") -> Span:
        start = len(self.text)
        self.text += words + behind
        return start, start + len(words)

    def name(self, entity: Entity) -> Span:
        span = self.say(entity.name_ar)
        self.entities[entity.id] = entity
        id_ = ("mention", *span, entity.id)
        self.facts["mentions"].append(
            {"id": id_, "start": span[0], "end": span[1], "entity": entity.id, "kind": "name"}
        )
        return span

    def identified(self, article: str) -> dict[str, list[Json]]:
        """The facts, with what sets each apart made into its id."""
        for facts in self.facts.values():
            for fact in facts:
                fact["id"] = fact_id(article, *fact["id"])
        return self.facts


class Archive:
    """A press archive that does not exist."""

    def __init__(self, seed: int = 7, made_with: tuple[str, str, str | None] = ("0", "0", None)) -> None:
        """Archives of one seed are the same; `made_with` is what their minutes say they were read with."""
        self.world = World(seed)
        self._made_with = made_with

    def readings(self, first: int, behind: int) -> Iterator[Reading]:
        """The articles of these numbers, with their pages."""
        return map(self.reading, range(first, behind))

    def reading(self, number: int) -> Reading:
        """One article with its page."""
        rng = self.world.dice("head", number)
        body = self._copied(number)
        day = FIRST_DAY + dt.timedelta(number // A_DAY)
        outlet = rng.choices(_OUTLETS, cum_weights=zipf(len(_OUTLETS), 0.7))[0]
        url = f"https://{outlet}/{day:%Y/%m/%d}/{number}.html"
        dateline = f"{' '.join(self.world.words(rng, 3))} ({rng.choice(_AGENCIES)}) -"
        story = self._told(number, body, dateline)
        page = Page(content=story.text, url=url, id=f"n-{number}")
        return Reading(page, self._document(story, page, (outlet, dateline, self._dated(rng, day))))

    def _copied(self, number: int) -> int:
        """Whose body an article has: its own, or that of an earlier article of the day."""
        rng = self.world.dice("copy", number)
        while number % A_DAY > 4 and rng.random() < 0.2:
            number = rng.randrange(number - number % A_DAY, number)
            rng = self.world.dice("copy", number)
        return number

    def _dated(self, rng: Random, day: dt.date) -> tuple[str | None, dt.date, dt.date]:
        """As the page says, and the days between which it can have been written."""
        kind = rng.random()
        if kind < 0.95:
            return f"{day}T{rng.randrange(24):02}:{rng.randrange(60):02}", day, day
        reach = dt.timedelta(40 if kind < 0.975 else 700)
        return None, day - reach, day + reach

    def _told(self, number: int, body: int, dateline: str) -> _Story:
        rng = self.world.dice("body", body)
        story = _Story(
            self.world.some_persons(rng, 9),
            self.world.some_states(rng, 6),
        )
        story.say(" ".join(self.world.words(rng, 9)), "\n")
        story.say(dateline)
        day = body // A_DAY
        told = rng.choices((0, 1, 2, 3, 4), (24, 34, 22, 12, 8))[0]
        for part in range(9):
            if part < told:
                self._meeting(story, rng, day)
            self._quotation(story, rng)
            if part < 2:
                self._act(story, rng)
            self._filler(story, rng, 13)
            story.say(".", "\n")
        if number != body:  # whoever copies, edits a little
            self._filler(story, self.world.dice("tail", number), 6)
        return story

    def _filler(self, story: _Story, rng: Random, count: int) -> None:
        story.say(" ".join(self.world.words(rng, count)))
        story.name(rng.choice(story.persons))
        story.name(rng.choice(story.states))
        story.say(" ".join(self.world.words(rng, 4)))

    def _meeting(self, story: _Story, rng: Random, day: int) -> None:
        other = day + rng.choices((0, -1, -2, 1, 2, 5, 9), (40, 24, 6, 14, 8, 5, 3))[0]
        meeting = rng.choices(self.world.meetings(other), cum_weights=zipf(MEETINGS_A_DAY, 0.9))[0]
        ahead = other > day
        start = len(story.text)
        status = ("cancelled" if meeting.called_off else "planned") if ahead else "held"
        proof: Json = {"status": story.say("يعتزم لقاء" if ahead else "التقى")}
        parties = [(party, story.name(party)) for party in meeting.parties]
        place = rng.random() < 0.55
        if place:
            story.say("في", " ")
            proof["place"] = story.name(meeting.place)
        date = str(FIRST_DAY + dt.timedelta(other)) if rng.random() < 0.27 else None
        when = story.say("يوم " + rng.choice(self.world.vocabulary) if date else "قريبا")
        if date:
            proof["date"] = when
            self._time(story, when, date)
        issues = meeting.issues if rng.random() < 0.6 else ()
        proof["issues"] = [story.say(" ".join(self.world.words(rng, 2))) for _ in issues]
        span = (start, story.say(" ".join(self.world.words(rng, 5)))[1])
        ids = sorted(party.id for party in meeting.parties)
        story.facts["encounters"].append({
            "id": ("encounter", *span, meeting.mode, *ids), "mode": meeting.mode, "status": status,
            "scope": "single", "participants": [_participant(party, where) for party, where in parties], "date": date,
            "date_end": None, "place": meeting.place.id if place else None, "venue": None, "issues": list(issues),
            "within": None, "claims": [], "evidence": list(span),
            "proof": {key: _listed(value) for key, value in proof.items() if value},
            "tier": "sure" if rng.random() < 0.3 else "review",
        })  # fmt: skip

    def _time(self, story: _Story, span: Span, value: str) -> None:
        story.facts["times"].append({
            "id": ("time", *span, value), "start": span[0], "end": span[1], "value": value,
            "expression": "day",
        })  # fmt: skip

    def _quotation(self, story: _Story, rng: Random) -> None:
        cue = story.say("قال")
        speaker = rng.choice(story.persons)
        speaker_span = story.name(speaker)
        story.say("إن")
        span = story.say(" ".join(self.world.words(rng, 14)))
        story.facts["quotations"].append({
            "id": ("quotation", *span, "indirect", speaker.id), "kind": "indirect", "start": span[0],
            "end": span[1], "cue": list(cue), "speaker": speaker.id, "speaker_span": list(speaker_span),
            "on_behalf_of": None, "via": None,
        })  # fmt: skip

    def _act(self, story: _Story, rng: Random) -> None:
        kind = rng.choice(_ACTS)
        actor, recipient = two(self.world.some_states, rng)
        start = len(story.text)
        proof = {"type": list(story.say("طالبت")), "actor": list(story.name(actor))}
        proof["recipient"] = list(story.name(recipient))
        span = (start, story.say(" ".join(self.world.words(rng, 6)))[1])
        story.facts["acts"].append({
            "id": ("act", *span, kind, actor.id, recipient.id), "type": kind,
            "status": rng.choice(("done", "done", "intended")), "actor": actor.id, "acts_for": None,
            "recipient": recipient.id, "issues": [], "date": None, "claims": [], "evidence": list(span), "proof": proof,
            "tier": "sure" if rng.random() < 0.5 else "review",
        })  # fmt: skip

    def _document(self, story: _Story, page: Page, head: tuple[str, str, tuple[str | None, dt.date, dt.date]]) -> Json:
        outlet, dateline, (published, first, last) = head
        mahdar, release, tagger = self._made_with
        text, digest = story.text, page_digest(page.content)
        article = article_id(digest, page.url)
        return {
            "schema": "mahdar/1", "made_with": {"mahdar": mahdar, "lexicon": release, "tagger": tagger}, "id": page.id,
            "article": {
                "id": article, "url": page.url, "page_sha256": digest,
                "outlet": {"name": outlet.partition(".")[0], "domain": outlet},
                "agency": [dateline[dateline.index("(") + 1 : dateline.index(")")]], "author": None, "language": "ar",
                "title": text.partition("\n")[0], "published": published,
                "published_from": "page" if published else "none",
                "dated": {"not_before": str(first), "not_after": str(last), "because": []}, "text": text,
                "sections": [
                    {"start": start, "end": end, "kind": "paragraph", "page_span": [start, end]}
                    for start, end in _lines(text)
                ],
                "dropped": [],
            },
            "entities": [_entity(entity) for entity in story.entities.values()],
            **story.identified(article),
        }  # fmt: skip


def _participant(party: Entity, span: Span) -> Json:
    return {"entity": party.id, "role": "participant", "office": None, "acts_for": None, "span": list(span)}


def _entity(entity: Entity) -> Json:
    return {
        "id": entity.id, "type": entity.type, "name": {"ar": entity.name_ar, "en": entity.name_en},
        "aka": list(entity.aka), "country": entity.country, "known": entity.known,
    }  # fmt: skip


def _listed(spans: Span | list[Span]) -> list[Any]:
    return [list(span) if isinstance(span, tuple) else span for span in spans]


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        if line:
            yield start, start + len(line)
        start += len(line) + 1
