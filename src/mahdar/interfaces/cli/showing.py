"""Minutes on a terminal: each fact with its words, every piece of a page in its own direction."""

from collections import Counter
from collections.abc import Callable, Iterable
from io import StringIO

from rich.console import Console
from rich.text import Text

from mahdar.interfaces.cli.labels import issue, label
from mahdar.records import Act, Encounter, Entity, Minutes, Quotation, Skipped
from mahdar.text import Span, isolate, isolate_arabic

LONGEST = 160  # characters of evidence that a terminal line shows


def form(*, latin: bool, coloured: bool) -> Callable[[Minutes | Skipped], str]:
    """How documents look on a terminal; a page without minutes is told on standard error alone."""

    def shown(document: Minutes | Skipped) -> str:
        return Shown(document, latin=latin, coloured=coloured).all() if isinstance(document, Minutes) else ""

    return shown


class Shown:
    """One article on its way to the terminal."""

    def __init__(self, minutes: Minutes, *, latin: bool, coloured: bool) -> None:
        """Set an article up to be shown, with romanised names and English labels where `latin`."""
        self._minutes = minutes
        self._latin = latin
        self._comma = ", " if latin else "، "
        # dates, ids and codes turn over in a line of Arabic labels, not in one of English labels
        self._plain = isolate_arabic if latin else isolate
        self._entities = {entity.id: entity for entity in minutes.entities}
        self._ids = minutes.ids()
        self._written = StringIO()
        self._out = Console(
            file=self._written, force_terminal=coloured, highlight=False, markup=False, emoji=False, soft_wrap=True
        )

    def all(self) -> str:
        """Head, encounters, acts, quotations by speaker, people, places, what was left undecided."""
        minutes = self._minutes
        self._head()
        self._section("encounters", map(self._encounter, minutes.encounters, self._ids["encounter"]))
        self._section("acts", map(self._act, minutes.acts, self._ids["act"]))
        self._section("quotations", self._quotations())
        counted = Counter(mention.entity for mention in minutes.mentions)
        for key, types in (("people", ("PER", "ORG")), ("places", ("GPE", "LOC"))):
            self._section(key, (self._described(e, counted[e.id]) for e in minutes.entities if e.type in types))
        self._section("unresolved", (f"{self._words(u.span)}  {self._plain(u.reason)}" for u in minutes.unresolved))
        self._out.print()
        return self._written.getvalue()

    def _label(self, key: str) -> str:
        return label(key, latin=self._latin)

    def _name(self, id_: str | None) -> str:
        if id_ is None:
            return self._label("unknown-speaker")
        entity = self._entities[id_]
        return self._plain(entity.name_en or entity.name_ar if self._latin else entity.name_ar)

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
            self._line("outlet", self._plain(article.outlet.name or article.outlet.domain or ""))
        if article.agency:
            self._line("agency", self._comma.join(map(isolate, article.agency)))
        if article.author:
            self._line("author", isolate(article.author))
        if article.published:
            self._line("date", f"{self._plain(article.published)} ({self._label('from-' + article.published_from)})")
        else:
            self._interval()

    def _interval(self) -> None:
        dated = self._minutes.article.dated
        bounds = [
            f"{self._label(key)} {self._plain(day.isoformat())}"
            for key, day in (("not-before", dated.not_before), ("not-after", dated.not_after))
            if day
        ]
        self._line("undated", self._comma.join(bounds) or "?")
        for reason in dated.because:
            words = f"{self._words(reason.span)}  " if reason.span else ""
            self._out.print(Text(f"    {self._label('because')} {words}{self._plain(reason.reason)}", style="dim"))

    def _line(self, key: str, value: str) -> None:
        self._out.print(Text(f"  {self._label(key)}: {value}"))

    def _encounter(self, encounter: Encounter, id_: str) -> str:
        parts = [self._comma.join(self._name(participant.entity) for participant in encounter.participants)]
        parts += [self._plain(encounter.date)] if encounter.date else []
        parts += [self._name(encounter.place)] if encounter.place else []
        parts += [self._comma.join(self._plain(issue(id_, latin=self._latin)) for id_ in encounter.issues)]
        kind = f"{self._label(encounter.mode)} ({self._label(encounter.status)})"
        return f"{kind}: {' · '.join(filter(None, parts))}{self._proof(encounter.span, id_)}"

    def _act(self, act: Act, id_: str) -> str:
        arrow = "→" if self._latin else "←"
        towards = f" {arrow} {self._name(act.recipient)}" if act.recipient else ""
        kind = f"{self._label(act.type)} ({self._label(act.status)})"
        return f"{kind}: {self._name(act.actor)}{towards}{self._proof(act.span, id_)}"

    def _proof(self, span: Span, id_: str) -> str:
        return f"\n      {self._words(span)}  {self._plain(f'[{id_}]')}"

    def _quotations(self) -> Iterable[str]:
        spoken: dict[str, list[str]] = {}
        for quotation, id_ in zip(self._minutes.quotations, self._ids["quotation"], strict=True):
            # with its verb: what somebody denies reads as said otherwise
            how = f"{self._label(quotation.kind)} ({self._words(quotation.cue)})"
            line = f"  {how}: {self._words(quotation.span)}  {self._plain(f'[{id_}]')}"
            spoken.setdefault(self._speaker(quotation), []).append(line)
        for speaker, lines in spoken.items():
            yield speaker
            yield from lines

    def _speaker(self, quotation: Quotation) -> str:
        if quotation.speaker is None and quotation.speaker_span is not None:
            return self._words(quotation.speaker_span)
        return self._name(quotation.speaker)

    def _described(self, entity: Entity, count: int) -> str:
        country = f" · {self._plain(entity.country)}" if entity.country else ""
        known = "" if entity.known else " · ?"
        return f"{self._name(entity.id)}{country}{known} ({count})"
