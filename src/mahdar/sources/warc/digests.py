"""Whether content is what was archived: the digests that records carry."""

import hashlib
from base64 import b32encode, b64encode
from collections.abc import Iterable

_KNOWN = frozenset({"md5", "sha1", "sha256", "sha384", "sha512"})


def disagrees(digest: str, contents: Iterable[bytes]) -> bool:
    """Whether a digest is of none of some contents.

    Args:
        digest: `sha1:` and the like, then Base32, Base64 or hexadecimal digits, as different programs write them.
            One that nobody here knows disagrees with nothing.
        contents: made as they are asked for.
    """
    algorithm, _, value = digest.partition(":")
    algorithm = algorithm.strip().lower().replace("-", "")
    if algorithm not in _KNOWN or not value:
        return False
    return not any(_is_of(value.strip(), algorithm, content) for content in contents)


def _is_of(value: str, algorithm: str, content: bytes) -> bool:
    made = hashlib.new(algorithm, content, usedforsecurity=False).digest()
    return (
        value.upper().rstrip("=") == b32encode(made).decode().rstrip("=")
        or value.lower() == made.hex()
        or value.rstrip("=") == b64encode(made).decode().rstrip("=")
    )
