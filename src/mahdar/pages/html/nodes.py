"""The objects of a page's JSON-LD, and which of them is the story's."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from urllib.parse import unquote

from mahdar.pages.headline import overlap
from mahdar.pages.words import plain

Node = dict[str, Any]

_LONGEST_JSON = 300_000  # characters
_MOST_NODES = 2000
_STORY = re.compile(r"Article|Posting|Report", re.IGNORECASE)
_PAGE = re.compile(r"WebPage|VideoObject|CreativeWork", re.IGNORECASE)
# What stands below these keys is another story, a part of this one, or what it belongs to.
_OTHERS = frozenset({
    "itemlistelement", "haspart", "liveblogupdate", "comment", "mentions", "relatedlink", "isbasedon", "citation",
    "ispartof", "blogpost", "blogposts", "associatedmedia", "publisher", "author", "breadcrumb", "review",
})  # fmt: skip
_WRAPPING = re.compile(r"^\s*(?://\s*)?(?:<!\[CDATA\[|<!--)|(?://\s*)?(?:\]\]>|-->)\s*$")
_STATED = re.compile(r'"(@type|headline|datePublished)"\s*:\s*"((?:[^"\\\n]|\\.){1,300})"')
_MOST_OF = 0.5  # of a line's characters
_SHARED = 0.4  # of a headline's longer words
_SHORTEST = 12  # characters: a shorter headline is found in another by chance


def nodes_of(script: str) -> list[Node]:
    """The objects of a JSON-LD script, outer ones first; of one that is broken, what it states of a single story."""
    try:
        whole = json.loads(_WRAPPING.sub("", script[:_LONGEST_JSON]).strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return _stated(script[:_LONGEST_JSON])
    return list(_inside(whole))


def _stated(script: str) -> list[Node]:
    found = _STATED.findall(script)
    names = [name for name, _ in found]
    return [dict(found)] if names.count("datePublished") == 1 and names.count("headline") <= 1 else []


def _inside(whole: object) -> Iterator[Node]:
    waiting: list[Any] = [whole]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            waiting.extend(value for key, value in node.items() if str(key).lower() not in _OTHERS)
        elif isinstance(node, list):
            waiting.extend(node)


def node_of_the_story(nodes: Iterable[Node], titles: Sequence[str], url: str | None) -> Node:
    """The node that tells of this page's story, or an empty one.

    A node with another headline than the page's, or without one and of another address, tells of another story.

    Args:
        nodes: all of the page's.
        titles: what the rest of the markup calls the headline.
        url: the page's own address, or None.
    """
    own = [plain(title) for title in titles]
    ranked = [(rank, -at, node) for at, node in enumerate(nodes) if (rank := _rank(node, own, url)) > 0]
    return max(ranked, key=lambda each: each[:2])[2] if ranked else {}


def _rank(node: Node, titles: Sequence[str], url: str | None) -> int:
    kind = str(node.get("@type", ""))
    is_story = bool(_STORY.search(kind))
    if not is_story and not _PAGE.search(kind):
        return 0
    headline = node.get("headline") or node.get("name")
    named = _is_named(plain(headline), titles) if isinstance(headline, str) and titles else None
    located = _is_at(node, url) if url else None
    if (named is False and not located) or (named is None and located is False):
        return 0
    return (2 if is_story else 0) + 4 * bool(named) + bool(located) + (named is None and located is None)


def _is_named(headline: str, titles: Sequence[str]) -> bool | None:
    """Whether a headline is the page's; None where it only has words of it, as headlines for search engines do."""
    if any(headline == title or _holds(headline, title) for title in titles):
        return True
    alike = (min(overlap(headline, title), overlap(title, headline)) for title in titles)
    return None if any(shared >= _SHARED for shared in alike) else False


def _holds(one: str, other: str) -> bool:
    """Whether one line holds the other and little else: not where that is only the outlet's name."""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= max(_SHORTEST, _MOST_OF * len(longer)) and shorter in longer


def _is_at(node: Node, url: str | None) -> bool | None:
    """Whether the node's address is the page's, by its last part; None where it gives none."""
    about = node.get("mainEntityOfPage")
    given = node.get("url") or (about.get("@id") if isinstance(about, dict) else about) or node.get("@id")
    if not isinstance(given, str) or "/" not in given:
        return None
    return _last_part(given) == _last_part(url or "")


def _last_part(url: str) -> str:
    return unquote(url.split("#", maxsplit=1)[0].rstrip("/")).rpartition("/")[2]
