"""What the fetcher may ask for, how often, and how much it takes: the user's settings, read elsewhere."""

from dataclasses import dataclass

from mahdar.sources.limits import LARGEST_ANSWER, LARGEST_UNPACKED, LONGEST_ANSWERING, LONGEST_SILENCE
from mahdar.version import __version__

PRODUCT = "Mahdar"  # the name that a robots.txt calls the program by


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchRules:
    """Rules for every request.

    Attributes:
        contact: where the operator of a site reaches the user: an address of mail or web; None for nothing.
        hosts: those of the user's outlets; a name stands for the names below it, and «www.» does not count.
        free: whether other hosts may be asked too, as for an address that the user typed.
        gap: seconds between two requests to one host, at least.
        share: how many times the last answer's duration that gap is, at least.
        longest_pause: seconds, the most that a failing host is left alone where it does not say how long.
        longest_wait: seconds that `Fetcher.get` waits for its turn at most; what takes longer is refused for now.
        retries: how often a request is made again whose connection failed, or that was told to come later.
        wire: bytes of an answer as it comes, at most.
        unpacked: bytes of an answer decoded, at most.
        seconds: an answer may take in all.
        silence: seconds without a byte, at most.
    """

    contact: str | None = None
    hosts: frozenset[str] = frozenset()
    free: bool = False
    gap: float = 5.0
    share: float = 5.0
    longest_pause: float = 3600.0
    longest_wait: float = 60.0
    retries: int = 1
    wire: int = LARGEST_ANSWER
    unpacked: int = LARGEST_UNPACKED
    seconds: float = LONGEST_ANSWERING
    silence: float = LONGEST_SILENCE

    @property
    def agent(self) -> str:
        """What the program calls itself when it asks."""
        return f"{PRODUCT}/{__version__}" + (f" (+{self.contact})" if self.contact else "")

    def lists(self, host: str) -> bool:
        """Whether a host is one of the user's outlets, or a name below one."""
        labels = _bare(host).split(".")
        listed = {_bare(name) for name in self.hosts}
        return any(".".join(labels[first:]) in listed for first in range(len(labels)))


def _bare(host: str) -> str:
    return host.lower().removeprefix("www.")
