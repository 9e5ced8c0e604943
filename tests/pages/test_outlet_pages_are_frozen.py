"""The outlets' pages and what is expected of them stay as they were before the extractor was touched."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

PAGES = Path(__file__).with_name("outlets")
DIGESTS: dict[str, dict[str, str]] = json.loads((PAGES / "digests.json").read_text(encoding="utf-8"))


def test_every_folder_has_its_digests_in_order_of_name():
    assert list(DIGESTS) == sorted(path.name for path in PAGES.iterdir() if path.is_dir())


@pytest.mark.parametrize("folder", DIGESTS)
def test_a_page_and_what_is_expected_of_it_have_not_changed(folder):
    assert set(DIGESTS[folder]) == {"page.html", "expected.yaml"}
    found = {name: sha256((PAGES / folder / name).read_bytes()).hexdigest() for name in DIGESTS[folder]}
    assert found == DIGESTS[folder], "frozen: change the extractor, not the page (see outlets/README.md)"
