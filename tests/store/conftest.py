"""An open record on each database."""

from collections.abc import Iterator

import pytest

from mahdar.store import Store, open_store


@pytest.fixture
def store(record_url: str) -> Iterator[Store]:
    """An empty record, open."""
    opened = open_store(record_url, create=False)
    yield opened
    opened.close()
