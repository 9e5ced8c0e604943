"""A reading process that began by itself: it is told what its parent reads with, and what to do."""

import sys
from pathlib import Path
from typing import NamedTuple

from mahdar.lexicon import lexicon, use_own_knowledge
from mahdar.lexicon.index import OwnKnowledge, own_knowledge
from mahdar.reading.processes.frames import Frames
from mahdar.reading.processes.limits import Limits
from mahdar.reading.processes.serving import Ends, Work, serve
from mahdar.tagger import tagger, use_tagger
from mahdar.tagger.chosen import chosen_folder


class Chosen(NamedTuple):
    """What a process reads with: the user's own knowledge, if any, and the folder of the tagger's weights."""

    own: OwnKnowledge | None
    tagger: Path | None


class Task(NamedTuple):
    """All that a child is told at its start."""

    chosen: Chosen
    work: Work
    limits: Limits


def chosen() -> Chosen:
    """What this process reads with."""
    return Chosen(own_knowledge(), chosen_folder())


def main() -> None:
    """Take the task from standard input and serve at the ends that the command line names."""
    frames = Frames()
    frames.take(sys.stdin.buffer.read())
    (task,) = frames.messages()
    if isinstance(task, Task):
        _load(task.chosen)
        serve(Ends(*map(int, sys.argv[1:])), task.work, task.limits)


def _load(chosen: Chosen) -> None:
    """Load what the parent has loaded, before the limits hold."""
    if chosen.own is not None:
        use_own_knowledge(*chosen.own)
    use_tagger(chosen.tagger)
    lexicon()
    tagger()
