"""Addresses that files name as their own."""

import re

LONGEST = 2000  # characters; no paper's address is longer
_ADDRESS = re.compile(r"https?://[^\s\x00-\x20\x7f<>\"]+", re.IGNORECASE)


def web_address(text: str | None) -> str | None:
    """`text` where it is an address on the web, else None: other schemes and broken ones say nothing."""
    address = (text or "").strip()
    return address if len(address) <= LONGEST and _ADDRESS.fullmatch(address) else None
