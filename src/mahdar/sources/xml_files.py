"""XML files: feeds, whose entries are pages where they hold their articles; what other kinds are, said."""

from collections.abc import Iterator

from mahdar.records import Page
from mahdar.sources.bad_input import BadInput
from mahdar.sources.limits import LARGEST_UNPACKED, MB
from mahdar.sources.opened import Opened
from mahdar.sources.passed_over import PassedOver
from mahdar.sources.xml_roots import ENTITIES, FEEDS, PAGES, SITEMAPS, defines_entities, root_of


def is_feed(head: bytes) -> bool:
    """Whether a file that begins so is a feed, whatever its name."""
    return root_of(_text(head)) in FEEDS


def may_begin(head: bytes) -> bool:
    """Whether a file that begins so is XML, and not a page written in it."""
    text = _text(head).lstrip("\ufeff").lstrip()
    return text.startswith("<?xml") and root_of(text) not in PAGES and "<html" not in text.lower()


def pages_in(opened: Opened) -> Iterator[Page | BadInput | PassedOver]:
    """The pages of a feed; one sentence for the entries that are but announced, and for XML of other kinds."""
    from mahdar.sources.feeds.decoded import decoded

    content = opened.stream.read(LARGEST_UNPACKED + 1)
    text = decoded(content, None)
    root = root_of(text)
    if len(content) > LARGEST_UNPACKED:
        yield BadInput(opened.name, f"larger than {LARGEST_UNPACKED // MB} MB, which no feed is")
    elif root in PAGES:
        yield Page(content=content, origin=opened.name)
    elif defines_entities(text):
        yield BadInput(opened.name, ENTITIES)
    elif root in FEEDS:
        yield from _of_feed(text, opened.name)
    else:
        yield BadInput(opened.name, _kind(root))


def _of_feed(text: str, name: str) -> Iterator[Page | BadInput | PassedOver]:
    from mahdar.sources.feed_entries import entries_in  # loads feedparser, of which other files have no need

    announced = total = 0
    for total, entry in enumerate(entries_in(text), start=1):
        page = entry.page(f"{name}, entry {total}")
        announced += page is None
        if page is not None:
            yield page
    if not total:
        yield BadInput(name, "a feed without entries")
    if announced:
        entries = "1 entry" if announced == 1 else f"{announced:,} entries"
        yield PassedOver(
            name, f"{entries} without the full text: `mahdar feeds add` with the feed's address fetches them"
        )


def _kind(root: str) -> str:
    if root in SITEMAPS:
        return "a sitemap, which lists addresses and holds no page: `mahdar feeds add` with its site fetches them"
    return (
        f"XML, but neither a feed nor a page: its outermost element is <{root}>" if root else "XML that cannot be read"
    )


def _text(head: bytes) -> str:
    return head.replace(b"\0", b"").decode("utf-8", "ignore").lstrip("\ufeff")
