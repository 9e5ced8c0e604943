"""`read`: a page in, its minutes out, or the reason why there are none."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from mahdar.findings import acts, encounters, mentions, quotations, times
from mahdar.lexicon import lexicon
from mahdar.pages import article as article_of
from mahdar.reading.proofs import UnprovenError, check_proofs
from mahdar.reading.stages import Stage, check, run
from mahdar.records import Article, Entity, MadeWith, Minutes, Page, Skipped, SkipReason, TimeExpression, Unresolved
from mahdar.sentences import Parties, words_of
from mahdar.version import __version__

__all__ = ["STAGES", "read", "read_page"]

STAGES = (
    Stage("words", ("text", "lexicon"), "words", words_of),
    Stage("mentions", ("words", "article.dated", "lexicon"), "mentioned", mentions.find),
    Stage("times", ("article", "mentioned"), "times found", lambda story, mentioned: _times(story, mentioned.dated.day)),
    Stage("dates", ("times found",), "times", lambda found: found[0]),
    Stage("names", ("mentioned",), "names", lambda mentioned: mentioned.mentions),
    Stage("parties", ("mentioned",), "parties", lambda mentioned: Parties(mentioned.parties)),
    Stage("entities", ("mentioned",), "entities", lambda mentioned: {e.id: e for e in mentioned.entities}),
    Stage("quotations", ("words", "parties", "entities"), "quotations", quotations.find),
    Stage("encounters", ("words", "parties", "entities", "names", "times", "lexicon"), "encounters", encounters.find),
    Stage("acts", ("words", "parties", "entities", "quotations", "encounters", "lexicon"), "acts", acts.find),
)
check(STAGES, ("article", "article.dated", "text", "lexicon"))


def read(page: str | bytes | Path | Page, *, url: str | None = None, published: str | None = None) -> Minutes | Skipped:
    """Read one page.

    Args:
        page: the text or the bytes of a page, HTML or saved text; the path of a file; or a `Page`.
        url: the address of the article; its date and outlet are read from it where the page does not show them.
        published: ISO date, or date and time, where it is known from elsewhere (a feed, an archive).

    Returns:
        The minutes, or `Skipped` with the reason why the page gave none.

    Raises:
        OSError: the file cannot be read.
    """
    if isinstance(page, Path):
        page = Page(content=page.read_bytes(), origin=str(page))
    elif not isinstance(page, Page):
        page = Page(content=page)
    given = {key: value for key, value in (("url", url), ("published", published)) if value is not None}
    return read_page(replace(page, **given) if given else page)


def read_page(page: Page, spent: dict[str, float] | None = None) -> Minutes | Skipped:
    """Read a page as a source gives it; `spent` collects seconds by stage."""
    spent = {} if spent is None else spent
    first = run((Stage("pages", ("page",), "article", article_of),), {"page": page}, spent)["article"]
    if isinstance(first, Skipped):
        return first
    values = {"article": first, "article.dated": first.dated, "text": first.text, "lexicon": lexicon()}
    minutes = _minutes(page, first, run(STAGES, values, spent))
    try:
        run((Stage("proofs", ("minutes",), "proven", check_proofs),), {"minutes": minutes}, spent)
    except UnprovenError as error:
        return Skipped(minutes.id, SkipReason.UNPROVEN, str(error))
    return minutes


def _hosts(values: dict[str, Any]) -> list[Entity]:
    """States that take part because one of their towns is visited, and that the article does not name itself."""
    known, named = lexicon().world.entities, values["entities"]
    taking_part = (p.entity for encounter in values["encounters"] for p in encounter.participants)
    return [known[id_] for id_ in dict.fromkeys(taking_part) if id_ not in named]


def _times(article: Article, day: date | None) -> tuple[list[TimeExpression], list[Unresolved]]:
    return times.find(article.text, article.sections, day)


def _minutes(page: Page, article: Article, values: dict[str, Any]) -> Minutes:
    mentioned = values["mentioned"]
    undecided = values["times found"][1]
    unresolved = sorted([*mentioned.unresolved, *undecided], key=lambda u: (u.span, u.kind))
    return Minutes(
        id=page.id or article.id,
        made_with=MadeWith(__version__, lexicon().release),
        article=replace(article, dated=mentioned.dated),
        entities=(*mentioned.entities, *_hosts(values)),
        mentions=mentioned.mentions,
        times=tuple(values["times"]),
        quotations=tuple(values["quotations"]),
        encounters=tuple(values["encounters"]),
        acts=tuple(values["acts"]),
        unresolved=tuple(unresolved),
    )
