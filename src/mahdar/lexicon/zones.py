"""Time zones by their IANA names, from the installed package of them: no machine's own decides what is read."""

from datetime import tzinfo
from functools import cache


@cache
def zone(name: str) -> tzinfo | None:
    """The rules of a zone («Asia/Beirut»), or None where no zone has that name."""
    # a page whose time needs no other zone needs neither of them
    from importlib.resources import files
    from zoneinfo import ZoneInfo

    place = files("tzdata").joinpath("zoneinfo", *name.split("/"))
    try:
        with place.open("rb") as stream:
            return ZoneInfo.from_file(stream, key=name)
    except (OSError, ValueError):
        return None
