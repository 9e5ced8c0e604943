"""From the public form of an article's minutes to its reports: one an encounter."""

import datetime as dt
from collections.abc import Iterator

from mahdar.lexicon import World
from mahdar.matching.likely_days import days_of
from mahdar.matching.sides import attendee_of
from mahdar.records import Origin, Report
from mahdar.records.plain import Plain

_DAY = 10  # characters of an ISO day


def reports_of(document: dict[str, Plain], world: World) -> tuple[Report, ...]:
    """The reports of one article, in the order of its encounters; none of a page that was skipped.

    Args:
        document: `mahdar/1`.
        world: tells for which state or body a participant is there.
    """
    if "article" not in document:
        return ()
    origin = origin_of(document["article"])
    told = [encounter for encounter in document["encounters"] if encounter["scope"] != "generic"]
    return tuple(_report(encounter, document, origin, world) for encounter in told)


def origin_of(article: Plain) -> Origin:
    """What matching needs of an article, from its public form."""
    outlet, dated, published = article["outlet"], article["dated"], article["published"]
    return Origin(
        article=article["id"], page_sha256=article["page_sha256"], url=article["url"],
        outlet=outlet["domain"] or outlet["name"], agencies=tuple(article["agency"]), title=article["title"],
        published=_day(published), not_before=_day(dated["not_before"]), not_after=_day(dated["not_after"]),
    )  # fmt: skip


def _day(value: str | None) -> dt.date | None:
    return dt.date.fromisoformat(value[:_DAY]) if value else None


def _report(encounter: Plain, document: Plain, origin: Origin, world: World) -> Report:
    text = document["article"]["text"]
    entities = {entity["id"]: entity for entity in document["entities"]}
    start, end = encounter["evidence"]
    beside = [time["value"] for time in document["times"] if time["value"] and start <= time["start"] < end]
    days = days_of(encounter["date"], encounter["date_end"], encounter["status"], origin, beside)
    shown = tuple((field, _words(text, spans)) for field, spans in encounter["proof"].items() if spans)
    return Report(
        id=encounter["id"], origin=origin, mode=encounter["mode"], status=encounter["status"],
        scope=encounter["scope"], tier=encounter["tier"],
        attendees=tuple(attendee_of(part, entities, world) for part in encounter["participants"]),
        date=encounter["date"], date_end=encounter["date_end"], first=days.first, last=days.last, stated=days.stated,
        when_words=_when(encounter, document), place=encounter["place"], issues=tuple(encounter["issues"]),
        words=text[start:end], shown=shown, within=encounter["within"], span=(start, end),
    )  # fmt: skip


def _words(text: str, spans: Plain) -> tuple[str, ...]:
    """A field has one span or a list of them."""
    listed = spans if isinstance(spans[0], list) else [spans]
    return tuple(text[start:end] for start, end in listed)


def _when(encounter: Plain, document: Plain) -> str:
    """The words of the date; else of the first time in the sentence, which may be one that could not be resolved."""
    text = document["article"]["text"]
    date = encounter["proof"].get("date")
    if date:
        return " ".join(_words(text, date))
    start, end = encounter["evidence"]
    inside = [span for span in _times(document) if start <= span[0] and span[1] <= end]
    return text[slice(*min(inside))] if inside else ""


def _times(document: Plain) -> Iterator[tuple[int, int]]:
    for time in document["times"]:
        yield time["start"], time["end"]
    for unresolved in document["unresolved"]:
        if unresolved["kind"] == "time":
            start, end = unresolved["span"]
            yield start, end
