"""The fetcher as the user set it up: their contact, the real time, and the hosts that they allow."""

from collections.abc import Iterable

from mahdar.interfaces.settings import WallClock, contact
from mahdar.records import HostTurn, SiteRobots
from mahdar.sources.fetching import Fetcher, FetchRules

LONGEST_WAIT = 120.0  # seconds that somebody at a terminal is kept waiting where a site asks for patience


def typed_addresses() -> Fetcher:
    """A fetcher for addresses that the user typed: any host of the open internet may be asked.

    Raises:
        SettingsError: the settings cannot be read.
    """
    return Fetcher(FetchRules(contact=contact(), free=True, longest_wait=LONGEST_WAIT), WallClock())


def listed_hosts(
    hosts: Iterable[str], contact: str, *, turns: Iterable[HostTurn] = (), robots: Iterable[SiteRobots] = ()
) -> Fetcher:
    """A fetcher for the hosts of the user's outlets alone.

    Args:
        hosts: names; each stands for the names below it.
        contact: `settings.needed_contact()`.
        turns: what is remembered of hosts from an earlier run.
        robots: files of robots.txt from an earlier run.
    """
    rules = FetchRules(contact=contact, hosts=frozenset(hosts))
    return Fetcher(rules, WallClock(), turns=turns, robots=robots)
