"""How the blocks of an HTML page stand in its elements: what each element holds, which blocks stand in one row."""

import re
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
        first: of each element, the first block that stands in it at whatever depth.
        blocks: how many stand in it.
        prose: how many characters of running text stand in it.
        lanes: of each block, the element in which it stands beside others: around the largest one that holds it alone.
    """

    page: HtmlPage
    text: str
    first: list[int]
    blocks: list[int]
    prose: list[int]
    lanes: list[int] = field(default_factory=list)
    _signatures: dict[int, str] = field(default_factory=dict)
    _around: dict[int, list[int]] = field(default_factory=dict)
    _telling: dict[int, list[int]] = field(default_factory=dict)

    def around(self, element: int) -> list[int]:
        """An element and those around it, from the inside out."""
        if element in self._around:
            return self._around[element]
        parents, inner = self.page.parents, element
        found: list[int] = []
        while element >= 0 and len(found) < _REACH:
            found.append(element)
            element = parents[element]
        self._around[inner] = found
        return found

    def beside(self, element: int) -> list[int]:
        """The other elements of the same parent that hold running text."""
        if not self._telling:
            for each, prose in enumerate(self.prose):
                if prose:
                    self._telling.setdefault(self.page.parents[each], []).append(each)
        return [each for each in self._telling.get(self.page.parents[element], ()) if each != element]

    def signature(self, element: int) -> str:
        """The tag of an element and the first of its classes without numbers: what repeated parts of a page share."""
        if element not in self._signatures:
            start = self.page.starts[element]
            tag = self.text[start : self.text.find(">", start, start + _TAG_READ)]
            named = _CLASS.search(tag)
            classes = _NUMBERS.sub("", "".join(filter(None, named.groups()))).split() if named else []
            self._signatures[element] = f"{self.page.tags[element]}.{classes[0] if classes else ''}"
        return self._signatures[element]

    def held(self, element: int) -> range:
        """The blocks that stand in an element."""
        return range(self.first[element], self.first[element] + self.blocks[element])


def outline(desk: Desk, page: HtmlPage, text: str) -> Outline:
    """Count what the elements of a page hold."""
    count = len(page.tags)
    found = Outline(page, text, [len(desk.blocks)] * count, [0] * count, [0] * count)
    for at, block in enumerate(desk.blocks):
        element = block.element
        if element >= 0:
            found.first[element] = min(found.first[element], at)
            found.blocks[element] += 1
            if desk.traits[at].prose and desk.open(at):
                found.prose[element] += len(block.text)
    _hand_up(found)
    lanes = _lanes(found)
    found.lanes = [lanes[block.element] if block.element >= 0 else -1 for block in desk.blocks]
    return found


def _hand_up(outline: Outline) -> None:
    """What stands in an element stands in its parent; parents come first in the order of the page."""
    for element in range(len(outline.blocks) - 1, -1, -1):
        parent = outline.page.parents[element]
        if parent >= 0 and outline.blocks[element]:
            outline.blocks[parent] += outline.blocks[element]
            outline.prose[parent] += outline.prose[element]
            outline.first[parent] = min(outline.first[parent], outline.first[element])


def _lanes(outline: Outline) -> list[int]:
    """The innermost element in which pieces stand beside one another; lists and quotations are of what is around."""
    lanes: list[int] = []
    for element, (parent, tag) in enumerate(zip(outline.page.parents, outline.page.tags, strict=True)):
        holds = outline.blocks[element] > 1 and tag not in _WITHIN_TEXT
        lanes.append(element if holds else lanes[parent] if parent >= 0 else -1)
    return lanes
