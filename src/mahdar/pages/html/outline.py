"""How the blocks of an HTML page stand in its elements: what each element holds, which blocks stand in one row."""

import re
from collections import Counter
from dataclasses import dataclass, field

from mahdar.pages.desk import Desk
from mahdar.pages.html.scanner import HtmlPage

_REACH = 64  # elements around a block that are looked at; no page of a newspaper nests deeper
_CLASS = re.compile(r"""\bclass\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_WITHIN_TEXT = frozenset({"ul", "ol", "dl", "li", "dt", "dd", "blockquote", "p"})
_NUMBERS = re.compile(r"\d+")
_TAG_READ = 300  # characters of a tag


@dataclass(slots=True)
class Outline:
    """What the elements of a page hold.

    Attributes:
        page: the scanned page.
        text: its characters.
        blocks: of each element that holds any, how many blocks stand in it at whatever depth.
        prose: the same for the characters of running text.
        lanes: of each block, the element in which it stands beside others: around the largest one that holds it alone.
    """

    page: HtmlPage
    text: str
    blocks: Counter[int] = field(default_factory=Counter)
    prose: Counter[int] = field(default_factory=Counter)
    lanes: list[int] = field(default_factory=list)
    _signatures: dict[int, str] = field(default_factory=dict)

    def around(self, element: int) -> list[int]:
        """An element and those around it, from the inside out."""
        found: list[int] = []
        while element >= 0 and len(found) < _REACH:
            found.append(element)
            element = self.page.parents[element]
        return found

    def signature(self, element: int) -> str:
        """The tag of an element and the first of its classes without numbers: what repeated parts of a page share."""
        if element not in self._signatures:
            start = self.page.starts[element]
            tag = self.text[start : self.text.find(">", start, start + _TAG_READ)]
            named = _CLASS.search(tag)
            classes = _NUMBERS.sub("", "".join(filter(None, named.groups()))).split() if named else []
            self._signatures[element] = f"{self.page.tags[element]}.{classes[0] if classes else ''}"
        return self._signatures[element]

    def is_lane(self, element: int) -> bool:
        """Whether pieces stand beside one another in an element; lists and quotations are of what is around them."""
        return self.blocks[element] > 1 and self.page.tags[element] not in _WITHIN_TEXT

    def holds(self, element: int, offset: int) -> bool:
        """Whether something that begins at `offset` of the page stands in an element."""
        return self.page.starts[element] <= offset < self.page.ends[element]


def outline(desk: Desk, page: HtmlPage, text: str) -> Outline:
    """Count what the elements of a page hold."""
    found = Outline(page, text)
    chains = [found.around(block.element) for block in desk.blocks]
    for at, chain in enumerate(chains):
        found.blocks.update(chain)
        if desk.traits[at].prose and desk.open(at):
            for element in chain:
                found.prose[element] += len(desk.blocks[at].text)
    found.lanes = [next((element for element in chain if found.is_lane(element)), -1) for chain in chains]
    return found
