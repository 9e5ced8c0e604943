"""Articles whose names people labelled, as a tagger learns from them."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from mahdar.reading.evaluation.gold_lines import BadGoldError, gold_lines
from mahdar.reading.evaluation.gold_schema import fault_of_lesson
from mahdar.records.entities import EntityType


@dataclass(frozen=True, slots=True)
class LabelledName:
    """Something that an article names: its type, and each form of the name as it stands in the text."""

    type: EntityType
    surfaces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LabelledArticle:
    """A text and what it names; `id` sets it apart."""

    id: str
    text: str
    names: tuple[LabelledName, ...]

    def digest(self) -> str:
        """A digest of what is learnt from: the text and its names."""
        names = sorted((name.type, sorted(name.surfaces)) for name in self.names)
        return sha256(json.dumps([self.text, names], ensure_ascii=False).encode()).hexdigest()


def labelled_articles(lines: Iterable[bytes], name: str) -> Iterator[LabelledArticle]:
    """The articles of one file.

    Args:
        lines: of the file.
        name: what the file is called in messages.

    Raises:
        BadGoldError: a line is no annotated article.
    """
    for where, content in gold_lines(lines, name):
        fault = fault_of_lesson(content)
        if fault:
            msg = f"{where}: {fault.field}: {fault.what}"
            raise BadGoldError(msg)
        yield _article(content)


def _article(content: Any) -> LabelledArticle:  # noqa: ANN401 - JSON whose shape was checked
    names = (LabelledName(entity["type"], tuple(entity["surfaces"])) for entity in content["entities"])
    return LabelledArticle(str(content["id"]), content["text"], tuple(names))
