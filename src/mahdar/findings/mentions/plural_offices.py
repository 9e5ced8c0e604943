"""Offices of several states at once: «وزيرا خارجية مصر والأردن», «وزيرا الخارجية العراقي والتركي»."""

from collections.abc import Iterator, Sequence

from mahdar.findings.mentions.holders import Holders
from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.offices import Office
from mahdar.findings.mentions.references import Reference
from mahdar.findings.mentions.signs import COMMAS
from mahdar.sentences import Words


def plural_references(
    words: Words, phrases: Sequence[Office], named: Sequence[Named], holders: Holders
) -> Iterator[Reference]:
    """A reference to all holders, for each plural office with two states or more behind it."""
    plural = [office for office in phrases if office.number > 1 and office.roles]
    if not plural:
        return
    states = {name.first: name for name in named if name.entity.type == "GPE" and name.entity.country}
    for office in plural:
        owners, last = _owners(words, states, office)
        if len(owners) > 1:
            yield _reference(office, last, [holders.holder(office.roles[0], iso3) for iso3 in owners])


def _reference(office: Office, last: int, holders: list[str | None]) -> Reference:
    """Of a long list those who are known are told; of a pair both or nobody."""
    found = tuple(holder for holder in holders if holder)
    entities = found if len(found) == len(holders) or len(found) > 2 else ()
    return Reference(
        office.first, last, office.skip, office.particles, entities, "offices-of-states", role=office.roles[0]
    )  # fmt: skip


def _owners(words: Words, states: dict[int, Named], office: Office) -> tuple[list[str], int]:
    """The states behind the office, joined by و or commas, and the last token of them."""
    owners = [office.of] if office.of else []
    at = last = office.last
    while at + 1 < len(words):
        at += 1
        end, iso3 = _owner_at(words, states, at)
        if iso3:
            owners.append(iso3)
            at = last = end
        elif words.folded[at] not in COMMAS and words.folded[at] != "و" and not words.is_a(at, "each"):
            break
    return owners, last


def _owner_at(words: Words, states: dict[int, Named], at: int) -> tuple[int, str | None]:
    if at in states:
        return states[at].last, states[at].entity.country
    for hit in words.senses(at, "nationality"):
        if hit.particles in ("", "و"):
            return hit.last, hit.sense.id
    return at, None
