"""The address of a page: what is none, or names a machine nearby, is refused before anybody is asked for it.

One parser reads an address for the checks and for the connection, so that the two cannot differ on where it leads.
"""

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address

import httpx2

from mahdar.sources.fetching.stopped import no_address
from mahdar.sources.limits import LONGEST_ADDRESS

PORTS = {"http": 80, "https": 443}
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")  # a last label like this makes the name a number, however it is spelled
_LONGEST_NAME = 253
_NEARBY = frozenset({
    "localhost", "localdomain", "local", "internal", "intranet", "private", "corp", "home", "lan", "arpa", "test",
    "invalid", "onion", "alt",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Address:
    """A web address that may be asked, as far as its letters tell.

    Attributes:
        url: in ASCII, without its fragment.
        host: the name, or the number, in its one spelling.
        target: path and query as they go over the wire.
    """

    url: str
    scheme: str
    host: str
    port: int
    target: bytes

    @property
    def origin(self) -> str:
        """Scheme, host and port: what one robots.txt speaks for."""
        return f"{self.scheme}://{self.netloc}"

    @property
    def netloc(self) -> str:
        """Host and, where it is not the scheme's own, port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


def address_of(text: str) -> Address:
    """Read an address; Arabic letters may stand in it as they are.

    Raises:
        StoppedError: it is no address of the open web.
    """
    if len(text) > LONGEST_ADDRESS:
        raise no_address(f"the address is longer than {LONGEST_ADDRESS} characters")
    try:
        url = httpx2.URL(text.strip())
    except (httpx2.InvalidURL, ValueError, TypeError):
        raise no_address("this is no web address") from None
    return _checked(url)


def joined(address: Address, location: bytes) -> Address:
    """Where a redirect leads. A header may hold Arabic in UTF-8, or bytes of an older encoding, which stay as they are.

    Raises:
        StoppedError: that is no address of the open web.
    """
    try:
        text = location.decode("utf-8")
    except UnicodeDecodeError:
        text = "".join(chr(byte) if byte < 0x80 else f"%{byte:02X}" for byte in location)
    try:
        return address_of(str(httpx2.URL(address.url).join(text.strip())))
    except (httpx2.InvalidURL, ValueError, TypeError):
        raise no_address("the site sends on to what is no web address") from None


def _checked(url: httpx2.URL) -> Address:
    if url.scheme not in PORTS:
        raise no_address("only addresses that begin with https:// or http:// are asked")
    if url.userinfo:
        raise no_address("an address with a user name in it is not asked")
    port = PORTS[url.scheme] if url.port is None else url.port
    if port not in PORTS.values():
        raise no_address(f"only ports 80 and 443 are asked, not {port}")
    host = _host(url.raw_host.decode("ascii"))
    plain = Address(url="", scheme=url.scheme, host=host, port=port, target=url.raw_path)
    return Address(f"{plain.origin}{url.raw_path.decode('ascii')}", url.scheme, host, port, url.raw_path)


def _host(host: str) -> str:
    """The one spelling of a name or number; what could be taken for something else is refused."""
    host = host.removesuffix(".")
    if ":" in host:
        return str(IPv6Address(host))
    labels = host.split(".")
    if _NUMBER.fullmatch(labels[-1]):
        return _number(host)
    if len(host) > _LONGEST_NAME or not all(map(_LABEL.fullmatch, labels)):
        raise no_address("the address has no valid host name")
    if len(labels) == 1 or labels[-1] in _NEARBY:
        raise no_address(f"{host} is a name of a machine nearby, not of a site")
    return host


def _number(host: str) -> str:
    try:
        return str(IPv4Address(host))
    except ValueError:
        raise no_address("the host is a number in a spelling that hides what it stands for") from None


def is_number(host: str) -> bool:
    """Whether a host is a number already, and no name to be looked up."""
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
