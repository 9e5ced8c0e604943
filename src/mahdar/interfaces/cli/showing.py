"""Minutes on a terminal: each fact with its words, every Arabic piece in its own direction."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from mahdar.interfaces.cli.labels import label
from mahdar.records import Act, Encounter, Entity, Minutes, Quotation
from mahdar.text import Span, isolate

LONGEST = 160  # characters of evidence that a terminal line shows


def console() -> Console:
    """Standard output, coloured where it is a terminal."""
    return Console(highlight=False, markup=False, emoji=False, soft_wrap=True)


def show(minutes: Minutes, out: Console, *, latin: bool) -> None:
    """Print the minutes of one article."""
    Shown(minutes, out, latin=latin).all()


class Shown:
    """One article on its way to the terminal."""

    def __init__(self, minutes: Minutes, out: Console, *, latin: bool) -> None:
        self._minutes = minutes
        self._out = out
        self._latin = latin
        self._entities = {entity.id: entity for entity in minutes.entities}
        self._ids = {id(fact): fact_id for fact_id, _, fact in minutes.facts()}

    def all(self) -> None:
        """Head, encounters, acts, quotations by speaker, people, places, what was left undecided."""
        self._head()
        self._section("encounters", [self._encounter(encounter) for encounter in self._minutes.encounters])
        self._section("acts", [self._act(act) for act in self._minutes.acts])
        self._quotations()
        actors = [e for e in self._minutes.entities if e.type in ("PER", "ORG")]
        self._section("people", self._names(actors))
        self._section("places", self._names(e for e in self._minutes.entities if e.type in ("GPE", "LOC")))
        undecided = [f"{self._words(u.span)}  {u.reason}" for u in self._minutes.unresolved]
        self._section("unresolved", undecided)
        self._out.print()

    def _label(self, key: str) -> str:
        return label(key, latin=self._latin)

    def _name(self, id_: str | None) -> str:
        if id_ is None:
            return self._label("unknown-speaker")
        entity = self._entities[id_]
        return entity.name_en or entity.name_ar if self._latin else isolate(entity.name_ar)

    def _words(self, span: Span) -> str:
        words = " ".join(span.of(self._minutes.article.text).split())
        return isolate(words if len(words) <= LONGEST else words[:LONGEST] + "…")

    def _section(self, key: str, lines: Iterable[str]) -> None:
        lines = list(lines)
        if lines:
            self._out.print()
            self._out.print(Text(self._label(key), style="bold"))
        for line in lines:
            self._out.print(Text(f"  {line}"))

    def _head(self) -> None:
        article = self._minutes.article
        self._out.print(Text(isolate(article.title or self._minutes.id), style="bold underline"))
        if article.outlet.name or article.outlet.domain:
            self._line("outlet", isolate(article.outlet.name or article.outlet.domain or ""))
        if article.agency:
            self._line("agency", "، ".join(map(isolate, article.agency)))
        if article.author:
            self._line("author", isolate(article.author))
        if article.published:
            self._line("date", f"{article.published} ({self._label('from-' + article.published_from)})")
        else:
            self._interval()

    def _interval(self) -> None:
        dated = self._minutes.article.dated
        bounds = [
            f"{self._label(key)} {day.isoformat()}"
            for key, day in (("not-before", dated.not_before), ("not-after", dated.not_after))
            if day
        ]
        self._line("undated", ", ".join(bounds) or "?")
        for reason in dated.because:
            words = self._words(reason.span) if reason.span else ""
            self._out.print(Text(f"    {self._label('because')} {words}  {reason.reason}", style="dim"))

    def _line(self, key: str, value: str) -> None:
        self._out.print(Text(f"  {self._label(key)}: {value}"))

    def _encounter(self, encounter: Encounter) -> str:
        who = "، ".join(self._name(participant.entity) for participant in encounter.participants)
        rest = [part for part in (encounter.date, self._name(encounter.place) if encounter.place else None) if part]
        rest += [", ".join(encounter.issues)] if encounter.issues else []
        kind = f"{self._label(encounter.mode)} ({self._label(encounter.status)})"
        return f"{kind}: {' · '.join([who, *rest])}{self._proof(encounter, encounter.span)}"

    def _act(self, act: Act) -> str:
        towards = f" ← {self._name(act.recipient)}" if act.recipient and not self._latin else ""
        towards = f" → {self._name(act.recipient)}" if act.recipient and self._latin else towards
        kind = f"{self._label(act.type)} ({self._label(act.status)})"
        return f"{kind}: {self._name(act.actor)}{towards}{self._proof(act, act.span)}"

    def _proof(self, fact: Encounter | Act | Quotation, span: Span) -> str:
        return f"\n      {self._words(span)}  [{self._ids[id(fact)]}]"

    def _quotations(self) -> None:
        spoken: dict[str, list[Quotation]] = {}
        for quotation in self._minutes.quotations:
            spoken.setdefault(self._speaker(quotation), []).append(quotation)
        lines = []
        for speaker, quotations in spoken.items():
            lines.append(speaker)
            lines += [
                f"  {self._label(q.kind)}: {self._words(q.span)}  [{self._ids[id(q)]}]" for q in quotations
            ]
        self._section("quotations", lines)

    def _speaker(self, quotation: Quotation) -> str:
        if quotation.speaker is None and quotation.speaker_span is not None:
            return self._words(quotation.speaker_span)
        return self._name(quotation.speaker)

    def _names(self, entities: Iterable[Entity]) -> list[str]:
        return [self._described(entity) for entity in entities]

    def _described(self, entity: Entity) -> str:
        count = sum(mention.entity == entity.id for mention in self._minutes.mentions)
        country = f" · {entity.country}" if entity.country else ""
        known = "" if entity.known else " · ?"
        return f"{self._name(entity.id)}{country}{known} ({count})"
