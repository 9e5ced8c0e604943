"""Minutes as a piece of HTML for notebooks: escaped, right to left, nothing fetched."""

from html import escape

from mahdar.records.minutes import Minutes
from mahdar.text import Span


def minutes_html(minutes: Minutes) -> str:
    """A small table of encounters, acts and quotations, each with the words that show it."""
    article = minutes.article
    names = {entity.id: entity.name_ar for entity in minutes.entities}

    def who(*ids: str | None) -> str:
        return "، ".join(names.get(id_, id_) for id_ in ids if id_)

    rows: list[tuple[str, str, str, Span]] = []
    rows += [(e.mode, e.status, who(*(p.entity for p in e.participants)), e.span) for e in minutes.encounters]
    rows += [(a.type, a.status, who(a.actor, a.recipient), a.span) for a in minutes.acts]
    rows += [(f"{q.kind} speech", "", who(q.speaker), q.span) for q in minutes.quotations]
    body = "".join(_row(article.text, kind, status, parties, span) for kind, status, parties, span in rows)
    head = escape(article.title or minutes.id)
    return f'<table dir="rtl"><caption><bdi>{head}</bdi> ({escape(article.published or "—")})</caption>{body}</table>'


def _row(text: str, kind: str, status: str, parties: str, span: Span) -> str:
    cells = (kind, status, parties, span.of(text))
    return "<tr>" + "".join(f"<td><bdi>{escape(cell)}</bdi></td>" for cell in cells) + "</tr>"
