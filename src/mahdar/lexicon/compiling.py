"""Reading and checking knowledge files."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from mahdar.lexicon.errors import KnowledgeError
from mahdar.lexicon.officeholders import parts_of

if TYPE_CHECKING:
    from pydantic import ValidationError

HERE = Path(__file__).resolve().parent
DATA = HERE / "data"

Files = dict[str, list[dict[str, Any]]]


def knowledge_files(data: Path = DATA) -> list[Path]:
    """All knowledge files below `data`, in one order on every platform."""
    return sorted(data.rglob("*.yaml"), key=lambda path: path.relative_to(data).as_posix())


def validated(data: Path = DATA) -> Iterator[tuple[Path, dict[str, Any] | KnowledgeError]]:
    """Each knowledge file with its checked content, or with what is wrong with it; a file of mixed shape in parts."""
    for path in knowledge_files(data):
        try:
            for content in parts_of(_content(path)):
                yield path, content
        except KnowledgeError as error:
            yield path, error


def _content(path: Path) -> dict[str, Any]:
    # pydantic and PyYAML take longer to load than the compiled index: only compiling needs them
    from pydantic import ValidationError

    from mahdar.lexicon.schemas import SHAPES
    from mahdar.lexicon.yaml_files import read_yaml

    content = read_yaml(path)
    shape = content.get("shape")
    model = SHAPES.get(shape) if isinstance(shape, str) else None
    if model is None:
        raise KnowledgeError(str(path), f"unknown shape {shape!r}: one of {', '.join(sorted(SHAPES))}")
    try:
        return model.model_validate(content).model_dump(by_alias=True)
    except ValidationError as error:
        raise KnowledgeError(str(path), _first_of(error)) from error


def _first_of(error: "ValidationError") -> str:
    first = error.errors()[0]
    place = " → ".join(map(str, first["loc"]))
    more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
    return f"{place}: {first['msg']}{more}"


def release() -> str:
    """The version of the knowledge that ships with the program."""
    return (DATA / "RELEASE").read_text(encoding="utf-8").strip()


class Checked(NamedTuple):
    """A knowledge file: its name beside others' (`0/people/fra.yaml`), where it lies, its content or what is wrong."""

    name: str
    path: Path
    content: dict[str, Any] | KnowledgeError


def read_all(*folders: Path) -> list[Checked]:
    """Every file, the program's own knowledge first and then what a user adds to it."""
    return [
        Checked(f"{number}/{path.relative_to(folder).as_posix()}", path, content)
        for number, folder in enumerate(folders or (DATA,))
        for path, content in validated(folder)
    ]


def compile_files(checked: Iterable[Checked]) -> Files:
    """All files by shape.

    Raises:
        KnowledgeError: the first fault found; `mahdar lexicon check` lists them all.
    """
    files: Files = {}
    for name, _, content in checked:
        if isinstance(content, KnowledgeError):
            raise content
        files.setdefault(content["shape"], []).append({**content, "file": name})
    return files
