"""Processes of our own in which libraries read hostile files, so that a crash or a hang costs that file alone."""

import sys
from pathlib import Path

_PROGRAM = "import sys; sys.path[:] = sys.argv[2:]; from importlib import import_module; import_module({!r}).main()"


def command(module: str, argument: str = "") -> list[str]:
    """What starts `main` of a module with this very Python, from the same places, with `sys.argv[1]`."""
    places = [str(Path(place).absolute()) for place in sys.path]
    return [sys.executable, "-P", "-c", _PROGRAM.format(module), argument, *places]


def limit(memory: int, seconds: int | None = None) -> None:
    """Hold this process to its bytes of memory and seconds of work; it writes no file."""
    try:
        import resource
    except ImportError:  # Windows has none: there the one who waits ends the process
        return
    for kind, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        if most is not None:
            resource.setrlimit(kind, (most, most))
