"""The knowledge, ready to read with: the world, and one tree of all forms."""

import gc
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from mahdar.lexicon.compiled import digest_of, load
from mahdar.lexicon.compiling import DATA, release
from mahdar.lexicon.decoded import Decoded
from mahdar.lexicon.senses import Node, Sense
from mahdar.lexicon.tokens import split_words
from mahdar.lexicon.unpacking import Packed, node_of, sense_of
from mahdar.lexicon.world import World

_OBJECTS_BETWEEN = 50_000  # made and kept between two looks for garbage; one article makes and drops some 15,000


class Lexicon:
    """The loaded knowledge.

    Attributes:
        release: the version of the knowledge.
        world: entities, states, roles and terms of office.
        latin: how a folded part of a name is usually written in Latin letters.
        forms: the tree of all forms: the folded first word, and from there on the words that may follow.
    """

    def __init__(self, packed: Packed, release: str) -> None:
        self.release = release
        self.world = World(packed)
        self.latin: Mapping[str, str] = packed["latin"]
        senses = Decoded(packed["senses"], lambda _, sense: sense_of(sense))
        self.forms = Decoded[Node](packed["forms"], lambda _, behind: node_of(behind, senses))
        self._files: Mapping[str, list[dict[str, Any]]] = Decoded(packed["shapes"], lambda _, files: json.loads(files))

    def files(self, shape: str) -> list[dict[str, Any]]:
        """The validated content of each file of this shape, in the order of their names; not of the world's shapes."""
        return self._files.get(shape, [])

    def entries(self, shape: str, **of: str) -> Iterator[dict[str, Any]]:
        """The entries of all files of this shape; with `sense="meeting"`, of those whose head says so."""
        for file in self.files(shape):
            if of.items() <= file.items():
                yield from file["entries"]

    def senses(self, form: str) -> list[Sense]:
        """What the whole of `form` can mean, without cutting particles off."""
        first, *rest = split_words(form) or [""]
        node = self.forms.get(first)
        for word in rest:
            node = node.next.get(word) if node else None
        return node.senses if node else []


class OwnKnowledge(NamedTuple):
    """What a user adds: a folder of knowledge files, and where both together are kept compiled (None: nowhere)."""

    folder: Path
    compiled: Path | None


_own: list[OwnKnowledge] = []  # none, or one


def use_own_knowledge(folder: Path, compiled: Path | None = None) -> None:
    """Read with what the files of a folder add to the program's knowledge, from the start of the process.

    Args:
        folder: knowledge files, under the same checks as the program's own.
        compiled: where to keep what both come to; None to make it anew each time, which takes some seconds.

    Raises:
        RuntimeError: something was looked up already: one process has one knowledge.
    """
    if lexicon.cache_info().currsize and [own.folder for own in _own] != [folder]:
        msg = "the knowledge is in use already: choose your own before anything is read"
        raise RuntimeError(msg)
    _own[:] = [OwnKnowledge(folder, compiled)]


def own_knowledge() -> OwnKnowledge | None:
    """What the user adds to the program's knowledge in this process, if anything."""
    return _own[0] if _own else None


@cache
def lexicon() -> Lexicon:
    """The knowledge that ships with the program and what the user adds to it, loaded once.

    Raises:
        KnowledgeError: a file of the knowledge is faulty.
    """
    with _no_garbage():
        if not _own:
            return Lexicon(load(), release())
        folder, compiled = _own[0]
        return Lexicon(load(compiled, (DATA, folder)), f"{release()}+{digest_of(folder)[:8]}")


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Loading makes hundreds of thousands of objects that all stay for the life of the process.

    Looking for garbage among them is half the time of loading, and a third of the time of reading the first pages: so
    the collector is told to leave them alone for good. What reading makes goes without it, almost all in no cycle:
    it looks every few articles, not many times in each.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
        gc.set_threshold(max(_OBJECTS_BETWEEN, gc.get_threshold()[0]))
    finally:
        if enabled:
            gc.enable()
