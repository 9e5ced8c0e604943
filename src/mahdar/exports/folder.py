"""The folder of an export: whose it is, files that appear whole or not at all, and the manifest that names them."""

import errno
import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

MANIFEST = "export.json"
SCHEMA = "mahdar-tables/1"
_PARTIAL = ".mahdar-partial-"
_FULL = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT)  # said while writing, when the file has no name any more


class NotOursError(ValueError):
    """A folder that holds something else than an earlier export."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file of an export; `rows` is None for what is no table."""

    name: str
    rows: int | None
    bytes: int
    sha256: str


@contextmanager
def new_export(folder: Path) -> Iterator["Staging"]:
    """A place to write files into, which take their names in `folder` together when the block ends.

    An error in the block leaves the folder as it was. Files of an earlier export that the new one does not have are
    taken away; files that no export wrote are left alone.

    Raises:
        NotOursError: the folder holds files, and none of them is the manifest of an export.
        OSError: it cannot be written.
    """
    earlier = _earlier_files(folder)
    folder.mkdir(parents=True, exist_ok=True)
    staging = Staging(folder)
    try:
        yield staging
        _publish(folder, staging, earlier)
    except OSError as error:
        if error.errno in _FULL and error.filename is None:
            error.filename = str(folder)
        raise
    finally:
        _sweep(folder)


class Staging:
    """Files on their way into a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.files: list[Written] = []
        self.notes: list[str] = []

    def path(self, name: str) -> Path:
        """Where to write the file until it takes its name."""
        return self._folder / f"{_PARTIAL}{name}"

    def done(self, name: str, rows: int | None = None) -> None:
        """The file is written: it is brought to the disk, and its digest taken."""
        path = self.path(name)
        with path.open("r+b") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            os.fsync(file.fileno())
        self.files.append(Written(name, rows, path.stat().st_size, digest))

    def write(self, name: str, pieces: Iterable[str], rows: Callable[[], int] | None = None) -> None:
        """A text file, in UTF-8 with the line ends that the pieces have; `rows` is asked when it is written."""
        with self.path(name).open("w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
        self.done(name, rows() if rows else None)


def manifest_of(folder: Path) -> Mapping[str, object] | None:
    """The manifest of the export in this folder, or None."""
    try:
        found = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return None
    ours = isinstance(found, dict) and str(found.get("schema", "")).startswith("mahdar-tables/")
    return found if ours else None


def _earlier_files(folder: Path) -> tuple[str, ...]:
    """The names of the files of the earlier export in this folder."""
    if folder.exists() and not folder.is_dir():
        raise NotOursError(f"{folder}: this is a file; name a folder for the tables")
    manifest = manifest_of(folder)
    if manifest is not None:
        return tuple(_names(manifest))
    there = [path.name for path in folder.iterdir() if not path.name.startswith(_PARTIAL)] if folder.exists() else []
    if there:
        raise NotOursError(
            f"{folder}: the folder holds {min(there)} and no earlier export ({MANIFEST}); name a new or an empty folder"
        )
    return ()


def _names(manifest: Mapping[str, object]) -> Iterator[str]:
    """Names of files in the manifest; one that points out of the folder was not written by us."""
    files = manifest.get("files")
    for file in files if isinstance(files, list) else []:
        name = file.get("name") if isinstance(file, dict) else None
        if isinstance(name, str) and Path(name).name == name != "..":
            yield name


def _publish(folder: Path, staging: Staging, earlier: Iterable[str]) -> None:
    """From here on the folder is ours even if the power fails: a manifest of what comes stands in it first."""
    names = {file.name for file in staging.files}
    going = [Written(name, None, 0, "") for name in sorted(set(earlier) - names)]
    _write_manifest(folder, staging, complete=False, going=going)
    for file in staging.files:
        staging.path(file.name).replace(folder / file.name)
    for gone in going:
        (folder / gone.name).unlink(missing_ok=True)
    _write_manifest(folder, staging, complete=True)


def _write_manifest(folder: Path, staging: Staging, *, complete: bool, going: Iterable[Written] = ()) -> None:
    files = sorted((*staging.files, *going), key=lambda file: file.name)
    content = {
        "schema": SCHEMA,
        "complete": complete,
        "notes": staging.notes,
        "files": [asdict(file) for file in files],
    }
    path = staging.path(MANIFEST)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(json.dumps(content, ensure_ascii=False, indent=2) + "\n")
        file.flush()
        os.fsync(file.fileno())
    path.replace(folder / MANIFEST)


def _sweep(folder: Path) -> None:
    """What this run, or one that was killed, left unfinished."""
    for path in sorted(folder.glob(f"{_PARTIAL}*")):
        path.unlink(missing_ok=True)
