"""The rules of a robots.txt that concern this program.

The parser keeps every rule once for every agent of its group: ten thousand agents before ten thousand rules, which
half a megabyte has room for, would fill the memory. So agents that are not this program become one.
"""

import re

from protego import Protego

from mahdar.sources.fetching.rules import PRODUCT

_AGENT = re.compile(r"\s*(?:user-agent|useragent|user\s+agent)(?:\s*:|\s)(.*)", re.IGNORECASE)  # as the parser reads it
_NOBODY = "User-agent: nobody"


def rules_in(text: str) -> Protego:
    """Parse a robots.txt."""
    return Protego.parse("\n".join(map(_with_agent, text.splitlines())))


def _with_agent(line: str) -> str:
    match = _AGENT.match(line)
    return line if match is None or _may_be_us(match[1]) else _NOBODY


def _may_be_us(value: str) -> bool:
    """Whether the parser could take an agent for this program: it takes beginnings of the name, and stars within."""
    name = value.partition("#")[0].replace("*", "").strip().lower()
    return PRODUCT.lower().startswith(name)
