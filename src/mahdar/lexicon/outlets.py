"""The outlets that Mahdar knows, as `outlets/*.yaml` tells of them; found by domain and by name."""

from dataclasses import dataclass
from datetime import tzinfo
from functools import cache, cached_property
from typing import Any

from mahdar.lexicon.index import Lexicon
from mahdar.lexicon.zones import zone
from mahdar.text import fold


@dataclass(frozen=True, slots=True)
class Habit:
    """An agency that an outlet credits, and where it does: in the dateline, the byline, at the foot, in the text."""

    agency: str
    where: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownOutlet:
    """One outlet. What nobody was sure of is None, or empty.

    Attributes:
        names: in Arabic, the usual one first.
        country: whose press it belongs to, ISO 3166 alpha-3; None where it writes for all Arab states.
        based: the country in which its newsroom sits.
        for_abroad: it writes for readers of other states, not for those of its own.
        time_zone: the IANA name of the clock that its pages show.
        calls_local_utc: its markup gives the local hour and says that it is UTC.
        agency: the news agency that it is itself, an id of `pages/agencies.yaml`.
        date_forms: how its lines of date are written, see `lexicon/schemas/outlets.py`.
        months: the month names that it writes: levant, egypt, maghreb, morocco, both.
        owner: "state", or None where it is private or nobody was sure.
    """

    id: str
    names: tuple[str, ...]
    english: str | None = None
    also_english: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    country: str | None = None
    based: str | None = None
    for_abroad: bool = False
    kind: str | None = None
    languages: tuple[str, ...] = ()
    time_zone: str | None = None
    calls_local_utc: bool = False
    agency: str | None = None
    date_forms: tuple[str, ...] = ()
    months: str | None = None
    credits: tuple[Habit, ...] = ()
    owner: str | None = None
    since: str | None = None
    until: str | None = None
    sources: tuple[str, ...] = ()

    @property
    def zone(self) -> tzinfo | None:
        """The rules of its clock, where that is known."""
        return zone(self.time_zone) if self.time_zone else None


class Outlets:
    """All known outlets, in the order of the files."""

    def __init__(self, known: Lexicon) -> None:
        self.all = tuple(map(_outlet, known.entries("outlets/1")))
        self._by_domain = {domain: outlet for outlet in self.all for domain in outlet.domains}

    @cached_property
    def _by_name(self) -> dict[str, tuple[KnownOutlet, ...]]:
        found: dict[str, tuple[KnownOutlet, ...]] = {}
        for outlet in self.all:
            for form in dict.fromkeys(map(plain_name, (*outlet.names, *filter(None, [outlet.english])))):
                found[form] = (*found.get(form, ()), outlet)
        return found

    def at(self, domain: str | None) -> KnownOutlet | None:
        """Who publishes at a domain, or at one above it: `m.paper.example` is the paper's."""
        while domain and "." in domain:
            if domain in self._by_domain:
                return self._by_domain[domain]
            domain = domain.partition(".")[2]
        return None

    def named(self, name: str | None) -> tuple[KnownOutlet, ...]:
        """All that bear a name, in Arabic or English, however it is spelled: «الوطن» is a paper in several states."""
        return self._by_name.get(plain_name(name), ()) if name else ()

    def of(self, domain: str | None, name: str | None) -> KnownOutlet | None:
        """The outlet at a domain; where nobody is known there, the only one of that name."""
        found = self.at(domain)
        bearers = (found,) if found else self.named(name)
        return bearers[0] if len(bearers) == 1 else None


@cache
def outlets(known: Lexicon) -> Outlets:
    """The outlets of some knowledge, made ready once."""
    return Outlets(known)


def plain_name(name: str) -> str:
    """A name without marks and spellings that do not tell names apart."""
    return " ".join("".join(c if c.isalnum() else " " for c in fold(name)).split())


def _outlet(entry: dict[str, Any]) -> KnownOutlet:
    told: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
    told["credits"] = tuple(Habit(habit["agency"], tuple(habit["where"])) for habit in entry["credits"])
    return KnownOutlet(**told)
