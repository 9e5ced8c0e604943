"""How much time and memory a page may take, and how a process holds itself to that."""

import math
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Limits:
    """What one page may take.

    Attributes:
        seconds: by the clock, watched by the parent, and of the processor, watched by the system.
        memory: bytes of address space over what the process had at its start, where the system can hold it to that.
    """

    seconds: float = 20.0
    memory: int = 1024**3


def hold_memory(limits: Limits) -> None:
    """Let this process have so much more memory than it has now; it writes no dump of itself when it dies."""
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    begun = _address_space()
    if begun is not None:
        _lower(resource.RLIMIT_AS, begun + limits.memory)


def hold_time(limits: Limits) -> None:
    """Let this process have so many more seconds of the processor than it had so far: to be called for each page.

    The parent's watch ends with the parent; this does not, and it counts no second in which others had the processor.
    """
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    _lower(resource.RLIMIT_CPU, math.ceil(used.ru_utime + used.ru_stime + limits.seconds) + 1)


def _lower(what: int, to: int) -> None:
    """Set a limit, as far as the one that nobody can raise allows."""
    import resource

    _, hard = resource.getrlimit(what)
    resource.setrlimit(what, (to if hard == resource.RLIM_INFINITY else min(to, hard), hard))


def _address_space() -> int | None:
    """Bytes of address space that this process has; None where the system does not say."""
    import resource

    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    except OSError:
        return None
