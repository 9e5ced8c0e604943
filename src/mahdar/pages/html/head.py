"""What a page's markup says of the story: title, headline, times, author, outlet."""

import re
from dataclasses import dataclass, field
from html import unescape

from mahdar.pages.html.nodes import Node, node_of_the_story, nodes_of
from mahdar.pages.stamps import Stamp, stamp

_ATTRIBUTE = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_TIMES = (
    "article:published_time", "og:published_time", "article:published", "og:article:published_time", "datepublished",
    "publishdate", "publish_date", "publish-date", "published_time", "published", "publication_date",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created",
    "originalpublicationdate", "cxenseparse:recs:publishtime", "article.published", "article_date_original",
    "citation_publication_date", "pubdate",
)  # fmt: skip
_VAGUE_TIMES = ("dc.date", "dcterms.date", "date")  # the story's day, or that on which the page was made
_PLACED = frozenset({"datepublished", "datemodified", "datecreated"})
_HEADLINES = ("og:title", "twitter:title", "title", "parsely-title", "sailthru.title", "headline", "dcterms.title")
_AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator")
_ADDRESS = re.compile(r"https?://|@|\.com|facebook", re.IGNORECASE)
_MOST_AUTHORS = 4
_COMPANY = re.compile("Organi[sz]ation|Corporation")


@dataclass(slots=True)
class Head:
    """What was met on the way: the title, meta elements by name in lower case, JSON-LD, canonical address."""

    title: str = ""
    metas: dict[str, str] = field(default_factory=dict)
    scripts: list[str] = field(default_factory=list)
    canonical: str | None = None
    _nodes: list[Node] | None = None
    _story: Node | None = None

    def meta(self, attributes: str) -> None:
        """Take a `<meta …>` in; the first of a name stays. An `itemprop` time counts where it stands, not here."""
        values = attributes_of(attributes)
        name = values.get("property") or values.get("name") or values.get("itemprop")
        if name and values.get("content") and not (name == values.get("itemprop") and name.lower() in _PLACED):
            self.metas.setdefault(name.lower(), unescape(values["content"]).strip())

    def link(self, attributes: str) -> None:
        """Take a `<link …>` in, for the canonical address."""
        values = attributes_of(attributes)
        if values.get("rel", "").lower() == "canonical":
            self.canonical = unescape(values.get("href", "")) or None

    def headlines(self) -> tuple[str, ...]:
        """All that calls itself a title."""
        return tuple(dict.fromkeys(filter(None, [_text(self.story().get("headline")), *self._titles()])))

    def stamps(self) -> list[Stamp]:
        """The times of publication that the markup gives, the most trusted first."""
        node = stamp(self.story().get("datePublished") or self.story().get("uploadDate"), "JSON-LD")
        metas = [stamp(self.metas.get(name), name) for name in _TIMES]
        vague = [stamp(self.metas.get(name), name, firm=False) for name in _VAGUE_TIMES]
        return [found for found in (node, *metas, *vague) if found]

    def authors(self) -> list[str]:
        """All that calls itself the author and can be a name."""
        named = [self._author_of_the_story(), *(self.metas.get(name) for name in _AUTHORS)]
        return [name for name in named if name and not _ADDRESS.search(name)]

    def outlet(self) -> str | None:
        """The outlet's name, or None."""
        return _text(self.metas.get("og:site_name")) or _name(self.story().get("publisher"))

    def story(self) -> Node:
        """The JSON-LD node that is the article, or an empty one."""
        if self._story is None:
            url = self.canonical or self.metas.get("og:url")
            self._story = node_of_the_story(self._all_nodes(), self._titles(), url) if self.scripts else {}
        return self._story

    def _all_nodes(self) -> list[Node]:
        if self._nodes is None:
            self._nodes = [node for script in self.scripts for node in nodes_of(script)]
        return self._nodes

    def _titles(self) -> list[str]:
        return [title for title in (*(self.metas.get(name) for name in _HEADLINES), self.title) if title]

    def _author_of_the_story(self) -> str | None:
        """The name of the story's author, who may stand in a node of his own; a company is no author."""
        given = self.story().get("author")
        people = (
            [self._author(each) for each in given[:_MOST_AUTHORS]] if isinstance(given, list) else [self._author(given)]
        )
        return "، ".join(dict.fromkeys(filter(None, people))) or None

    def _author(self, author: object) -> str | None:
        if isinstance(author, dict) and "name" not in author and author.get("@id"):
            author = next(
                (node for node in self._all_nodes() if node.get("@id") == author["@id"] and "name" in node), author
            )
        return None if isinstance(author, dict) and _COMPANY.search(str(author.get("@type", ""))) else _name(author)


def attributes_of(tag: str) -> dict[str, str]:
    """The attributes of a tag, names in lower case, values as written."""
    return {name.lower(): "".join(values) for name, *values in _ATTRIBUTE.findall(tag)}


def _text(value: object) -> str | None:
    return unescape(value).strip() or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name") if isinstance(value, dict) else value)
