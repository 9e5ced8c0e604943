"""A press, a clock and a record for watches."""

from collections.abc import Iterator

import pytest
from tests.register.watching.press import Press
from tests.register.watching.world import Time, World

from mahdar.store import Store, open_store


@pytest.fixture
def clock() -> Time:
    return Time()


@pytest.fixture
def press(clock) -> Iterator[Press]:
    press = Press(clock)
    yield press
    press.close()


@pytest.fixture
def store(record_url: str) -> Iterator[Store]:
    opened = open_store(record_url, create=False)
    yield opened
    opened.close()


@pytest.fixture
def world(store, press, clock, tmp_path) -> World:
    return World(store, press, tmp_path / "pages", clock)
