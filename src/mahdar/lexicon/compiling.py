"""From knowledge files to one compiled file, made once and keyed by a digest of what it was made from."""

import json
import os
import secrets
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mahdar.lexicon.errors import KnowledgeError

if TYPE_CHECKING:
    from pydantic import ValidationError

HERE = Path(__file__).resolve().parent
DATA = HERE / "data"
COMPILED = HERE / "compiled" / "lexicon.json"

Files = dict[str, list[dict[str, Any]]]


def knowledge_files(data: Path = DATA) -> list[Path]:
    """All knowledge files below `data`, in one order on every platform."""
    return sorted(data.rglob("*.yaml"), key=lambda path: path.relative_to(data).as_posix())


def digest_of(data: Path = DATA) -> str:
    """A digest of the knowledge files and of the code that reads them, which does not depend on where they lie."""
    digest = sha256()
    code = [Path(__file__), HERE / "yaml_files.py", *sorted((HERE / "schemas").glob("*.py"))]
    for root, paths in ((HERE, code), (data, knowledge_files(data))):
        for path in paths:
            content = path.read_bytes()
            digest.update(f"{path.relative_to(root).as_posix()}\n{len(content)}\n".encode())
            digest.update(content)
    return digest.hexdigest()


def validated(data: Path = DATA) -> Iterator[tuple[Path, dict[str, Any] | KnowledgeError]]:
    """Each knowledge file with its checked content, or with what is wrong with it."""
    for path in knowledge_files(data):
        try:
            yield path, _content(path)
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


def compile_files(data: Path = DATA) -> Files:
    """All files by shape.

    Raises:
        KnowledgeError: the first fault found; `mahdar lexicon check` lists them all.
    """
    files: Files = {}
    for path, content in validated(data):
        if isinstance(content, KnowledgeError):
            raise content
        content["file"] = path.relative_to(data).as_posix()
        files.setdefault(content["shape"], []).append(content)
    return files


def compile_to_file(path: Path = COMPILED, data: Path = DATA) -> Path:
    """Compile the knowledge below `data` into `path` (written whole or not at all) and return it."""
    _write(path, digest_of(data), compile_files(data))
    return path


def load(path: Path = COMPILED, data: Path = DATA) -> Files:
    """The compiled knowledge: from `path` where that is up to date, else compiled now and kept there if it can be."""
    digest = digest_of(data)
    stored = _stored(path, digest)
    if stored is not None:
        return stored
    files = compile_files(data)
    # what somebody edited in the meantime must not be kept under the digest of what was there before
    if digest_of(data) == digest:
        # a read-only installation cannot keep it: compiling again costs seconds, not correctness
        with suppress(OSError):
            _write(path, digest, files)
    return files


def _stored(path: Path, digest: str) -> Files | None:
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        files: Files = stored["files"]
        return files if stored["digest"] == digest else None
    except (OSError, ValueError, KeyError, TypeError):
        return None  # not there, not whole, or of another make: all the same, it is made anew


def _write(path: Path, digest: str, files: Files) -> None:
    """Write beside `path` under a name of this process's own, then put it in place in one step: any number may race."""
    content = json.dumps({"digest": digest, "files": files}, ensure_ascii=False, separators=(",", ":"))
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(8)}.part")
    try:
        with part.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
