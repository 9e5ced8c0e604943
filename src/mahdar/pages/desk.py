"""The page on the editor's desk: each block with what is thought of it so far."""

from dataclasses import dataclass, field
from urllib.parse import unquote

from mahdar.pages.blocks import Block
from mahdar.pages.traits import Traits, traits
from mahdar.pages.words import plain
from mahdar.records.articles import SectionKind

_LONGEST_TITLE = 500  # characters
_NEAR = 4  # elements around a block that are its part of the page
_OUTERMOST = 2  # the first two elements are html and body


@dataclass(slots=True)
class Desk:
    """Blocks, their traits, and a decision for each: kept as a kind of section, or dropped for a reason, or open.

    Attributes:
        titles: what the page's own markup says the headline is.
        url: its address, whose words may be the headline's.
        parents: the element around each element of an HTML page; empty for a text page.
        lanes: the element in which each block of an HTML page stands beside others; empty for a text page.
        captions: the blocks that are captions of pictures, if a story is found around them.
    """

    blocks: list[Block]
    titles: tuple[str, ...] = ()
    url: str | None = None
    parents: list[int] = field(default_factory=list)
    lanes: list[int] = field(default_factory=list)
    captions: set[int] = field(default_factory=set)
    traits: list[Traits] = field(init=False)
    kinds: list[SectionKind | None] = field(init=False)
    reasons: list[str | None] = field(init=False)
    _slug: str | None = field(init=False, default=None)
    _titles: tuple[str, ...] | None = field(init=False, default=None)
    _plain: dict[int, str] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.traits = [traits(block) for block in self.blocks]
        self.kinds = [None] * len(self.blocks)
        self.reasons = [trait.sign.reason if trait.sign else trait.noise or None for trait in self.traits]

    @property
    def slug(self) -> str:
        """The words of the page's address, as they are compared."""
        if self._slug is None:
            self._slug = plain(unquote(self.url or ""))
        return self._slug

    @property
    def plain_titles(self) -> tuple[str, ...]:
        """What markup calls the headline, as it is compared; nothing that is too long for one."""
        if self._titles is None:
            self._titles = tuple(plain(title) for title in self.titles if len(title) <= _LONGEST_TITLE)
        return self._titles

    def keep(self, at: int, kind: SectionKind) -> None:
        """Decide that a block belongs to the story."""
        self.kinds[at], self.reasons[at] = kind, None

    def drop(self, at: int, reason: str) -> None:
        """Decide that a block is furniture; a first reason stays."""
        self.kinds[at] = None
        self.reasons[at] = self.reasons[at] or reason

    def open(self, at: int) -> bool:
        """Whether nothing was decided on a block yet."""
        return self.kinds[at] is None and self.reasons[at] is None

    def opened(self, first: int, last: int) -> list[int]:
        """The undecided blocks from `first` up to, not including, `last`."""
        kinds, reasons = self.kinds, self.reasons
        return [at for at in range(first, last) if kinds[at] is None and reasons[at] is None]

    def prose(self, first: int = 0, last: int | None = None) -> list[int]:
        """The undecided blocks of running text."""
        return [at for at in self.opened(first, len(self.blocks) if last is None else last) if self.traits[at].prose]

    def near(self, one: int, other: int, reach: int = _NEAR) -> bool:
        """Whether two blocks stand in one small part of the page, `reach` elements deep; in a text page all do."""
        if not self.parents:
            return True
        return bool(self._around(self.blocks[one].element, reach) & self._around(self.blocks[other].element, reach))

    def _around(self, element: int, reach: int) -> set[int]:
        """An element and those closest around it, without the body of the page."""
        found: set[int] = set()
        for _ in range(reach):
            if element < _OUTERMOST:
                break
            found.add(element)
            element = self.parents[element]
        return found

    def plain(self, at: int) -> str:
        """A block's words as they are compared: folded, without marks."""
        if at not in self._plain:
            self._plain[at] = self.traits[at].plain or plain(self.blocks[at].text)
        return self._plain[at]
