"""`read`: a page in, its minutes out, or the reason why there are none."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from mahdar.lexicon import lexicon
from mahdar.pages import article as article_of
from mahdar.reading.pipeline import STAGES
from mahdar.reading.proofs import UnprovenError, check_proofs
from mahdar.reading.stages import Stage, run
from mahdar.records import Article, Entity, MadeWith, Minutes, Page, Skipped, SkipReason
from mahdar.tagger import Tagger, tagger
from mahdar.version import __version__

_PAGES = (Stage("pages", ("page",), "article", article_of),)
_PROOFS = (Stage("proofs", ("minutes",), "proven", check_proofs),)


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


class Means(NamedTuple):
    """What pages are read with.

    Attributes:
        tagger: finds names that no list holds; None to read without.
        stages: lead from an article to its findings.
    """

    tagger: Tagger | None
    stages: Sequence[Stage] = STAGES


def read_page(page: Page, spent: dict[str, float] | None = None, means: Means | None = None) -> Minutes | Skipped:
    """Read a page as a source gives it.

    Args:
        page: not read yet.
        spent: CPU seconds by stage are added up here, where it is given.
        means: what to read with; None for the tagger of this process and all stages.
    """
    by, stages = means or Means(tagger())
    story = run(_PAGES, {"page": page}, spent)["article"]
    if isinstance(story, Skipped):
        return story
    given = {"article": story, "text": story.text, "dated": story.dated, "lexicon": lexicon(), "tagger": by}
    values = run(stages, given, spent)
    minutes = _minutes(page, story, values)
    try:
        run(_PROOFS, {"minutes": minutes}, spent)
    except UnprovenError as error:
        return Skipped(minutes.id, SkipReason.UNPROVEN, str(error))
    return minutes


def made_with() -> MadeWith:
    """The versions of what this process reads with."""
    return _made_with(tagger())


def _made_with(by: Tagger | None) -> MadeWith:
    return MadeWith(__version__, lexicon().release, by.version if by else None)


def _minutes(page: Page, story: Article, values: dict[str, Any]) -> Minutes:
    mentioned = values["mentioned"]
    resolved = {mention.span for mention in values["mentions"] if mention.entity is not None}
    left = [*mentioned.unresolved, *values["times found"].undecided]
    unresolved = sorted((u for u in left if u.span not in resolved), key=lambda u: (u.span, u.kind))
    return Minutes(
        id=page.id or story.id,
        made_with=_made_with(values["tagger"]),
        article=replace(story, dated=mentioned.dated),
        entities=(*mentioned.entities, *_hosts(values)),
        mentions=tuple(values["mentions"]),
        times=tuple(values["times"]),
        quotations=tuple(values["quotations"]),
        encounters=tuple(values["encounters"]),
        acts=tuple(values["acts"]),
        unresolved=tuple(unresolved),
    )


def _hosts(values: dict[str, Any]) -> list[Entity]:
    """States that take part because one of their towns is visited, and that the article does not name itself."""
    known, named = lexicon().world.entities, values["entities"]
    taking_part = (p.entity for encounter in values["encounters"] for p in encounter.participants)
    return [known[id_] for id_ in dict.fromkeys(taking_part) if id_ not in named]
