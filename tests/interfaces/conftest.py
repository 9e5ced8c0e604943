"""What the tests of the command line share."""

import pytest


@pytest.fixture
def page(tmp_path, story):
    """A file with the story."""
    path = tmp_path / "page.txt"
    path.write_text(story, encoding="utf-8")
    return path
