"""Writes the digests of the outlets' pages, tests/pages/outlets/digests.json: `python tools/freeze_pages.py`."""

import json
from hashlib import sha256
from pathlib import Path

PAGES = Path(__file__).resolve().parents[1] / "tests" / "pages" / "outlets"
FROZEN = ("page.html", "expected.yaml")


def digests(pages: Path) -> dict[str, dict[str, str]]:
    """For each folder of `pages`, in order of its name, the sha256 of each frozen file in it."""
    folders = sorted(path for path in pages.iterdir() if path.is_dir())
    return {
        folder.name: {name: sha256((folder / name).read_bytes()).hexdigest() for name in FROZEN} for folder in folders
    }


if __name__ == "__main__":
    (PAGES / "digests.json").write_text(json.dumps(digests(PAGES), indent=1) + "\n", encoding="utf-8")
