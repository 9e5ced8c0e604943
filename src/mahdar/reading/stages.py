"""Stages declare what they need and what they give; the runner checks that the list fits together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import thread_time
from typing import Any


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of reading.

    Attributes:
        name: as the benchmarks print it.
        needs: names of the values that `run` takes, in order.
        gives: the name of the value that `run` returns.
        run: a pure function.
    """

    name: str
    needs: tuple[str, ...]
    gives: str
    run: Callable[..., Any]


def check(stages: Sequence[Stage], given: Sequence[str]) -> None:
    """Refuse a list of stages in which one needs what none before it gives, or two give the same.

    Raises:
        ValueError: names the stage and the value.
    """
    known = set(given)
    for stage in stages:
        for need in stage.needs:
            if need not in known:
                msg = f"the stage {stage.name} needs {need}, which no stage before it gives"
                raise ValueError(msg)
        if stage.gives in known:
            msg = f"the stage {stage.name} gives {stage.gives}, which is given already"
            raise ValueError(msg)
        known.add(stage.gives)


def run(stages: Sequence[Stage], values: dict[str, Any], spent: dict[str, float] | None = None) -> dict[str, Any]:
    """Run the stages in order.

    Args:
        stages: a list that `check` has passed.
        values: what is given at the start, by name.
        spent: CPU seconds by stage are added up here, where it is given.

    Returns:
        A new dict: the given values and those of all stages.
    """
    values = dict(values)
    begun = thread_time() if spent is not None else 0.0
    for stage in stages:
        values[stage.gives] = stage.run(*[values[need] for need in stage.needs])
        if spent is not None:  # asking for the time costs more than some stages do
            now = thread_time()
            spent[stage.name] = spent.get(stage.name, 0.0) + now - begun
            begun = now
    return values
