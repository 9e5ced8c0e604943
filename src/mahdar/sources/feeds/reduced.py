"""A feed cut down to the fields that are read, and made well again where it was broken.

feedparser knows how each kind of feed names things, and takes seconds to hours for a hostile document of a megabyte;
what this hands it is well made, shallow and small, whatever came in.
"""

from lxml import etree

from mahdar.sources.feeds.mending import mended

MOST_ENTRIES = 10_000  # of a feed; the longest in use have a few hundred
_LONGEST_FIELD = 4000  # characters
_ITEMS = frozenset({"item", "entry"})
_ADDRESSES = frozenset({"link", "origlink", "guid", "id"})
_DATES = frozenset({"pubdate", "date", "published", "issued", "created", "updated", "modified"})
_OF_ITEM = _ADDRESSES | _DATES | {"title"}
_OF_FEED = frozenset({"title", "link", "ttl", "updateperiod", "updatefrequency"})
_ATTRIBUTES = frozenset({"version", "href", "rel", "type", "isPermaLink", "{http://www.w3.org/XML/1998/namespace}base"})


def reduced(text: str) -> tuple[bytes, int] | str:
    """The feed with its entries' addresses, titles and dates alone, and how many entries it had.

    Returns:
        The document and the number; or what is wrong with it, as a clause.
    """
    try:
        root = _root(text, recover=False)
    except etree.XMLSyntaxError:
        root = _root(mended(text), recover=True)
    if root is None:
        return "not XML"
    items = _shallow(root)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="utf-8"), items


def _root(text: str, *, recover: bool) -> etree._Element | None:
    parser = etree.XMLParser(
        recover=recover, resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True,
        collect_ids=False, huge_tree=False, encoding="utf-8",
    )  # fmt: skip
    try:
        return etree.fromstring(text.encode("utf-8"), parser)
    except etree.XMLSyntaxError:
        if not recover:
            raise
        return None


def _shallow(root: etree._Element) -> int:
    """Keep the fields of the feed and those of its entries; returns how many entries there were."""
    items = 0
    for holder in [root, *root.findall("{*}channel")[:1]]:
        _strip(holder)
        for child in list(holder):
            name = _name(child)
            if name in _ITEMS:
                items += 1
                if items <= MOST_ENTRIES:
                    _reduce_item(child)
                    continue
            elif name in _OF_FEED:
                _flatten(child)
                continue
            elif name == "channel" and holder is root:
                continue
            holder.remove(child)
    return items


def _reduce_item(item: etree._Element) -> None:
    _strip(item)
    for field in list(item):
        if _name(field) in _OF_ITEM:
            _flatten(field)
        else:
            item.remove(field)


def _flatten(field: etree._Element) -> None:
    """A field is a text and a few attributes, whatever markup stood in it."""
    text = "".join(field.itertext())[:_LONGEST_FIELD]
    for child in list(field):
        field.remove(child)
    field.text = text
    _strip(field)


def _strip(element: etree._Element) -> None:
    for name in list(element.attrib):
        if name not in _ATTRIBUTES or len(element.attrib[name]) > _LONGEST_FIELD:
            del element.attrib[name]


def _name(element: etree._Element) -> str:
    """An element's name without its namespace, declared or not; "" for what is no element."""
    return element.tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(element.tag, str) else ""
