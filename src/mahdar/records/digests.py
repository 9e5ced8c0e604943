"""Ids as digests of content and origin, so that the same page gives the same ids on every machine."""

from hashlib import sha256


def _digest(*parts: str) -> str:
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def page_digest(content: bytes | str) -> str:
    """SHA-256 of a page, in hex; of the UTF-8 form where the page came as text."""
    return sha256(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")).hexdigest()


def article_id(page_sha256: str, url: str | None) -> str:
    """The id of an article: the same page at the same address gives the same one."""
    return _digest(page_sha256, url or "")[:16]


def fact_id(article: str, kind: str, *parts: object) -> str:
    """The id of a fact: of its article, its kind, and what sets it apart from its neighbours."""
    return kind[0] + _digest(article, kind, *map(str, parts))[:11]
