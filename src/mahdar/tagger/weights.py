"""The weights of a tagger and their manifest, as text files in a folder: whole numbers, one feature a line."""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from mahdar.tagger.labels import COUNT

WEIGHTS, MANIFEST = "weights.tsv", "manifest.json"
Row = tuple[int, ...]
_NOTHING: Row = (0,) * COUNT
_SCHEMA = "mahdar-tagger/1"


class TaggerError(Exception):
    """The weights cannot be used: says which file, and why."""


class Weights(NamedTuple):
    """What a tagger has learnt.

    Attributes:
        rows: feature → a weight for each label.
        steps: label → a weight for each label behind it.
        caution: by how much a name must be likelier than none.
        gate: a word whose form alone speaks less for a name than this begins and continues none.
    """

    rows: "Rows"
    steps: tuple[Row, ...]
    caution: int
    gate: int

    def text(self) -> str:
        """The weights as their file has them."""
        lines = [f"{feature}\t{_packed(row)}" for feature, row in sorted(self.rows.items())]
        steps = (f"step {label}\t{_packed(row)}" for label, row in enumerate(self.steps))
        return "\n".join((f"caution\t{self.caution}", f"gate\t{self.gate}", *steps, *lines)) + "\n"


def _packed(row: Row) -> str:
    return " ".join(f"{label}:{weight}" for label, weight in enumerate(row) if weight)


def _unpacked(text: str) -> Row:
    row = [0] * COUNT
    for item in text.split():
        label, _, weight = item.partition(":")
        row[int(label)] = int(weight)
    return tuple(row)


class Rows(dict[str, Row]):
    """Rows by feature; those that are still as they are written are taken apart when first asked for."""

    def __init__(self, packed: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self._packed = packed or {}

    def __missing__(self, feature: str) -> Row:
        written = self._packed.get(feature)
        if written is None:
            return _NOTHING
        row = self[feature] = _unpacked(written)
        return row


def save(folder: Path, weights: Weights, manifest: Mapping[str, Any]) -> None:
    """Write the weights and their manifest, which gets the digest of the weights and a version with its beginning.

    Both are written whole before either takes its name, so that what stood there stays until then.

    Raises:
        OSError: the folder cannot be written.
    """
    text = weights.text()
    digest = sha256(text.encode()).hexdigest()
    version = "-".join(filter(None, (manifest.get("date"), digest[:8])))
    whole = {"schema": _SCHEMA, "version": version, "weights_sha256": digest, **manifest}
    made = json.dumps(whole, ensure_ascii=False, indent=2)
    folder.mkdir(parents=True, exist_ok=True)
    parts = {folder / WEIGHTS: text, folder / MANIFEST: f"{made}\n"}
    try:
        for path, content in parts.items():
            _part(path).write_text(content, encoding="utf-8", newline="\n")
        for path in parts:
            _part(path).replace(path)
    finally:
        for path in parts:
            _part(path).unlink(missing_ok=True)


def _part(path: Path) -> Path:
    return path.with_name(f".{path.name}.part")


def load(folder: Path) -> tuple[Weights, dict[str, Any]]:
    """The weights of a folder and their manifest.

    Raises:
        TaggerError: they are not there, not whole, or not of this make.
    """
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        text = (folder / WEIGHTS).read_bytes()
        told = manifest["schema"], manifest["weights_sha256"], bool(manifest["version"])
        if told != (_SCHEMA, sha256(text).hexdigest(), True):
            msg = f"{folder}: the weights and their manifest do not belong together: train them anew"
            raise TaggerError(msg)
        return _read(text.decode()), manifest
    except OSError as error:
        msg = f"{folder}: no weights of a tagger: {MANIFEST} or {WEIGHTS}: {(error.strerror or str(error)).lower()}"
    except (ValueError, KeyError, TypeError) as error:
        msg = f"{folder}: no weights of a tagger, as `mahdar train` writes them: {error!r}"
    raise TaggerError(msg)


def _read(text: str) -> Weights:
    lines = dict(line.split("\t") for line in text.splitlines())
    caution, gate = int(lines.pop("caution")), int(lines.pop("gate"))
    steps = tuple(_unpacked(lines.pop(f"step {label}")) for label in range(COUNT))
    return Weights(Rows(lines), steps, caution, gate)
