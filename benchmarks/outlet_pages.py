"""The frozen pages of outlets, and how well an extractor does on one.

Content is compared by runs of four words, as Zyte's article extraction benchmark does: precision is the share of the
extracted runs that are the story's, recall the share of the story's runs that were extracted. Headline, kicker, lead
and captions count for nobody and against nobody, since extractors differ on whether they belong to the text. A date is
right if its day is, a minute if day and minute are; where the page states none, none is right. So it is with author,
agencies (all of them, in any order), kicker and lead: the same words, or none where there is none.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from extractors import Extracted, Given

PAGES = Path(__file__).parents[1] / "tests" / "pages" / "outlets"
RUN = 4  # words
_WORD = re.compile(r"\w+")
_BESIDE = ("title", "kicker", "lead")


@dataclass(frozen=True, slots=True)
class Frozen:
    """A page and what is expected of it."""

    name: str
    given: Given
    expected: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Scored:
    """How one extractor did on one page."""

    page: str
    precision: float
    recall: float
    title: bool
    dated: bool
    foreign: bool
    leaks: int
    minute: bool
    author: bool
    agency: bool
    kicker: bool
    lead: bool

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def pages(folder: Path = PAGES) -> Iterator[Frozen]:
    """The frozen pages, by name."""
    for place in sorted(folder.iterdir()):
        if place.is_dir():
            expected = yaml.safe_load((place / "expected.yaml").read_text(encoding="utf-8"))
            yield Frozen(place.name, Given((place / "page.html").read_bytes(), expected["url"]), expected)


def words(text: str) -> list[str]:
    """The words of a text without marks."""
    bare = "".join(each for each in text.replace("ـ", "") if unicodedata.category(each) != "Mn")
    return _WORD.findall(bare)


def runs(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four words in each line; a shorter line is a run by itself."""
    counted: Counter[tuple[str, ...]] = Counter()
    for line in text.splitlines():
        said = words(line)
        counted.update(tuple(said[at : at + RUN]) for at in range(max(1, len(said) - RUN + 1)) if said)
    return counted


def score(page: Frozen, found: Extracted) -> Scored:
    """Compare what was extracted with what was expected."""
    wanted = runs(page.expected["text"])
    beside = runs("\n".join([*(page.expected[key] or "" for key in _BESIDE), *page.expected["captions"]]))
    given = runs(found.text)
    for run in beside.keys() - wanted.keys():
        given.pop(run, None)
    right = (wanted & given).total()
    day = str(page.expected["published"])[:10] if page.expected["published"] else None
    said = found.published[:10] if found.published else None
    flat = " ".join(words(found.text))
    return Scored(
        page=page.name,
        precision=right / given.total() if given else 0.0,
        recall=right / wanted.total(),
        title=_same(found.title, page.expected["title"]),
        dated=said == day,
        foreign=said in {str(each)[:10] for each in page.expected["foreign_dates"]} and said != day,
        leaks=sum(" ".join(words(each)) in flat for each in page.expected["must_not"]),
        minute=(found.published or "")[:16] == minute(page.expected["published"]),
        author=_same(found.author, page.expected["author"]),
        agency=sorted(map(words, found.agency)) == sorted(map(words, page.expected["agency"])),
        kicker=_same(found.kicker, page.expected["kicker"]),
        lead=_same(found.lead, page.expected["lead"]),
    )


def _same(found: str | None, expected: str | None) -> bool:
    return words(found or "") == words(expected or "")


def minute(time: object) -> str:
    """A time as `expected.yaml` writes it, to the minute; "" for none."""
    return str(time).replace(" ", "T")[:16] if time else ""
