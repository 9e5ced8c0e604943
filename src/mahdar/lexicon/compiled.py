"""The compiled file: what the knowledge files come to, made once and kept beside them until one of them changes.

Its first line says what it was made from; each line behind is a section, parsed when it is asked for.
"""

import json
import os
import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from mahdar.lexicon.compiling import DATA, HERE, compile_files, knowledge_files, read_all

COMPILED = HERE / "compiled" / "lexicon.jsonl"
Folders = Sequence[Path]


class Sections:
    """The sections of a compiled file, each parsed when it is first asked for."""

    def __init__(self, lines: Mapping[str, bytes | str]) -> None:
        self._lines = dict(lines)
        self._parsed: dict[str, dict[str, str]] = {}

    def __getitem__(self, name: str) -> dict[str, str]:
        found = self._parsed.get(name)
        if found is None:
            found = self._parsed[name] = json.loads(self._lines[name])
        return found

    def lines(self) -> dict[str, bytes | str]:
        """Each section as it is written."""
        return self._lines


class Sources:
    """The files from which the knowledge is made: folders of YAML, and the code that reads them."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders
        # taken before anything is read, so that what is edited from now on has another one
        self.stamp = self._stamp()

    def _stamp(self) -> str:
        """A digest of names, sizes and times of change: what has the same stamp was not edited."""
        stats = ((name, path.stat()) for name, path in self._files())
        return _digest(f"{name} {stat.st_size} {stat.st_mtime_ns}".encode() for name, stat in stats)

    def digest(self) -> str:
        """A digest of the contents, which does not depend on where they lie nor on when they were written."""
        return _digest(part for name, path in self._files() for part in (name.encode(), path.read_bytes()))

    def _files(self) -> Iterator[tuple[str, Path]]:
        code = [*HERE.glob("*.py"), *(HERE / "schemas").glob("*.py"), *(HERE.parent / "text").glob("*.py")]
        for path in sorted(code):
            yield path.relative_to(HERE.parent).as_posix(), path
        for number, folder in enumerate(self._folders):
            for path in knowledge_files(folder):
                yield f"{number}/{path.relative_to(folder).as_posix()}", path


def digest_of(folder: Path) -> str:
    """A digest of the names and contents of one folder's knowledge files."""
    paths = knowledge_files(folder)
    return _digest(part for path in paths for part in (path.relative_to(folder).as_posix().encode(), path.read_bytes()))


def _digest(parts: Iterator[bytes]) -> str:
    digest = sha256()
    for part in parts:
        digest.update(b"%d\n" % len(part))
        digest.update(part)
    return digest.hexdigest()


def compile_to_file(path: Path = COMPILED, folders: Folders = (DATA,)) -> Path:
    """Compile the knowledge below `folders` into `path` (written whole or not at all) and return it."""
    sources = Sources(folders)
    _write(path, sources, sources.digest(), _compiled(folders))
    return path


def load(path: Path | None = COMPILED, folders: Folders = (DATA,)) -> Sections:
    """The compiled knowledge: from `path` where that is up to date, else compiled now and kept there if it can be.

    Args:
        path: the compiled file; None to compile anew and keep nothing.
        folders: the program's own knowledge first, then what a user adds to it.

    Raises:
        KnowledgeError: the first fault found; `mahdar lexicon check` lists them all.
    """
    sources = Sources(folders)
    stored = _stored(path, sources) if path else None
    if stored is not None:
        return stored
    digest, sections = sources.digest(), _compiled(folders)
    # what somebody edited in the meantime must not be kept under the digest of what was there before
    if path and Sources(folders).digest() == digest:
        _keep(path, sources, digest, sections)
    return sections


def _compiled(folders: Folders) -> Sections:
    from mahdar.lexicon.check import faults_in
    from mahdar.lexicon.packing import packed

    # the program's own files are checked before they ship; what a user adds is checked here, beside them
    checked = read_all(*folders)
    for fault in faults_in(checked) if len(folders) > 1 else ():
        raise fault
    sections = packed(compile_files(checked))
    return Sections(
        {name: json.dumps(made, ensure_ascii=False, separators=(",", ":")) for name, made in sections.items()}
    )


def _stored(path: Path, sources: Sources) -> Sections | None:
    try:
        head, *lines = path.read_bytes().split(b"\n")
        made = json.loads(head)
        sections = Sections(dict(zip(made["sections"], lines, strict=True)))
        if made["stamp"] == sources.stamp:
            return sections
        if made["digest"] == sources.digest():  # copied, installed, checked out anew
            _keep(path, sources, made["digest"], sections)
            return sections
    except (OSError, ValueError, KeyError, TypeError):
        return None  # not there, not whole, or of another make: all the same, it is made anew
    return None


def _keep(path: Path, sources: Sources, digest: str, sections: Sections) -> None:
    # a read-only installation cannot keep it: compiling again costs seconds, not correctness
    with suppress(OSError):
        _write(path, sources, digest, sections)


def _write(path: Path, sources: Sources, digest: str, sections: Sections) -> None:
    """Write beside `path` under a name of this process's own, then put it in place in one step: any number may race."""
    lines = sections.lines()
    head = {"digest": digest, "stamp": sources.stamp, "sections": list(lines)}
    whole = (json.dumps(head), *lines.values())
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(8)}.part")
    try:
        with part.open("xb") as stream:
            stream.write(b"\n".join(line.encode() if isinstance(line, str) else line for line in whole))
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
