"""What asking an address gave: an answer, the news that nothing changed, or why there is none."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Refusal(StrEnum):
    """Why an address was not asked, or its answer not taken."""

    ADDRESS = "address"  # no web address, or one that leads into a private network
    NOT_LISTED = "not-listed"  # not among the outlets that the user allows
    ROBOTS = "robots"  # the site asks programs to stay away
    TOO_LARGE = "too-large"  # on the wire, unpacked, or by the ratio of the two
    TOO_SLOW = "too-slow"
    TOO_MANY_REDIRECTS = "too-many-redirects"
    UNREACHABLE = "unreachable"  # no such host, no connection, a broken answer
    STATUS = "status"  # the server says no
    KIND = "kind"  # a picture, a film, a font: nothing to read
    NOT_YET = "not-yet"  # the host was asked a moment ago, or asked for a pause; `again_after` says when


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """An answer with its content.

    Attributes:
        url: the address that was asked for.
        final_url: the one that answered, after redirects.
        status: the HTTP status.
        headers: of the answer, as they came, in their order.
        content: the body, decoded from its transfer and content codings.
        at: when it was asked for, in UTC.
    """

    url: str
    final_url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    content: bytes
    at: datetime

    def header(self, name: str) -> str | None:
        """The first value of a header, or None."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchanged:
    """The server says that nothing changed since it was asked last (304)."""

    url: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """No content, and why.

    Attributes:
        detail: one clause for a person.
        status: the HTTP status, where there was an answer.
        again_after: the moment before which the address is not to be asked again (`Retry-After`), or None.
        for_good: whether asking again is useless.
    """

    url: str
    reason: Refusal
    detail: str
    at: datetime
    status: int | None = None
    again_after: datetime | None = None
    for_good: bool = False


Answer = Fetched | Unchanged | Refused
