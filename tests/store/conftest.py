"""An open record on each database."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from mahdar.store import Store, open_store


@pytest.fixture
def store(record_url: str) -> Iterator[Store]:
    """An empty record, open."""
    opened = open_store(record_url, create=False)
    yield opened
    opened.close()


@pytest.fixture
def file_store(tmp_path: Path, empty_record: Path) -> Iterator[Store]:
    """An empty record in a file, open."""
    opened = open_store(str(shutil.copy(empty_record, tmp_path / "x.db")), create=False)
    yield opened
    opened.close()
