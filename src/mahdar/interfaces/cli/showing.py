"""Minutes on a terminal: each fact with its words, every piece of a page in its own direction."""

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.text import Text

from mahdar.interfaces.cli.script import Script, rendered
from mahdar.records import Act, Encounter, Entity, Minutes, Quotation, Skipped
from mahdar.text import Span, isolate


def shown(document: Minutes | Skipped, *, latin: bool, coloured: bool) -> str:
    """How a document looks on a terminal; a page without minutes is told on standard error alone."""
    if not isinstance(document, Minutes):
        return ""
    return rendered(Shown(document, Script(latin=latin)).all(), coloured=coloured)


class Shown:
    """One article on its way to the terminal."""

    def __init__(self, minutes: Minutes, script: Script) -> None:
        self._minutes = minutes
        self._script = script
        self._entities = {entity.id: entity for entity in minutes.entities}
        self._ids = minutes.ids()

    def all(self) -> Iterator[Text]:
        """Head, encounters, acts, quotations by speaker, people, places, what was left undecided."""
        minutes, plain = self._minutes, self._script.plain
        yield from self._head()
        yield from self._section("encounters", map(self._encounter, minutes.encounters, self._ids["encounter"]))
        yield from self._section("acts", map(self._act, minutes.acts, self._ids["act"]))
        yield from self._section("quotations", self._quotations())
        counted = Counter(mention.entity for mention in minutes.mentions)
        for key, types in (("people", ("PER", "ORG")), ("places", ("GPE", "LOC"))):
            described = (self._described(e, counted[e.id]) for e in minutes.entities if e.type in types)
            yield from self._section(key, described)
        yield from self._section(
            "unresolved", (f"{self._words(u.span)}  {plain(u.reason)}" for u in minutes.unresolved)
        )
        yield Text("")

    def _name(self, id_: str | None) -> str:
        return self._script.label("unknown-speaker") if id_ is None else self._script.name(self._entities[id_])

    def _words(self, span: Span) -> str:
        return self._script.words(span.of(self._minutes.article.text))

    def _section(self, key: str, lines: Iterable[str]) -> Iterator[Text]:
        lines = list(lines)
        if lines:
            yield Text("")
            yield Text(self._script.label(key), style="bold")
        for line in lines:
            yield Text(f"  {line}")

    def _head(self) -> Iterator[Text]:
        article, script = self._minutes.article, self._script
        yield Text(isolate(article.title or self._minutes.id), style="bold underline")
        if article.outlet.name or article.outlet.domain:
            yield self._line("outlet", script.plain(article.outlet.name or article.outlet.domain or ""))
        if article.agency:
            yield self._line("agency", script.comma.join(map(isolate, article.agency)))
        if article.author:
            yield self._line("author", isolate(article.author))
        if article.published:
            came = script.label(f"from-{article.published_from}")
            yield self._line("date", f"{script.plain(article.published)} ({came})")
        else:
            yield from self._interval()

    def _interval(self) -> Iterator[Text]:
        dated, script = self._minutes.article.dated, self._script
        yield self._line("undated", script.bounds(dated.not_before, dated.not_after) or "?")
        for reason in dated.because:
            words = f"{self._words(reason.span)}  " if reason.span else ""
            yield Text(f"    {script.label('because')} {words}{script.plain(reason.reason)}", style="dim")

    def _line(self, key: str, value: str) -> Text:
        return Text(f"  {self._script.label(key)}: {value}")

    def _encounter(self, encounter: Encounter, id_: str) -> str:
        script = self._script
        parts = [script.comma.join(self._name(participant.entity) for participant in encounter.participants)]
        parts += [script.plain(encounter.date)] if encounter.date else []
        parts += [self._name(encounter.place)] if encounter.place else []
        parts += [script.issues(encounter.issues)]
        kind = f"{script.label(encounter.mode)} ({script.label(encounter.status)})"
        return f"{kind}: {' · '.join(filter(None, parts))}{self._proof(encounter.span, id_)}"

    def _act(self, act: Act, id_: str) -> str:
        script = self._script
        towards = f" {script.arrow} {self._name(act.recipient)}" if act.recipient else ""
        kind = f"{script.label(act.type)} ({script.label(act.status)})"
        return f"{kind}: {self._name(act.actor)}{towards}{self._proof(act.span, id_)}"

    def _proof(self, span: Span, id_: str) -> str:
        return f"\n      {self._words(span)}  {self._script.id(id_)}"

    def _quotations(self) -> Iterable[str]:
        spoken: dict[str, list[str]] = {}
        for quotation, id_ in zip(self._minutes.quotations, self._ids["quotation"], strict=True):
            # with its verb: what somebody denies reads as said otherwise
            how = f"{self._script.label(quotation.kind)} ({self._words(quotation.cue)})"
            line = f"  {how}: {self._words(quotation.span)}  {self._script.id(id_)}"
            spoken.setdefault(self._speaker(quotation), []).append(line)
        for speaker, lines in spoken.items():
            yield speaker
            yield from lines

    def _speaker(self, quotation: Quotation) -> str:
        if quotation.speaker is None and quotation.speaker_span is not None:
            return self._words(quotation.speaker_span)
        return self._name(quotation.speaker)

    def _described(self, entity: Entity, count: int) -> str:
        country = f" · {self._script.plain(entity.country)}" if entity.country else ""
        known = "" if entity.known else " · ?"
        return f"{self._name(entity.id)}{country}{known} ({count})"
