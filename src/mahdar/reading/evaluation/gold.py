"""Gold: documents that people annotated, one JSON object a line; docs/quality.md says what each field means."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from mahdar.reading.evaluation.gold_lines import BadGoldError, gold_lines
from mahdar.reading.evaluation.gold_schema import fault_of
from mahdar.reading.evaluation.sameness import Identity, bare, identity
from mahdar.reading.evaluation.sides import Deed, Meeting, Reference, Side, Speech, Time

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One annotated document.

    Attributes:
        id: unique among the documents that are measured together.
        text: what the reader is given, unless there is a page.
        page: the name of a file with the page, or None.
        url: its address, or None.
        outlet: its outlet, or None.
        published: its date, or None.
        given: the date that the reader is given with it, or None: only one that neither text nor address shows.
        side: what the annotators tell of it.
    """

    id: str
    text: str
    page: str | None
    url: str | None
    outlet: str | None
    published: str | None
    given: str | None
    side: Side


def gold_documents(lines: Iterable[bytes], name: str, issues: Iterable[str]) -> Iterator[GoldDocument]:
    """The documents of one gold file.

    Args:
        lines: of the file.
        name: what the file is called in messages.
        issues: the slugs that name issues.

    Raises:
        BadGoldError: a line is no gold document, or an id stands twice.
    """
    slugs, seen = frozenset(issues), set[str]()
    for where, content in gold_lines(lines, name):
        document = _document(content, where, slugs)
        if document.id in seen:
            msg = f"{where}: id: {document.id!r} stands twice"
            raise BadGoldError(msg)
        seen.add(document.id)
        yield document


def _document(content: Any, where: str, issues: frozenset[str]) -> GoldDocument:  # noqa: ANN401 - as JSON gives it
    fault = fault_of(content, issues)
    if fault:
        msg = f"{where}: {fault.field}: {fault.what}"
        raise BadGoldError(msg)
    given = content["published"] if content["published_from"] == "given" else None
    optional = {key: content.get(key) for key in ("page", "url", "outlet", "published")}
    return GoldDocument(id=str(content["id"]), text=content["text"], given=given, side=_side(content), **optional)


def _side(gold: Json) -> Side:
    who = {e["name"]: identity([e["name"], *(e.get("aka") or [])], e["surfaces"], e["type"], e["country"])
           for e in gold["entities"]}  # fmt: skip
    references = dict.fromkeys((bare(words), e["name"]) for e in gold["entities"] for words in e["references"])
    return Side(
        title=gold["title"],
        published=gold["published"],
        identities=tuple(who.values()),
        names=frozenset((bare(words), e["type"]) for e in gold["entities"] for words in e["surfaces"]),
        references=tuple(Reference(words, who[name]) for words, name in references),
        times=tuple(dict.fromkeys(Time(time["text"], time["value"]) for time in gold["times"])),
        quotations=tuple(_speech(quotation, who) for quotation in gold["quotations"]),
        encounters=tuple(_meeting(encounter, who) for encounter in gold["encounters"]),
        acts=tuple(
            Deed(act["type"], who.get(act["actor"]), who.get(act["recipient"]), act["evidence"]) for act in gold["acts"]
        ),
    )


def _speech(quotation: Json, who: dict[str, Identity]) -> Speech:
    speaker = who.get(quotation["speaker"])
    return Speech(quotation["kind"], quotation["content"], speaker, quotation.get("speaker_text") or "")


def _meeting(encounter: Json, who: dict[str, Identity]) -> Meeting:
    return Meeting(
        mode=encounter["mode"],
        status=encounter["status"],
        parties=tuple(who[name] for name in encounter["participants"]),
        date=encounter["date"],
        place=who.get(encounter["place"]),
        issues=frozenset(encounter.get("issues") or ()),
        evidence=encounter["evidence"],
    )
